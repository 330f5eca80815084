"""Whether a slip of the pen rather than an accident brought two numbers as near to one another as they are."""

from __future__ import annotations

from functools import lru_cache
from math import log

from qalam.checker.evidence.slip_odds import SORTS
from qalam.checker.slips import slip_between

# Of some five thousand pairs of unlike figures of published texts that one slip parts, so many are parted by each sort
# of slip, by the digits of the longer number without the zeros that end both.
UNLIKE = {
    "first": (1620, 491, 43, 1),
    "middle": (0, 0, 61, 1),
    "last": (0, 1138, 79, 6),
    "lost": (0, 1089, 341, 33),
    "swapped": (0, 74, 28, 19),
    "doubled": (0, 51, 27, 5),
}
ALL = sum(map(sum, UNLIKE.values()))
LENGTHS = (0.2, 0.3, 0.25, 0.25)  # of the figures that a text tells twice so many have one digit, two, three, and more


@lru_cache(maxsize=1 << 13)
def pair_odds(one: str, two: str) -> float:
    """Natural logarithm of how much likelier one slip makes one number of the other than that unlike figures differ so.
    Two numbers that no slip parts are a ValueError."""
    first, later = _without_common_zeros(one, two)
    longest = max(len(first), len(later))
    slip = slip_between(first, later)
    if slip is None:
        raise ValueError(f"no slip between {one} and {two}")
    length = min(longest, len(LENGTHS)) - 1
    chance = SORTS[slip] * LENGTHS[length]
    sort: str = slip
    if slip == "replaced":
        place = next(place for place, (a, b) in enumerate(zip(first, later, strict=True)) if a != b)
        sort = "first" if place == 0 else "last" if place == longest - 1 else "middle"
        chance *= (longest - 2 if sort == "middle" else 1) / longest
    return log(chance * ALL / (UNLIKE[sort][length] + 1))


def _without_common_zeros(one: str, two: str) -> tuple[str, str]:
    """Digits without the zeros that end both: '2' and '3' of 200 and 300."""
    zeros = min(len(digits) - len(digits.rstrip("0")) for digits in (one, two))
    return (one[:-zeros], two[:-zeros]) if zeros else (one, two)
