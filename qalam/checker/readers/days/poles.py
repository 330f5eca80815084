"""Whether two lists leave out the names of one another: the one is of those who are, do or get one thing, and the other
of those who are, do or get another."""

from __future__ import annotations

from functools import cache

from qalam.checker.concepts import Concepts
from qalam.checker.words.concepts.poles import POLES


@cache
def _axes() -> list[tuple[str, Concepts]]:
    """Each axis by itself, for one word may stand on two, with its first pole."""
    return [(next(iter(poles)), Concepts(poles)) for poles in POLES.values()]


def stand_apart(one: str, two: str) -> bool:
    """Whether on some axis one of two lists is told to be at another pole than the other, which is at one as well."""
    for first_pole, axis in _axes():
        first = axis.named_in(one)
        later = axis.named_in(two) if first else first
        if later and first != later and (len(first) == len(later) == 1 or (first ^ later) - {first_pole}):
            return True
    return False
