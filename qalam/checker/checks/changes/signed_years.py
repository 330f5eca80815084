"""Changes with their sign behind the figures of years that follow one another: '2022 год – 8 910, 2023 год – 9 275
(+365)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.changes.differences import Change, difference_finding, leads
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_TO_FIGURE = as_pattern(r"(?:\s?(?:г\.|год[^\W\d]{0,2}|жыл[^\W\d]{0,3}))?\s?(?:[–—:-]\s?)?", re.I)
_ASIDE = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\s?\(\s?[+−–-]?\s?")
_CLOSED = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\s?\)")


def check_signed_years(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes that do not lead from the figure of the year before."""
    return [
        difference_finding(*row)
        for sentence in text.sentences
        if not sentence.is_row
        for row in _rows(text, sentence)
        if not leads(*row)
    ]


def _rows(text: Text, sentence: Sentence) -> Iterator[Change]:
    """The figure of the year before, that of a year, and the change behind it."""
    claims = text.by_sentence[sentence.number]
    if sum(claim.unit == "year" for claim in claims) < 2 or all(claim.unit != "change" for claim in claims):
        return
    before: tuple[Claim, Claim] | None = None  # the year before with its figure
    for place, (year, figure) in enumerate(pairwise(claims)):
        is_told = year.unit == "year" and figure.is_count and not figure.is_rough
        if not is_told or not _TO_FIGURE.fullmatch(text.content, year.end, figure.start):
            continue
        change = claims[place + 2] if place + 2 < len(claims) else None
        is_next = before is not None and before[0].value + 1 == year.value and before[1].unit == figure.unit
        if before is not None and is_next and change is not None and _is_aside(text, figure, change):
            yield before[1], figure, change
        before = year, figure


def _is_aside(text: Text, figure: Claim, change: Claim) -> bool:
    is_opened = _ASIDE.fullmatch(text.content, figure.end, change.start) is not None
    return change.unit == "change" and is_opened and _CLOSED.match(text.content, change.end) is not None
