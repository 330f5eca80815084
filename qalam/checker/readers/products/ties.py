"""Which numbers multiply to which: the rate, the numbers of those for each of whom it is told, and all.

A number for each of some things goes with a number of these things, and with a number of all that is told in what the
rate is told in. A span of time for which both are told falls away; that of the rate alone needs a number of such spans,
or the span of the total consists of so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.factors import ONE, Factor, may_count, spans_of, things_of, unspanned
from qalam.checker.readers.products.nouns_alike import may_be_all, share
from qalam.checker.readers.products.quantities import PEOPLE, THING
from qalam.checker.readers.products.rate import Rate
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import CONSISTS, YEAR

_YEAR = as_pattern(r"\b(?:19|20)\d\d\s?(?:жыл[ыда]|год)")  # 'за 2024 год'
CLEAR = 1.5  # by which one number is surely not meant beside another


@dataclass(frozen=True, slots=True)
class Tie:
    """A rate with the numbers of which it is told, times a number that no one tells, and all."""

    rate: Rate
    total: Rate
    factors: tuple[Factor, ...]
    times: Decimal = ONE

    @property
    def per(self) -> int:
        """The thousand for each of which the rate is told."""
        return max(of.per for of in self.rate.of) if self.rate.of else 1

    @property
    def made(self) -> Decimal:
        """What the numbers make."""
        made = self.rate.quantity.value * self.times / self.per
        for factor in self.factors:
            made *= factor.value
        return made

    @property
    def claims(self) -> tuple[Claim, ...]:
        told = [one.number.quantity.claim for one in self.factors]
        told += [self.rate.quantity.claim, self.total.quantity.claim]
        return tuple(sorted(told, key=lambda claim: claim.start))


def ties_of(text: Text, rate: Rate, near: Sequence[Rate]) -> Iterator[Tie]:
    """Each total and each choice of numbers that may make it with a rate."""
    own = rate.quantity.claim
    numbers = [one for one in near if one.quantity.claim is not own and (may_count(one) or one.quantity.is_amount)]
    for total in near:
        if may_be_all(rate, total):
            others = [one for one in numbers if one.quantity.claim is not total.quantity.claim]
            yield from _of_total(text, rate, total, [one for one in others if not _is_of_rate(rate, one)])


def _of_total(text: Text, rate: Rate, total: Rate, numbers: Sequence[Rate]) -> Iterator[Tie]:
    things = things_of(text, rate, total, numbers)
    spans, times = _spans(rate, total, numbers)
    if spans is None:
        return
    is_mean_of_year = times != ONE and rate.is_mean and not rate.things
    if is_mean_of_year or (things == [] and spans and not rate.things):
        things = None
    for chosen in _choices(rate, total, things, spans):
        ids = {one.number.quantity.claim.id for one in chosen}
        if len(ids) == len(chosen) and (chosen or times != ONE):
            yield Tie(rate, total, chosen, times)


def _choices(
    rate: Rate, total: Rate, things: list[Factor] | None, spans: list[list[Factor]]
) -> Iterator[tuple[Factor, ...]]:
    """Each choice of numbers; the spans alone as well, where both the rate and the total may be told of one:
    'әрқайсысына 72 000, сағатына 1 500'."""
    is_of_one = total.is_each or bool(total.things) or rate.is_price
    if things is not None and len(spans) == 1 and is_of_one and not rate.is_each and not rate.things:
        yield from product(*spans)
    told = [*([things] if things is not None else []), *spans]
    if not all(told):
        return
    sure = [[one for one in few if one.sure > max(other.sure for other in few) - CLEAR] for few in told]
    if any(of.base for of in rate.of):
        sure = [[one for one in few if one.value > total.quantity.value] for few in sure]
    yield from product(*sure)


def _spans(rate: Rate, total: Rate, numbers: Sequence[Rate]) -> tuple[list[list[Factor]] | None, Decimal]:
    """The numbers of the spans for each of which a rate is told, and of how many of them that of the total consists;
    nothing where one of them is told by no number, and needs one."""
    found: list[list[Factor]] = []
    times = ONE
    told = total.spans | ({YEAR} if rate.is_mean and _YEAR.search(total.said) else frozenset())
    for span in unspanned(rate, total):
        consists = [CONSISTS[span, other] for other in told if (span, other) in CONSISTS]
        counted = spans_of(span, numbers)
        if consists:
            times *= consists[0]
        elif counted:
            found.append(counted)
        elif not (rate.things or rate.is_each) and (
            rate.quantity.sort == THING or not (rate.is_spread or rate.is_price)
        ):
            return None, times
    return found, times


def _is_of_rate(rate: Rate, number: Rate) -> bool:
    """Whether a number counts the very things of which so many are told for each."""
    one, other = rate.quantity, number.quantity
    if one.sort != THING or other.sort != THING or one.is_bare or other.is_bare:
        return False
    return share(one.nouns, other.nouns) or (one.unit == other.unit == PEOPLE and one.family == other.family != "")
