"""Whether a change is that between two figures, and what speaks for its being meant for them where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from qalam.checker.checks.changes.change_fits import as_told
from qalam.checker.checks.changes.fitting import exact_growth, growth_fits
from qalam.checker.checks.changes.folds import MISSED
from qalam.checker.checks.changes.growth import is_told_less
from qalam.checker.claims import Claim, slack
from qalam.checker.readers.changes.words import Mention
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

LISTED = 3  # figures of a list that makes a sum
WHOLE = 100  # percent: more tells the figure of now by that of then


def holds(text: Text, mention: Mention, then: Claim, now: Claim, *, is_ordered: bool) -> bool:
    """Whether two figures make a change, either way where their words do not tell which is that of then."""
    change = mention.claim
    then, now = as_told(then, now)
    if mention.is_points or change.unit not in {"percent", "times"}:
        return differs_by(then, now, change)
    if then.unit == "percent" and change.unit == "percent" and differs_by(then, now, change):
        return True
    is_told = is_ordered or mention.is_up != mention.is_down
    pairs = [(then, now)] if is_told else [(then, now), (now, then)]
    if not change.is_number and change.unit == "percent":
        return any(abs(exact_growth(one, two, change) - change.value) <= MISSED for one, two in pairs)  # 'на треть'
    is_by = mention.is_by and change.value < WHOLE
    return any(
        growth_fits(_rounded(one), _rounded(two), change, is_by=is_by) or is_told_less(text, one, two, change)
        for one, two in pairs
    )


def differs_by(then: Claim, now: Claim, change: Claim) -> bool:
    """Whether two figures differ by a number, but for the units to which the three are rounded."""
    loose = max(Decimal(0), unit_printed(change) - max(unit_printed(then), unit_printed(now))) / 2
    return abs(abs(now.value - then.value) - change.value) <= slack(then, now, change) + loose


def is_difference_told(text: Text, one: Claim, two: Claim, reach: int = 1) -> bool:
    """Whether the difference of two numbers is told, as it is, so many sentences or fewer from either: then another
    number is none of theirs."""
    exact = abs(one.value - two.value)
    return any(other.value == exact for claim in (one, two) for other in text.claims_around(claim, reach))


def is_of_sums(figures: Sequence[Claim], change: Claim) -> bool:
    """Whether a change is that between a figure and one that two others make: 'көктемде 80 мың, күзде 45 мың … былтыр
    110 мың, биыл 15 мың артық', or a figure taken twice, or that between the sums of two lists."""
    values = [one.value for one in figures]
    sums = {one + two for one, two in combinations(values, 2)} | {value * 2 for value in values}
    if any(abs(total - value) == change.value for total in sums for value in values):
        return True
    runs = [
        (start, end, sum(values[start:end]))
        for end in range(LISTED, len(values) + 1)
        for start in range(end - LISTED + 1)
    ]
    return any(
        first[1] <= later[0] and abs(first[2] - later[2]) == change.value for first, later in combinations(runs, 2)
    )


def _rounded(claim: Claim) -> Claim:
    return claim if claim.step or not claim.decimals else replace(claim, step=unit_printed(claim))
