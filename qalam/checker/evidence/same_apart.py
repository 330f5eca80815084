"""What tells two numbers apart, however alike their sentences are: another time, place, name or sort."""

from __future__ import annotations

import re

from qalam.checker.checks.again.statements import are_named_apart, is_told_beside
from qalam.checker.checks.changes.differences import BY
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, said_of
from qalam.checker.evidence.same_sight import NEAR, Sight
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.labels import PLACES, part_of, places_in
from qalam.checker.relations.scopes import REST, are_of_two_times, is_dashed
from qalam.checker.words.again.recalled import ALL_BEFORE
from qalam.checker.words.again.repeats import AHEAD, COMPARING, PLANNED
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.parts.complements import STATE_AND_PRIVATE
from qalam.checker.words.parts.others import ALREADY, SO_FAR

_MORE = as_pattern(r"\b(?:тағы|қосымша|жаңадан|ещ[её]|дополнительно|another|more)\s(?:[^\W\d]+\s){0,2}$", re.I)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_AHEAD = words_pattern("|".join((*PLANNED, *AHEAD)), re.I)
_SO_FAR = as_pattern(rf"\b(?:{'|'.join((*ALREADY, *SO_FAR))})", re.I)
_COMPARES = as_pattern(rf"\W*(?:{'|'.join(COMPARING)})", re.I)
_ALL = as_pattern(rf"\b(?:{'|'.join(ALL_BEFORE)})\s+$", re.I)
_OWNED = as_pattern("|".join(STATE_AND_PRIVATE[1]), re.I)
_AGES = as_pattern(r"\b\d{1,2}\s?[–-]\s?\d{1,2}(?=\s(?:жас|лет|years))|\b\d{1,2}(?=\s(?:жас[қт]|лет\b))", re.I)
_NUMBERS = as_pattern(r"[\d\s–—-]+")
_LAST_WORD = as_pattern(r"([^\W\d_]{4,})\s*[–—-]?\s*$")
_NAME = as_pattern(r"«([^«»\n]{3,40})»")
OPENING, SHORT = 24, 8  # characters with which a sentence opens, and those of them that are compared
ABOVE = 2  # sentences above a number in which its heading may stand
LEAST = 10  # a difference that is told


def are_listed(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two numbers stand in two items of a list, or in two sentences that open alike but for their numbers:
    '5-сынып – …', '6-сынып – …'."""
    said = [sight.said(claim.sentence).strip() for claim in (one, two)]
    if is_dashed(sight.text, one) and is_dashed(sight.text, two):
        return True
    first, later = (piece[:OPENING] for piece in said)
    is_numbered = any(letter.isdigit() for letter in first[:SHORT])
    are_alike = _NUMBERS.sub("#", first)[:SHORT] == _NUMBERS.sub("#", later)[:SHORT]
    return (is_numbered and are_alike and first != later) or any(piece.endswith(";") for piece in said)


def are_apart(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether something tells that two numbers are two figures."""
    if are_of_two_times(sight.text, one.sentence, two.sentence) or any(tells(sight, one, two) for tells in _TELLING):
        return True
    is_day = one.unit == "date"  # the days themselves differ
    if not is_day and are_named_apart(sight.stated(one), sight.stated(two)):
        return True
    return differ_in_sort(sight.said_of(one), sight.said_of(two)) or are_of_two_places(sight, one, two)


def are_told_two(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the sentences of two numbers name two places, times, things or sides of one division, or only the later
    one names a thing, or only one tells of a plan."""
    text = sight.text
    if is_told_beside(text, one, two) or _are_of_more_ages(sight, one, two):
        return True
    spans = [(text.sentences[claim.sentence].start, sight.end_of(claim)) for claim in (one, two)]
    is_named = are_named_apart(sight.stated(one), sight.stated(two)) or _is_named_anew(sight, one, two)
    labels = [dict(part_of(text, claim).labels) for claim in (one, two)]
    are_sides = any(labels[1].get(row, side) != side for row, side in labels[0].items())
    planned = [_is_ahead(sight, claim) for claim in (one, two)]
    is_told = is_named or are_sides or planned[0] != planned[1] or are_of_two_times(text, one.sentence, two.sentence)
    return is_told or _is_gap_told(sight, one, two) or _differ(*(places_in(text, *span) for span in spans))


def _is_ahead(sight: Sight, claim: Claim) -> bool:
    """Whether the sentence of a number tells of a plan, and its own clause not of what is done so far."""
    is_so_far = _SO_FAR.search(said_of(sight.text, claim)) is not None
    return not is_so_far and _AHEAD.search(sight.said(claim.sentence)) is not None


def are_of_two_places(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two numbers are of different places, or of different parts of one division."""
    text = sight.text
    spans = [(text.sentences[claim.sentence].start, sight.end_of(claim)) for claim in (one, two)]
    if _differ(*(places_in(text, *span) for span in spans)):
        return True
    labels = [part_of(text, claim).labels for claim in (one, two)]
    own = [frozenset(label for label in part if label[0] == PLACES) for part in labels]
    sides = [part - place for part, place in zip(labels, own, strict=True)]
    rows = {row for row, _ in sides[0]} & {row for row, _ in sides[1]}
    return _differ(*own) or (_differ(*sides) and bool(rows))


def _is_named_anew(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the later sentence names something that the text before it does not: 'в школе № 4'."""
    named = sight.stated(two).names - sight.stated(one).names
    above = sight.text.sentences[max(0, one.sentence - ABOVE)].start
    before = sight.text.content[above : sight.text.sentences[two.sentence].start]
    plain = before.lower().replace("і", "и").replace("№ ", "№")
    sought = (f"№{name}" if name.isdecimal() else name for name in named)
    return not sight.stated(one).names and any(name not in plain for name in sought)


def _is_of_narrower(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only the later sentence tells of an age or of private ones, or only one of a plan."""
    said = [sight.said_of(claim) for claim in (one, two)]
    planned = [_PLANNED.search(piece) is not None for piece in said]
    owned = [_OWNED.search(piece) is not None for piece in said]
    return _are_of_more_ages(sight, one, two) or planned[0] != planned[1] or owned[0] < owned[1]


def _are_of_more_ages(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the words of the later number tell an age that those of the earlier one do not."""
    ages = [set(_AGES.findall(sight.said_of(claim))) for claim in (one, two)]
    return bool(ages[1] - ages[0])


def _are_changes(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two shares tell by how much something rose or fell: of those many are alike."""
    said = [said_of(sight.text, claim) for claim in (one, two)]
    return one.unit == "percent" and any(_CHANGED.search(piece) for piece in said)


def _is_of_all(sight: Sight, _: Claim, two: Claim) -> bool:
    """Whether the later number is of all: which those are the check of numbers of all tells."""
    return _ALL.search(sight.text.content[max(0, two.start - NEAR) : two.start]) is not None


def _is_gap_told(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether one of the two sentences tells the difference of the numbers."""
    gap = abs(one.value - two.value)
    others = [other for of in (one, two) for other in sight.measures(of.sentence) if other is not of]
    return gap >= LEAST and any(other.value == gap for other in others)


def _is_of_rest(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two numbers is of the rest, or either of some more."""
    starts = [sight.text.sentences[claim.sentence].start for claim in (one, two)]
    before = [
        sight.text.content[max(start, claim.start - NEAR) : claim.start]
        for start, claim in zip(starts, (one, two), strict=True)
    ]
    rest = [REST.search(piece) is not None for piece in before]
    more = [_MORE.search(piece) is not None for piece in before]
    return rest[0] != rest[1] or (more[0] != more[1] and not _are_of_one_name(sight, one, two))


def _are_of_one_name(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether both clauses name one thing in quotation marks, so that 'ещё 310 – на знак «Дарын»' only goes on with
    others."""
    named = [set(_NAME.findall(said_of(sight.text, claim))) for claim in (one, two)]
    return bool(named[0] & named[1])


def _differ(one: frozenset[object], two: frozenset[object]) -> bool:
    return bool(one and two and not one & two)


def _is_one_a_change(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two numbers tells by how much something rose or fell: 'увеличилась на 212 тысяч'."""
    by = [BY.search(sight.text.content, max(0, claim.start - OPENING), claim.start) is not None for claim in (one, two)]
    said = [sight.said(claim.sentence) for claim in (one, two)]
    return by[0] != by[1] and any(_CHANGED.search(piece) for piece in said)


def _is_told_beside(sight: Sight, one: Claim, two: Claim) -> bool:
    return is_told_beside(sight.text, one, two)


def _is_one_in_row(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one sentence has a row of such numbers, each after one word: 'стоимостью 5 млн, … стоимостью 7'."""
    return any(
        word and word in _words_before(sight, claim) and word not in sight.said(other.sentence).lower()
        for claim, other in ((one, two), (two, one))
        for word in [_word_before(sight, claim)]
    )


def _words_before(sight: Sight, claim: Claim) -> list[str]:
    """The words right before the other measures of a number's unit in its sentence."""
    others = [other for other in sight.measures(claim.sentence) if other is not claim and other.unit == claim.unit]
    return [_word_before(sight, other) for other in others]


def _word_before(sight: Sight, claim: Claim) -> str:
    found = _LAST_WORD.search(sight.text.content, max(0, claim.start - NEAR), claim.start)
    return found[1].lower() if found else ""


def _are_compared(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether only one of two sentences begins with 'for comparison'."""
    opens = [_COMPARES.match(sight.said(claim.sentence)) is not None for claim in (one, two)]
    return opens[0] != opens[1]


_TELLING = (
    _are_compared,
    _is_one_a_change,
    _is_gap_told,
    _is_of_all,
    _is_named_anew,
    _is_of_narrower,
    _are_changes,
    _is_of_rest,
    _is_one_in_row,
    _is_told_beside,
)
