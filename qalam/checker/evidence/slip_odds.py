"""Whether a slip of the pen rather than an accident brought numbers as near to a tie as they are."""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from qalam.checker.slips import Slip, slip_between

# Of the slips of typists so many are of each sort, and so many are none of these.
SORTS: dict[Slip, float] = {"replaced": 0.4, "swapped": 0.35, "lost": 0.12, "doubled": 0.08}
OTHER = 0.03
OTHER_DIGITS = 9  # that may stand for a digit


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
