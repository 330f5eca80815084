"""What is below a bound and what is from it on: 'не соответствуют 119 школ, отклонение до 10 – 56, от 10 и выше – 63',
'у 120 контингент ниже нормы: в 47 не хватает до 11 человек, в 73 – от 11 и больше'.

The two leave nothing out, so they are held against the number before them whatever the gap is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.bounds import ABOVE, BELOW

_BELOW = as_pattern(rf"\b(?:{'|'.join(BELOW)})", re.I)
_ABOVE = as_pattern(rf"\b(?:{'|'.join(ABOVE)})", re.I)
_BEHIND = as_pattern(r"[^.;:\d\n]{0,40}(?:[–—:(-]|\bв|\bу|\bесть)\s?")
_OUT_OF = as_pattern(r"(?:\s[^\W\d]+)?\s(?:из|of)\s")
APART = 160  # characters from one side to the other
FAR = 2  # times the whole: parts as far from it were of something else
ROOT = 4  # letters by which a bound in words is known again
Side = tuple[int, int]


def by_bounds(text: Text) -> list[Relation]:
    """Each number with those below a bound and from it on."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    counts = [one for one in text.by_sentence[sentence.number] if one.is_count and not one.may_be_year]
    if len(counts) < 2:
        return
    sides = _sides(text, sentence)
    if sides is None:
        return
    counts = [one for one in counts if not any(low < one.end and one.start < high for low, high in sides)]
    parts = _parts(text, counts, sides)
    whole = _whole(text, sentence, counts, parts) if parts else None
    if whole is None or not _may_be(text, whole, parts):
        return
    total = parts[0].value + parts[1].value
    if whole.value <= total * FAR <= whole.value * FAR * FAR or one_slip_mends(whole, parts):
        yield Relation("parts", whole, tuple(parts), abs(total - whole.value) <= slack(whole, *parts), True)


def _sides(text: Text, sentence: Sentence) -> tuple[Side, Side] | None:
    """Where the first bound with both its sides is told."""
    for below in _BELOW.finditer(text.content, sentence.start, sentence.end):
        for above in _ABOVE.finditer(text.content, below.end(), min(below.end() + APART, sentence.end)):
            if _bound(below) == _bound(above):
                return below.span(), above.span()
    return None


def _bound(match: re.Match[str]) -> str:
    """The number of a bound; the beginning of one in words."""
    said = next(group for group in match.groups() if group).lower()
    return said if said[0].isdigit() else said[:ROOT]


def _parts(text: Text, counts: Sequence[Claim], sides: tuple[Side, Side]) -> list[Claim]:
    """The numbers of the two sides: each behind its bound, or each before it."""
    (below, end), (above, last) = sides
    between = [one for one in counts if end <= one.start < above]
    behind = [one for one in counts if one.start >= last]
    if (
        len(between) == 1
        and behind
        and all(
            _BEHIND.fullmatch(text.content, start, one.start) for start, one in ((end, between[0]), (last, behind[0]))
        )
    ):
        return [between[0], behind[0]]
    before = [one for one in counts if one.end <= below]
    return [before[-1], between[0]] if len(between) == 1 and before and not behind else []


def _whole(text: Text, sentence: Sentence, counts: Sequence[Claim], parts: Sequence[Claim]) -> Claim | None:
    """The number told before the parts in their sentence; else the only one of the sentence before."""
    before = [one for one in counts if one.end <= parts[0].start and one.unit not in MEASURES]
    if len(before) > 1 and _OUT_OF.fullmatch(text.content, before[-2].end, before[-1].start):
        return before[-2]  # '119 из 288 школ'
    if before or not sentence.number:
        return before[-1] if before else None
    last = text.by_sentence[sentence.number - 1]
    counts = [one for one in last if one.is_count and not one.may_be_year and one.unit not in MEASURES]
    return counts[0] if len(counts) == 1 else None


def _may_be(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether two exact numbers may count what their whole does, and are not told to be of a part of it."""
    if whole.is_rough or any(part.is_rough or not may_be_part(whole, part) or is_of_each(text, part) for part in parts):
        return False
    if any(part.noun and whole.noun and stem(part.noun) != stem(whole.noun) for part in parts):
        return False
    return not MARKER.search(text.content, parts[0].end, text.sentences[parts[1].sentence].end)
