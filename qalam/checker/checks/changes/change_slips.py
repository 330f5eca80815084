"""Whether one slip of the typist in a change or in one of its two figures parts the three.

A change far from the one that two figures make is mostly that of something else; not where one digit changed, lost or
added, or two exchanged, would make it theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.claims import Claim
from qalam.checker.slips import ANY_SLIP, digits_of, printed, slip_between, unit_printed, values_meant

LEAST = 3  # digits of the number that slipped, and of a percentage: fewer come near by accident
LONG = 5  # digits of a number of which one was lost or doubled


def slip_of_difference(first: Claim, later: Claim, change: Claim) -> bool:
    """Whether one slip in one of the three makes a difference wrong."""
    made = abs(later.value - first.value)
    meant = (
        *((change, value) for value in (made,)),
        *((first, value) for value in (later.value - change.value, later.value + change.value)),
        *((later, value) for value in (first.value - change.value, first.value + change.value)),
    )
    return any(
        value > 0 and _is_slip(_as_printed(claim, value), printed(claim))
        for claim, value in meant
        if not value % unit_printed(claim)
    )


def _is_slip(meant: str, digits: str) -> bool:
    slip = slip_between(meant, digits)
    least = LONG if slip in {"lost", "doubled"} else LEAST
    return slip is not None and max(len(meant), len(digits)) >= least


def _as_printed(claim: Claim, value: Decimal) -> str:
    return str(int(value / unit_printed(claim)))


def slip_of_growth(before: Claim, after: Claim, change: Claim) -> bool:
    """Whether one slip in one of the three makes a change in percent, told to three digits, wrong."""
    if change.unit != "percent" or len(digits_of(change)) < LEAST:
        return False
    return (
        any(growth_fits(before, after, other, is_by=True) for other in _others(change))
        or any(growth_fits(other, after, change, is_by=True) for other in _others(before))
        or any(growth_fits(before, other, change, is_by=True) for other in _others(after))
    )


def _others(claim: Claim) -> Iterator[Claim]:
    """A number as it may have been before one slip."""
    if len(printed(claim)) >= LEAST:
        yield from (replace(claim, value=value) for value in values_meant(claim, ANY_SLIP))
