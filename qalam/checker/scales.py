"""The thousands or millions of a list that are told with its whole alone, before or behind it: 'доходы – 8 362 тыс.
тенге, в том числе: налоги – 1 562 (18,7%); трансферты – 6 800', '№ 6 – 418,0, № 15 – 376,5, всего 794,5 млн тенге'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.slips import one_slip_away
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_WHOM

NEAR = Decimal("0.15")  # of the number of the whole
LARGE = 1_000  # of the unit told: a smaller number without decimals may be near that of some things
FEWEST = 2  # numbers of a list
UNITS = frozenset({"money", "count", "measure"})
PASSED_OVER = frozenset({"percent", "school-numbers", "order", "date"})  # that a label has, or brackets behind a number
_LISTED = as_pattern("|".join((":", *OF_WHOM)))
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL)})[^\d,;]{{0,12}}\Z", re.I)
DASH = as_pattern(r"[^\W_]\W?\s[–—-]\s?\Z")
OVER = as_pattern(r"\s?(?:[;,.\n(]|\Z)")
TOTAL_BEFORE = 24  # characters before a whole in which the word for it stands
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
        if whole.unit != "money" or not whole.step:
            continue
        listed: list[int] = []
        if _LISTED.search(content, whole.end, _next(claims, place)):
            listed = _listed(content, claims, range(place + 1, len(claims)), whole)
        elif _TOTAL.search(content, max(0, whole.start - TOTAL_BEFORE), whole.start):
            listed = _listed(content, claims, range(place - 1, -1, -1), whole)
        for at, claim in _in_scale(claims, listed, whole):
            found[at] = claim
    return found


def _in_scale(claims: Sequence[Claim], listed: Sequence[int], whole: Claim) -> list[tuple[int, Claim]]:
    """The numbers of a list, by their places, in the scale of a whole which they then make, or nearly."""
    times = whole.step.scaleb(whole.decimals)
    scaled = [_times(claims[at], times) if _is_bare(claims[at]) else claims[at] for at in listed]
    is_near = abs(sum((claim.value for claim in scaled), Decimal(0)) - whole.value) <= whole.value * NEAR
    is_sum_of_money = whole.value >= LARGE * times or any(claims[at].decimals for at in listed)
    are_meant = len(listed) >= FEWEST and is_sum_of_money and (is_near or one_slip_away(whole, scaled))
    return list(zip(listed, scaled, strict=True)) if are_meant else []


def _next(claims: Sequence[Claim], place: int) -> int:
    return claims[place + 1].start if place + 1 < len(claims) else claims[place].end


def _listed(content: str, claims: Sequence[Claim], places: Iterable[int], whole: Claim) -> list[int]:
    """The places of the numbers of a list, as long as each stands behind its label and a dash, alone or with the scale
    of the whole told once more: 'налоги – 1 562; трансферты – 6 800 тыс. тенге'."""
    listed: list[int] = []
    for at in places:
        claim = claims[at]
        if claim.unit in PASSED_OVER:
            continue
        is_listed = DASH.search(content[max(0, claim.start - LABEL) : claim.start]) is not None
        is_alone = _is_bare(claim) and OVER.match(content, claim.end) is not None
        if not is_listed or not (is_alone or _is_scaled_like(claim, whole)):
            break
        listed.append(at)
    return listed


def _is_bare(claim: Claim) -> bool:
    return claim.unit in UNITS and not (claim.noun or claim.step or claim.is_rough)


def _is_scaled_like(claim: Claim, whole: Claim) -> bool:
    is_same = claim.unit == whole.unit and claim.step.scaleb(claim.decimals) == whole.step.scaleb(whole.decimals)
    return is_same and not claim.is_rough


def _times(claim: Claim, times: Decimal, unit: str = "money") -> Claim:
    step = times.scaleb(-claim.decimals)
    return replace(claim, value=claim.value * times, step=step, unit=unit)
