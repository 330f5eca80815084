"""The day or the year of one occasion told twice: '3 қыркүйекте ашылды … 5 қыркүйектегі ашылу салтанатында'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.dates.occasions import ANOTHER_OCCASION, FOUNDED, OCCASIONS, STEPS
from qalam.checker.words.dates.periods import MONTHS

_OCCASIONS = [words_pattern("|".join(row), re.I) for row in OCCASIONS]
_ANOTHER = words_pattern("|".join(ANOTHER_OCCASION), re.I)
_STEPS = words_pattern("|".join(STEPS), re.I)
_MONTH = as_pattern(rf"\s?({MONTHS})", re.I)
_NAMED = as_pattern(r"«([^«»\n]{2,40})»|№\s?(\d+)")
REACH = 8  # sentences between the two
NEAR = 45  # characters between a day and the word for what happened on it
OLD = 1800
MOST = 3  # years of a sentence


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    month: str
    occasion: int
    names: frozenset[str]
    is_step: bool


def check_occasions(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each day or year of an occasion against the only other of the same one shortly before it."""
    told = list(_told(text))
    found: dict[str, Finding] = {}
    for place, later in enumerate(told):
        before = [one for one in told[max(0, place - REACH) : place] if _may_be_one(one, later)]
        is_same = any(one.claim.value == later.claim.value for one in before)
        if len(before) == 1 and not is_same and _is_slip(before[0], later):
            found.setdefault(later.claim.id, differing(before[0].claim, later.claim))
    return list(found.values())


def _told(text: Text) -> Iterator[_Told]:
    """The only day or year of a sentence, with the occasion named beside it."""
    for sentence in text.sentences:
        if sentence.is_row or _ANOTHER.search(text.content, sentence.start, sentence.end):
            continue
        claims = text.by_sentence[sentence.number]
        days = [claim for claim in claims if claim.unit == "date"]
        years = [claim for claim in claims if claim.unit == "year" and claim.value > OLD]
        if len(days) == 1 and (month := _MONTH.match(text.content, days[0].end)):
            yield from _beside(text, sentence, days[0], month[1].lower())
        for year in years if len(years) <= MOST and not days else ():
            yield from _beside(text, sentence, year, "")


def _beside(text: Text, sentence: Sentence, claim: Claim, month: str) -> Iterator[_Told]:
    others = [one for one in text.by_sentence[sentence.number] if one.unit == claim.unit and one is not claim]
    start = max([sentence.start, claim.start - NEAR, *(one.end for one in others if one.end <= claim.start)])
    end = min([sentence.end, claim.end + NEAR, *(one.start for one in others if one.start >= claim.end)])
    names = frozenset(name or number for name, number in _NAMED.findall(text.content, sentence.start, sentence.end))
    is_step = _STEPS.search(text.content, sentence.start, sentence.end) is not None
    for row, words in enumerate(_OCCASIONS):
        is_of_year = row == FOUNDED
        if is_of_year != bool(month) and words.search(text.content, start, end):
            yield _Told(claim, month, row, names, is_step)


def _may_be_one(one: _Told, two: _Told) -> bool:
    is_near = 0 < two.claim.sentence - one.claim.sentence <= REACH
    is_named = bool(one.names and two.names and not one.names & two.names)
    is_one = (one.month, one.occasion, one.is_step) == (two.month, two.occasion, two.is_step)
    return is_near and is_one and not is_named


def _is_slip(one: _Told, two: _Told) -> bool:
    """Two days of one month, or two years of which a slip of the pen makes one of the other."""
    years = [str(int(told.claim.value)) for told in (one, two)]
    return bool(one.month) or slip_between(*years) == "swapped" or years[0][-1] == years[1][-1]
