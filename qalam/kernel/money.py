"""Sums in tenge, to the tiyn, never as binary fractions."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from qalam.kernel.numerals.writing import THIN_SPACE, write

TIYN = Decimal("0.01")
SIGN = "₸"


def tenge(amount: Decimal | int | str) -> Decimal:
    """The sum rounded to a tiyn, half up. A binary fraction is no sum of money."""
    if isinstance(amount, float):
        raise TypeError("a sum of money is a Decimal, an int or a text, never a float")
    return Decimal(amount).quantize(TIYN, rounding=ROUND_HALF_UP)


def format_tenge(amount: Decimal | int | str, *, places: int = 0) -> str:
    """`1 234 567 ₸` with no-break spaces; the decimal comma is the one of Kazakh and Russian."""
    return f"{write(tenge(amount), 'kk', places=places)}{THIN_SPACE}{SIGN}"
