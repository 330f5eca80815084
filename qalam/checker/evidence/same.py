"""Two numbers in different sentences that may tell one figure: in a title and below it, in a lead and a quote."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from qalam.checker.checks.again.alike import is_measure, is_of_noun, is_same
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.evidence.same_seen import seen
from qalam.checker.evidence.same_sight import Sight
from qalam.checker.evidence.weights import Evidence
from qalam.checker.slips import keys, printed, slip_between, told_to, unit_printed
from qalam.checker.text import Text

REACH = 40  # sentences between the two
CROWD = 20  # numbers of a sentence: more are a list
MOST = 6  # numbers of one name that are compared with a later one
LEAST = 2
FOR_WHOM = {"people", "places"}  # '92 мың орын' are for as many children
ROUNDED = tuple(Decimal(10) ** power for power in (2, 3, 4, 5, 6, 8, 9))  # to which a number may be told again
LONG = 3  # digits of numbers that are hardly equal by accident

_Name = tuple[Decimal, str, str]
_Known = tuple[Claim, str, bool]  # a number, its digits, and whether they are printed so


@dataclass(frozen=True)
class Pair:
    """An earlier and a later number, and the digits of both as far as the rougher one is told."""

    sight: Sight
    one: Claim
    two: Claim
    digits: tuple[str, str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.one, self.two

    @property
    def holds(self) -> bool:
        return is_same(self.one, self.two) or self.digits[0] == self.digits[1]

    @cached_property
    def seen(self) -> Evidence:
        return seen(self.sight, self.one, self.two)


def measured(text: Text) -> list[list[Claim]]:
    """The numbers of each sentence that may tell a figure again."""
    return text.once("numbers told again", lambda: list(_measured(text)))


def _measured(text: Text) -> Iterator[list[Claim]]:
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


def slipped(text: Text, sight: Sight) -> Iterator[Pair]:
    """Pairs of numbers that one slip of the pen parts."""
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
                if are_of_sort(text, one, claim) and slip_between(other, digits) and not is_same(one, claim):
                    yield Pair(sight, one, claim, (other, digits))
        for name, told in names:
            of_name = known.setdefault(name, [])
            of_name.append(told)
            del of_name[:-MOST]


def taught(text: Text) -> Iterator[Pair]:
    """Pairs to learn from: all that are equal, but for short numbers that may be so by accident, and those that a slip
    parts."""
    sight = Sight(text)
    recent: deque[Claim] = deque()
    for claims in measured(text):
        while recent and claims[0].sentence - recent[0].sentence > REACH:
            recent.popleft()
        for two in claims:
            for one in recent:
                pair = Pair(sight, one, two, (printed(one), printed(two)))
                if pair.holds and are_of_sort(text, one, two) and _is_long(pair.digits):
                    yield pair
        recent.extend(claims)
    yield from slipped(text, sight)


def _is_long(digits: tuple[str, str]) -> bool:
    return min(len(number.rstrip("0")) for number in digits) >= LONG
