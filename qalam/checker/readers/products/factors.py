"""The numbers of those for each of whom a rate is told, and how surely they are theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.readers.products.nouns_alike import share
from qalam.checker.readers.products.quantities import (
    FORM,
    MONEY,
    PEOPLE,
    POINTS,
    SPAN,
    THING,
    WEIGHT,
    WEIGHTS,
    WORD,
    Quantity,
    stems_of,
)
from qalam.checker.readers.products.rate import Of, Rate
from qalam.checker.readers.products.rates import rate_of
from qalam.checker.text import Text
from qalam.checker.words.concepts.products import BY_MEASURE, HECTARE

ONE, NONE = Decimal(1), Decimal(0)
SURE, LIKELY, WEAK = 3.0, 2.0, 1.0  # by its noun; by the sort of people; by that alone where the rate is weak
OF_MONEY = 0.8  # by which a number of other things than a price is of is less sure
BESIDE, BEFORE, BEHIND = 2.0, 1.2, 0.8  # in the sentence of the rate, with no other number between, or with one
TOLD_AGAIN, IN_TOTAL, AFTER, BARE = 1.8, 1.5, 0.3, 0.5
FIRST, EACH_SENTENCE, LEAST = 1.4, 0.4, 0.2
SKIPPED = 3  # words behind a number that are its own


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of those for each of whom a rate is told, and how surely it is theirs: the more the surer."""

    number: Rate
    sure: float
    is_span: bool = False
    times: Decimal = ONE
    """The kilograms for which the rate is told: a tonne."""

    @property
    def value(self) -> Decimal:
        """So many of that for which the rate is told."""
        return self.number.quantity.value / self.times


def may_count(number: Rate) -> bool:
    """Whether a number may be one of things, or of hectares."""
    quantity = number.quantity
    is_whole = quantity.value == quantity.value.to_integral() and quantity.value > 1
    return (is_whole and not quantity.is_amount and quantity.sort != POINTS) or quantity.unit == HECTARE


def things_of(text: Text, rate: Rate, total: Rate, numbers: Sequence[Rate]) -> list[Factor] | None:
    """The numbers of the things for each of which a rate is told; nothing where it is told of none, or of spans of
    time alone."""
    wanted = _wanted(rate)
    is_marked = rate.is_each or rate.is_spread or rate.is_price
    loose = [Factor(one, _loosely(text, rate, one, total)) for one in numbers if one.quantity.sort == THING]
    if not wanted:
        return loose if is_marked or not rate.own_spans - total.spans else None
    found = [factor for one in numbers if (factor := _named_factor(rate, wanted, one)) is not None]
    if found:
        return found
    if is_marked and all(of.is_weak and not of.is_told for of in wanted):
        return loose
    if rate.own_spans - total.spans and all(of.is_weak for of in wanted):
        return None
    if rate.quantity.sort == MONEY:
        return [Factor(one.number, one.sure - OF_MONEY) for one in loose if one.sure > OF_MONEY]
    return []


def _wanted(rate: Rate) -> tuple[Of, ...]:
    """The things for each of which a rate is told; those that 'each' names, if there are such."""
    return tuple(of for of in rate.things if not of.is_weak) or rate.things


def _named_factor(rate: Rate, wanted: Sequence[Of], number: Rate) -> Factor | None:
    """A number that counts one of some things."""
    sure = max(how_sure(rate, of, number) for of in wanted)
    times = max(_kilograms(of, number.quantity) for of in wanted)
    return Factor(number, sure, times=times or ONE) if sure else None


def spans_of(of: str, numbers: Sequence[Rate]) -> list[Factor]:
    """The numbers of so many spans of time, or hectares."""
    return [
        Factor(one, SURE, is_span=True)
        for one in numbers
        if one.quantity.unit == of and (one.quantity.sort == SPAN or of == HECTARE)
    ]


def how_sure(rate: Rate, of: Of, number: Rate) -> float:
    """How surely a number counts things for each of which a rate is told; nought if it does not."""
    quantity = number.quantity
    if of.number or of.base == quantity.claim.id:
        return SURE if of.number == quantity.claim.id else 0.0
    if quantity.is_amount and quantity.sort != MONEY:
        return SURE if _kilograms(of, quantity) and rate.quantity.sort != quantity.sort else 0.0
    if quantity.sort != THING:
        return 0.0
    return SURE if share(of.nouns, quantity.nouns) else _by_sort(of, quantity)


def _by_sort(of: Of, quantity: Quantity) -> float:
    """How surely a number counts things of another name, by their sort: 'балаға' of '120 оқушы'."""
    is_family = of.family == quantity.family
    if of.unit == quantity.unit == PEOPLE and (is_family or not (of.family and quantity.family)):
        return LIKELY if is_family or not of.is_weak else WEAK
    is_group = of.family == quantity.family == "groups" and not of.nouns
    return LIKELY if is_group or (of.unit == quantity.unit == "organisations" and is_family) else 0.0


def _kilograms(of: Of, quantity: Quantity) -> Decimal:
    """In how many units of its own a quantity is told for a rate of each: a thousand kilograms for that of a tonne."""
    named = (unit for noun in of.nouns for start, unit in BY_MEASURE.items() if noun.startswith(start))
    measure = next(named, "")
    if measure in WEIGHTS and quantity.sort == WEIGHT:
        return WEIGHTS[measure]
    return quantity.times if quantity.is_amount and measure and measure == quantity.family else NONE


def _loosely(text: Text, rate: Rate, number: Rate, total: Rate) -> float:
    """How surely a number is of those told of before, of whom a rate is told without a noun, or in the words of all:
    'на 28 стипендий потребуется 12,1 млн'."""
    return max(_near_rate(text, rate, number), _near_total(text, number, total) if rate.is_price else 0.0)


def _near_total(text: Text, number: Rate, total: Rate) -> float:
    one, other = number.quantity.claim, total.quantity.claim
    if one.sentence != other.sentence or one.end > other.start:
        return 0.0
    between = (rate_of(text, claim) for claim in text.between(one.sentence, one.end, other.start))
    return IN_TOTAL if all(rate is None or rate.quantity.sort == SPAN for rate in between) else 0.0


def _near_rate(text: Text, rate: Rate, number: Rate) -> float:
    one, other, quantity = rate.quantity.claim, number.quantity.claim, number.quantity
    distance = one.sentence - other.sentence
    if distance < 0:
        return AFTER
    if quantity.family == FORM or quantity.is_bare:
        return BARE if quantity.is_bare else 0.0
    if distance == 0:
        return _in_sentence(text, one, other)
    said = WORD.findall(text.content[other.end : one.start].lower())[SKIPPED:]
    is_again = share(quantity.nouns, stems_of(said))
    return TOLD_AGAIN if is_again else max(LEAST, FIRST - EACH_SENTENCE * distance)


def _in_sentence(text: Text, one: Claim, other: Claim) -> float:
    first, last = min(one.end, other.end), max(one.start, other.start)
    if not any(first <= claim.start < last for claim in text.by_sentence[one.sentence]):
        return BESIDE
    return BEFORE if other.end <= one.start else BEHIND


def unspanned(rate: Rate, total: Rate) -> Iterator[str]:
    """The spans for each of which a rate is told, but for those for which all is told as well."""
    return (of.span for of in rate.of if of.span and not of.is_weak and of.span not in total.spans)
