"""The twelfth digit of an IIN and of a BIN (Government decree 565 of 11.06.2003)."""

from __future__ import annotations

from collections.abc import Sequence

LENGTH = 12
FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def remainder(digits: Sequence[int]) -> int:
    """The remainder by eleven of the first eleven digits, of the second round if the first gives ten."""
    first = _weighed(digits, FIRST_WEIGHTS)
    return _weighed(digits, SECOND_WEIGHTS) if first == 10 else first


def check_digit(digits: Sequence[int]) -> int | None:
    """The check digit; None where both rounds give ten: such a number is never issued."""
    found = remainder(digits)
    return None if found == 10 else found


def _weighed(digits: Sequence[int], weights: Sequence[int]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
