"""What shows that numbers beside a whole count others: other things, other years, bounds, a second division."""

from __future__ import annotations

import re

from qalam.checker.evidence.sums import Sum
from qalam.checker.evidence.sums_seen import between
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.wholes.closed import is_headed
from qalam.checker.words.parts.leaders import LEADERS, THE_LARGEST_OF_ALL

_LEADERS = words_pattern(rf"\b(?:{'|'.join((*LEADERS, *THE_LARGEST_OF_ALL))})", re.I)
_BOUND = as_pattern(r"\b(?:старше|младше|моложе|до|от|выше|ниже|свыше|over|under|older than|younger than)\s\Z", re.I)
_OF_THEM = as_pattern(r"(?:-?[^\W\d]*\s)?(?:of (?:them|which|whom)|из (?:них|которых))\b", re.I)
_WITHIN = as_pattern(r"\bв (?:последн\w+|них|неё|нее|него)\s(?:вход|включ)", re.I)
_LAST_YEARS = as_pattern(
    r"(?:соңғы|кейінгі|өткен|последн|прошл|past|last|previous)[^\n]{0,20}(?:жыл|лет|год|years)", re.I
)
_CLASS = as_pattern(r"\b\d{1,2}\s?[«\"]?[A-ZА-ЯӘҒҚҢӨҰҮҺІ]\b")
_SIZED = as_pattern(r"\s(?:орындық|мест[оа]?)\b")
JUST_BEFORE = 14  # characters in which a bound is told


def count_others(one: Sum) -> bool:
    """Whether any of this is so."""
    tests = (
        _are_in_other_brackets,
        _are_bounds,
        _are_within_others,
        _are_of_years,
        _are_other_things,
        _is_leader,
        _are_of_classes,
        _leave_out_a_thing,
    )
    return any(is_so(one) for is_so in tests)


def _are_in_other_brackets(one: Sum) -> bool:
    """Whether the whole stands in brackets of its own, as the number of one item: '№ 38 (84), № 1 (55)'."""
    whole = one.outline.aside_of(one.run.whole)
    if whole is None or one.outline.year_of(one.run.whole) or is_headed(one):  # those of another year may all stand so
        return False
    return any(one.outline.aside_of(part) != whole for part in one.run.parts)


def _leave_out_a_thing(one: Sum) -> bool:
    """Whether one thing of the list is told by its places only: '9 мектеп, 200 орындық спорт мектебі және 5 бақша'."""
    first, *_, last = sorted(one.run.parts, key=lambda part: part.start)
    if any(part.unit == "places" for part in (first, last)):
        return False
    inner = one.text.claims_within(first.end, last.start)
    return any(claim.unit == "places" and _SIZED.match(one.text.content, claim.end) for claim in inner)


def _are_bounds(one: Sum) -> bool:
    """Whether a part is an age or another bound: 'людей старше тридцати'."""
    content = one.text.content
    return any(_BOUND.search(content[max(0, part.start - JUST_BEFORE) : part.start]) for part in one.run.parts)


def _are_within_others(one: Sum) -> bool:
    """Whether a part is within the one before it: 'schools – 52, 8 of them small'."""
    content, (first, *later) = one.text.content, sorted(one.run.parts, key=lambda part: part.start)
    if any(_OF_THEM.match(content, part.end) for part in later):
        return True
    return _WITHIN.search(content, first.end, later[-1].start) is not None


def _are_of_years(one: Sum) -> bool:
    """Whether the parts are numbers of the last years, and the whole is of one day: 'Соңғы жылдардағы қабылдау: …'."""
    if _LAST_YEARS.search(between(one.text, one.run)) is None:
        return False
    years = {one.outline.year_of(part) for part in one.run.parts}
    return len(years) > 1 and "" not in years


def _are_other_things(one: Sum) -> bool:
    """Whether the whole and a part are named, and of two units, or of people or places where others are of none."""
    whole, named = one.run.whole, [part.unit for part in one.run.parts if part.noun]
    units = {part.unit for part in one.run.parts} - {"count"}
    if "places" in units and len(units) > 1:
        return True
    if not whole.noun or not named:
        return False
    if whole.unit == "count":
        return "people" in named
    is_none_of_it = len(named) == len(one.run.parts) and whole.unit == "organisations" and set(named) == {"count"}
    return is_none_of_it or any(unit not in {whole.unit, "count"} for unit in named)


def _is_leader(one: Sum) -> bool:
    """Whether the whole is itself the first of those that have the most: 'впереди Алматы – 76 тыс., потом …'."""
    start = one.text.sentences[one.run.whole.sentence].start
    return one.run.is_behind and _LEADERS.search(one.text.content, start, one.run.whole.start) is not None


def _are_of_classes(one: Sum) -> bool:
    """Whether the parts are of another class than the whole: 'Class 6A has 27 pupils, class 6B has 12 boys and 16'."""
    apart, whole = between(one.text, one.run), one.run.whole
    if not (one.run.is_behind and _CLASS.search(apart)):
        return False
    return _CLASS.search(one.text.content, one.text.sentences[whole.sentence].start, whole.start) is not None
