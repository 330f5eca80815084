"""Whether a change in percent or in times is that between two figures, as it may be rounded."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, slack

OF_TIMES = Decimal("0.12")  # that a small number of times may miss
ROUNDED = 5  # percent: a smaller change is told less exactly
SCALE = 100  # times: a figure so much smaller was printed without its thousands


def in_one_scale(claims: list[Claim]) -> list[Claim]:
    """The numbers, with a bare one right before so many thousands or millions, far above it, read as so many, too:
    'со 168 до 352 тыс.'"""
    found = list(claims)
    for place, (before, after) in enumerate(pairwise(claims)):
        if after.step and not before.step and before.unit == "count" and before.value * SCALE < after.value:
            times = after.step.scaleb(after.decimals)
            found[place] = replace(before, value=before.value * times, step=times.scaleb(-before.decimals))
    return found


def exact_growth(before: Claim, after: Claim, change: Claim) -> Decimal:
    if change.unit == "times":
        low, high = sorted((before.value, after.value))
        return high / low
    return abs(after.value - before.value) * 100 / before.value


def growth_fits(before: Claim, after: Claim, change: Claim, *, is_by: bool = False) -> bool:
    """Within half a unit of the last digit, of a few whole percent within one, or the later figure as a percentage of
    the earlier, unless the change is said to be 'by' so much; numbers of thousands or millions may be off by half a
    step each."""
    if not before.value or not after.value:
        return False
    unit = Decimal(1).scaleb(-change.decimals)
    rounded = slack(before, after) / before.value * (1 if change.unit == "times" else 100)
    whole = after.value / before.value * (1 if change.unit == "times" else 100)
    gap = abs(exact_growth(before, after, change) - change.value)
    gap = gap if is_by and change.unit == "percent" else min(gap, abs(whole - change.value))
    loose = unit / 2 if change.decimals or change.value >= ROUNDED else unit
    if change.unit == "times":
        loose = unit / 2 if change.decimals else change.value * OF_TIMES  # 1,6 times are not 'twice'
    return gap <= loose + rounded * 2
