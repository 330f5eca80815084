"""Numbers in plain floats, and how likely one slip of the pen made a number of one of a range."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from qalam.checker.claims import Claim
from qalam.checker.evidence.slip_odds import chance_of
from qalam.checker.slips import ANY_SLIP, printed, unit_printed, variants

TINY = 1e-9


class Figure:
    """A number with what is asked of it for each pair that it is in."""

    __slots__ = ("_chances", "_digits", "_meant", "loose", "unit", "value")

    def __init__(self, claim: Claim) -> None:
        self.value = float(claim.value)
        self.unit = float(unit_printed(claim))
        self.loose = float(claim.step) / 2 / self.value if claim.step else 0.0  # as a part of it, by its rounding
        self._digits = printed(claim)
        self._meant: list[int] | None = None

    def chance_within(self, low: float, high: float) -> float:
        """How likely one slip made the number printed of one of a range."""
        if self._meant is None:
            self._meant, self._chances = _reached(self._digits)
        meant, most = self._meant, high / self.unit + TINY
        place = bisect_left(meant, low / self.unit - TINY)
        found = 0.0
        while place < len(meant) and meant[place] <= most:
            found += self._chances[place]
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
