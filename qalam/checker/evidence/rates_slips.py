"""How likely one slip of the pen made a number of one of a range."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from qalam.checker.claims import Claim
from qalam.checker.evidence.slip_odds import chance_of
from qalam.checker.slips import ANY_SLIP, printed, unit_printed, variants

TINY = 1e-9


def chance_within(claim: Claim, low: float, high: float) -> float:
    """How likely one slip made the number printed of one of a range."""
    values, chances = _reached(printed(claim))
    step = float(unit_printed(claim))
    place = bisect_left(values, low / step - TINY)
    found = 0.0
    while place < len(values) and values[place] <= high / step + TINY:
        found += chances[place]
        place += 1
    return found


@lru_cache(maxsize=1 << 12)
def _reached(digits: str) -> tuple[list[int], list[float]]:
    """The numbers of which one slip makes these digits, in order, and how likely it does."""
    found: dict[int, float] = {}
    for sort in ANY_SLIP:
        for other in variants(digits, sort):
            found[int(other)] = max(found.get(int(other), 0.0), chance_of(sort, other))
    values = sorted(found)
    return values, [found[value] for value in values]
