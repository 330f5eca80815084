"""The steps of any selection, by what is done at them: whoever was paid had applied, whoever passed had come.

'Заявления подали 93,1 тыс. К тестированию допустили 88,4 тыс., порог преодолели 89,2 тыс.'; '128-іне рұқсат берілді.
Рұқсат алғандардың 141-і қан тапсырды'. Each number has the role of the verb of its clause. It is held against the last
number of a lower step, or against those that its clause names again, whatever the order of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import CONTEST, is_next_of_one
from qalam.checker.relations.contests.step_roles import THEY, Step, steps_of, thing_of, unknown_steps
from qalam.checker.relations.named_alike import named
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TESTS
from qalam.checker.words.contests.stages import STAGE_HINTS
from qalam.checker.words.contests.steps import AT_STAGES, AT_STEPS, FILED, OF_OTHERS, OF_PLACES, SINCE, STEPS, WEEKDAYS
from qalam.checker.words.dates.dated import OTHER_TIME

_OTHERS = words_pattern("|".join((*OF_OTHERS, *(rf"\b(?:{word})" for word in OTHER_TIME))), re.I)
_OF_PLACES = as_pattern("|".join(OF_PLACES), re.I)
_SINCE = as_pattern("|".join(SINCE), re.I)
_AT_STEPS = as_pattern(rf"(?:{'|'.join(AT_STEPS)})", re.I)
_FILED = as_pattern(rf"(?:{'|'.join(FILED)})", re.I)
_DAY = as_pattern(rf"\b(?:{'|'.join(WEEKDAYS)})", re.I)
_EVENT = as_pattern(
    r"\b((?!мерзім)[^\W\d]{4,}(?:[ғгқк][ае]|н[ае]))\b|\b(?:в|во|на|к|ко)\s(?:[^\W\d]+\s)?([^\W\d]{5,})", re.I
)
_SELECTS = as_pattern("|".join((*STAGE_HINTS, *TESTS, "собесед", "сұхбат", "әңгімелес", "сынақ")), re.I)
_STAGE = as_pattern("|".join((*STAGE_HINTS, *AT_STAGES)), re.I)
_LET_IN = as_pattern(r"пут[её]вк|жолдама", re.I)
LEAST_BEFORE = 2  # steps before one at the next stage
GOT_THROUGH = (STEPS["admitted"].rank, STEPS["chosen"].rank)
BACK = 2  # sentences from a step to the one before
FAR = 4  # sentences to those who are named again
LINE = 80  # characters from the number of one line of a list to that of the next
MOST = 40  # steps before one: more of a crowd tell nothing
NEAR = 5  # words from a step to a lower one told right behind it
MOST_TIMES = 3  # of those before: so many more were others
ROUGHLY = Decimal("1.5")  # times a number that is only told as 'more than'


def steps(text: Text) -> list[Relation]:
    """Each number of a step that is more than that of the step before."""
    found: list[Relation] = []
    known: list[Step] = []
    for sentence in text.sentences:
        told = list(steps_of(text, sentence))
        found += _unknown(text, sentence, told)
        for step in told:
            before = _before(text, known, step) or _of_next_stage(text, known, step)
            if before is not None and _is_more(before.claim, step.claim):
                kind = "subset" if step.is_part else "stages"
                found.append(Relation(kind, before.claim, (step.claim,), holds=False))
            elif before is None and known and _is_told_behind(text, known[-1], step):
                found.append(Relation("stages", step.claim, (known[-1].claim,), holds=False))
            if step.name:
                known.append(step)
    return found


def _before(text: Text, known: list[Step], step: Step) -> Step | None:
    """The step against which a number is to be held."""
    first = step.claim.sentence - FAR
    near = [one for one in known[-MOST:] if one.claim.sentence >= first and _are_alike(text, one, step)]
    if step.again == THEY:
        is_got_through = bool(near) and GOT_THROUGH[0] <= near[-1].rank <= GOT_THROUGH[1]
        return near[-1] if is_got_through and not _OTHERS.search(step.said) else None
    if step.again:
        rank = STEPS[step.again].rank
        named = [one for one in near if one.rank == rank]
        if named:
            return _only(text, named, named, step)
    near = [one for one in near if step.claim.sentence - one.claim.sentence <= BACK]
    if step.is_of_them:
        last = near[-1] if near and near[-1].name != step.name else None
        return None if last is None or _OTHERS.search(step.said) else last
    last = _only(text, [one for one in near if one.rank < step.rank], near, step)
    return last if last is not None and _are_of_one(text, last, step) else None


def _unknown(text: Text, sentence: Sentence, told: list[Step]) -> Iterator[Relation]:
    """The steps between a lower and a higher one of a sentence that no verb of the table tells, where more are at
    them than at the lower."""
    for one in told:
        for step in unknown_steps(text, sentence, one) if one.name and sentence.number == one.claim.sentence else ():
            is_more = _is_more(one.claim, step.claim) and _are_alike(text, one, step)
            if is_more and not _OTHERS.search(step.said) and _are_of_one(text, one, step):
                yield Relation("stages", one.claim, (step.claim,), holds=False)


def _of_next_stage(text: Text, known: list[Step], step: Step) -> Step | None:
    """Those who got through, for a step at which some of them came to the next stage: more came than got through, and
    no more than there were before them, of whom others could not come."""
    near = [one for one in known[-MOST:] if step.claim.sentence - one.claim.sentence <= BACK and one.name]
    if step.name != "came" or step.again or len(near) < LEAST_BEFORE or not _STAGE.search(step.said):
        return None
    first, last = near[-2:]
    is_let_in = GOT_THROUGH[0] <= last.rank <= GOT_THROUGH[1] or _LET_IN.search(last.said) is not None
    is_through = is_let_in and first.rank < last.rank
    is_between = last.claim.value < step.claim.value <= min(first.claim.value, last.claim.value * ROUGHLY)
    is_one = _are_alike(text, last, step) and not _OTHERS.search(step.said) and _are_of_one_paragraph(text, last, step)
    return last if is_through and is_between and is_one else None


def _are_of_one_paragraph(text: Text, one: Step, two: Step) -> bool:
    start, end = text.sentences[two.claim.sentence].start, text.sentences[two.claim.sentence].end
    is_wider = _OF_PLACES.search(text.content, start, end) is not None
    return not is_wider and "\n" not in text.content[one.claim.end : two.claim.start]


def _only(text: Text, before: list[Step], near: list[Step], step: Step) -> Step | None:
    """The last of them, unless others at the same step are counted beside it: '40 on the first day and 52 on the
    second'. Those before a higher step came to another selection: '33 өтініш берді, 15-і несие алды. 43 өтініш берді'.
    """
    if not before:
        return None
    last = before[-1]
    higher = [place for place, one in enumerate(near) if one.rank > last.rank and one.claim.start < last.claim.start]
    since = near[higher[-1]].claim.end if higher else 0
    beside = [one.claim for one in before[:-1] if one.verb == last.verb and one.claim.start >= since]
    known = {one.claim.id for one in before}
    first = max((one.claim.end for one in before[:-1]), default=0)
    beside += [
        claim
        for claim in text.by_sentence[last.claim.sentence]
        if claim.id not in known
        and claim is not step.claim
        and claim.start >= first
        and _is_beside(text, claim, last.claim)
    ]
    return last if step.claim.value > last.claim.value + sum(claim.value for claim in beside) else None


def _is_beside(text: Text, claim: Claim, last: Claim) -> bool:
    """Whether a number of no step is an item of one list with the last: 'жұмысқа 240, практикаға 310 жіберілді'."""
    if claim.start > last.end:
        return is_dashed(text, claim)
    return claim.is_count and not claim.may_be_year and not thing_of(text, claim) and claim.end < last.start


def _are_alike(text: Text, before: Step, step: Step) -> bool:
    """Whether both count the same people or things, as far as their nouns tell."""
    one, two = before.claim, step.claim
    is_filed = _FILED.match(before.thing) is not None
    if not (is_filed or may_be_part(one, two)) or differ_in_sort(before.said, step.said):
        return False
    if are_of_two_times(text, one.sentence, two.sentence):
        return False
    if not step.thing or not before.thing or stem(before.thing) == stem(step.thing) or step.again:
        return True
    are_people = one.unit == two.unit == "people"
    if is_filed and two.unit == "people" and not _EVENT.search(step.said.replace(step.thing, "")):
        return True
    if is_filed or are_people:
        return bool(_AT_STEPS.match(step.thing) or (are_people and _AT_STEPS.match(before.thing)))
    return False


def _is_of_other_event(before: Step, step: Step) -> bool:
    """Whether those who came did so to another event than the one before, or on another day of the week: 'Курсқа 60
    мұғалім жазылды. Семинарға 120 мұғалім қатысты'."""
    days = [{day.group()[:4].lower() for day in _DAY.finditer(one.said)} for one in (before, step)]
    if days[0] and days[1] and not days[0] & days[1]:
        return True
    if step.rank > STEPS["came"].rank or not step.thing:
        return False
    events = [
        {named(word[1] or word[2]) for word in _EVENT.finditer(one.said.partition("#")[0])} for one in (before, step)
    ]
    return bool(events[0] and events[1]) and not events[0] & events[1] and not _SELECTS.search(step.said)


def _is_in_other_paragraph(text: Text, one: Claim, two: Claim) -> bool:
    """Whether a paragraph ends between two numbers; the lines of a list are none."""
    gap = text.content[one.end : two.start]
    return "\n\n" in gap or ("\n" in gap and two.start - one.end > LINE)


def _are_of_two_years(text: Text, one: Claim, two: Claim) -> bool:
    """Whether another year is named beside each of two numbers of a sentence: 'in 2023 120 applied, in 2024 134'."""
    if one.sentence != two.sentence:
        return False
    own = [claim for claim in text.by_sentence[one.sentence] if claim.unit in {"year", "school-year"}]
    first = {claim.value for claim in own if claim.start < one.start}
    later = {claim.value for claim in own if one.end < claim.start < two.end}
    return bool(first and later) and not first & later


def _are_of_one(text: Text, before: Step, step: Step) -> bool:
    """Whether nothing tells that the second are others than the first."""
    one, two = before.claim, step.claim
    end = text.sentences[two.sentence].end
    if not step.again and (_is_in_other_paragraph(text, one, two) or _are_of_two_years(text, one, two)):
        return False
    if _is_of_other_event(before, step) or any(
        _OTHERS.search(*said) for said in ((before.said,), (text.content, one.end, end))
    ):
        return False
    start = text.sentences[two.sentence].start
    is_wider = one.sentence != two.sentence and _OF_PLACES.search(text.content, start, end) is not None
    if is_wider or _SINCE.search(text.content, one.end, end):
        return False
    return CONTEST.match(step.thing) is not None or is_next_of_one(text, one, two, two.start)


def _is_more(before: Claim, after: Claim) -> bool:
    limit = before.value * (ROUGHLY if before.is_rough else 1) + slack(before, after)
    return limit < after.value <= before.value * MOST_TIMES


def _is_told_behind(text: Text, last: Step, step: Step) -> bool:
    """Whether those who applied are told right behind those of them who were taken: '134 өтініш мақұлданды, 120 өтініш
    түскен'."""
    one, two = last.claim, step.claim
    if step.name != "applied" or not last.name or last.rank <= step.rank or one.sentence != two.sentence:
        return False
    gap = text.content[one.end : two.start]
    is_near = len(gap.split()) <= NEAR and stem(last.thing) == stem(step.thing or last.thing)
    return is_near and _is_more(two, one) and not _OTHERS.search(last.said + step.said)
