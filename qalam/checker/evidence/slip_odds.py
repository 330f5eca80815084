"""Whether a slip of the pen rather than an accident brought numbers as near to a tie as they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import log

from qalam.checker.slips import Slip, slip_between

# Of the slips of typists so many are of each sort, and so many are none of these.
SORTS: dict[Slip, float] = {"replaced": 0.4, "swapped": 0.35, "lost": 0.12, "doubled": 0.08}
OTHER = 0.03
OTHER_DIGITS = 9  # that may stand for a digit
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


def slip_odds(meant: Iterable[tuple[str, str]], accident: float, other: float) -> float:
    """Natural logarithm of how much likelier one slip in one of several numbers gives what is printed than an accident.

    `meant` has for each number its digits as printed and those with which the tie would hold; `accident` is the chance
    that numbers without a tie are just these, `other` that a mistake of any other sort makes them so, both up to the
    same factor. An accident of no chance is a ValueError.
    """
    chances = [_chance(printed, right) for printed, right in meant]
    return log((sum(chances) / len(chances) + OTHER * other) / accident)


def chance_of(slip: Slip, right: str) -> float:
    """How likely a slip of a sort makes one certain number of the right digits."""
    places = max(1, len(right) - 1) if slip == "swapped" else len(right)
    return SORTS[slip] / (places * (OTHER_DIGITS if slip == "replaced" else 1))


def _chance(printed: str, right: str) -> float:
    """How likely one slip makes the digits printed of the right ones."""
    slip = slip_between(right, printed)
    if slip is None:
        return 0.0
    is_digit_more = slip == "lost" and len(printed) > len(right)
    return chance_of(slip, right) / (OTHER_DIGITS + 1 if is_digit_more else 1)


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
