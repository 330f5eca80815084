"""The two figures of a change in one unit and one scale, whatever they measure."""

from __future__ import annotations

from dataclasses import replace

from qalam.checker.claims import Claim

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
