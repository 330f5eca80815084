"""Whether two numbers multiplied make a third, as far as all three are rounded, and whether one slip of the pen parts
them from it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.slips import ANY_SLIP, HALF, unit_printed, values_meant

FAR = Decimal("0.03")  # of a product: what misses it by less may be reckoned of more exact numbers
ROUGH = Decimal("0.05")  # of a number told as 'about' or 'more than'


def makes(one: Claim, two: Claim, whole: Claim, times: Decimal) -> bool:
    """Whether `times` one by two may be the whole, all of them cut off or rounded to the last digit told."""
    spans = [_span(claim, claim.value) for claim in (one, two, whole)]
    return _may_be(spans, times)


def is_missed_by_slip(one: Claim, two: Claim, whole: Claim, times: Decimal) -> bool:
    """Whether the whole is clearly another number than the product, and one slip in one of the three explains it."""
    claims = (one, two, whole)
    if makes(*claims, times) or any(claim.value <= 0 for claim in claims):
        return False
    product = one.value * two.value * times
    if abs(product - whole.value) <= FAR * max(product, whole.value):
        return False
    return any(_mends(claims, place, times) for place in range(len(claims)))


def _mends(claims: Sequence[Claim], place: int, times: Decimal) -> bool:
    """Whether one slip in the number of a place would make the product hold."""
    spans = [_span(claim, claim.value) for claim in claims]
    claim = claims[place]
    for value in values_meant(claim, ANY_SLIP):
        spans[place] = _span(claim, value)
        if _may_be(spans, times):
            return True
    return False


def _span(claim: Claim, value: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most that a number may mean."""
    unit = unit_printed(claim)
    give = unit if claim.step or claim.decimals else unit * HALF
    give = max(give, value * ROUGH) if claim.is_rough else give
    return value - give, value + give


def _may_be(spans: Sequence[tuple[Decimal, Decimal]], times: Decimal) -> bool:
    one, two, whole = spans
    return one[0] * two[0] * times <= whole[1] and whole[0] <= one[1] * two[1] * times
