"""Classes, ages, months of a year and hours of a day above the last that there is: '5-14 сынып оқушылары'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.units.measures import TOO_MUCH
from qalam.checker.findings import Finding
from qalam.checker.needed import Pattern
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.bounds import BOUNDS

_BOUNDS = [(limit, words_pattern(words, re.I)) for limit, words in BOUNDS]


def check_bounds(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such numbers."""
    return [finding for limit, words in _BOUNDS for finding in _above(text, limit, words)]


def _above(text: Text, limit: int, words: Pattern) -> Iterator[Finding]:
    for match in words.finditer(text.content):
        first = match.groupdict().get("first")
        number = int(match["n"])
        if number <= limit or (first and int(first) > limit):
            continue
        claims = tuple(text.claims_within(match.start(), match.end()))
        start = match.start("first") if first else match.start("n")
        printed = text.words(start, match.end())
        message = TOO_MUCH.fill(printed=printed, limit=limit)
        yield Finding("unit", "error", claims, message, f"≤ {limit}", str(number), match.end(), start)
