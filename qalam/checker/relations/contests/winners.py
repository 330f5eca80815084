"""Winners told a sentence or more after the participants of the same contest."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.contests.one_contest import are_of_two_subjects, serves_contest
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, is_dashed, is_of_each, is_prize_place
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import (
    ALONE,
    APPLIED,
    CONTESTS,
    IN_NAME_OF,
    OTHER_TEACHERS,
    OTHER_WINNERS,
    PARTICIPANT,
    PASSED,
    TOOK_PART,
    WON_PRIZES,
)
from qalam.checker.words.contests.stages import STAGES
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_IT, OUT_OF
from qalam.checker.words.parts.overlaps import EACH_BEFORE

_WON = words_pattern("|".join(WON_PRIZES), re.I)
_CONTEST = as_pattern("|".join(CONTESTS), re.I)
_TOOK_PART = words_pattern("|".join(TOOK_PART), re.I)
_WHO_TOOK_PART = words_pattern(rf"\b(?:{'|'.join(TOOK_PART)})\w*\s(?:[^\W\d]+\s)?\Z", re.I)
_PARTICIPANT = as_pattern(r"\bқатысушы(?:сы)?\b|\b(?:участник|participant)\w*", re.I)
_OUT_OF = as_pattern("|".join(OUT_OF), re.I)
_ALONE = as_pattern("|".join(ALONE), re.I)
_OTHER = as_pattern(rf"\b(?:{'|'.join((*OTHER_WINNERS, *OTHER_TEACHERS))})", re.I)
_OTHER_OF_ANY = as_pattern(rf"\b(?:{'|'.join(OTHER_WINNERS)})", re.I)
_ITS = as_pattern(r"\s*(?:Оған|Онда|Бұған|В н[её]м|На н[её]м|В ней|Его|It|There)\b")
_OTHERS = as_pattern(r"\s*(?:Ал|А|Но|But|While)\s\d")  # others than the ones before
_STAGE = [as_pattern("|".join((*full, *short)), re.I) for full, short in STAGES]
_TOTAL = as_pattern(rf"(?:{'|'.join(TOTAL)})[\s:–—-]+$", re.I)
_PRIZE_PLACE = as_pattern(r"\s(?:призов\w+ мест|жүлделі орын|prize places?)", re.I)
_APPLIED = as_pattern("|".join(APPLIED), re.I)
_PASSED = words_pattern("|".join(PASSED), re.I)
_OF_PARTICIPANTS = as_pattern(
    r"(?:(?:қатысқан|(?:шық|жет)[қк][ае]н|өткен(?!\s(?:жыл|оқу|ай|апта|тоқсан)))\w*(?:\s[^\W\d]+)?|қатысушы\w*"
    r"|финалист\w*)(?<=[нтд][ыі]ң)\s$|\bиз (?:числа )?(?:участник|финалист|прошедш)\w*(?:\s[^\W\d]+){0,2}\s$",
    re.I,
)
_FROM_PARTICIPANTS = as_pattern(
    r"(?:\s[^\W\d]+)?\s(?:из (?:числа )?(?:её |его |этих )?участни|of (?:the|these|those) (?:participants|entrants))",
    re.I,
)
_COMPARED = as_pattern(
    r"(?:больше|меньше|выше|ниже|чем|против)[^\W\d]{0,2}\s(?:[^\W\d]+\s){0,2}?прошл[^\W\d]+|былтырғы(?:дан|ға)|"
    r"(?:былтыр|өткен жыл)[^.;\d]{0,40}(?:артық|көп|кем|аз)\b|(?:than|from) last year",
    re.I,
)  # 'на 9 больше прошлогоднего'
_EACH = as_pattern(rf"(?:{'|'.join(EACH_BEFORE)})$", re.I)  # 'әрқайсысында 8 ойыншы'
_POSSESSIVE = as_pattern(OF_IT)
_IN_NAME_OF = as_pattern("|".join(IN_NAME_OF))
_OUR = as_pattern(r"\b(?:(?:наш|our|own)\w*|біздің|өзіміздің|[^\W\d]{3,}[ыі]м[ыі]з(?:д[аеы]н?ң?)?\b)", re.I)
_BEFORE_LABEL = as_pattern(r"[,;:.\n]")
_NAME = as_pattern(r"\b[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d]{4,}")
_NEXT_ITEM = as_pattern(r"(?:-[^\W\d]{1,4})?(?:[,;]|\s(?:және|и|мен|пен|ал|а|and)\s)")
ALL_AND_OWN = 2  # people of a sentence
OPENING = 2  # the title and the sentences below it that tell the news
NAME = 6  # letters by which a name is known again
BEHIND = 25  # characters from those who took part to their verb
LABEL = 30  # characters of a label before its number
REACH = 3  # sentences from the participants to the winners
LINES = 8  # the same where they stand in a list of short lines
SHORT = 80  # characters of a line


def winners(text: Text) -> list[Relation]:
    """Each number of winners against the participants named last before it."""
    found: list[Relation] = []
    for sentence in text.sentences:
        if _OTHERS.match(text.content, sentence.start):
            continue
        won = _winners_of(text, sentence)
        told = won and (_participants_before(text, sentence, won) or _participants_behind(text, sentence, won))
        if won and told and not _is_made_by(text, won, told):
            found.append(Relation("prizes", told, (won,), won.value <= told.value))
    return found


def _is_made_by(text: Text, won: Claim, told: Claim) -> bool:
    """Whether the numbers of the sentence of a number make the winners: it is of those with one sort of medal."""
    counts = [claim.value for claim in text.by_sentence[told.sentence] if claim.is_count]
    return len(counts) > 1 and sum(counts) == won.value


def _told_to_pass(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence tells only of those who passed a test."""
    return bool(
        _PASSED.search(text.content, sentence.start, sentence.end)
        and not _WON.search(text.content, sentence.start, sentence.end)
    )


def _people(text: Text, sentence: Sentence) -> list[Claim]:
    people = [claim for claim in _of_unit(text, sentence, "people") if claim.family != "staff"]
    return [
        claim
        for claim in people
        if not _EACH.search(text.content[max(0, claim.start - 40) : claim.start]) and not serves_contest(text, claim)
    ]


def _of_unit(text: Text, sentence: Sentence, unit: str) -> list[Claim]:
    return [claim for claim in text.by_sentence[sentence.number] if claim.unit == unit and not claim.is_rough]


def _teams(text: Text, sentence: Sentence) -> list[Claim]:
    return [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.family == "groups" and not claim.is_rough and not is_of_each(text, claim)
    ]


def _winners_of(text: Text, sentence: Sentence) -> Claim | None:
    """The only people of a sentence that tells of winners; prize places where nobody could win two."""
    if not text.by_sentence[sentence.number]:
        return None
    if not (_WON.search(text.content, sentence.start, sentence.end) or _told_to_pass(text, sentence)):
        return None
    among = [claim for claim in _counted(text, sentence) if _is_among_participants(text, claim)]
    if len(among) == 1:
        return among[0]
    people = _people(text, sentence)
    if _others(people).search(_COMPARED.sub("", text.content[sentence.start : sentence.end])):
        return None
    of_whom = people or _of_unit(text, sentence, "organisations")
    if len(of_whom) == 1 and (
        _OUT_OF.search(text.content[max(0, of_whom[0].start - LABEL) : of_whom[0].start])
        or _TOOK_PART.search(_PARTICIPANT.sub("", text.content[of_whom[0].end : of_whom[0].end + BEHIND]))
        or _WHO_TOOK_PART.search(text.content, sentence.start, of_whom[0].start)
    ):
        return None  # '18 оқушы қатысып, олардың 13-і жүлде алды', 'участвовали 18 ребят, медалей было 13'
    totals = [p for p in of_whom if _TOTAL.search(text.content[max(sentence.start, p.start - LABEL) : p.start])]
    return _one_of(text, totals if len(totals) == 1 else of_whom) or _won_once(text, sentence, has_people=bool(people))


def _others(won: list[Claim], *, is_among: bool = False) -> re.Pattern[str]:
    """What tells of other winners; where they are called participants only, these may be teachers."""
    is_any = bool(won) and (won[0].noun.lower().startswith(PARTICIPANT) or (is_among and won[0].unit == "count"))
    return _OTHER_OF_ANY if is_any else _OTHER


def _one_of(text: Text, won: list[Claim]) -> Claim | None:
    """The only one of them, where it is no part of others; of several behind dashes or with a prize place each the
    greatest: 'ІІ дәрежелі дипломмен – 8 оқушы, грамотамен – 4 оқушы'."""
    if len(won) == 1:
        return None if _POSSESSIVE.match(text.content, won[0].end) else won[0]
    are_listed = all(is_dashed(text, claim) for claim in won) or all(is_prize_place(text, claim) for claim in won)
    return max(won, key=value_of) if won and are_listed else None


def _won_once(text: Text, sentence: Sentence, *, has_people: bool) -> Claim | None:
    """Prizes, teams or prize places where the text says that nobody could win two."""
    if _ALONE.search(text.content, _start_before(text, sentence), sentence.end) is None:
        return None
    claims = text.by_sentence[sentence.number]
    teams = [claim for claim in claims if claim.family == "groups"]
    prizes = [claim for claim in claims if claim.family == "prizes" and not claim.is_rough]
    places = [claim for claim in claims if _PRIZE_PLACE.match(text.content, claim.end)]
    kinds: tuple[list[Claim], ...] = (teams,) if has_people else (teams, prizes, places)
    for won in kinds:
        if len(won) == 1:
            return won[0]
    return None


def _counted(text: Text, sentence: Sentence) -> list[Claim]:
    return [
        claim for claim in text.by_sentence[sentence.number] if claim.unit in {"people", "count"} and not claim.is_rough
    ]


def _is_among_participants(text: Text, claim: Claim) -> bool:
    """'қатысқан оқушылардың 41-і', '61 педагог из числа участников'."""
    before = text.content[max(0, claim.start - 50) : claim.start]
    return bool(_OF_PARTICIPANTS.search(before) or _FROM_PARTICIPANTS.match(text.content, claim.end))


def _start_before(text: Text, sentence: Sentence) -> int:
    return text.sentences[max(0, sentence.number - REACH)].start


def _participants_before(text: Text, sentence: Sentence, won: Claim) -> Claim | None:
    reach = LINES if sentence.end - sentence.start <= SHORT else REACH
    is_far = False
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - reach), -1):
        before = text.sentences[number]
        people = [claim for claim in _alike(text, before, won) if not _in_aside(text, before, claim)]
        people = [claim for claim in people if not _is_labelled_as_won(text, claim)]
        if not people:
            continue
        said = (text.content, before.start, before.end)
        is_told = (_APPLIED if _told_to_pass(text, sentence) else _TOOK_PART).search(*said) is not None
        is_won = _WON.search(text.content, people[0].end, before.end) is not None
        if not is_told and all(claim.value < won.value for claim in people):
            is_far = True
            continue  # those who did not come, the winners of a higher place
        total = next((p for p in people if _TOTAL.search(text.content[max(0, p.start - 20) : p.start])), None)
        if total is None and len(people) == 1 and _is_last_of_list(text, people[0]):
            continue
        told = total or (people[0] if len(people) == 1 else _own(text, before, people, won))
        others = _others([won], is_among=_is_among_participants(text, won))
        if not is_told or is_won or told is None or (won.family != "staff" and others.search(*said)):
            return None
        is_alike = may_be_part(told, won) or won.family == "prizes"
        if told is not None and are_of_two_subjects(text, told, won, sentence.start):
            return None
        is_other = is_far and not _contests(text, sentence) <= _contests(text, before)
        return told if is_alike and not is_other and _are_one_stage(text, before, sentence) else None
    return None


def _own(text: Text, before: Sentence, people: list[Claim], won: Claim) -> Claim | None:
    """Our own ones of all who took part, where the winners are ours: 'участвовали 540 школьников, в том числе 37
    учащихся нашего района. Призёрами стали 53 наших школьника'."""
    marker = MARKER.search(text.content, before.start, before.end)
    if len(people) != ALL_AND_OWN or marker is None or not people[0].end <= marker.start() < people[1].start:
        return None
    starts = marker.end(), max(text.sentences[won.sentence].start, won.start - LABEL)
    near = zip(starts, (people[1], won), strict=True)
    return people[1] if all(_OUR.search(text.content, start, one.end + LABEL) for start, one in near) else None


def _is_last_of_list(text: Text, claim: Claim) -> bool:
    """Whether numbers without a noun stand in the items before one, which alone names what all of them count: 'ән
    айтуда 26, жыр оқуда 31, күй тартуда 15 бала'."""
    listed = [other for other in text.by_sentence[claim.sentence] if other.is_count and other.end <= claim.start]
    return len(listed) > 1 and all(
        not other.noun and not other.may_be_year and _NEXT_ITEM.match(text.content, other.end, claim.start)
        for other in listed
    )


def _contests(text: Text, sentence: Sentence) -> set[str]:
    return {match.group().lower() for match in _CONTEST.finditer(text.content, sentence.start, sentence.end)}


def _participants_behind(text: Text, sentence: Sentence, won: Claim) -> Claim | None:
    """Those who took part in the name of the country or region whose winners the first sentences tell: 'Қазақстандық
    40 оқушы жүлде алды. … Қазақстан атынан 31 оқушы қатысты'."""
    if sentence.number > OPENING:
        return None
    names = {match.group()[:NAME] for match in _NAME.finditer(text.content, sentence.start, sentence.end)}
    told: dict[str, Claim] = {}
    for later in text.sentences[sentence.number + 1 : sentence.number + 1 + LINES]:
        people = _alike(text, later, won)
        said = _IN_NAME_OF.search(text.content, later.start, later.end)
        if said is None or not _TOOK_PART.search(text.content, later.start, later.end):
            continue
        own = {match.group()[:NAME] for match in _NAME.finditer(text.content, later.start, later.end)}
        is_one = len(people) == 1 and people[0].family == won.family and bool(own & names)
        if is_one and not are_of_two_times(text, sentence.number, later.number):
            told.setdefault(str(people[0].value), people[0])
    return next(iter(told.values())) if len(told) == 1 else None


def _is_labelled_as_won(text: Text, claim: Claim) -> bool:
    """Whether the label before a number names what it won: 'II дәрежелі диплом – 4 қатысушы'."""
    before = text.content[max(0, claim.start - LABEL) : claim.start]
    label = _BEFORE_LABEL.split(before)[-1]
    return is_dashed(text, claim) and _WON.search(label) is not None


def _in_aside(text: Text, sentence: Sentence, claim: Claim) -> bool:
    before = text.content[sentence.start : claim.start]
    return before.count("(") > before.count(")")


def _alike(text: Text, sentence: Sentence, won: Claim) -> list[Claim]:
    """The teams, organisations or people of a sentence, whichever the winners are."""
    if won.family == "staff":
        return [claim for claim in _of_unit(text, sentence, "people") if claim.family == "staff"]
    if won.family == "groups":
        return _teams(text, sentence)
    if won.unit == "organisations":
        return _of_unit(text, sentence, won.unit)
    is_any = won.noun.lower().startswith(PARTICIPANT) or (won.unit == "count" and _is_among_participants(text, won))
    return _people(text, sentence) or (_of_unit(text, sentence, "people") if is_any else [])


def _are_one_stage(text: Text, before: Sentence, sentence: Sentence) -> bool:
    """Whether the second sentence names no other stage than the first, or than the one to which that refers: 'Прошёл
    областной этап. В нём участвовали …'."""
    is_of_it = before.number > 0 and _ITS.match(text.content, before.start) is not None
    start = text.sentences[before.number - is_of_it].start
    named = [
        {rank for rank, stage in enumerate(_STAGE) if stage.search(text.content, since, one.end)}
        for since, one in ((start, before), (sentence.start, sentence))
    ]
    return named[1] <= named[0]
