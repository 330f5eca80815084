"""Whether what a number counts is what another does."""

from __future__ import annotations

from decimal import Decimal

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.products.quantities import MONEY, PEOPLE, THING, Quantity
from qalam.checker.readers.products.rate import Rate
from qalam.checker.words.concepts.products import SAME

_TAIL = as_pattern(r"[аеоуыіия]?[қкғгтдн]?\Z|[дтн][ае]н?\Z|(?:ов?|ев?)\Z")
LARGE = 1_000_000  # a number of millions of nothing named is of money
FEWEST = Decimal("1.2")  # times a rate that all is at least


def may_be_all(rate: Rate, other: Rate) -> bool:
    """Whether a number may be all of which another is told for each."""
    one, whole = rate.quantity, other.quantity
    if one.claim is whole.claim:
        return False
    if any(of.base for of in rate.of):
        is_before = whole.claim.sentence == one.claim.sentence and whole.claim.start < one.claim.start
        return is_before and whole.sort == THING and all(whole.claim.id != of.base for of in rate.of)
    if whole.value < one.value * FEWEST:
        return False
    if one.may_be_money != whole.may_be_money and MONEY in (one.sort, whole.sort):
        return True
    return one.sort == whole.sort and not _is_for_each(rate, other) and _are_of_one_sort(rate, whole)


def _is_for_each(rate: Rate, other: Rate) -> bool:
    """Whether a number is told for each of some things itself."""
    is_of_things = any(not of.is_weak for of in other.things) and not (rate.own_spans and not rate.things)
    return is_of_things or (other.is_spread and not other.spans)


def _are_of_one_sort(rate: Rate, whole: Quantity) -> bool:
    if whole.sort != THING:
        return rate.quantity.unit == whole.unit
    is_unnamed = whole.claim.step >= LARGE and not whole.claim.noun
    return not is_unnamed and not (rate.fills and whole.unit != PEOPLE) and _are_alike(rate.quantity, whole)


def _are_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers count the same things, as far as the text tells."""
    is_unnamed = one.is_bare or (one.claim.unit == "measure" and not one.claim.noun)
    if is_unnamed or (two.is_bare and not two.nouns):
        return True
    if one.unit == two.unit == PEOPLE:
        return one.family == two.family or not (one.family and two.family)
    if one.unit != two.unit:
        return "count" in (one.unit, two.unit) and not one.nouns
    return share(one.nouns, two.nouns) or not one.nouns or (one.family == two.family != "")


def share(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two nouns are one, but for the endings of their cases."""
    if any(_is_word(first, second) for first in one for second in two):
        return True
    return any(_names(row, one) and _names(row, two) for row in SAME)


def _names(row: tuple[str, ...], nouns: frozenset[str]) -> bool:
    return any(noun.startswith(row) for noun in nouns)


def _is_word(one: str, two: str) -> bool:
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    return short == long or (long.startswith(short) and _TAIL.fullmatch(long[len(short) :]) is not None)
