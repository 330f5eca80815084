"""A plan for some years against what one of them, or the time so far, has of it.

'До 2027 года появятся 40 центров. … В этом году откроют 43 центра': both of one place and of one sort of work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each, says
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import PLACES, widest
from qalam.checker.words.plans.planned import (
    BUILDING,
    OF_ALL_YEARS,
    OF_ANOTHER,
    OF_ONE_YEAR,
    OTHER_WORK,
    TO_BE_DONE,
    UNDER_WAY,
)

_BUILDING = as_pattern(rf"\b(?:{'|'.join(BUILDING)})", re.I)
_ANOTHER = as_pattern(rf"\b(?:{'|'.join(OF_ANOTHER)})", re.I)
_OTHER_WORK = as_pattern(rf"\b(?:{'|'.join(OTHER_WORK)})", re.I)
_PAIRS = tuple(
    (as_pattern(rf"\b(?:{'|'.join(wide)})", re.I), as_pattern(rf"\b(?:{'|'.join(narrow)})", re.I))
    for wide, narrow in ((OF_ALL_YEARS, OF_ONE_YEAR), (UNDER_WAY, TO_BE_DONE))
)
_NAMED = as_pattern(r"«([^«»\n]{2,60})»")
REACH = 4  # sentences from the plan to its part, on either side


def planned(text: Text) -> list[Relation]:
    """The parts of a plan that are greater than the plan."""
    counted = [one for one in text.sentences if not one.is_row and any(_only(text, one))]
    built = [one for one in counted if says(text, one, _BUILDING)]
    return [
        Relation("subset", whole, (part,), holds=False)
        for wide, narrow in _PAIRS
        for sentence in built
        if says(text, sentence, wide)
        for whole in _only(text, sentence)
        if MARKER.search(text.content, sentence.start, whole.start) is None
        for part in _parts(text, sentence, whole, narrow, wide)
    ]


def _parts(
    text: Text, sentence: Sentence, whole: Claim, narrow: re.Pattern[str], wide: re.Pattern[str]
) -> Iterator[Claim]:
    is_alone = sum(claim.unit == whole.unit for claim in text.by_sentence[sentence.number]) == 1
    near = text.sentences[max(0, sentence.number - 1) : sentence.number + 1 + REACH]
    for other in near:
        is_told = says(text, other, narrow) and says(text, other, _BUILDING) and not says(text, other, wide)
        if other is sentence or not is_told or not _are_of_one_plan(text, sentence, other):
            continue
        yield from (
            part for part in _only(text, other) if _is_same(whole, part, is_alone=is_alone) and part.value > whole.value
        )


def _are_of_one_plan(text: Text, sentence: Sentence, other: Sentence) -> bool:
    """Whether the second sentence names no other place, kind of work or addition than the first."""
    said = [text.content[one.start : one.end] for one in (sentence, other)]
    if any(_ANOTHER.search(words) for words in said) or differ_in_sort(*said):
        return False
    names = [set(_NAMED.findall(words)) for words in said]
    if not names[1] <= names[0]:
        return False  # another project
    works = [{match.group().lower() for match in _OTHER_WORK.finditer(words)} for words in said]
    widths = [_width(words) for words in said]
    goes_on = widths[0] == len(PLACES) and other.number < sentence.number  # the plan names no place: that told before
    is_within = widths[1] >= widths[0] and other.number > sentence.number
    return works[1] <= works[0] and (goes_on or is_within)


def _width(words: str) -> int:
    """How wide the widest place is that is named, from 0 for the country; a sentence that names none goes on."""
    width = widest(words)
    return len(PLACES) if width is None else width


def _only(text: Text, sentence: Sentence) -> Iterator[Claim]:
    """The numbers of organisations or things of which a sentence has but one of their noun."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.unit in {"organisations", "count"}]
    counts = [claim for claim in counts if not claim.may_be_year and claim.noun]
    nouns = [stem(claim.noun) for claim in counts]
    for claim, noun in zip(counts, nouns, strict=True):
        if nouns.count(noun) == 1 and not claim.is_rough and not is_of_each(text, claim):
            yield claim


def _is_same(whole: Claim, part: Claim, *, is_alone: bool) -> bool:
    is_sort = bool(whole.family) > bool(part.family)  # '23 школы', '18 учреждений'
    return may_be_part(whole, part) and (stem(whole.noun) == stem(part.noun) or (is_sort and is_alone))
