"""Steps of one thing of which a later one has the earlier date, each known by the role of its words.

'Экзамен сдали 4 июня, оценки выставили 1 июня'; 'тіркеу 18 сәуірге дейін', of a contest on 14 April. A piece of a
sentence, a line or an item of a list tells one step. Two steps are of one thing where they stand in one sentence or
list, point back or have a word in common, and nothing tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.checks.dates.dates import NEW_YEAR, day_of, days_in
from qalam.checker.checks.dates.sequences import ORDER
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import MONTHS
from qalam.checker.words.dates.steps import (
    ADMISSION,
    APART,
    BARE,
    BUILT,
    CONTEST,
    EVENT,
    EXAMS,
    JUBILEE,
    LADDERS,
    LIFE,
    NOT_STEPS,
    NOT_WORKS,
    ON_WORKS,
    OTHERS,
    PAPERS_OF,
    POINTS_BACK,
    PROGRAMME,
    RELATIVES,
    REPAIRS,
    SORTS,
    WORKS,
)

_LADDERS = [[as_pattern(words, re.I) for words in ladder] for ladder in LADDERS]
_NOT = words_pattern("|".join(NOT_STEPS), re.I)
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_APART = as_pattern("|".join(APART), re.I)
_BACK = as_pattern("|".join(POINTS_BACK), re.I)
_BARE = as_pattern(rf"\W*(?:{'|'.join(BARE)})", re.I)
_BUILT = as_pattern(BUILT, re.I)
_PROPER = as_pattern(r"(?<=[^\W\d]\s)[А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{3}")
_EVENT = as_pattern(EVENT, re.I)
_EXAMS, _PAPERS_OF, _ADMISSION = (as_pattern(words, re.I) for words in (EXAMS, PAPERS_OF, ADMISSION))
_NOT_WORKS = words_pattern("|".join(NOT_WORKS), re.I)
_ON_WORKS, _REPAIRS, _SORTS = (as_pattern(words, re.I) for words in (ON_WORKS, REPAIRS, SORTS))
_RELATIVES = as_pattern(RELATIVES, re.I)
_AGE = as_pattern(r"\b\d{1,3}(?=\s?-?\s?(?:жыл|лет))", re.I)
_CUT = as_pattern(r"[;\n]|,\s|\.\s|\s(?:ал|а|но|однако|бірақ|while|but)\s|:\s")
_RANGE = as_pattern(r"\W*(?:ж|г|года|жыл\w*|по|до|бастап|мен|пен|бен|[дтн][ае]н|[–—-]|to|and|\s)*\W*", re.I)
_MONTH = as_pattern(MONTHS, re.I)
REACH = 3  # sentences from one step to the other
LINES = 7  # lines of a list
HALF_A_YEAR = 6  # months; two days without a year further apart may be of two years
MOST_YEARS = 3  # from the later step back to the first; a jubilee may be further off
LONG = 4  # letters of a word by which a thing is known again
SHORT_LINE = 160  # characters of a line of a list
OPENED = 2  # the step of works that is their opening
DATES = frozenset({"date", "year", "years"})
Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Step:
    """A piece of a sentence with its date, or with the first and the last of a range, and its step on a ladder."""

    sentence: Sentence
    said: str
    claims: tuple[Claim, ...]
    first: Day
    last: Day
    ladder: int
    step: int
    printed: str
    is_line: bool
    counts: tuple[Claim, ...]
    until: int


@dataclass(frozen=True, slots=True)
class _When:
    start: int
    end: int
    day: Day


def check_steps(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such steps, where no other check found the dates out of order."""
    wrong = {claim.id for finding in known if finding.kind == "date-order" for claim in finding.claims}
    found: list[Finding] = []
    recent: list[_Step] = []
    for sentence in text.sentences:
        if not any(claim.unit in DATES for claim in text.by_sentence[sentence.number]):
            continue
        steps = [step for piece in _pieces(text, sentence) for step in _steps(text, sentence, *piece)]
        for step in steps:
            reach = LINES if step.is_line else REACH
            near = [one for one in recent if sentence.number - one.sentence.number <= reach]
            before = next((one for one in reversed(near) if one.ladder == step.ladder and one.step != step.step), None)
            if before and _are_backwards(before, step) and _are_of_one(text, before, step):
                found.append(_finding(before, step))
            recent.append(step)
        recent = recent[-2 * LINES :]
    return [one for one in found if not any(claim.id in wrong for claim in one.claims)]


def _pieces(text: Text, sentence: Sentence) -> Iterator[tuple[int, int, list[_When]]]:
    """The pieces of a sentence, each with the dates between which nothing is cut."""
    dates = _dates(text, sentence)
    start, held = sentence.start, dates[:1]
    for date in dates[1:]:
        cuts = list(_CUT.finditer(text.content, held[-1].end - 1, date.start))
        if cuts:
            yield start, cuts[-1].start(), held
            start, held = cuts[-1].end(), [date]
        else:
            held = [*held, date]
    if held:
        yield start, sentence.end, held


def _dates(text: Text, sentence: Sentence) -> list[_When]:
    found = days_in(text.content, sentence.start, sentence.end)
    dates = [_When(*date.span(), day_of(date)) for date in found]
    claims = text.by_sentence[sentence.number]
    years = [claim for claim in claims if claim.unit == "year"]
    bare = [year for year in years if not any(one.start <= year.start < one.end for one in dates)]
    ends = (_When(one.start, one.end, (int(one.text[-4:]), 0, 0)) for one in claims if one.unit == "years")
    return sorted(
        [*dates, *ends, *(_When(one.start, one.end, (int(one.value), 0, 0)) for one in bare)], key=lambda d: d.start
    )


def _steps(text: Text, sentence: Sentence, start: int, end: int, dates: list[_When]) -> Iterator[_Step]:
    """The step of a piece with one date, or with a range of two."""
    said = text.content[start:end]
    is_range = len(dates) == 2 and _RANGE.fullmatch(text.content, dates[0].end, dates[1].start) is not None
    if not (len(dates) == 1 or is_range) or _NOT.search(said):
        return
    claims = tuple(claim for claim in text.claims_within(dates[0].start, dates[-1].end) if claim.unit in DATES)
    line = text.content[text.content.rfind("\n", 0, dates[0].start) + 1 :].partition("\n")[0]
    is_line = sentence.is_row or (len(line) <= SHORT_LINE and not _BREAKS.search(line))
    printed = text.words(dates[0].start, dates[-1].end).strip(" ,.;\n")
    until = dates[-1].start + len(text.content[dates[-1].start : dates[-1].end].rstrip(" ,.;\n"))
    counts = tuple(claim for claim in text.between(sentence.number, start, end) if claim.is_count)
    for ladder, steps in enumerate(_LADDERS):
        step = next((place for place in reversed(range(len(steps))) if steps[place].search(said)), -1)
        if ladder == CONTEST and step == 1 and steps[0].search(said):
            step = 0  # 'регистрация на форум – до 15 мая'
        is_told = step >= 0 and claims and (ladder == PROGRAMME or all(claim.unit != "years" for claim in claims))
        if is_told:
            yield _Step(
                sentence, said, claims, dates[0].day, dates[-1].day, ladder, step, printed, is_line, counts, until
            )


_BREAKS = as_pattern(r"[^\W\d]{3}\.\s[А-ЯӘҒҚҢӨҰҮҺІA-Z]")


def _are_backwards(one: _Step, two: _Step) -> bool:
    """Whether the later step has the earlier date, as far as the years printed tell."""
    first, later = sorted((one, two), key=lambda step: step.step)
    day, end = first.first, later.last
    if not (day[1] and end[1]):
        years = [when[0] for when in (day, end)]
        is_of_long = one.ladder in {JUBILEE, LIFE, PROGRAMME}
        return all(years) and years[0] - years[1] > 0 and (is_of_long or years[0] - years[1] <= MOST_YEARS)
    if not (day[0] and end[0]):
        gap = day[1] - end[1]
        is_wrapped = gap > HALF_A_YEAR or (bool(day[0] or end[0]) and day[1] >= NEW_YEAR > end[1])
        day, end = (0, *day[1:]), (0, *end[1:])
        if is_wrapped:
            return False
    has_days = bool(day[2] and end[2])
    is_near = day[0] - end[0] <= MOST_YEARS
    return is_near and (end[0], end[1], has_days and end[2]) < (day[0], day[1], has_days and day[2])


def _are_of_one(text: Text, before: _Step, later: _Step) -> bool:
    """Whether two steps are of one thing."""
    if before.ladder != PROGRAMME and (_OTHERS.search(before.said) or _OTHERS.search(later.said)):
        return False
    if not _are_of_kind(text, before, later) or _names(later.said) - _names(before.said):
        return False
    if before.sentence is later.sentence:
        return True
    is_list = before.is_line and later.is_line
    is_next = later.sentence.number - before.sentence.number == 1
    is_back = _BACK.search(later.said) is not None or (is_next and _BARE.match(later.said) is not None)
    words = [{word for word in stems(_MONTH.sub(" ", one.said)) if len(word) >= LONG} for one in (before, later)]
    events = [_events(one.said) if one.ladder == CONTEST else set() for one in (before, later)]
    is_shared = bool(words[0] & words[1] or events[0] & events[1])
    return (is_next and is_back) or is_shared or (is_list and before.ladder == CONTEST)


def _events(said: str) -> set[str]:
    """The contests and examinations of a piece, by their first letters."""
    return {event.casefold()[:LONG] for event in _EVENT.findall(said)}


def _names(said: str) -> set[str]:
    """What tells one contest or building from another: its level, subject, number and name, and names of places."""
    return {name.casefold() for name in (*_APART.findall(said), *_PROPER.findall(said))}


def _are_of_kind(text: Text, before: _Step, later: _Step) -> bool:
    """What each ladder asks besides, of both steps."""
    said = (before.said, later.said)
    steps = {before.step, later.step}
    if before.ladder == CONTEST:
        events = [_events(one) for one in said]
        first = min((before, later), key=lambda one: one.step).said
        is_of_papers = 0 in steps and _EXAMS.search(" ".join(said)) and _PAPERS_OF.search(first)
        is_admission = 0 in steps and any(_ADMISSION.search(one) for one in said)
        is_of_days = all(one.first[1] for one in (before, later))
        is_award = steps == {2, 3} and not (before.is_line and later.is_line)
        are_other = bool(events[0] and events[1] and not events[0] & events[1])
        return is_of_days and not (is_of_papers or is_admission or is_award or are_other)
    if before.ladder == WORKS:
        return _are_of_works(text, before, later)
    if before.ladder == LIFE:
        return not any(_RELATIVES.search(one) for one in said)
    if before.ladder == JUBILEE:
        jubilee = max((before, later), key=lambda one: one.step)
        age = _AGE.search(jubilee.said)
        founded = jubilee.first[0] - int(age[0]) if age else 0
        return not any(claim.value == founded for claim in text.claims)
    return True


def _are_of_works(text: Text, before: _Step, later: _Step) -> bool:
    """Whether both are steps of building one and the same thing, or of repairing it."""
    said = (before.said, later.said)
    if not any(_BUILT.search(one) for one in said) or any(
        _NOT_WORKS.search(one.said) or (one.step == 0 and not _ON_WORKS.search(one.said))
        for one in (before, later)
        if one.step < OPENED
    ):
        return False
    if OPENED in (before.step, later.step) and any(_REPAIRS.search(one) for one in said):
        return False
    sorts = [{sort.casefold()[:LONG] for sort in _SORTS.findall(one)} for one in said]
    counts = [
        {claim.value for claim in step.counts if claim.unit == "organisations" and claim.value > 1}
        for step in (before, later)
    ]
    return not sorts[1] - sorts[0] and counts[0] == counts[1]


def _finding(one: _Step, two: _Step) -> Finding:
    first, later = sorted((one, two), key=lambda step: step.step)
    message = ORDER.fill(first=first.printed, later=later.printed)
    claims = (*one.claims, *two.claims)
    return Finding("date-order", "warning", claims, message, f"≥ {first.printed}", later.printed, until=two.until)
