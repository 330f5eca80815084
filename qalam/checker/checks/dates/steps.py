"""Steps of one thing of which a later one has the earlier date, each known by the role of its words.

'Экзамен сдали 4 июня, оценки выставили 1 июня'; 'тіркеу 18 сәуірге дейін', of a contest on 14 April. A piece of a
sentence, a line or an item of a list tells one step. Two steps are of one thing where they stand in one sentence or
list, point back or have a word in common, and nothing tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.dates.dates import BACKWARDS, NEW_YEAR, is_shortly_before
from qalam.checker.checks.dates.ladders import DATES, Step, steps_of
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import EARLIER, MONTHS, OPENING, WORKS
from qalam.checker.words.dates.steps import (
    ADMISSION,
    APART,
    BARE,
    BUILT,
    CEREMONY,
    EVENT,
    EXAMS,
    IN_TURN,
    LEVELS,
    MOST_DAYS,
    NOT_HELD,
    NOT_WORKS,
    ON_WORKS,
    OTHERS,
    PAPERS_OF,
    POINTS_BACK,
    RELATIVES,
    REPAIRS,
    SORTS,
    STAGE_HELD,
    TURN,
    VERY_ONE,
)
from qalam.kernel.trilingual import Trilingual

ORDER = Trilingual(
    kk="«{first}» және «{later}»: кейінгі қадамның күні алдыңғысынан ерте. Күндерді тексеріңіз.",
    ru="«{first}» и «{later}»: более поздний шаг датирован раньше предыдущего. Проверьте даты.",
    en="'{first}' and '{later}': the later step has the earlier date. Check the dates.",
)
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_APART, _LEVELS = (as_pattern("|".join(words), re.I) for words in (APART, LEVELS))
_STAGE_HELD, _NOT_HELD = (as_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in (STAGE_HELD, NOT_HELD))
_BACK = as_pattern("|".join(POINTS_BACK), re.I)
_VERY_ONE = as_pattern("|".join(VERY_ONE), re.I)
_TURN, _IN_TURN = (as_pattern(words, re.I) for words in (TURN, IN_TURN))
_OPENING, _WORKS = (as_pattern("|".join(words), re.I) for words in (OPENING, WORKS))
_EARLIER = as_pattern("|".join(EARLIER), re.I)
_BARE = as_pattern(rf"\W*(?:{'|'.join(BARE)})", re.I)
_CEREMONY = as_pattern(CEREMONY, re.I)
_BUILT = as_pattern(BUILT, re.I)
_PROPER = as_pattern(r"(?<=[^\W\d]\s)[А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{3}")
_EVENT = as_pattern(EVENT, re.I)
_EXAMS, _PAPERS_OF, _ADMISSION = (as_pattern(words, re.I) for words in (EXAMS, PAPERS_OF, ADMISSION))
_NOT_WORKS = words_pattern("|".join(NOT_WORKS), re.I)
_ON_WORKS, _REPAIRS, _SORTS = (as_pattern(words, re.I) for words in (ON_WORKS, REPAIRS, SORTS))
_RELATIVES = as_pattern(RELATIVES, re.I)
_AGE = as_pattern(r"\b\d{1,3}(?=\s?-?\s?(?:жыл|лет))", re.I)
_MONTH = as_pattern(MONTHS, re.I)
# What opened is a new one; no other is meant.
_NEW = as_pattern(rf"\b(?:нов(?:ый|ая|ого|ую|ой|ом|ое)|жаңа)\s(?:[^\W\d]+\s){{0,2}}?(?={BUILT})", re.I)
_WORD = as_pattern(r"[^\W\d]{3,}")
BARE_WORDS = 3  # of the end of a thing beside its date
REACH = 3  # sentences from one step to the other
LINES = 7  # lines of a list
HALF_A_YEAR = 6  # months; two days without a year further apart may be of two years
MOST_YEARS = 3  # from the later step back to the first; a jubilee may be further off
LONG = 4  # letters of a word by which a thing is known again
OPENED = 3  # the step of works that is their opening
DONE = 2  # the steps of works before it that are works themselves
OPENED_THEN_BEGUN = ("works", 3, 0)  # 'мектеп ашылды. Іргетасы … қаланған'
# Of these the sentence behind goes on about the same thing: works begun and opened, a reception opened and closed.
NEXT = frozenset({("works", 0, 1), ("works", 0, 3), ("reception", 1, 3)})


def check_steps(text: Text, relations: Sequence[Relation], known: Sequence[Finding]) -> list[Finding]:
    """Findings about such steps, where no other check found the dates out of order."""
    wrong = {claim.id for finding in known if finding.kind == "date-order" for claim in finding.claims}
    found: list[Finding] = []
    recent: list[Step] = []
    for sentence in text.sentences:
        if not any(claim.unit in DATES for claim in text.by_sentence[sentence.number]):
            continue
        told = steps_of(text, sentence)
        last = recent[-1].sentence if recent else sentence
        for step in told:
            reach = LINES if step.is_line else REACH
            near = [
                one for one in recent if sentence.number - one.sentence.number <= reach and one.ladder == step.ladder
            ]
            near = near[-1:] if step.ladder == "rounds" else near
            before = (one for one in reversed(near) if one.step != step.step and _are_backwards(one, step))
            wrong_way = next((one for one in before if _are_of_one(text, one, step, last)), None)
            if wrong_way:
                found.append(_finding(text, wrong_way, step))
            twice = next((one for one in reversed(near) if _is_opened_again(one, step)), None)
            if twice:
                found.append(differing(twice.claims[0], step.claims[0]))
            recent.append(step)
        recent = recent[-2 * LINES :]
    return [one for one in found if not any(claim.id in wrong for claim in one.claims)]


def _are_backwards(one: Step, two: Step) -> bool:
    """Whether the later step has the earlier date, as far as the years printed tell."""
    first, later = sorted((one, two), key=lambda step: step.step)
    day, end = first.first, later.last
    if one.ladder == "rounds":
        if two.step < one.step:
            return False  # the rounds of another one
        if two.step == one.step + 1 and _IN_TURN.search(two.said):
            day, end = first.last, later.first
    if one.ladder == "contest" and first.step == 0 and later.step > 1:
        day = first.last  # no results before all are in
    if not (day[1] and end[1]):
        years = [when[0] for when in (day, end)]
        is_of_long = one.ladder in {"jubilee", "life", "programme"}
        return all(years) and years[0] - years[1] > 0 and (is_of_long or years[0] - years[1] <= MOST_YEARS)
    if not (day[0] and end[0]):
        gap = day[1] - end[1]
        is_near = bool(day[2] and end[2]) and is_shortly_before(day[1:], end[1:])
        is_wrapped = gap > HALF_A_YEAR or (bool(day[0] or end[0]) and day[1] >= NEW_YEAR > end[1] and not is_near)
        day, end = (0, *day[1:]), (0, *end[1:])
        if is_wrapped:
            return False
    has_days = bool(day[2] and end[2])
    back = (day[0] - end[0]) * 366 + (day[1] - end[1]) * 31 + has_days * (day[2] - end[2])
    return 0 < back <= MOST_DAYS.get(one.ladder, MOST_YEARS * 366 + 366)


def _are_of_one(text: Text, before: Step, later: Step, last: Sentence) -> bool:
    """Whether two steps are of one thing; the last sentence that told of a step is known."""
    if before.ladder == "span":
        is_opening = _OPENING.search(before.said) and _WORKS.search(later.said)  # of what was built before
        is_known = before.first[0] or later.last[0] or before.first[1] == later.last[1]
        is_known = is_known or _are_shortly_apart(before, later)
        is_one = before.sentence is later.sentence and before.step == 0 and bool(is_known)
        return is_one and not (is_opening or _EARLIER.search(later.said))
    said = _NEW.sub(" ", before.said) if before.ladder == "works" else before.said
    if before.ladder not in {"programme", "rounds"} and (_OTHERS.search(said) or _OTHERS.search(later.said)):
        return False
    is_very_one = _VERY_ONE.search(later.said) is not None
    if not _are_of_kind(text, before, later) or (_names(later) - _names(before) and not is_very_one):
        return False
    if before.sentence is later.sentence:
        return True
    is_list = before.is_line and later.is_line
    is_next = before.sentence.number >= last.number
    is_adjacent = later.sentence.number - before.sentence.number == 1
    is_begun_behind = (before.ladder, before.step, later.step) == OPENED_THEN_BEGUN and not _sorts(later.said)
    is_going_on = before.ladder == "rounds" or (before.ladder, before.step, later.step) in NEXT or is_begun_behind
    if is_adjacent and is_going_on:
        return True
    is_bare = later.sentence.number - before.sentence.number == 1 and _BARE.match(later.said) is not None
    is_back = is_bare or (is_next and _BACK.search(later.said) is not None)
    words = [{word for word in stems(_MONTH.sub(" ", one.said)) if len(word) >= LONG} for one in (before, later)]
    events = [_events(one.said) if one.ladder == "contest" else set() for one in (before, later)]
    sorts = [_sorts(one.said) if one.ladder == "works" else set() for one in (before, later)]
    is_shared = bool(words[0] & words[1] or events[0] & events[1] or sorts[0] & sorts[1])
    return is_back or is_shared or (is_list and before.ladder in {"contest", "rounds"})


def _are_shortly_apart(before: Step, later: Step) -> bool:
    """Whether the end of a thing, told in a few words and so of no other, is some weeks before its beginning."""
    is_bare = len(_WORD.findall(_MONTH.sub(" ", later.said))) <= BARE_WORDS
    return is_bare and bool(before.first[2] and later.last[2]) and is_shortly_before(before.first[1:], later.last[1:])


def _is_opened_again(before: Step, later: Step) -> bool:
    """Whether the one day of an opening is told as another of the same month: 'ашылды … 14 қарашадағы ашылу
    салтанатында'."""
    is_opening = before.ladder == "works" and before.step == later.step == OPENED and before.sentence != later.sentence
    if not is_opening or before.first[1] != later.first[1] or not _CEREMONY.search(later.said):
        return False
    are_days = before.first == before.last and later.first == later.last and min(before.first[2], later.first[2]) > 0
    names = (_names(later) - _names(before)) | (_sorts(later.said) - _sorts(before.said))
    is_other = _OTHERS.search(later.said) is not None or _is_repaired((before.said, later.said))
    return are_days and before.first[2] != later.first[2] and not names and not is_other


def _is_repaired(said: Sequence[str]) -> bool:
    return any(_REPAIRS.search(one) for one in said)


def _events(said: str) -> set[str]:
    """The contests and examinations of a piece, by their first letters."""
    return {event.casefold()[:LONG] for event in _EVENT.findall(said)}


def _sorts(said: str) -> set[str]:
    """What is built, by the first letters of its sort."""
    return {sort.casefold()[:LONG] for sort in _SORTS.findall(said)}


def _names(step: Step) -> set[str]:
    """What tells one contest or building from another: its level, subject, number and name, and names of places."""
    if step.ladder == "rounds":
        return set(_PROPER.findall(step.said))
    levels = _LEVELS.findall(step.said) if step.ladder != "stages" else ()
    return {name.casefold() for name in (*_APART.findall(step.said), *levels, *_PROPER.findall(step.said))}


def _are_of_kind(text: Text, before: Step, later: Step) -> bool:
    """What each ladder asks besides, of both steps."""
    said = (before.said, later.said)
    if before.ladder in {"contest", "works"}:
        return _are_of_contest(before, later) if before.ladder == "contest" else _are_of_works(text, before, later)
    if before.ladder == "rounds":
        turns = [_TURN.search(one) for one in said]
        return len({turn.group().casefold()[:3] if turn else "" for turn in turns}) == 1
    if before.ladder == "stages":
        return any(_STAGE_HELD.search(one) for one in said) and not any(_NOT_HELD.search(one) for one in said)
    if before.ladder == "life":
        return not any(_RELATIVES.search(one) for one in said)
    if before.ladder == "jubilee":
        jubilee = max((before, later), key=lambda one: one.step)
        age = _AGE.search(jubilee.said)
        founded = jubilee.first[0] - int(age[0]) if age else 0
        return not any(claim.value == founded for claim in text.claims)
    return True


def _are_of_contest(before: Step, later: Step) -> bool:
    """Whether two days are of one contest or examination."""
    said, steps = (before.said, later.said), {before.step, later.step}
    events = [_events(one) for one in said]
    first = min((before, later), key=lambda one: one.step).said
    is_of_papers = 0 in steps and _EXAMS.search(" ".join(said)) and _PAPERS_OF.search(first)
    is_admission = 0 in steps and any(_ADMISSION.search(one) for one in said)
    is_of_days = all(one.first[1] for one in (before, later))
    is_award = steps == {2, 3} and not (before.is_line and later.is_line)
    are_other = bool(events[0] and events[1] and not events[0] & events[1])
    return is_of_days and not (is_of_papers or is_admission or is_award or are_other)


def _are_of_works(text: Text, before: Step, later: Step) -> bool:
    """Whether both are steps of building one and the same thing, or of repairing it."""
    said = (before.said, later.said)
    whole = (text.content[one.sentence.start : one.sentence.end] for one in (before, later))
    if not any(_BUILT.search(one) for one in whole) or any(
        _NOT_WORKS.search(one.said) or (one.step == 0 and not _ON_WORKS.search(one.said))
        for one in (before, later)
        if one.step < DONE
    ):
        return False
    if OPENED in (before.step, later.step) and _is_repaired(said):
        return False
    sorts = [_sorts(one) for one in said]
    counts = [
        {claim.value for claim in step.counts if claim.unit == "organisations" and claim.value > 1}
        for step in (before, later)
    ]
    is_next = not sorts[0] and later.sentence.number - before.sentence.number == 1
    return (is_next or not sorts[1] - sorts[0]) and counts[0] == counts[1]


def _finding(text: Text, one: Step, two: Step) -> Finding:
    first, later = sorted((one, two), key=lambda step: step.step)
    message = ORDER.fill(first=first.printed, later=later.printed)
    if one.ladder == "span":
        message = BACKWARDS.fill(printed=text.words(one.claims[0].start, two.until))
    claims = (*one.claims, *two.claims)
    return Finding("date-order", "warning", claims, message, f"≥ {first.printed}", later.printed, until=two.until)
