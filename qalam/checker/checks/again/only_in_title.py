"""A number of the title that the text below it nowhere tells, where one number of such things is a slip away.

What a title counts, the text nearly always counts again. So two numbers are told to be one figure by less than where
both might stand for themselves: by the thing counted, and by nothing that tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qalam.checker.checks.again.alike import (
    are_made_below,
    has_own_year,
    is_measure,
    is_of_its_size,
    is_of_noun,
    is_rounded,
    is_same,
    may_be_titled,
)
from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, stems, thing
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.again.pairs import are_of_sort
from qalam.checker.readers.again.sight import Sight, sight_of
from qalam.checker.readers.again.told_two import are_listed, are_of_two_places
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_numbers_of_two_times, is_dashed
from qalam.checker.slips import printed, slip_between, told_to, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.again.only_in_title import IN_PLACES
from qalam.checker.words.again.recalled import STANDING
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import TOTAL

_STANDING = as_pattern(rf"\b(?:{'|'.join(STANDING)})", re.I)
_OF_ALL_PLACES = words_pattern(rf"\b(?:{'|'.join(IN_PLACES)})[^.;:()\d]{{0,60}}\b(?:{'|'.join(TOTAL)})\s\Z", re.I)
_OTHER_TIME = as_pattern(rf"\b(?:{'|'.join(OTHER_TIME)})", re.I)
_ALL_TOLD = words_pattern(rf"\b(?:{'|'.join(TOTAL)})\s\Z", re.I)
PLACES = 100  # characters before a number in which the places are named that it is of
LEAST, SHORT = 2, 10  # a title of one thing says nothing; numbers of one digit are one slip from each other
LONG = 5  # digits of a number of which hardly another is one digit off
MANY = 100  # from which on hardly another number is a slip away
FAR = 5  # times
MOST = 3  # numbers of a title: a line of more is a row of a table
BELOW = 12  # sentences below a title
OPENING = 2  # of them in which the things of a title are often called otherwise
BEHIND = 2  # sentences behind a number in which another may make that of the title with it


def check_only_in_title(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number of a title that stands nowhere else, and the only number below it that it may have been meant for."""
    sight = sight_of(text)
    wholes = {part.id: tie.whole for tie in relations if tie.whole for part in tie.parts}
    return [differing(one, two) for one in _orphans(sight) for two in _meant(sight, one, wholes)]


def _orphans(sight: Sight) -> Iterator[Claim]:
    """The numbers of titles that no number below them tells again, exactly or rounded."""
    text = sight.text
    for line in text.sentences[:2]:
        if not sight.is_title(line.number) or line.is_row or len(sight.measures(line.number)) > MOST:
            return
        for claim in text.by_sentence[line.number]:
            is_item = is_dashed(text, claim) and len(sight.measures(line.number)) > 1
            if is_measure(claim) and claim.unit != "date" and claim.value >= LEAST and not is_item:
                below = (other for other in text.claims if other.sentence > line.number and is_measure(other))
                if not any(_is_told(text, claim, other) for other in below):
                    yield claim


def _is_told(text: Text, claim: Claim, other: Claim) -> bool:
    """Whether another number tells that of a title, exactly or rounded; one told to the same thousand must be equal."""
    if claim.step and claim.step == other.step and are_of_sort(text, claim, other):
        return claim.value == other.value or _is_bound(claim, other)
    is_other = {claim.unit, other.unit} == {"people", "places"} or (claim.unit == "percent") != (
        other.unit == "percent"
    )
    is_other = is_other or claim.value < other.step  # '98,2%' is no million
    return not is_other and (is_same(claim, other) or is_rounded(claim, other))


def _is_bound(claim: Claim, other: Claim) -> bool:
    """Whether one of two numbers told to the same step is a round bound of the other: '24 тысячи', 'более 20'."""
    return any(
        one.is_rough and len(printed(one).rstrip("0")) < len(printed(two)) and is_same(one, two)
        for one, two in ((claim, other), (other, claim))
    )


def _meant(sight: Sight, one: Claim, wholes: Mapping[str, Claim]) -> list[Claim]:
    text = sight.text
    below = [
        other
        for line in text.sentences[one.sentence + 1 : one.sentence + 1 + BELOW]
        if not line.is_row and not sight.is_title(line.number)
        for other in text.by_sentence[line.number]
        if is_measure(other)
    ]
    if are_made_below(one, below):
        return []
    below = [other for other in below if is_of_its_size(one, other)]
    below = [other for other in below if len(printed(other)) > 2 or not has_own_year(text, one, other)]
    below = [other for other in below if wholes.get(other.id) is not one]  # 'из них 1 500' is never all of them
    again = [other for other in below if _is_long_again(sight, one, other, wholes.get(other.id))]
    if len({other.value for other in again}) == 1:
        return again[:1]
    near = [other for other in below if _is_of_thing(sight, one, other, wholes.get(other.id))]
    short = one.value < SHORT
    if short and len({other.value for other in near}) > 1:
        near = [other for other in near if _is_same_sort(sight, one, other) and _is_of_all_places(sight, other)]
    slipped = [
        other for other in near if _is_slip(one, other) and not _are_apart(sight, one, other, wholes.get(other.id))
    ]
    slipped = [other for other in slipped if other.step == one.step] or slipped
    slipped = [other for other in slipped if other.noun] or slipped
    slipped = [other for other in slipped if _is_beside_titled(sight, one, other)] or slipped
    slipped = [other for other in slipped if _is_total(sight, other)] or slipped
    if short and len({other.value for other in near}) > 1:
        return []
    return slipped[:1] if len({other.value for other in slipped}) == 1 else []


def _is_of_thing(sight: Sight, one: Claim, two: Claim, whole: Claim | None) -> bool:
    """Whether two numbers count one thing; a bare one counts it where its sentence names it, or as what it is a part
    of does."""
    text = sight.text
    if not are_of_sort(text, one, two):
        return False
    bare = [claim for claim in (one, two) if claim.unit == "count" and not claim.noun]
    if bare == [two] and whole is not None:
        return are_of_sort(text, one, whole) and is_of_noun(text, one, whole)
    if bare == [two] and _are_in_one_clause(sight, one, two):
        return True
    if bare == [one] and _is_named_beside(sight, one, two):
        return True
    if len(bare) == 1:
        named = one if bare[0] is two else two
        beside = {claim.unit for claim in sight.measures(bare[0].sentence)}
        return named.unit not in beside and bool(stems(named.noun) & sight.words(bare[0].sentence))
    return one.unit == two.unit == "places" or is_of_noun(text, one, two) or _is_called_plainly(text, one, two)


def _is_long_again(sight: Sight, one: Claim, two: Claim, whole: Claim | None) -> bool:
    """Whether the first sentences below a title tell a number of five digits or more that one digit parts from its own:
    no other is so near, whatever both are called, but that of another time, or a part."""
    digits = [printed(claim).rstrip("0") for claim in (one, two)]
    is_near = two.sentence - one.sentence <= OPENING and one.unit == two.unit and one.step == two.step
    if not is_near or one.decimals != two.decimals or min(map(len, digits)) < LONG or one.is_rough or two.is_rough:
        return False
    if slip_between(*(printed(claim) for claim in (one, two))) not in {"replaced", "swapped"}:
        return False
    said = sight.text.content[sight.text.sentences[two.sentence].start : two.start]
    is_apart = any(words.search(said) for words in (_OTHER_TIME, MARKER, REST)) or are_listed(sight, one, two)
    is_apart |= are_numbers_of_two_times(sight.text, one, two) or _has_rest_behind(sight, one, two, whole)
    beside = sight.measures(two.sentence)
    return not is_apart and not any(other.value + two.value == one.value for other in beside)


def _is_named_beside(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the clause of a number of two digits or more names the thing right behind a bare one of the title: '95
    күміс' above '95 оқушыға күміс медаль'."""
    is_long = min(len(printed(claim)) for claim in (one, two)) > 1 and one.step == two.step
    return is_long and bool(thing(sight.text, one) & sight.own_words(two))


def _is_called_plainly(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the first sentences below a title call its many organisations so and no more, or the title does: '412
    колледжей' above '412 организаций образования'."""
    is_general = one.unit == two.unit == "organisations" and bool(one.family) != bool(two.family)
    is_near = two.sentence - one.sentence <= OPENING
    return is_general and is_near and min(one.value, two.value) >= MANY


def _is_same_sort(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the words between two numbers and their noun are the same, and both are of one day: '1 қыркүйекте 4 жаңа
    мектеп ашылады' beside other schools, of which none is new."""
    own, other = (attributes(sight.text, claim) for claim in (one, two))
    return bool(own) and own == other and bool(sight.statement(one).days & sight.statement(two).days)


def _are_in_one_clause(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the clause of a number of two digits or more says a word of the title: 'в очереди' here and there."""
    is_long = min(len(printed(claim)) for claim in (one, two)) > 1 and one.step == two.step
    return is_long and bool(sight.own_words(two) & sight.words(one.sentence))


def _is_slip(one: Claim, two: Claim) -> bool:
    """Whether one slip parts two numbers, told to the rougher step of both."""
    step = max(unit_printed(one), unit_printed(two))
    if one.value >= SHORT > two.value:
        return False  # one of the digits by chance
    if one.unit == "points" and all(len(printed(claim).rstrip("0")) == 1 for claim in (one, two)):
        return False  # '300 баллов' and '200 баллов': round numbers of two things
    return any(slip_between(mine, other) for mine in told_to(one, step) for other in told_to(two, step))


def _is_beside_titled(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the sentence of a number tells another number of the title, too: 'с 53 до 87' and 'было 53, стало 78'."""
    beside = {other.value for other in sight.measures(one.sentence) if other is not one and other.value >= SHORT}
    return any(other.value in beside for other in sight.measures(two.sentence) if other is not two)


def _is_total(sight: Sight, two: Claim) -> bool:
    """Whether a number is said to be that of all, as a title tells it: 'барлығы 10 өңірде'."""
    start = sight.text.sentences[two.sentence].start
    return _ALL_TOLD.search(sight.text.content, max(start, two.start - PLACES), two.start) is not None


def _are_apart(sight: Sight, one: Claim, two: Claim, whole: Claim | None) -> bool:
    """Whether another time, place, way or sort tells two numbers apart, or a third makes the first with the second."""
    text = sight.text
    end = text.sentences[min(two.sentence + BEHIND, len(text.sentences) - 1)].end
    others = [other for other in text.claims_within(text.sentences[two.sentence].start, end) if other.unit != "date"]
    if _is_of_all_places(sight, two):  # of the wider place that the title names
        return any(other.value + two.value == one.value for other in others) or _has_rest_behind(sight, one, two, whole)
    return (
        not may_be_titled(text, one, two)
        or _is_only_change(text, one, two)
        or are_of_two_places(sight, one, two)
        or are_listed(sight, one, two)
        or any(other.value + two.value == one.value for other in others)
        or _has_rest_behind(sight, one, two, whole)
        or _is_of_standing(sight, one, two)
    )


def _is_only_change(text: Text, one: Claim, two: Claim) -> bool:
    """Whether one of two percentages tells by how much something changed, and the other what share it is."""
    changes = [is_difference(text, text.sentences[claim.sentence], claim) for claim in (one, two)]
    return one.unit == two.unit == "percent" and changes == [True, False]


def _is_of_all_places(sight: Sight, two: Claim) -> bool:
    """Whether a number is that of several places together: 'Қарасу, Ақкөл қалаларында барлығы 3 мектеп'."""
    start = sight.text.sentences[two.sentence].start
    return _OF_ALL_PLACES.search(sight.text.content, max(start, two.start - PLACES), two.start) is not None


def _has_rest_behind(sight: Sight, one: Claim, two: Claim, whole: Claim | None) -> bool:
    """Whether the words right behind a number tell of the rest, and the title of none: it is one of several parts.
    Where the whole is told and is more than the title says, the title is of a part as well, but may be of the rest."""
    if whole is not None and whole.unit == two.unit and whole.value > one.value and not whole.is_rough:
        return whole.value - two.value == one.value
    last = sight.text.sentences[two.sentence].end
    end = next((other.start for other in sight.measures(two.sentence) if other.start >= two.end), last)
    rest = REST.search(sight.text.content, two.end, end)
    return rest is not None and not REST.search(sight.said(one.sentence))


def _is_of_standing(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether a number of organisations is of all that there are, and the title says of some what was done with them:
    'открыли 31 кружок' above 'работают 34 кружка'."""
    shared = (sight.words(one.sentence) & sight.words(two.sentence)) - stems(one.noun) - stems(two.noun)
    standing = [_STANDING.search(sight.said(of.sentence)) is not None for of in (one, two)]
    is_far = two.value > one.value * FAR
    return not shared and (one.value < MANY or is_far) and standing == [False, True]
