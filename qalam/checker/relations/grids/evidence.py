"""How unlikely it is that numbers of a table fit together by accident.

All in powers of ten: a sum of three digits holds by accident once in several hundred tables, and so weighs more than
two; what is tried to find it weighs against it, and what words say for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import log10

from qalam.checker.claims import Claim
from qalam.checker.slips import slip_from, values_meant

SURE = 2.5
LIGHT = 1.0  # against a template, for each record in which it fails otherwise than by a slip
HEAVIEST = 6.0  # of one record
SLIPS = 18  # differences that one digit changed, or two exchanged, make for each digit of a number, up or down
NEARLY = 0.5  # against a template, where it nearly holds
PLACES = 18  # digits at most


def of_value(value: int, unit: int = 1, ways: float = 1.0) -> float:
    """That a number of so many units is just what was reckoned, where so many others would have done."""
    return min(HEAVIEST, max(0.0, log10(max(1.0, abs(value) / max(1, unit) / ways))))


def of_slip(value: int, unit: int = 1) -> float:
    """That a number is one slip from what was reckoned."""
    units = max(1.0, abs(value) / max(1, unit))
    return max(0.0, log10(units / (2 * SLIPS * (log10(units) + 1))))


def of_miss(value: int, gap: int, unit: int = 1) -> float:
    """That a number is so near to what was reckoned."""
    return log10(max(1, abs(value)) / (2 * abs(gap) + unit)) - NEARLY


def unit_of(values: Sequence[int]) -> int:
    """The largest power of ten that divides all of some numbers."""
    unit = 1
    told = [value for value in values if value]
    while told and unit < 10**PLACES and all(value % (unit * 10) == 0 for value in told):
        unit *= 10
    return unit


def is_slip_for(claim: Claim, least: float, most: float) -> bool:
    """Whether one slip made a number of one that lies between two bounds."""
    due = Decimal(repr((least + most) / 2)).quantize(Decimal(1).scaleb(-claim.decimals))
    if due > 0 and (slip_from(claim, due) is not None):
        return True
    return any(least <= float(meant) <= most for meant in values_meant(claim))
