"""Several products that make one sum: '18 домбр по 90 тысяч тенге, 6 кобызов по 140 тысяч, всего 2 460 тысяч тенге'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts
from qalam.checker.readers.products.nouns_alike import share
from qalam.checker.readers.products.quantities import THING, Quantity, in_words, quantity_of
from qalam.checker.readers.products.rate import Rate
from qalam.checker.readers.products.rates import rate_of
from qalam.checker.slips import HALF, printed, unit_printed, values_meant
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import ALL, OF_OTHERS

_SAID = Concepts({"all": ALL, "others": OF_OTHERS})
NEAR = 70  # characters from a number of things to what each costs
AHEAD = 2  # sentences
MOST_OTHERS = 5
CLOSE, CLOSER = Decimal("1.6"), Decimal("1.15")
DIGITS, FEWEST = 3, 2


@dataclass(frozen=True, slots=True)
class Pair:
    """So many, and so much for each of them."""

    number: Quantity
    each: Rate

    @property
    def made(self) -> Decimal:
        return self.number.value * self.each.quantity.value


@dataclass(frozen=True, slots=True)
class Bill:
    """Products and sums told beside them, with what all of it comes to."""

    pairs: tuple[Pair, ...]
    others: tuple[Quantity, ...]
    total: Quantity
    holds: bool
    is_called: bool

    @property
    def made(self) -> Decimal:
        return sum((pair.made for pair in self.pairs), Decimal(0))

    @property
    def sum(self) -> Decimal:
        """What the products and the sums beside them make."""
        return self.made + sum((one.value for one in self.others), Decimal(0))

    @property
    def claims(self) -> tuple[Claim, ...]:
        told = [one.claim for pair in self.pairs for one in (pair.number, pair.each.quantity)]
        return tuple(sorted([*told, *(one.claim for one in self.others), self.total.claim], key=lambda one: one.start))

    @property
    def room(self) -> Decimal:
        """How far rounding may let the sum miss."""
        units = [pair.number.value * _give(pair.each.quantity) for pair in self.pairs]
        return sum(units, Decimal(0)) + sum((_give(one) for one in self.others), Decimal(0)) + _give(self.total)


def _give(quantity: Quantity) -> Decimal:
    claim = quantity.claim
    return unit_printed(claim) * quantity.times * HALF if claim.step or claim.decimals else Decimal(0)


def bills(text: Text, rates: Sequence[Rate]) -> Iterator[Bill]:
    """Each run of pairs in a sentence with the total that is told of it."""
    by_sentence: dict[int, list[Pair]] = {}
    for rate in rates:
        pair = _pair(text, rate)
        if pair is not None:
            by_sentence.setdefault(rate.quantity.claim.sentence, []).append(pair)
    for number, pairs in by_sentence.items():
        sorts = {(pair.each.quantity.sort, pair.each.quantity.unit) for pair in pairs}
        if len(sorts) == 1:
            bill = _bill(text, number, pairs)
            if bill is not None:
                yield bill


def _pair(text: Text, rate: Rate) -> Pair | None:
    """The number of things right before so much for each, or the one that 'each of' opens."""
    claim = rate.quantity.claim
    if not (rate.is_spread or rate.is_each or rate.is_price) or rate.is_mean or rate.spans or claim.is_rough:
        return None
    told = (*text.by_sentence[claim.sentence], *in_words(text, claim.sentence))
    last = max((one for one in told if one.end <= claim.start), key=lambda one: one.start, default=None)
    number = quantity_of(text, last) if last is not None else None
    if number is None or number.sort != THING or claim.start - number.claim.end > NEAR or number.claim.is_rough:
        return None
    between = text.content[number.claim.end : claim.start]
    is_whole = number.value == number.value.to_integral() and number.value > 1
    return Pair(number, rate) if is_whole and ". " not in between and ";" not in between else None


def _around(text: Text, sentence: int) -> Iterator[Rate]:
    """The numbers of a sentence, of that before it and of those behind it, in its paragraph."""
    for number in range(max(0, sentence - 1), min(len(text.sentences), sentence + AHEAD + 1)):
        first, last = sorted((text.sentences[sentence], text.sentences[number]), key=lambda one: one.start)
        if "\n\n" in text.content[first.end : last.start]:
            continue
        rates = (rate_of(text, claim) for claim in text.by_sentence[number])
        yield from (rate for rate in rates if rate is not None)


def _bill(text: Text, sentence: int, pairs: Sequence[Pair]) -> Bill | None:
    """The sum told behind the pairs, or before them, with the other amounts of its kind."""
    unit, last = pairs[0].each.quantity, pairs[-1].each.quantity.claim
    own = {one.claim.id for pair in pairs for one in (pair.number, pair.each.quantity)}
    around = (one for one in _around(text, sentence) if one.quantity.claim.id not in own)
    alike = [one for one in around if (one.quantity.sort, one.quantity.unit) == (unit.sort, unit.unit)]
    most = max(pair.each.quantity.value for pair in pairs)
    called = [one for one in alike if one.quantity.value > most and "all" in _SAID.named_in(one.said)]
    behind = [one for one in called if one.quantity.claim.start > last.start]
    total = next(iter(behind or called), None)
    if total is None:
        return None
    whole = total.quantity
    others = tuple(one.quantity for one in alike if one is not total)[:MOST_OTHERS]
    for few in (few for size in range(len(others) + 1) for few in combinations(others, size)):
        bill = Bill(tuple(pairs), few, whole, holds=True, is_called=False)
        if _holds(bill):
            return bill
    listed = tuple(one for one in others if one.claim.sentence == sentence and one.claim.start < whole.claim.start)
    is_alone = unit.sort == THING and len(pairs) < FEWEST
    is_alone = is_alone and not (unit.nouns and share(unit.nouns, whole.nouns))
    is_other = is_alone or whole.claim.is_rough or "others" in _SAID.named_in(total.said)
    return Bill(tuple(pairs), listed, whole, holds=False, is_called=not is_other)


def _holds(bill: Bill) -> bool:
    return abs(bill.sum - bill.total.value) <= bill.room


def fails(bill: Bill) -> bool:
    """Whether a bill surely does not come out: several products that make nearly the sum, or one slip of it."""
    is_one = len(bill.pairs) + len(bill.others) < FEWEST
    if not bill.is_called:
        return False
    times = max(bill.sum, bill.total.value) / min(bill.sum, bill.total.value)
    values = values_meant(bill.total.claim) if len(printed(bill.total.claim)) >= DIGITS else ()
    is_slip = any(abs(value - bill.sum) <= bill.room for value in values)
    if is_one:
        return is_slip and bill.total.sort == THING
    return is_slip or times <= (CLOSE if len(bill.pairs) > 1 else CLOSER)
