"""Sentences that go on to another place: 'В соседнем районе картина иная', 'Көрші ауданда 29 мектеп бар'."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern
from qalam.checker.words.parts.leaders import NEXT_ONES
from qalam.checker.words.places import ELSEWHERE_AT_FIRST

_ELSEWHERE = as_pattern(rf"\W{{0,3}}(?:{'|'.join((*ELSEWHERE_AT_FIRST, *NEXT_ONES))})", re.I)


def goes_elsewhere(said: str) -> bool:
    """Whether a sentence opens with another place, or goes on with those behind the first one, so that its numbers are
    no parts of those before."""
    return _ELSEWHERE.match(said) is not None
