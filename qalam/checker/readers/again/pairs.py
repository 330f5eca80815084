"""Pairs of numbers of which a slip of the pen makes one of the other, or that are near one another and of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.checks.again.alike import is_same
from qalam.checker.claims import Claim
from qalam.checker.evidence.same import REACH, Pair, are_of_sort, measured, slipped
from qalam.checker.evidence.same_sight import Sight
from qalam.checker.readers.again.told import thing_of
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text

MORE_THAN = ("более ", "свыше ", "больше ", "over ", "more than ")
MORE_BEHIND = ("астам", "аса ")
AHEAD = 14  # characters on either side of a number in which 'more than' stands
MOST = 6  # numbers of one thing that are compared with a later one
NEAR = Decimal("0.4")  # of the greater of two


def pairs(text: Text, sight: Sight) -> Iterator[Pair]:
    """All pairs that may be two values of one figure."""
    yield from slipped(text, sight)
    yield from _near(text, sight)


def _are_told_alike(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether a number of a title is rounded as the later one is, and another, or is told as the least of it."""
    if not sight.is_title(one.sentence):
        return False
    is_least = one.is_rough and not two.is_rough and two.value + max(two.step, Decimal(1)) <= one.value
    before = sight.text.content[max(0, one.start - AHEAD) : one.start].lower()
    behind = sight.text.content[one.end : one.end + AHEAD].lower()
    is_told = any(word in before for word in MORE_THAN) or any(word in behind for word in MORE_BEHIND)
    is_step = one.step == two.step > 0 and not (one.is_rough or two.is_rough)
    return is_step or (is_least and is_told)


def _near(text: Text, sight: Sight) -> Iterator[Pair]:
    """Numbers of one thing that no slip parts."""
    recent: dict[tuple[str, str], list[tuple[Claim, str]]] = {}
    for claims in measured(text):
        named = [((thing_of(text, claim), claim.unit), (claim, printed(claim))) for claim in claims]
        for name, (two, digits) in named:
            for one, other in recent.get(name, ()):
                if two.sentence - one.sentence > REACH or not _are_near(one.value, two.value):
                    continue
                is_new = not slip_between(other, digits) and not is_same(one, two)
                if (is_new or _are_told_alike(sight, one, two)) and are_of_sort(text, one, two):
                    yield Pair(sight, one, two, (other, digits))
        for name, told in named:
            of_name = recent.setdefault(name, [])
            of_name.append(told)
            del of_name[:-MOST]


def _are_near(one: Decimal, two: Decimal) -> bool:
    low, high = (one, two) if one < two else (two, one)
    return 0 < high - low <= NEAR * high
