"""Stages of an olympiad: who took part in each, and who won."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import come_from_more, is_next_of_one
from qalam.checker.relations.contests.stage_counts import of_stage_before, stages_of, waiting_stage
from qalam.checker.relations.contests.stage_marks import OTHERS, TAKING_PART, WIN, Stage, marks_of
from qalam.checker.relations.contests.stage_prizes import prizes_after, prizes_of, prizes_one_each
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.stages import BEFORE_THAT, NEXT_NAMED, OF_ALL_PLACES

_ONLY = words_pattern(r"\b(?:только|лишь|ғана|only)\b", re.I)
_PASSED = as_pattern(r"проходн|порог|прошл|преодоле|шекті|өтті|іріктел|жинады|passed|qualified|pass mark", re.I)
_NEXT_NAMED = as_pattern("|".join(NEXT_NAMED), re.I)
_BEFORE_THAT = as_pattern(rf"\W{{0,3}}(?:{'|'.join(BEFORE_THAT)})\b", re.I)
_OF_ALL_PLACES = as_pattern("|".join(OF_ALL_PLACES), re.I)
ROUGHLY = Decimal("1.2")  # times a number that is only told roughly
DOWNWARDS = 3  # words from those of a higher stage to the next lower one


def stages(text: Text) -> list[Relation]:
    """Each stage against the one before, and the winners of each against its participants."""
    found: list[Relation] = []
    named: list[Stage] = []
    waiting: re.Match[str] | None = None
    for sentence in text.sentences:
        in_sentence, prizes = stages_of(text, sentence, named[-1].rank if named else 0)
        in_sentence = in_sentence or of_stage_before(text, sentence, waiting)
        waiting = waiting_stage(text, sentence)
        named += in_sentence
        found += prizes_one_each(text, sentence)
        found += prizes or ([] if in_sentence else prizes_of(text, sentence) or prizes_after(text, sentence))
    found += [tie for sentence in text.sentences for tie in _passed_to_next(text, sentence)]
    for before, after in pairwise(named):
        later = after.participants
        first = _passed(text, before, after) or before.participants
        is_back = _is_told_downwards(text, before, after) or _is_told_back(text, before, after)
        if before.rank > after.rank and is_back:
            found.append(Relation("stages", later, (before.participants,), before.participants.value <= later.value))
        if _are_two_finals(before, after):
            continue
        is_next = before.rank < after.rank and is_next_of_one(text, before.participants, later, after.at)
        if is_next and not come_from_more(text, first, later):
            holds = later.value <= first.value * (ROUGHLY if first.is_rough or later.is_rough else 1)
            found.append(Relation("stages", first, (later,), holds))
    return found


def _are_two_finals(before: Stage, after: Stage) -> bool:
    """Whether both are the last stage, or both the second: those of two contests."""
    names = before.name.lower(), after.name.lower()
    return names[0] == names[1] and not _NEXT_NAMED.match(names[0])


def _passed(text: Text, before: Stage, after: Stage) -> Claim | None:
    """Those who passed the stage before, where the text says that only they went on."""
    start, end = before.participants.end, after.participants.start
    if not _ONLY.search(text.content, start, end):
        return None
    sentence = text.sentences[before.participants.sentence]
    return next(
        (
            claim
            for claim in text.between(sentence.number, start, sentence.end)
            if claim.is_count and _PASSED.search(text.content, claim.end, min(sentence.end, claim.end + WIN))
        ),
        None,
    )


def _is_told_downwards(text: Text, before: Stage, after: Stage) -> bool:
    """Whether a sentence names the higher stage first, one clause behind the other: 'облыстық кезеңде 412 оқушы,
    аудандық кезеңде 394 оқушы'."""
    if before.participants.sentence != after.participants.sentence or before.rank - after.rank > 1:
        return False
    gap = text.content[before.participants.end : after.at]
    is_one = is_next_of_one(text, before.participants, after.participants, after.at)
    return len(gap.split()) <= DOWNWARDS and is_one


def _is_told_back(text: Text, before: Stage, after: Stage) -> bool:
    """Whether the sentence behind a stage says that another came before it: 'Перед этим все прошли районный отбор'."""
    number, told = after.participants.sentence, before.participants.sentence
    sentence = text.sentences[number]
    is_next = number == told + 1 and _BEFORE_THAT.match(text.content, sentence.start) is not None
    return is_next and not _OF_ALL_PLACES.search(text.content, sentence.start, sentence.end)


def _passed_to_next(text: Text, sentence: Sentence) -> list[Relation]:
    """Those who came to 'the next stage' against the last count of the sentence before, of those who passed."""
    mark = _NEXT_NAMED.search(text.content, sentence.start, sentence.end)
    if mark is None or not sentence.number or sentence.is_row:
        return []
    before = text.sentences[sentence.number - 1]
    came = [one for one in text.between(sentence.number, mark.end(), sentence.end) if one.is_count]
    passed = [one for one in text.by_sentence[before.number] if one.is_count]
    if not came or not passed or marks_of(text, before) or any(one.unit != "people" for one in (came[0], passed[-1])):
        return []
    words = max(before.start, passed[-1].start - WIN), min(before.end, passed[-1].end + WIN)
    is_told = _PASSED.search(text.content, *words) and TAKING_PART.search(text.content, mark.end(), came[0].end + WIN)
    if not is_told or passed[-1].is_rough or came[0].is_rough or OTHERS.match(text.content, sentence.start):
        return []
    return [Relation("stages", passed[-1], (came[0],), came[0].value <= passed[-1].value)]
