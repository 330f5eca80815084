"""Stages of an olympiad: who took part in each, and who won."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import (
    CONTEST,
    come_from_more,
    is_next_of_one,
    is_same_contest,
    serves_contest,
)
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TOOK_PART, WON_PRIZES
from qalam.checker.words.contests.stages import NEXT_NAMED, NEXT_SHORT, NEXT_STAGE, OF_ALL_PLACES, STAGE_HINTS, STAGES
from qalam.checker.words.dates.dated import OTHER_TIME
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_IT, OF_THEM

_STAGE = as_pattern("|".join(word for full, _ in STAGES for word in (*full, *NEXT_STAGE)), re.I)
_HINT = words_pattern("|".join(STAGE_HINTS), re.I)
_ANY = words_pattern(
    "|".join(word for full, short in STAGES for word in (*full, *short, *NEXT_STAGE, *NEXT_SHORT)), re.I
)
_NEXT = as_pattern("|".join((*NEXT_STAGE, *NEXT_SHORT)), re.I)
_RANKS = [as_pattern("|".join((*full, *short)), re.I) for full, short in STAGES]
_TOOK_PART = words_pattern("|".join(TOOK_PART), re.I)
_WON = words_pattern("|".join(WON_PRIZES), re.I)
ITS = as_pattern(r"\s*(?:Оған|Онда|Бұған|В н[её]м|На н[её]м|В ней|Его|It|There)\b")
OTHERS = as_pattern(r"\s*(?:Ал|А|Но|But|While)\s\d")  # others than the ones before
_ONLY = words_pattern(r"\b(?:только|лишь|ғана|only)\b", re.I)
_PASSED = as_pattern(r"проходн|порог|прошл|преодоле|шекті|өтті|іріктел|жинады|passed|qualified|pass mark", re.I)
_NEXT_NAMED = as_pattern("|".join(NEXT_NAMED), re.I)
_NOT_PEOPLE = as_pattern(
    r"-?[^\W\d]*\s(?:аудан|қала|облыс|пән|мектеп|район|город|област|предмет|школ(?!ьн)|district|subject)", re.I
)
_OF_REGION = as_pattern("|".join(OF_ALL_PLACES), re.I)
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL)})[\s:–—-]+$", re.I)
_POSSESSIVE = as_pattern(OF_IT)
_WINNERS = as_pattern(
    r"(?:оқушы|адам|бала|жүлдегер|жеңімпаз|призёр|призер|победител|winner)\w*(?:(?:\s+саны)?\s[–—-]|\sстал\w*)\s$", re.I
)
_WHO_WON = as_pattern(
    r"[^\W\d]*[дт][еа](?:н)?\s(?:топ жар|жеңіске жет|жең|оз|үздік (?:шық|атан)|суырылып шық|іріктел|жүлде ал|өт|сүрін)"
    r"[^\W\d]{0,4}[ғгқк][ае]н\s|[^\W\d]*[нтд]ің\s\d[\d\s]*(?:жеңімпаз|жүлдегер|озат|үздіг)"
    r"|(?:[^\W\d]{0,4}[нтд]ің)?\s(?:жеңімпаз|жүлдегер|озат|үздік)[^\W\d]{0,8}\s[–—-]\s",
    re.I,
)
_WINNERS_OF = as_pattern(
    r"\b(?:победител|призёр|призер|лауреат|финалист)\w{0,4}\s\Z|"
    r"\b(?:прошедш|победивш|отличивш|отобранн|успешно выступивш|лучш)\w{2,5}\s(?:в|на|по итогам|после)\s\Z|"
    r"\b(?:winners|prize-winners|finalists) of the\s\Z",
    re.I,
)
_ORDINAL = as_pattern(r"\b(?:бірінші|екінші|үшінші|төртінші|перв\w+|втор\w+|треть\w+|четв[её]рт\w+),\s\Z", re.I)
_CLAUSE = as_pattern(r"[;:]|[,.](?!\d)|\b(?:ал|а|and|while)\s")
_OTHER_TIME = as_pattern("|".join(OTHER_TIME), re.I)
_OF_THEM = as_pattern(rf"\s(?:{'|'.join(OF_THEM)}|of (?:the|these) same)\b", re.I)
_CLAUSE_ENDS = as_pattern(r"[;,]|\s(?:и|және|ал|а|and|while)\s")
_BECAME = as_pattern(rf"\s(?:[^\W\d]+\s){{0,2}}?(?:{'|'.join(WON_PRIZES)})", re.I)  # '14 стали призёрами'
LOWER = 1  # rank of the stage of districts: those of all districts of a region go on to its stage
_DASH = as_pattern(r"(?:\s(?:этап|кезең|тур)\w*)?\s[–—-]\s")
DOWNWARDS = 3  # words from those of a higher stage to the next lower one
WIN = 40  # characters from a number to the word that says they won
MOST_TIMES = 4  # those who took part: so many more won something else


@dataclass(frozen=True, slots=True)
class _Stage:
    rank: int
    participants: Claim
    at: int
    name: str


def stages(text: Text) -> list[Relation]:
    """Each stage against the one before, and the winners of each against its participants."""
    found: list[Relation] = []
    named: list[_Stage] = []
    waiting: re.Match[str] | None = None
    for sentence in text.sentences:
        in_sentence, prizes = _stages_of(text, sentence, named[-1].rank if named else 0)
        in_sentence = in_sentence or _of_stage_before(text, sentence, waiting)
        waiting = _waiting(text, sentence)
        named += in_sentence
        found += prizes or ([] if in_sentence else _prizes_of(text, sentence) or _prizes_after(text, sentence))
    found += [tie for sentence in text.sentences for tie in _passed_to_next(text, sentence)]
    for before, after in pairwise(named):
        later = after.participants
        first = _passed(text, before, after) or before.participants
        if before.rank > after.rank and _is_told_downwards(text, before, after):
            found.append(Relation("stages", later, (before.participants,), before.participants.value <= later.value))
        if _are_two_finals(before, after):
            continue
        is_next = before.rank < after.rank and is_next_of_one(text, before.participants, later, after.at)
        if is_next and not come_from_more(text, first, later):
            found.append(Relation("stages", first, (later,), later.value <= first.value))
    return found


def _are_two_finals(before: _Stage, after: _Stage) -> bool:
    """Whether both are the last stage, or both the second: those of two contests."""
    names = before.name.lower(), after.name.lower()
    return names[0] == names[1] and not _NEXT_NAMED.match(names[0])


def _stages_of(text: Text, sentence: Sentence, last: int) -> tuple[list[_Stage], list[Relation]]:
    if not any(claim.is_count for claim in text.by_sentence[sentence.number]):
        return [], []
    marks = _marks(text, sentence)
    ends = [mark.start() for mark in marks[1:]] + [sentence.end] * bool(marks)
    named: list[_Stage] = []
    prizes: list[Relation] = []
    if not marks or _TOOK_PART.search(text.content, sentence.start, sentence.end) is None:
        return [], []
    before = _told_before(text, sentence, marks)
    if before:
        ranks = [last + 1 if _NEXT.fullmatch(mark.group()) else _rank(mark) for mark in marks]
        return [
            _Stage(rank, told, mark.start(), mark.group())
            for rank, told, mark in zip(ranks, before, marks, strict=True)
        ], []
    for mark, end in zip(marks, ends, strict=True):
        counts = [
            claim
            for claim in text.between(sentence.number, mark.end(), end)
            if claim.unit in {"people", "count"}
            and not claim.is_rough
            and claim.family != "prizes"
            and not _NOT_PEOPLE.match(text.content, claim.end)
        ]
        counts = counts or _just_before(text, sentence, mark.start())
        earlier = next((stage for stage in named if stage.rank == _rank_of(mark)), None)
        if counts and earlier and _is_won(text, earlier.participants.end, counts[0], end):
            prizes.append(_prize_tie(earlier.participants, counts[0]))
            continue
        is_dashed = counts and _DASH.fullmatch(text.content, mark.end(), counts[0].start)
        limit = counts[0].end if is_dashed else end
        is_higher = not _NEXT.fullmatch(mark.group()) and _rank(mark) > LOWER
        if not counts or _is_won(text, mark.end(), counts[0], limit) or (is_higher and _is_of_region(text, mark, end)):
            continue
        counts = _from_total(text, counts)
        last = last + 1 if _NEXT.fullmatch(mark.group()) else _rank(mark)
        named.append(_Stage(last, counts[0], mark.start(), mark.group()))
        if len(counts) == 2 and _WON.search(text.content, mark.end(), end):
            prizes.append(Relation("prizes", counts[0], (counts[1],), counts[1].value <= counts[0].value))
    return _apart(named), prizes


def _apart(named: list[_Stage]) -> list[_Stage]:
    """The stages but for one whose number is that of the next, too: 'аудандық кезеңнен 160 оқушы облыстық кезеңге
    өтті' are those of the next."""
    return [
        one
        for one, following in zip_longest(named, named[1:])
        if following is None or one.participants is not following.participants
    ]


def _prize_tie(participants: Claim, winners: Claim) -> Relation:
    return Relation("prizes", participants, (winners,), winners.value <= participants.value)


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
    return counts if is_plain and not is_of_all and not _is_won(text, sentence.start, counts[0], sentence.end) else []


def _waiting(text: Text, sentence: Sentence) -> re.Match[str] | None:
    """The only stage that a sentence names, where it counts no people: the next one may."""
    marks = _marks(text, sentence)
    people = any(claim.unit == "people" for claim in text.by_sentence[sentence.number])
    return marks[0] if len(marks) == 1 and not people and not _NEXT.fullmatch(marks[0].group()) else None


def _of_stage_before(text: Text, sentence: Sentence, waiting: re.Match[str] | None) -> list[_Stage]:
    """'The city stage was held in May. It drew 120 pupils.'"""
    people = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "people"]
    opening = ITS.match(text.content, sentence.start)
    if waiting is None or opening is None or len(people) != 1 or people[0].is_rough or _marks(text, sentence):
        return []
    if not _TOOK_PART.search(text.content, sentence.start, sentence.end) or _is_won(
        text, sentence.start, people[0], sentence.end
    ):
        return []
    if _OF_REGION.search(text.content, sentence.start, sentence.end):
        return []
    return [_Stage(_rank(waiting), people[0], waiting.start(), waiting.group())]


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
    is_told |= len(counts) == 1 and _POSSESSIVE.match(text.content, counts[0].end) is not None
    return counts if is_told and not counts[0].is_rough else []


def _marks(text: Text, sentence: Sentence) -> list[re.Match[str]]:
    """The stages that a sentence names; after the first of them, also by an adjective alone."""
    if not _HINT.search(text.content, sentence.start, sentence.end):
        return []
    first = _STAGE.search(text.content, sentence.start, sentence.end)
    found = list(_ANY.finditer(text.content, first.start(), sentence.end)) if first else []
    kept = [mark for mark in found if not _is_of_winners(text, sentence, mark)]
    return kept or found


def _is_of_winners(text: Text, sentence: Sentence, mark: re.Match[str]) -> bool:
    """Whether a stage only says of whom a number is: 'облыстық кезеңде топ жарған 71 оқушы', 'победители областного
    этапа'."""
    is_before = _WINNERS_OF.search(text.content, max(sentence.start, mark.start() - WIN), mark.start()) is not None
    return is_before or _WHO_WON.match(text.content, mark.end(), min(sentence.end, mark.end() + WIN)) is not None


def _rank(mark: re.Match[str]) -> int:
    return next(rank for rank, pattern in enumerate(_RANKS) if pattern.match(mark.string, mark.start()))


def _rank_of(mark: re.Match[str]) -> int:
    """The stage of a name; none for 'the next one'."""
    return -1 if _NEXT.fullmatch(mark.group()) else _rank(mark)


def _is_won(text: Text, start: int, first: Claim, end: int) -> bool:
    """Whether only winners are told of a stage: 'в областном – 5 призёров'."""
    return _WON.search(text.content, start, end) is not None and not _TOOK_PART.search(text.content, start, end)


def _prizes_after(text: Text, sentence: Sentence) -> list[Relation]:
    """The only count of people of a sentence that tells of winners, against the only one of the sentence
    before, which tells who took part."""
    if not sentence.number:
        return []
    before = text.sentences[sentence.number - 1]
    counts = [[claim for claim in text.by_sentence[n.number] if claim.is_count] for n in (before, sentence)]
    if len(_marks(text, before)) > 1:
        counts[0] = counts[0][-1:]  # who came to the last of the stages told
    if any(len(claims) != 1 or claims[0].unit != "people" or claims[0].is_rough for claims in counts):
        return []
    is_told = _TOOK_PART.search(text.content, before.start, before.end) and not _WON.search(
        text.content, before.start, before.end
    )
    won = _WON.search(text.content, sentence.start, sentence.end)
    if not is_told or won is None or _TOOK_PART.search(text.content, sentence.start, sentence.end):
        return []
    first, later = counts[0][0], counts[1][0]
    if (
        {first.family, later.family} == {"staff", "children"}
        or OTHERS.match(text.content, sentence.start)
        or _OTHER_TIME.search(text.content, sentence.start, later.start)
        or not is_same_contest(text, first, later)
        or serves_contest(text, first)
        or CONTEST.search(text.content, sentence.start, sentence.end)
    ):
        return []
    return [Relation("prizes", first, (later,), later.value <= first.value)]


def _prizes_of(text: Text, sentence: Sentence) -> list[Relation]:
    """The only two counts of people of a sentence: who took part, then who won."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    if len(counts) != 2 or any(claim.is_rough for claim in counts):
        return []
    first, later = counts
    are_teams = first.family == later.family == "groups" and first.noun[:4] == later.noun[:4]
    if first.unit != "people" and not are_teams:
        return []
    is_part = _POSSESSIVE.match(text.content, later.end) is not None
    is_part |= later.noun == "" and _BECAME.match(text.content, later.end) is not None
    is_part |= _WINNERS.search(text.content[max(first.end, later.start - WIN) : later.start]) is not None
    if later.unit != "people" and not are_teams and not (is_part and later.unit == "count"):
        return []
    if _OTHER_TIME.search(text.content, first.end, later.end):
        return []
    took_part = _TOOK_PART.search(text.content, sentence.start, later.start)
    won = _WON.search(text.content, first.end, min(sentence.end, later.end + WIN))
    if took_part is None or won is None or won.start() < took_part.start() or later.value > first.value * MOST_TIMES:
        return []
    return [Relation("prizes", first, (later,), later.value <= first.value)]


def _passed(text: Text, before: _Stage, after: _Stage) -> Claim | None:
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


def _is_told_downwards(text: Text, before: _Stage, after: _Stage) -> bool:
    """Whether a sentence names the higher stage first, one clause behind the other: 'облыстық кезеңде 412 оқушы,
    аудандық кезеңде 394 оқушы'."""
    if before.participants.sentence != after.participants.sentence or before.rank - after.rank > 1:
        return False
    gap = text.content[before.participants.end : after.at]
    is_one = is_next_of_one(text, before.participants, after.participants, after.at)
    return len(gap.split()) <= DOWNWARDS and is_one


def _passed_to_next(text: Text, sentence: Sentence) -> list[Relation]:
    """Those who came to 'the next stage' against the last count of the sentence before, of those who passed."""
    mark = _NEXT_NAMED.search(text.content, sentence.start, sentence.end)
    if mark is None or not sentence.number or sentence.is_row:
        return []
    before = text.sentences[sentence.number - 1]
    came = [one for one in text.between(sentence.number, mark.end(), sentence.end) if one.is_count]
    passed = [one for one in text.by_sentence[before.number] if one.is_count]
    if not came or not passed or _marks(text, before) or any(one.unit != "people" for one in (came[0], passed[-1])):
        return []
    words = max(before.start, passed[-1].start - WIN), min(before.end, passed[-1].end + WIN)
    is_told = _PASSED.search(text.content, *words) and _TOOK_PART.search(text.content, mark.end(), came[0].end + WIN)
    if not is_told or passed[-1].is_rough or came[0].is_rough or OTHERS.match(text.content, sentence.start):
        return []
    return [Relation("stages", passed[-1], (came[0],), came[0].value <= passed[-1].value)]
