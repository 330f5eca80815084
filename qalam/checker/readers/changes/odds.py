"""How surely two figures are those of a change, and how likely a change that they do not make was meant for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from qalam.checker.checks.changes.change_fits import as_told
from qalam.checker.checks.changes.change_slips import slip_of_difference, slip_of_growth
from qalam.checker.checks.changes.fitting import exact_growth, growth_fits
from qalam.checker.claims import Claim
from qalam.checker.readers.changes.words import Mention
from qalam.checker.slips import digits_of, unit_printed

WHOLE = 100  # percent

# Log-odds, from the pairs which make their change in texts that are right, and from those beside them.
BEFORE = 0.6
OF_OTHER_THING = -4.0  # where the words of the change surely name another thing
LEAST_HOPE = -1.7  # below which no change is told
WEIGHTS: Mapping[str, float] = {
    "against": -0.9,
    "far_apart": -1.1,
    "very_far": -0.9,
    "from_to": 1.1,
    "then_now": 0.6,
    "of_years": 0.3,
    "one_then": 0.3,
    "both_then": -0.8,
    "untold": -1.0,
    "alone": 1.0,
    "aside": 0.6,
    "before": -0.9,
    "between": -0.6,
    "own_aside": 1.5,
    "named": 0.5,
    "same_words": 1.8,
    "from_between": 0.4,
    "rivals": -0.9,
    "skipped": -0.8,
    "amid": -0.4,
    "far_max": -0.5,
    "far_min": -0.2,
    "breaks": -0.5,
    "weak": -0.4,
    "two_units": -0.3,
    "since": 1.5,
    "since_other": -1.5,
    "other_noun": -1.0,
    "part_of_it": -2.0,
}
# Log-odds from which a change that misses so is told.
PLAIN, CUT, SHARP, NEAR, FAR, FROM_TO, BEYOND, NEVER = -1.6, -0.7, -0.3, -0.2, 0.3, 1.5, 1.7, 99.0
COMPARED = 0.4  # the same for a change between two things
TWICE, THRICE = Decimal("1.6"), Decimal("3.1")
DIGITS = 3  # of a number that others hardly come near by accident
ROUGHLY = Decimal("0.2")  # of a change between figures of which one is told roughly


def log_odds(seen: Mapping[str, float]) -> float:
    return BEFORE + sum(weight * float(seen[name]) for name, weight in WEIGHTS.items())


def is_growth(mention: Mention, then: Claim) -> bool:
    """Whether a change is told in percent or in times of a figure."""
    return mention.claim.unit in {"percent", "times"} and not mention.is_points and then.unit != "percent"


def least_odds(mention: Mention, then: Claim, now: Claim, *, is_from_to: bool = False) -> float:
    """The log-odds from which a change that two figures do not make is told: the less, the more plainly it was meant
    for them."""
    change = mention.claim
    then, now = as_told(then, now)
    grows = is_growth(mention, then)
    exact = exact_growth(then, now, change) if grows else abs(now.value - then.value)
    if not exact:
        return NEVER
    if then.is_rough or now.is_rough or change.is_rough:
        return FAR if abs(exact - change.value) > ROUGHLY * exact else NEVER
    if _is_sharp(mention, then, now, exact, grows=grows):
        is_long = len(digits_of(change)) >= DIGITS
        return (CUT if grows else PLAIN) if is_long else SHARP
    if grows and slip_of_growth(then, now, change):
        return SHARP
    if grows and change.unit == "percent" and change.value >= WHOLE and now.value > then.value:
        exact = min(exact, exact + WHOLE, key=lambda one: abs(one - change.value))  # 'темп роста – 120%'
    ratio = max(exact, change.value) / min(exact, change.value)
    beyond = FROM_TO if is_from_to else BEYOND if grows else NEVER
    beyond = NEVER if mention.is_weak else beyond
    return next((odds for most, odds in ((TWICE, NEAR), (THRICE, FAR)) if ratio <= most), beyond)


def _is_sharp(mention: Mention, then: Claim, now: Claim, exact: Decimal, *, grows: bool) -> bool:
    """Whether a change is cut off, counted from the wrong one of its figures, told in percent for times, is
    what is left, or is a difference that misses by a slip of the typist."""
    change = mention.claim
    if not grows:
        return slip_of_difference(then, now, change)
    if change.unit == "times":
        return False
    is_of_now = change.value < WHOLE and growth_fits(now, then, change, is_by=True)
    is_times = change.decimals > 0 and change.value > 1 and growth_fits(then, now, replace(change, unit="times"))
    is_left = mention.is_down and not mention.is_up and abs(now.value * WHOLE / then.value - change.value) < 1
    return abs(exact - change.value) < unit_printed(change) or is_of_now or is_times or is_left
