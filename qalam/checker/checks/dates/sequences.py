"""Steps of one thing on days in the wrong order, whichever is told first: a school opened before it was begun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.checks.dates.dates import NEW_YEAR, day_of, days_of
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.sequences import ANOTHER_TURN, HELD, NOT_HELD, POINTS_BACK, SEQUENCES, WITHIN
from qalam.checker.words.units.units import NOUNS
from qalam.kernel.trilingual import Trilingual

ORDER = Trilingual(
    kk="«{first}» және «{later}»: кейінгі қадамның күні алдыңғысынан ерте. Күндерді тексеріңіз.",
    ru="«{first}» и «{later}»: более поздний шаг датирован раньше предыдущего. Проверьте даты.",
    en="'{first}' and '{later}': the later step has the earlier date. Check the dates.",
)
_STEPS = [[words_pattern("|".join(words), re.I) for words in steps] for steps in SEQUENCES]
_STAGES = len(SEQUENCES) - 1
_HELD = as_pattern(rf"\b(?:{'|'.join(HELD)})", re.I)
_NOT_HELD = as_pattern(rf"\b(?:{'|'.join(NOT_HELD)})", re.I)
_POINTS_BACK = as_pattern("|".join(POINTS_BACK), re.I)
_ANOTHER = as_pattern(rf"\b(?:{'|'.join(ANOTHER_TURN)})", re.I)
_SUBJECT = as_pattern(r"\bпо ([^\W\d]{4,})|\b([^\W\d]+) пән|\bin ([^\W\d]{4,})\b", re.I)
_NAMED = as_pattern(r"№\s?\d+|«[^«»\n]{2,40}»")
_THING = as_pattern(rf"\b(?:{'|'.join(s for unit, _, ss in NOUNS if unit == 'organisations' for s in ss)})", re.I)
_CLAUSE = as_pattern(r"[,;:()]")
_WITHIN = as_pattern(rf"(?:{'|'.join(WITHIN)})", re.I)
_BUILDING = 0
MOST_DAYS = (400, 400, 400, 120)  # from the later step back to the first; further apart they are of two things
REACH = 3  # sentences from one step to the other
ACROSS = 60  # characters that a comma between a verb and a day is worth
HALF_A_YEAR = 6  # months; two days without a year further apart may be of two years
SHARED = 2  # words of both sentences, where nothing points back


@dataclass(frozen=True, slots=True)
class _When:
    """A day, or a year in a sentence of two years, and where it stands."""

    start: int
    end: int
    day: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Step:
    """A day, the sequence and the step of it that the words nearest to the day tell."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    day: tuple[int, int, int]
    sequence: int
    step: int
    printed: str


def check_sequences(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about two steps of one thing, in one sentence or in sentences that are tied by their words."""
    found = []
    recent: list[_Step] = []
    for sentence in text.sentences:
        if sentence.is_row or not any(claim.unit in {"date", "year"} for claim in text.by_sentence[sentence.number]):
            continue
        steps = list(_steps(text, sentence))
        recent = [one for one in recent if sentence.number - one.sentence.number <= REACH]
        found += [_finding(*pair) for pair in pairwise(steps) if _are_backwards(*pair) and _is_one_thing(text, *pair)]
        for step in steps:
            before = next((one for one in reversed(recent) if one.sequence == step.sequence), None)
            if before and _are_backwards(before, step) and _are_tied(text, before, step):
                found.append(_finding(before, step))
        recent += steps
    return found


def _steps(text: Text, sentence: Sentence) -> Iterator[_Step]:
    dates = [_When(*date.span(), day_of(date)) for date in days_of(text, sentence) if day_of(date)[2]]
    years = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "year"]
    if not dates and len(years) == 2:
        dates = [_When(year.start, year.end, (int(year.value), 0, 0)) for year in years]
    if not 0 < len(dates) <= 2:
        return
    for sequence in range(len(_STEPS)):
        near = [_nearest(text, sentence, dates, date, sequence) for date in dates]
        for date, step in zip(dates, near, strict=True):
            if step < 0:
                continue
            claims = tuple(claim for claim in text.by_sentence[sentence.number] if date.start <= claim.start < date.end)
            if claims:
                printed = text.words(date.start, date.end).strip(" ,.;\n")
                yield _Step(sentence, claims, date.day, sequence, step, printed)


def _nearest(text: Text, sentence: Sentence, dates: list[_When], date: _When, sequence: int) -> int:
    """The step whose words stand nearest to a day, and nearer to it than to another day; -1 for none.
    A stage has a day only where the sentence says that it was held, and speaks of one stage for each day."""
    found = [
        (_distance(text, words, date), step, words)
        for step, pattern in enumerate(_STEPS[sequence])
        for words in pattern.finditer(text.content, sentence.start, sentence.end)
    ]
    if sequence == _STAGES and (len({step for _, step, _ in found}) > len(dates) or not _is_held(text, sentence)):
        return -1
    own = [
        (distance, -step)
        for distance, step, words in found
        if all(distance <= _distance(text, words, other) for other in dates)
    ]
    return -min(own)[1] if own else -1


def _distance(text: Text, words: re.Match[str], date: _When) -> int:
    if words.start() <= date.start and date.end <= words.end():
        return min(date.start - words.start(), words.end() - date.end)
    end, start = (words.end(), date.start) if words.start() < date.start else (date.end, words.start())
    commas = len(_CLAUSE.findall(text.content, end, start)) if end < start else 0
    return max(start - end, 0) + commas * ACROSS


def _is_held(text: Text, sentence: Sentence) -> bool:
    said = text.content[sentence.start : sentence.end]
    return _HELD.search(said) is not None and _NOT_HELD.search(said) is None


def _are_backwards(one: _Step, two: _Step) -> bool:
    """Whether the later step has the earlier day, as far as the years printed tell."""
    if one.sequence != two.sequence or one.step == two.step:
        return False
    first, later = sorted((one, two), key=lambda step: step.step)
    years = {step.day[0] for step in (one, two) if step.day[0]}
    if first.day[0] and later.day[0]:
        return 0 < _days(first.day) - _days(later.day) <= MOST_DAYS[one.sequence]
    gap = first.day[1] - later.day[1]
    is_wrapped = gap > HALF_A_YEAR or (len(years) == 1 and first.day[1] >= NEW_YEAR > later.day[1])
    return later.day[1:] < first.day[1:] and not is_wrapped


def _days(day: tuple[int, int, int]) -> int:
    """Days from the beginning of the calendar, months taken for 31 days."""
    return (day[0] * 12 + day[1]) * 31 + day[2]


def _is_one_thing(text: Text, one: _Step, two: _Step) -> bool:
    """Whether the second clause of a sentence goes on about the thing of the first, and names no other."""
    if one.sentence is not two.sentence:
        return False
    between = text.content[one.claims[-1].end : two.sentence.end]
    commas = _CLAUSE.search(between)
    clause = between[commas.end() :] if commas else ""
    is_stage = one.sequence == _STAGES
    return not _ANOTHER.search(clause) and (is_stage or not (_THING.search(clause) or _NAMED.search(clause)))


def _are_tied(text: Text, before: _Step, later: _Step) -> bool:
    """Whether two sentences speak of one thing: by what points back, or by words that both say."""
    said = [text.content[one.sentence.start : one.sentence.end] for one in (before, later)]
    behind = text.content[before.sentence.end : later.sentence.end]
    if _ANOTHER.search(behind) or _ANOTHER.search(said[0]):
        return False
    names = [set(_NAMED.findall(words)) for words in (said[0], behind)]
    subjects = [{"".join(match) for match in _SUBJECT.findall(words)} for words in said]
    is_backed = _POINTS_BACK.search(said[1]) is not None
    if before.sequence == _BUILDING and _within(said[1]) - _within(said[0]):
        return False
    if (names[0] and names[1] and not names[0] & names[1] and not is_backed) or subjects[0] != subjects[1]:
        return False
    shared = {word for word in stems(said[0]) & stems(said[1]) if not word.isdecimal() and len(word) > 3}
    return is_backed or len(shared) >= SHARED


def _within(said: str) -> set[str]:
    return {match.group().lower() for match in _WITHIN.finditer(said)}


def _finding(one: _Step, two: _Step) -> Finding:
    first, later = sorted((one, two), key=lambda step: step.step)
    message = ORDER.fill(first=first.printed, later=later.printed)
    claims = (*one.claims, *two.claims)
    return Finding("date-order", "warning", claims, message, f"≥ {first.printed}", later.printed)
