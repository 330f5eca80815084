"""Two sides that leave nothing out, each told by how it changed, against the number of all before them.

'128,5 тыс. браков. В городах их число сократилось до 85,5 тыс., в сёлах выросло до 43,1 тыс.': what each has come to
is its part of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sides.sides import leave_nothing_out
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP

_CHANGED = words_pattern(rf"\b(?:{'|'.join((*UP, *DOWN))})", re.I)
_TO = as_pattern(r"\b(?:до|to)\s\Z")
_REACHED = as_pattern(r"(?:[^\W\d]{1,14}\s){0,2}(?:дейін\b|жетті|жеткен|жетіп)|-?(?:ге|ға|ке|қа)\s(?:дейін|жет)", re.I)
BACK = 3  # sentences from the sides to the number of all
APART = 1  # sentences between the sides
FAR = Decimal("0.5")  # of all: two sides that miss it by more were of something else


def changed_sides(text: Text) -> list[Relation]:
    """The two sides of each such pair with the last number of the same before them."""
    ends = [claim for claim in text.claims if claim.is_count and not claim.is_rough and _is_reached(text, claim)]
    return [tie for one, other in pairwise(ends) for tie in _tied(text, one, other)]


def _is_reached(text: Text, claim: Claim) -> bool:
    before = text.content[max(0, claim.start - 4) : claim.start]
    return _TO.search(before) is not None or _REACHED.match(text.content, claim.end) is not None


def _tied(text: Text, one: Claim, other: Claim) -> Iterator[Relation]:
    apart = other.sentence - one.sentence
    if apart > APART or one.unit != other.unit or not may_be_part(one, other) or bool(one.step) != bool(other.step):
        return
    start = _start(text, one)
    first, later = text.content[start : one.start], text.content[one.end : other.start]
    are_sides = leave_nothing_out(first, later) and not any(leave_nothing_out(said, said) for said in (first, later))
    if not are_sides or not all(_CHANGED.search(said) for said in (first, text.content[one.end : _end(text, other)])):
        return
    whole = _whole(text, start, one, other)
    total = one.value + other.value
    if whole is not None and abs(total - whole.value) <= whole.value * FAR:
        parts = (one, other)
        yield Relation("parts", whole, parts, abs(total - whole.value) <= slack(whole, *parts), is_exhaustive=True)


def _start(text: Text, one: Claim) -> int:
    """Where it begins to be said what the first side is: its sentence, or the one before where that has no number."""
    sentence = text.sentences[one.sentence]
    before = text.sentences[one.sentence - 1] if one.sentence else sentence
    is_led = not any(claim.is_count or claim.unit == "percent" for claim in text.by_sentence[before.number])
    return before.start if is_led else sentence.start


def _end(text: Text, claim: Claim) -> int:
    return text.sentences[claim.sentence].end


def _whole(text: Text, start: int, one: Claim, other: Claim) -> Claim | None:
    """The last number before the sides that counts the same and is above both, of no other year, and no side itself."""
    first = text.sentences[max(0, one.sentence - BACK)].start
    alike = [claim for claim in text.claims_within(first, start) if _is_alike(claim, one)]
    if not alike or any(claim.is_rough or claim.value <= max(one.value, other.value) for claim in alike[-1:]):
        return None
    whole = alike[-1]
    said = text.content[text.sentences[whole.sentence].start : whole.end]
    around = text.content[start : other.start]
    is_side = leave_nothing_out(said, around)
    years = [_years(text, number) for number in (whole.sentence, one.sentence)]
    are_of_two = bool(years[0] and years[1] and not years[0] & years[1])
    return None if is_side or are_of_two else whole


def _years(text: Text, number: int) -> set[Decimal]:
    return {claim.value for claim in text.by_sentence[number] if claim.unit in {"year", "school-year"}}


def _is_alike(claim: Claim, part: Claim) -> bool:
    is_noun = not (claim.noun and part.noun) or stem(claim.noun) == stem(part.noun) or claim.unit == "organisations"
    return claim.is_count and not claim.may_be_year and may_be_part(claim, part) and is_noun
