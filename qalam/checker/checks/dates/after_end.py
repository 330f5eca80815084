"""A day said to be behind the end of something that, as told before, went on for some days more.

'Байқау 2-4 мамырда өтті. … Байқау аяқталғаннан кейін, 28 сәуірде хаттамаға қол қойылды'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.dates.dates import BACKWARDS, RANGES, day_of, days_of, month_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.closed import CLOSED_BEFORE, CLOSED_BEHIND

_CLOSED = words_pattern(
    rf"\b(?P<before>[^\W\d]{{4,60}})\s(?:{'|'.join(CLOSED_BEHIND)})|(?:{'|'.join(CLOSED_BEFORE)})\s(?P<behind>[^\W\d]{{4,60}})",
    re.I,
)
BACK = 6  # sentences from the day to those of the thing
RANGE = 12  # characters before the last day of some in which the first stands: 'с 5 по 8 марта'
NEAR = 60  # characters from the words for the end to the day
Ends = tuple[int, int, int]


def check_after_end(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such days."""
    return [
        finding
        for sentence in text.sentences
        if not sentence.is_row
        for closed in _CLOSED.finditer(text.content, sentence.start, sentence.end)
        for finding in _before_end(text, sentence, closed)
    ]


def _before_end(text: Text, sentence: Sentence, closed: re.Match[str]) -> Iterator[Finding]:
    day = next((one for one in days_of(text, sentence) if 0 <= one.start() - closed.end() <= NEAR), None)
    named = stem((closed["before"] or closed["behind"]).lower())
    last = _last_day(text, sentence, named) if day and all(day_of(day)[1:]) else None
    if day is None or last is None:
        return
    (year, *ends), claims = last
    own_year, *own = day_of(day)
    is_one_year = year == own_year or not (year and own_year)
    if is_one_year and own < ends and ends[0] - own[0] <= 1:
        told = tuple(one for one in text.claims_within(day.start(), day.end()) if one.unit == "date")
        printed = " … ".join((text.words(claims[0].start, claims[-1].end), text.words(*day.span())))
        expected = f"≥ {ends[1]}.{ends[0]:02}"
        message = BACKWARDS.fill(printed=printed)
        yield Finding("date-order", "warning", (*claims, *told), message, expected, f"{own[1]}.{own[0]:02}")


def _last_day(text: Text, sentence: Sentence, named: str) -> tuple[Ends, tuple[Claim, ...]] | None:
    """Year, month and day on which the thing ended, by the nearest sentence before that names it and some days, if it
    tells of no others."""
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - BACK), -1):
        before = text.sentences[number]
        dates = [claim for claim in text.by_sentence[number] if claim.unit == "date"]
        if before.is_row or not dates or not _names(text, before, named):
            continue
        for pattern in RANGES:
            told = pattern.search(text.content, before.start, before.end)
            if told:
                inside = tuple(one for one in dates if told.start() <= one.start < told.end())
                year = int(told["last_year"] or told["year"] or 0)
                is_only = len(inside) == len(dates)
                return ((year, month_of(told["last_month"]), int(told["last_day"])), inside) if is_only else None
        days = days_of(text, before)
        is_only = len(days) == 1 and all(days[0].start() - RANGE <= one.start < days[0].end() for one in dates)
        return (day_of(days[0]), tuple(dates)) if is_only and all(day_of(days[0])[1:]) else None
    return None


def _names(text: Text, sentence: Sentence, named: str) -> bool:
    """Whether a sentence has some form of a noun: 'байқауының' of 'байқау'."""
    return any(word.startswith(named) for word in stems(text.content[sentence.start : sentence.end]))
