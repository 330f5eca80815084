"""What happened in the wrong order: an end, told some sentences after its beginning, on an earlier day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.checks.dates.dates import BACKWARDS, day_of, days_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.events import BACK, BARE, BEGUN, CEREMONY, DONE, FIRST, LEFT, OPEN_FOR_A_TIME, OTHERS

_STEPS = [as_pattern("|".join(words), re.I) for words in (FIRST, BEGUN, DONE, CEREMONY, LEFT)]
_BACK = as_pattern("|".join(BACK), re.I)
_BARE = as_pattern(rf"\s*(?:{'|'.join(BARE)})", re.I)
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
Day = tuple[int, int, int]
_FOR_A_TIME = as_pattern("|".join(OPEN_FOR_A_TIME), re.I)
REACH = 3  # sentences from the beginning to the end
SHARED = 1  # words of both sentences, where the later one points back; else two


@dataclass(frozen=True, slots=True)
class _Event:
    """The last day of a sentence, and the step of which it tells, from 0; whether the sentence points back to
    the thing before, whether it goes on without naming it, and whether it is of what is open for a time."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    day: tuple[int, int, int]
    step: int
    words: frozenset[str]
    is_back: bool
    is_bare: bool
    is_for_a_time: bool


def check_events(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about days of two sentences that speak of the same thing; both days are printed with their year."""
    found: list[Finding] = []
    recent: list[_Event] = []
    for sentence in text.sentences:
        event = _event(text, sentence)
        recent = [one for one in recent if sentence.number - one.sentence.number <= REACH]
        if event is None:
            continue
        before = next((one for one in reversed(recent) if _is_backwards(one, event)), None)
        if before is not None:
            found.append(_finding(text, before, event))
        recent.append(event)
    return found


def _event(text: Text, sentence: Sentence) -> _Event | None:
    if sentence.is_row or _OTHERS.search(text.content, sentence.start, sentence.end):
        return None
    dates = [date for date in days_of(text, sentence) if day_of(date)[2] or day_of(date)[0]]
    days = _with_years([day_of(date) for date in dates])
    if not days or days != sorted(days):
        return None
    last = dates[-1]
    told = [claim for claim in text.by_sentence[sentence.number] if claim.unit in {"date", "year"}]
    claims = [claim for claim in told if last.start() <= claim.start < last.end()]
    if any(claim.start > last.start() for claim in told if claim not in claims):
        return None
    step = _step(text, sentence, last)
    said = text.content[sentence.start : sentence.end]
    is_bare = _BARE.match(said) is not None
    is_back = _BACK.search(said) is not None
    is_for_a_time = _FOR_A_TIME.search(said) is not None
    return (
        _Event(sentence, tuple(claims), days[-1], step, stems(said), is_back, is_bare, is_for_a_time)
        if step >= 0 and claims
        else None
    )


def _with_years(days: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Days of a sentence, each without a year in that of the day before it; but for those behind no year."""
    year, dated = 0, []
    for day in days:
        year = day[0] or year
        dated += [(year, *day[1:])] if year else []
    return dated


def _step(text: Text, sentence: Sentence, date: re.Match[str]) -> int:
    """The step whose verb stands nearest to the day; -1 where the sentence tells of none."""
    found = [
        (max(date.start() - verb.end(), verb.start() - date.end()), -step)
        for step, words in enumerate(_STEPS)
        for verb in words.finditer(text.content, sentence.start, sentence.end)
    ]
    return -min(found)[1] if found else -1


def _is_backwards(before: _Event, later: _Event) -> bool:
    """Whether the later sentence tells of a later step of the same thing on an earlier day; or of an earlier step on
    a later day, where the end was told first."""
    if later.step < before.step and is_earlier(before.day, later.day):
        is_one = before.is_for_a_time and later.is_for_a_time and before.step - later.step == 1
        return is_one and bool(_shared(before, later))
    if later.step <= before.step or not is_earlier(later.day, before.day):
        return False
    if later.is_bare and later.sentence.number == before.sentence.number + 1:
        return True
    return len(_shared(before, later)) >= (SHARED if later.is_back else SHARED + 1)


def _shared(before: _Event, later: _Event) -> set[str]:
    return {word for word in before.words & later.words if not word.isdecimal()}


def is_earlier(one: Day, two: Day) -> bool:
    """Whether one day comes before another; of a month without a day the months are compared."""
    has_days = bool(one[2] and two[2])
    return (one[0], one[1], has_days and one[2]) < (two[0], two[1], has_days and two[2])


def _finding(text: Text, before: _Event, later: _Event) -> Finding:
    printed = " … ".join(text.content[e.claims[0].start : e.claims[-1].end] for e in (before, later))
    message = BACKWARDS.fill(printed=printed)
    expected = "≥ " + ".".join(f"{part:02}" for part in reversed(before.day) if part)
    actual = ".".join(f"{part:02}" for part in reversed(later.day) if part)
    return Finding("date-order", "warning", (*before.claims, *later.claims), message, expected, actual)
