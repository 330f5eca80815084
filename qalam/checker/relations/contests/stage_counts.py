"""Those who took part in each stage that a sentence names."""

from __future__ import annotations

import re
from itertools import zip_longest

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.contests.stage_marks import (
    ITS,
    NEXT,
    TAKING_PART,
    WINNING,
    Stage,
    is_won,
    marks_of,
    rank_named,
    rank_or_none,
)
from qalam.checker.relations.contests.stage_prizes import POSSESSIVE, prize_tie
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.stages import OF_ALL_PLACES, STAGES
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_THEM

_NOT_PEOPLE = as_pattern(
    r"-?[^\W\d]* (?:аудан|қала|облыс|пән|мектеп|район|город|област|предмет|школ(?!ьн)|district|subject)", re.I
)
_OF_REGION = as_pattern("|".join(OF_ALL_PLACES), re.I)
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL)})[\s:–—-]+$", re.I)
_ORDINAL = as_pattern(r"\b(?:бірінші|екінші|үшінші|төртінші|перв\w+|втор\w+|треть\w+|четв[её]рт\w+),\s\Z", re.I)
_CLAUSE = as_pattern(r"[;:]|[,.](?!\d)|\b(?:ал|а|and|while)\s")
_OF_THEM = as_pattern(rf"\s(?:{'|'.join(OF_THEM)}|of (?:the|these) same)\b", re.I)
_CLAUSE_ENDS = as_pattern(r"[;,]|\s(?:и|және|ал|а|and|while)\s")
_TEAMS = as_pattern(r"\s(?:команд|топ\b|teams?\b)", re.I)
_FINAL = as_pattern(r".*(?:финал|final)", re.I)
_LINE = as_pattern(r"\s?[–—:-]\s")
LINES, HEADING = 4, 160  # sentences and characters from a line back to its heading
ROUGH_STEP = 1_000  # thousands, told roughly, may be held against others far off
LOWER = 1  # rank of the stage of districts: those of all districts of a region go on to its stage
_DASH = as_pattern(r"(?:\s(?:этап|кезең|тур)\w*)?\s[–—-]\s")


def stages_of(text: Text, sentence: Sentence, last: int) -> tuple[list[Stage], list[Relation]]:
    """The stages that a sentence names with their participants, and the ties of winners told there; `last` is the rank
    of the stage before."""
    marks = marks_of(text, sentence) if any(claim.is_count for claim in text.by_sentence[sentence.number]) else []
    if not marks or not _are_of_people(text, sentence, marks):
        return [], []
    before = _told_before(text, sentence, marks)
    if before:
        return _in_turn(marks, before, last), []
    named: list[Stage] = []
    prizes: list[Relation] = []
    ends = [*(mark.start() for mark in marks[1:]), sentence.end]
    for mark, end in zip(marks, ends, strict=True):
        counts = _counts_behind(text, sentence, mark, end) or _just_before(text, sentence, mark.start())
        earlier = next((stage for stage in named if stage.rank == rank_or_none(mark)), None)
        if counts and earlier and is_won(text, earlier.participants.end, counts[0], end):
            prizes.append(prize_tie(earlier.participants, counts[0]))
        elif counts and not _is_of_none(text, mark, counts[0], end):
            counts = _from_total(text, counts)
            last = _rank_behind(mark, last)
            named.append(Stage(last, counts[0], mark.start(), mark.group()))
            if len(counts) == 2 and WINNING.search(text.content, mark.end(), end):
                prizes.append(prize_tie(counts[0], counts[1]))
    return _apart(named), prizes


def _are_of_people(text: Text, sentence: Sentence, marks: list[re.Match[str]]) -> bool:
    """Whether a sentence tells who took part; or else counts people or teams, none of whom won, behind each of several
    stages: 'школьный этап – 21 460 учеников, районный этап – 31 280'."""
    said = (text.content, sentence.start, sentence.end)
    if TAKING_PART.search(*said):
        return True
    if len(marks) == 1 and _is_line(text, sentence, marks[0]):
        return True
    ends = [*(mark.start() for mark in marks[1:]), sentence.end]
    firsts = [_counts_behind(text, sentence, mark, end)[:1] for mark, end in zip(marks, ends, strict=True)]
    are_counted = len(marks) > 1 and all(firsts) and not WINNING.search(*said)
    return are_counted and (firsts[0][0].unit == "people" or _TEAMS.match(text.content, firsts[0][0].end) is not None)


def _is_line(text: Text, sentence: Sentence, mark: re.Match[str]) -> bool:
    """Whether a line of a list is a stage with its number, of people or teams, or below a heading that says who took
    part: 'Участники по этапам: 1. Школьный этап: 4 815'."""
    told = _LINE.match(text.content, mark.end(), sentence.end)
    own = text.between(sentence.number, mark.end(), sentence.end)
    if told is None or len(own) != 1 or own[0].start != told.end():
        return False
    if own[0].unit == "people" or _TEAMS.match(text.content, own[0].end):
        return True
    heading = text.sentences[max(0, sentence.number - LINES)].start
    return TAKING_PART.search(text.content, max(heading, sentence.start - HEADING), sentence.start) is not None


def _rank_behind(mark: re.Match[str], last: int) -> int:
    """The rank of a stage; 'the next one' is one above the last, and the final above all but those of the world."""
    if not NEXT.fullmatch(mark.group()):
        return rank_named(mark)
    return max(last + 1, len(STAGES) - 2) if _FINAL.match(mark.group()) else last + 1


def _in_turn(marks: list[re.Match[str]], counts: list[Claim], last: int) -> list[Stage]:
    """The stages whose participants are told before each of them."""
    ranks = [_rank_behind(mark, last) for mark in marks]
    return [
        Stage(rank, told, mark.start(), mark.group()) for rank, told, mark in zip(ranks, counts, marks, strict=True)
    ]


def _counts_behind(text: Text, sentence: Sentence, mark: re.Match[str], end: int) -> list[Claim]:
    """The counts of people, or of what is not said, behind a stage; of rough ones only thousands."""
    return [
        claim
        for claim in text.between(sentence.number, mark.end(), end)
        if claim.unit in {"people", "count"}
        and (not claim.is_rough or claim.step >= ROUGH_STEP)
        and claim.family != "prizes"
        and not _NOT_PEOPLE.match(text.content, claim.end)
    ]


def _is_of_none(text: Text, mark: re.Match[str], first: Claim, end: int) -> bool:
    """Whether a count behind a stage is of winners only, or of those of all districts in a higher stage."""
    limit = first.end if _DASH.fullmatch(text.content, mark.end(), first.start) else end
    is_higher = not NEXT.fullmatch(mark.group()) and rank_named(mark) > LOWER
    return is_won(text, mark.end(), first, limit) or (is_higher and _is_of_region(text, mark, end))


def _apart(named: list[Stage]) -> list[Stage]:
    """The stages but for one whose number is that of the next, too: 'аудандық кезеңнен 160 оқушы облыстық кезеңге
    өтті' are those of the next."""
    return [
        one
        for one, following in zip_longest(named, named[1:])
        if following is None or one.participants is not following.participants
    ]


def _told_before(text: Text, sentence: Sentence, marks: list[re.Match[str]]) -> list[Claim]:
    """The number of each stage where all stand before their stages, none behind: '749 pupils took part in the city
    stage, 843 in the regional stage'."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    counts = counts[-len(marks) :]  # before them, those of a stage told by an ordinal alone
    lies = zip(counts, counts[1:], marks, strict=False)
    is_each = len(counts) == len(marks) > 1 and counts[-1].end <= marks[-1].start()
    if not is_each or not all(one.end <= mark.start() < two.start for one, two, mark in lies):
        return []
    is_of_all = _OF_REGION.search(text.content, counts[0].end, marks[-1].end()) is not None
    are_parted = all(
        _CLAUSE_ENDS.search(text.content, mark.end(), two.start) for two, mark in zip(counts[1:], marks, strict=False)
    )
    is_of_them = _OF_THEM.match(text.content, counts[0].end) is not None and not counts[0].noun
    are_people = (counts[0].unit == "people" or is_of_them) and all(
        may_be_part(counts[0], claim) for claim in counts[1:]
    )
    is_plain = are_parted and are_people and not any(claim.is_rough for claim in counts)
    is_plain &= not any(
        _OF_THEM.match(text.content, claim.end) for claim in counts[1:]
    )  # '63 of these pupils' are a part
    return counts if is_plain and not is_of_all and not is_won(text, sentence.start, counts[0], sentence.end) else []


def waiting_stage(text: Text, sentence: Sentence) -> re.Match[str] | None:
    """The only stage that a sentence names, where it counts no people: the next one may."""
    marks = marks_of(text, sentence)
    people = any(claim.unit == "people" for claim in text.by_sentence[sentence.number])
    return marks[0] if len(marks) == 1 and not people and not NEXT.fullmatch(marks[0].group()) else None


def of_stage_before(text: Text, sentence: Sentence, waiting: re.Match[str] | None) -> list[Stage]:
    """'The city stage was held in May. It drew 120 pupils.'"""
    people = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people"]
    opening = ITS.match(text.content, sentence.start)
    if waiting is None or opening is None or len(people) != 1 or people[0].is_rough or marks_of(text, sentence):
        return []
    if not TAKING_PART.search(text.content, sentence.start, sentence.end) or is_won(
        text, sentence.start, people[0], sentence.end
    ):
        return []
    if _OF_REGION.search(text.content, sentence.start, sentence.end):
        return []
    return [Stage(rank_named(waiting), people[0], waiting.start(), waiting.group())]


def _is_of_region(text: Text, mark: re.Match[str], end: int) -> bool:
    """Whether the participants of all districts are counted, not those of the one spoken of."""
    return _OF_REGION.search(text.content, mark.start(), end) is not None


def _from_total(text: Text, counts: list[Claim]) -> list[Claim]:
    """The counts from a total on, where one stands behind its parts: 'математикадан 21, физикадан 16, барлығы 37'."""
    totals = (
        place
        for place, claim in enumerate(counts)
        if _TOTAL.search(text.content[max(0, claim.start - 20) : claim.start])
    )
    return counts[next(totals, 0) :]


def _just_before(text: Text, sentence: Sentence, mark: int) -> list[Claim]:
    """The only count of people of the clause that ends with a stage: '102 pupils took part in the national stage'."""
    ordinal = _ORDINAL.search(text.content, sentence.start, mark)  # 'екінші, аудандық кезең'
    limit = ordinal.start() if ordinal else mark
    ends = [match.end() for match in _CLAUSE.finditer(text.content, sentence.start, limit)]
    claims = text.between(sentence.number, max([sentence.start, *ends]), limit)
    counts = [claim for claim in claims if claim.is_count]
    people = [claim for claim in counts if claim.unit == "people"]
    counts = people if people[:1] == counts[:1] and len(people) == 1 else counts  # '612 оқушы 14 тірек мектепте'
    is_told = len(counts) == 1 and (counts[0].unit == "people" or counts[0].family == "events")
    is_told |= len(counts) == 1 and POSSESSIVE.match(text.content, counts[0].end) is not None
    return counts if is_told and not counts[0].is_rough else []
