"""Whether the items of a list are told in one form: '500 – в школы, 300 – в колледжи', '500-і мектептерге, 300-і …'."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

_ITEM = as_pattern(r"[^,;:()\n.]*?(?=[,;:()\n.]|\s(?:и|және|мен|and)\s|\Z)")
_PREPOSITION = as_pattern(r"\s(в|на|для|по|to|for|in)\s[^\W\d]{3,}")
_WHITHER = as_pattern(r"[^\W\d]{3,}[ғгқк][ае]\b")
_WHERE = as_pattern(r"[^\W\d]{3,}[дт][ае]\b")


def are_of_one_form(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether behind each number stands a word with the same preposition, or in the same Kazakh case: then they divide
    one thing, and the later ones are no parts of the first."""
    forms = {_form(text, part) for part in parts}
    return len(parts) > 1 and len(forms) == 1 and forms != {""}


def _form(text: Text, part: Claim) -> str:
    item = _ITEM.match(text.content, part.end, text.sentences[part.sentence].end)
    said = item.group() if item else ""
    preposition = _PREPOSITION.search(said)
    if preposition:
        return preposition[1]
    return "whither" if _WHITHER.search(said) else "where" if _WHERE.search(said) else ""
