"""What the composing of one language needs at hand: the language, the figures, and the way to their pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from qalam.documents.tree import Link, Number
from qalam.figures.reading import Answer
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual
from qalam.reports.manuscript.tags import Place, WrongText
from qalam.reports.readings import Readings
from qalam.reports.wording.changes import change_in_cell
from qalam.reports.wording.numbers import printed

PREFIX = {"kk": "", "ru": "/ru", "en": "/en"}
"""How addresses begin in each language; Kazakh is the language of the site."""


@dataclass(frozen=True)
class Telling:
    """One language of one report."""

    language: Language
    readings: Readings

    def say(self, words: Trilingual) -> str:
        """The words in this language."""
        return words.say(self.language)

    def address(self, id: str, on: date) -> str:
        """Where the number opens."""
        return f"{PREFIX[self.language]}/figures/{id}/?on={on.isoformat()}"

    def number(self, answer: Answer, text: str | None = None) -> Number:
        """The answer as a number that opens; `text` is how it is said, else as tables print it."""
        return Number(
            text=printed(answer.figure, answer.value, self.language) if text is None else text,
            figure=answer.figure.id,
            on=answer.on,
            href=self.address(answer.figure.id, answer.on),
            title=self.say(answer.figure.title),
        )

    def change(self, now: Answer, before: Answer) -> Link:
        """The signed change as a link to the number that changed."""
        text = change_in_cell(now.figure, now.value, before.value, self.language)
        return Link(text, self.address(now.figure.id, now.on))


@contextmanager
def standing_at(place: Place) -> Iterator[None]:
    """A refusal from inside is told with the file and line of the text that asked."""
    try:
        yield
    except WrongText:
        raise
    except Refusal as refusal:
        said = {language: refusal.say(language) for language in ("kk", "ru", "en")}
        told = Trilingual(*(f"{place}: {said[language]}" for language in ("kk", "ru", "en")))
        raise WrongText(told) from refusal
