"""A plan, what is done of it, and how many more there will be: 'Биыл 22 мектеп салып бітірмек. 6 нысан аяқталды, жыл
соңына дейін тағы 16 мектеп ашылады'; 'откроют 22 школы: 6 уже сданы, до конца года ещё 16'.

The three follow one upon another, so that what is done and what is still to come is all that was planned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, are_of_others, is_of_each, outside_asides
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.plans.and_the_others import DONE, PLANNED, STILL

_PLANNED = words_pattern(rf"\b(?:{'|'.join(PLANNED)})", re.I)
_DONE = words_pattern(rf"\b(?:{'|'.join(DONE)})", re.I)
_STILL = as_pattern(rf"(?:\A|[,;.:]|\s(?:а|ал|и|және))\s?(?:{'|'.join(STILL)})\s\Z", re.I)
BACK = 2  # sentences from those still to come to the plan
BESIDE = 60  # characters before a number in which it is said that there are more
FAR = 2  # times the plan: what is as far from it was of something else
THREE = 3


def and_the_others(text: Text) -> list[Relation]:
    """Each plan with what is done of it and what is still to come."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    for later in text.by_sentence[sentence.number]:
        before = text.content[max(sentence.start, later.start - BESIDE) : later.start]
        if not later.is_count or not _STILL.search(before):
            continue
        told = _told(text, sentence, later)
        if len(told) == THREE and _are_plan_and_parts(text, told):
            whole, *parts = told
            total = sum(part.value for part in parts)
            if whole.value <= total * FAR <= whole.value * FAR * FAR or one_slip_mends(whole, parts):
                yield Relation("parts", whole, tuple(parts), abs(total - whole.value) <= slack(*told), True)


def _told(text: Text, sentence: Sentence, later: Claim) -> list[Claim]:
    """The last two things counted before those still to come, and these."""
    numbers = range(max(0, sentence.number - BACK), sentence.number + 1)
    claims = [
        one
        for number in numbers
        for one in outside_asides(
            text, text.sentences[number], text.sentences[number].start, text.sentences[number].end
        )
    ]
    things = [one for one in claims if one.is_count and not one.may_be_year and one.unit not in MEASURES]
    return [one for one in things if one.start <= later.start][-THREE:]


def _are_plan_and_parts(text: Text, told: Sequence[Claim]) -> bool:
    whole, done, later = told
    if any(one.is_rough or is_of_each(text, one) for one in told) or not all(may_be_part(whole, one) for one in told):
        return False
    end = min(done.start, text.sentences[whole.sentence].end)
    is_planned = _PLANNED.search(text.content, text.sentences[whole.sentence].start, end) is not None
    is_done = _DONE.search(text.content, max(whole.end, text.sentences[done.sentence].start), later.start) is not None
    is_else = MARKER.search(text.content, whole.end, later.start) or are_of_others(text, whole, later)
    return is_planned and is_done and not is_else
