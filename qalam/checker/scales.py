"""The thousands or millions in which a list goes on that are told with its whole alone: 'доходы – 8 362 тыс. тенге, в
том числе: налоги – 1 562; трансферты – 6 800'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.slips import one_slip_away
from qalam.checker.words.parts.of_whom import OF_WHOM

NEAR = Decimal("0.15")  # of the number of the whole
LARGE = 1_000  # of the unit told: a smaller number without decimals may be near that of some things
FEWEST = 2  # numbers of a list
UNITS = frozenset({"money", "count", "measure"})
_LISTED = as_pattern("|".join((":", *OF_WHOM)))
DASH = as_pattern(r"[^\W\d]\W?\s[–—-]\s?\Z")
OVER = as_pattern(r"\s?(?:[;,.\n]|\Z)")
LABEL = 6  # characters before a number in which its label ends


def scaled_as_told(content: str, grouped: list[list[Claim]]) -> None:
    """Give the bare numbers of such lists the scale and the unit of their whole; `grouped` are the claims of each
    sentence and is changed in place."""
    for number, claims in enumerate(grouped):
        if len(claims) > FEWEST and any(claim.unit == "money" and claim.step for claim in claims):
            grouped[number] = _scaled(content, claims)


def _scaled(content: str, claims: list[Claim]) -> list[Claim]:
    found = list(claims)
    for place, whole in enumerate(claims):
        if whole.unit != "money" or not whole.step or not _LISTED.search(content, whole.end, _next(claims, place)):
            continue
        times = whole.step.scaleb(whole.decimals)
        listed = _listed(content, claims[place + 1 :], whole)
        scaled = [_times(claim, times) if _is_bare(claim) else claim for claim in listed]
        is_near = abs(sum((claim.value for claim in scaled), Decimal(0)) - whole.value) <= whole.value * NEAR
        is_sum_of_money = whole.value >= LARGE * times or any(claim.decimals for claim in listed)
        if len(listed) >= FEWEST and is_sum_of_money and (is_near or one_slip_away(whole, scaled)):
            found[place + 1 : place + 1 + len(listed)] = scaled
    return found


def scaled_like(claim: Claim, first: Claim) -> Claim:
    """A number in the thousands of the first of its list, where none is told with it."""
    if claim.step >= 1 or first.step < 1:
        return claim
    return _times(claim, first.step.scaleb(first.decimals), claim.unit)


def _next(claims: Sequence[Claim], place: int) -> int:
    return claims[place + 1].start if place + 1 < len(claims) else claims[place].end


def _listed(content: str, claims: list[Claim], whole: Claim) -> list[Claim]:
    """The first numbers, as long as each stands behind its label and a dash, alone or with the scale of the whole told
    once more: 'налоги – 1 562; трансферты – 6 800 тыс. тенге'."""
    listed: list[Claim] = []
    for claim in claims:
        is_listed = DASH.search(content[max(0, claim.start - LABEL) : claim.start]) is not None
        is_alone = _is_bare(claim) and OVER.match(content, claim.end) is not None
        if not is_listed or not (is_alone or _is_scaled_like(claim, whole)):
            break
        listed.append(claim)
    return listed


def _is_bare(claim: Claim) -> bool:
    return claim.unit in UNITS and not (claim.noun or claim.step or claim.is_rough)


def _is_scaled_like(claim: Claim, whole: Claim) -> bool:
    is_same = claim.unit == whole.unit and claim.step.scaleb(claim.decimals) == whole.step.scaleb(whole.decimals)
    return is_same and not claim.is_rough


def _times(claim: Claim, times: Decimal, unit: str = "money") -> Claim:
    step = times.scaleb(-claim.decimals)
    return replace(claim, value=claim.value * times, step=step, unit=unit)
