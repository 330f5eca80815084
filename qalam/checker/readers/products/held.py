"""Whether a product holds, as far as its numbers are rounded, or others beside it explain it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from qalam.checker.readers.products.factors import Factor, may_count
from qalam.checker.readers.products.quantities import MONEY, SPAN, THING
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.ties import Tie
from qalam.checker.slips import HALF, printed, reach, unit_printed
from qalam.checker.words.concepts.products import ALSO, CONSISTS

MANY = 8
MONTHS = (12, 9, 10)  # of a year, of a school year
GIVEN = Decimal("0.015")  # of what each was given, which is hardly rounded to millions
FEW, FEW_GIVE = 10, Decimal("0.6")  # a mean of one digit is hardly cut off
ROUGH = Decimal("0.05")
FINE = 3  # digits of a mean that hardly fits by accident


def holds(tie: Tie) -> bool:
    """Whether all is what the numbers make, as far as they are rounded."""
    low, high = _span(tie.rate, is_mean=tie.rate.is_mean)
    low, high = low * tie.times / tie.per, high * tie.times / tie.per
    for factor in tie.factors:
        least, most = _span(factor.number, is_mean=False)
        times = factor.value / factor.number.quantity.value
        low, high = low * least * times, high * most * times
    least, most = _span(tie.total, is_mean=False)
    return low <= most and least <= high


def _span(rate: Rate, *, is_mean: bool) -> tuple[Decimal, Decimal]:
    """The least and the most that a number may mean."""
    quantity, claim = rate.quantity, rate.quantity.claim
    unit = unit_printed(claim) * quantity.times
    give = Decimal(0)
    if is_mean and claim.value == claim.value.to_integral() and quantity.sort == MONEY:
        give = max(unit, reach(claim) * HALF)
    elif is_mean and claim.value < FEW and not claim.decimals:
        give = unit * FEW_GIVE
    elif is_mean or claim.decimals:
        give = unit
    elif claim.step:
        give = unit * HALF
        if rate.is_marked and quantity.sort == MONEY and not claim.decimals:
            give = min(give, quantity.value * GIVEN)
    if claim.is_rough:
        give = max(give, quantity.value * ROUGH, reach(claim) * quantity.times)
    return quantity.value - give, quantity.value + give


def explained(total: Rate, rate: Rate, near: Sequence[Rate]) -> bool:
    """Whether any numbers beside a rate make all with it, whatever they count; or so many of the spans of time of which
    a year or a week consists, or the sum of two numbers."""
    own = (total.quantity.claim, rate.quantity.claim)
    numbers = [one for one in near if may_count(one) and one.quantity.claim not in own]
    return any(holds(tie) for tie in (*_loose(total, rate, numbers), *_of_spans(total, rate, numbers)))


def _loose(total: Rate, rate: Rate, numbers: Sequence[Rate]) -> Iterator[Tie]:
    """A rate with any one or two numbers, and with the sum of two; of a rough mean, with any one number of things."""
    is_fine = len(printed(rate.quantity.claim)) >= FINE or not rate.is_mean
    ones = numbers if is_fine else [one for one in numbers if one.quantity.sort == THING]
    for one in ones:
        yield Tie(rate, total, (Factor(one, 0),))
        for many in MONTHS if rate.own_spans and is_fine else ():
            yield Tie(rate, total, (Factor(one, 0),), Decimal(many))
    for one, two in combinations(numbers, 2) if is_fine else ():
        yield Tie(rate, total, (Factor(one, 0), Factor(two, 0)))
        if one.quantity.sort == two.quantity.sort == THING:
            yield Tie(rate, total, (), one.quantity.value + two.quantity.value)


def _of_spans(total: Rate, rate: Rate, numbers: Sequence[Rate]) -> Iterator[Tie]:
    """A rate with so many spans of its own as another span consists of, if no number of them is told."""
    counted = {one.quantity.unit for one in numbers if one.quantity.sort == SPAN}
    for (inner, outer), options in (*CONSISTS_OF, *ALSO.items()):
        is_of = outer in total.spans or not total.spans
        if is_of and inner in rate.own_spans and inner not in counted:
            yield from (Tie(rate, total, (), Decimal(many)) for many in options)


def with_others(tie: Tie, near: Sequence[Rate]) -> bool:
    """Whether what the numbers make is a part of all, beside others: 'два лагеря по 120 детей и один на 60, всего
    300'; or is told itself, in the thousands or millions of the rate."""
    rest, room = tie.total.quantity.value - tie.made, _room(tie)
    beside = [one.quantity for one in near if one.quantity.claim not in tie.claims]
    sort, name = tie.total.quantity.sort, tie.total.quantity.unit
    values = [one.value for one in beside if one.sort == sort and (name == one.unit or sort == THING)]
    unit = unit_printed(tie.rate.quantity.claim).scaleb(tie.rate.quantity.claim.decimals)
    values_bare = [one.quantity.value * unit for one in near if unit > 1 and one.quantity.sort == THING]
    if any(abs(value - tie.made) <= room for value in (*values, *values_bare)):
        return True
    return rest >= 0 and any(abs(value - rest) <= room for value in _sums(values, near, rest + room))


def _sums(values: Sequence[Decimal], near: Sequence[Rate], most: Decimal) -> Iterator[Decimal]:
    """What others may make: one of them, two of them, or one so many times as some number tells."""
    few = [value for value in values if value <= most]
    yield from few
    yield from (one + two for one, two in combinations(few[:MANY], 2))
    times = [one.quantity.value for one in near if one.quantity.sort == THING and one.quantity.value > 1]
    yield from (one * two for one in few for two in times[:MANY])


def _room(tie: Tie) -> Decimal:
    low, high = _span(tie.rate, is_mean=tie.rate.is_mean)
    least, most = _span(tie.total, is_mean=False)
    return (high - low) * tie.made / tie.rate.quantity.value / 2 + (most - least) / 2


CONSISTS_OF = tuple((spans, (many,)) for spans, many in CONSISTS.items())
