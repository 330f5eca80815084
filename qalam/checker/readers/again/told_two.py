"""What tells that two numbers are two figures, however alike their sentences: a list, another place, time or name."""

from __future__ import annotations

import re

from qalam.checker.checks.again.statements import are_named_apart, is_told_beside
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.again.sight import Sight
from qalam.checker.relations.labels import PLACES, part_of, places_in
from qalam.checker.relations.scopes import are_of_two_times, is_dashed
from qalam.checker.words.again.repeats import AHEAD, PLANNED
from qalam.checker.words.parts.others import ALREADY, SO_FAR

_AHEAD = words_pattern("|".join((*PLANNED, *AHEAD)), re.I)
_SO_FAR = as_pattern(rf"\b(?:{'|'.join((*ALREADY, *SO_FAR))})", re.I)
_AGES = as_pattern(r"\b\d{1,2}\s?[–-]\s?\d{1,2}(?=\s(?:жас|лет|years))|\b\d{1,2}(?=\s(?:жас[қт]|лет\b))", re.I)
_NUMBERS = as_pattern(r"[\d\s–—-]+")
OPENING, SHORT = 24, 8  # characters with which a sentence opens, and those of them that are compared
ABOVE = 2  # sentences above a number in which its heading may stand
LEAST = 10  # a difference that is told


def are_listed(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether two numbers stand in two items of a list, or in two sentences that open alike but for their numbers:
    '5-сынып – …', '6-сынып – …'."""
    if is_dashed(sight.text, one) and is_dashed(sight.text, two):
        return True
    said = [sight.said(claim.sentence).strip() for claim in (one, two)]
    first, later = (piece[:OPENING] for piece in said)
    is_numbered = any(letter.isdigit() for letter in first[:SHORT])
    are_alike = _NUMBERS.sub("#", first)[:SHORT] == _NUMBERS.sub("#", later)[:SHORT]
    return (is_numbered and are_alike and first != later) or any(piece.endswith(";") for piece in said)


def are_told_two(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the sentences of two numbers name two places, times, things or sides of one division, or only the later
    one names a thing, or only one tells of a plan."""
    text = sight.text
    if is_told_beside(text, one, two) or are_of_more_ages(sight, one, two):
        return True
    spans = [(text.sentences[claim.sentence].start, sight.end_of(claim)) for claim in (one, two)]
    is_named = are_named_apart(sight.stated(one), sight.stated(two)) or is_named_anew(sight, one, two)
    labels = [dict(part_of(text, claim).labels) for claim in (one, two)]
    are_sides = any(labels[1].get(row, side) != side for row, side in labels[0].items())
    planned = [_is_ahead(sight, claim) for claim in (one, two)]
    is_told = is_named or are_sides or planned[0] != planned[1] or are_of_two_times(text, one.sentence, two.sentence)
    return is_told or is_gap_told(sight, one, two) or _differ(*(places_in(text, *span) for span in spans))


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


def is_named_anew(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the later sentence names something that the text before it does not: 'в школе № 4'."""
    named = sight.stated(two).names - sight.stated(one).names
    above = sight.text.sentences[max(0, one.sentence - ABOVE)].start
    before = sight.text.content[above : sight.text.sentences[two.sentence].start]
    plain = before.lower().replace("і", "и").replace("№ ", "№")
    sought = (f"№{name}" if name.isdecimal() else name for name in named)
    return not sight.stated(one).names and any(name not in plain for name in sought)


def are_of_more_ages(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether the words of the later number tell an age that those of the earlier one do not."""
    ages = [set(_AGES.findall(sight.said_of(claim))) for claim in (one, two)]
    return bool(ages[1] - ages[0])


def is_gap_told(sight: Sight, one: Claim, two: Claim) -> bool:
    """Whether one of the two sentences tells the difference of the numbers."""
    gap = abs(one.value - two.value)
    others = [other for of in (one, two) for other in sight.measures(of.sentence) if other is not of]
    return gap >= LEAST and any(other.value == gap for other in others)


def _differ(one: frozenset[object], two: frozenset[object]) -> bool:
    return bool(one and two and not one & two)
