"""Pairs of numbers in different sentences that may tell one figure, in a title and below it, in a lead and a quote: of
which a slip of the pen makes one of the other, or that are near one another and of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.checks.again.alike import is_measure, is_of_noun, is_same
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.readers.again.sight import Sight, sight_of
from qalam.checker.readers.again.told import thing_of
from qalam.checker.slips import keys, printed, slip_between, told_to, unit_printed
from qalam.checker.text import Text

REACH = 40  # sentences between the two
CROWD = 20  # numbers of a sentence: more are a list
MOST = 6  # numbers of one name or thing that are compared with a later one
LEAST = 2
FOR_WHOM = {"people", "places"}  # '92 мың орын' are for as many children
ROUNDED = tuple(Decimal(10) ** power for power in (2, 3, 4, 5, 6, 8, 9))  # to which a number may be told again
MORE_THAN = ("более ", "свыше ", "больше ", "over ", "more than ")
MORE_BEHIND = ("астам", "аса ")
AHEAD = 14  # characters on either side of a number in which 'more than' stands
NEAR = Decimal("0.4")  # of the greater of two

_Name = tuple[Decimal, str, str]
_Known = tuple[Claim, str, bool]  # a number, its digits, and whether they are printed so


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier and a later number, and the digits of both as far as the rougher one is told."""

    sight: Sight
    one: Claim
    two: Claim
    digits: tuple[str, str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.one, self.two


def pairs(text: Text) -> Iterator[Pair]:
    """All pairs that may be two values of one figure."""
    yield from slipped(text)
    yield from _near(text)


def measured(text: Text) -> Iterator[list[Claim]]:
    """The numbers of each sentence that may tell a figure again."""
    for sentence in text.sentences:
        claims = () if sentence.is_row else text.by_sentence[sentence.number]
        measures = [claim for claim in claims if is_measure(claim) and claim.value >= LEAST]
        if 0 < len(measures) <= CROWD:
            yield measures


def are_of_sort(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers measure one sort of thing as far as the text tells."""
    if one.unit == two.unit == "date":
        return is_of_noun(text, one, two)
    if one.is_count and two.is_count:
        if "money" in {one.unit, two.unit}:
            return one.unit == two.unit or _is_amount_alone(one) or _is_amount_alone(two)
        return may_be_part(one, two) or {one.unit, two.unit} == FOR_WHOM
    return one.unit == two.unit


def _is_amount_alone(claim: Claim) -> bool:
    """Whether a number may be of money whose name was told before: '840 тысяч тенге … осталось 230 тысяч'."""
    return claim.unit == "count" and claim.step > 1 and not claim.noun and not claim.family


def forms(claim: Claim, steps: Sequence[Decimal] = ROUNDED) -> Iterator[tuple[Decimal, str]]:
    """The digits of a number as printed and as it may be told to one of some rougher steps, each with its step."""
    own = unit_printed(claim)
    yield own, printed(claim)
    for step in steps if claim.is_count else ():
        if own < step and step * 10 <= claim.value:
            yield from ((step, digits) for digits in told_to(claim, step))


def slipped(text: Text) -> Iterator[Pair]:
    """Pairs of numbers that one slip of the pen parts."""
    sight = sight_of(text)
    rounded = {claim.step for claim in text.claims if claim.step}
    steps = [step for step in ROUNDED if step in rounded]
    known: dict[_Name, list[_Known]] = {}
    forgotten = 0
    for claims in measured(text):
        first = claims[0].sentence - REACH
        if first > forgotten + REACH:
            known, forgotten = {name: told for name, told in known.items() if told[-1][0].sentence >= first}, first
        names = [
            ((step, *key), (claim, digits, place == 0))
            for claim in claims
            for place, (step, digits) in enumerate(forms(claim, steps))
            for key in keys(digits)
        ]
        met: set[tuple[str, str]] = set()
        for name, (claim, digits, is_own) in names:
            for one, other, is_printed in known.get(name, ()):
                if one.sentence < first or not (is_own or is_printed) or (one.id, claim.id) in met:
                    continue
                met.add((one.id, claim.id))
                if slip_between(other, digits) and are_of_sort(text, one, claim) and not is_same(one, claim):
                    yield Pair(sight, one, claim, (other, digits))
        for name, told in names:
            of_name = known.setdefault(name, [])
            of_name.append(told)
            del of_name[:-MOST]


def _are_told_alike(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether a number of a title is rounded as the later one is, and another, or is told as the least of it."""
    if not sight.is_title(one.sentence):
        return False
    is_least = one.is_rough and not two.is_rough and two.value + max(two.step, Decimal(1)) <= one.value
    before = sight.text.content[max(0, one.start - AHEAD) : one.start].lower()
    behind = sight.text.content[one.end : one.end + AHEAD].lower()
    is_told = any(word in before for word in MORE_THAN) or any(word in behind for word in MORE_BEHIND)
    is_step = one.step == two.step > 0 and not (one.is_rough or two.is_rough)
    return is_step or (is_least and is_told)


def _near(text: Text) -> Iterator[Pair]:
    """Numbers of one thing that no slip parts."""
    sight = sight_of(text)
    recent: dict[tuple[str, str], list[tuple[Claim, str]]] = {}
    for claims in measured(text):
        named = [((thing_of(text, claim), claim.unit), (claim, printed(claim))) for claim in claims]
        for name, (two, digits) in named:
            for one, other in recent.get(name, ()):
                if two.sentence - one.sentence > REACH or not _are_near(one.value, two.value):
                    continue
                is_new = not slip_between(other, digits) and not is_same(one, two)
                if (is_new or _are_told_alike(sight, one, two)) and are_of_sort(text, one, two):
                    yield Pair(sight, one, two, (other, digits))
        for name, told in named:
            of_name = recent.setdefault(name, [])
            of_name.append(told)
            del of_name[:-MOST]


def _are_near(one: Decimal, two: Decimal) -> bool:
    low, high = (one, two) if one < two else (two, one)
    return 0 < high - low <= NEAR * high
