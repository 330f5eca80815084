"""Whether two numbers count things of one name, also where that is in no table: '52 целевых гранта', 'этих грантов'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

_NAME = as_pattern(r"(?:-?[^\W\d]{1,5})?((?:\s[^\W\d]+(?:-[^\W\d]+)?){1,3})")
_WORD = as_pattern(r"[^\W\d]+")
_CASE = as_pattern(
    r"(?<=[^\W\d]{3})(?:[лдт][ае]р)?(?:[ыі]м[ыі]з)?(?:[нтд][ыі]ң|[дтн][ае]н|[гғқк][ае]|[нтд][ыі]|[дт][ае])\Z", re.I
)
SHORTEST = 3  # letters of a name
STEM = 4  # letters by which it is known again


def names_behind(text: Text, claim: Claim) -> frozenset[str]:
    """The stems of the noun of a number and of the three words at most behind it, up to the end of its clause."""
    behind = _NAME.match(text.content, claim.end)
    words = _WORD.findall(behind[1]) if behind else []
    return frozenset(named(word) for word in (*words, claim.noun) if len(word) >= SHORTEST)


def named(word: str) -> str:
    """The letters by which a noun is known again in another case or number."""
    return stem(_CASE.sub("", word.lower()))[:STEM]


def is_named_alike(text: Text, one: Claim, other: Claim) -> bool:
    """Whether the words behind two numbers share a name."""
    return bool(names_behind(text, one) & names_behind(text, other))


def is_same_name(one: str, other: str) -> bool:
    """Whether two such names are one, of which the shorter may lack letters of an ending."""
    return one == other or (min(len(one), len(other)) >= SHORTEST and (one.startswith(other) or other.startswith(one)))
