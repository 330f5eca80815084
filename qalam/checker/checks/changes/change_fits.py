"""Whether a change is what lies between its two figures, whatever they measure."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from qalam.checker.checks.changes.differences import difference_finding, is_told_by
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.folds import MISSED
from qalam.checker.checks.changes.growth import growth_finding, is_told_less
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.units.units import PERCENTAGE_POINTS

_POINTS = as_pattern(rf"[^\W\d]*\s?(?:пункт|тармақ|points?\b)|{PERCENTAGE_POINTS}", re.I)
_BARE = frozenset({"count", "measure"})
SCALE = 100  # times: a figure so much smaller was printed without its thousands


def as_told(then: Claim, now: Claim) -> tuple[Claim, Claim]:
    """Two figures in one unit and one scale, where one is printed without them: 'с 3,6 до 7,2 млрд', 'с 78 до 83%'."""
    return _like(then, now), _like(now, then)


def _like(claim: Claim, other: Claim) -> Claim:
    if claim.unit not in _BARE or claim.noun:
        return claim
    if other.step > 1 and not claim.step and claim.value * SCALE < other.value:
        times = other.step.scaleb(other.decimals)
        return replace(claim, unit=other.unit, value=claim.value * times, step=times.scaleb(-claim.decimals))
    return claim if other.unit in _BARE else replace(claim, unit=other.unit)


def misfit(text: Text, then: Claim, now: Claim, change: Claim) -> Finding | None:
    """What is wrong with a change that its two figures do not make; nothing where they do, or could not."""
    if change.unit in {"percent", "times"} and then.unit != "percent":
        is_by = is_told_by(text, change)
        if is_told_less(text, then, now, change) or growth_fits(_rounded(then), _rounded(now), change, is_by=is_by):
            return None
        return None if _is_about(then, now, change) else growth_finding(then, now, change)
    if change.unit == "times" or not _may_differ_by(then, change):
        return None
    loose = max(Decimal(0), unit_printed(change) - max(unit_printed(then), unit_printed(now))) / 2
    if abs(abs(now.value - then.value) - change.value) <= slack(then, now, change) + loose:
        return None
    is_points = change.unit != "percent" or _POINTS.match(text.content, change.end) is not None
    if not is_points and growth_fits(_rounded(then), _rounded(now), change):
        return None
    return difference_finding(then, now, change)


def _is_about(then: Claim, now: Claim, change: Claim) -> bool:
    """Whether a change in words, 'by a third', is about that of its two figures."""
    is_in_words = change.unit == "percent" and not change.is_number
    return is_in_words and abs(abs(now.value - then.value) * 100 / then.value - change.value) <= MISSED


def _may_differ_by(then: Claim, change: Claim) -> bool:
    """Whether a change is told in the unit of its figures."""
    if then.unit == "percent":
        return change.unit in {"percent", "points"}
    is_unit = change.unit in {then.unit, "change"} or "count" in (change.unit, then.unit)
    return is_unit and measured_in(then) == measured_in(change) and not (then.step and not change.step)


def _rounded(claim: Claim) -> Claim:
    """A number with tenths, rounded to the last of them."""
    return claim if claim.step or not claim.decimals else replace(claim, step=unit_printed(claim))
