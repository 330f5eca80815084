"""What cannot be done, said in one sentence that a person can act on."""

from __future__ import annotations

from qalam.kernel.trilingual import Trilingual


class Refusal(Exception):
    """A deed or a request that is refused.

    Subclassed in the module that raises it. The sentence says what happened, why, and what to do;
    it is shown at the form, as a problem document, or on one line of the terminal (exit status 2).
    Below Django it is a `Trilingual`; above, any lazily translated string will do.
    """

    def __init__(self, sentence: Trilingual | object) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def say(self, language: str) -> str:
        """The sentence in `language` (lazily translated strings follow the active language)."""
        return self.sentence.say(language) if isinstance(self.sentence, Trilingual) else str(self.sentence)

    def __str__(self) -> str:
        return self.say("en")
