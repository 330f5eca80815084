"""The steps of any selection, by what is done at them: whoever was paid had applied, whoever passed had come.

'Заявления подали 93,1 тыс. К тестированию допустили 88,4 тыс., порог преодолели 89,2 тыс.'; '128-іне рұқсат берілді.
Рұқсат алғандардың 141-і қан тапсырды'. Each number has the role of the verb of its clause. It is held against the last
number of a lower step, or against those that its clause names again, whatever the order of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import differ_in_sort, stem
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.contests.one_contest import CONTEST, is_next_of_one
from qalam.checker.relations.named_alike import named
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, are_of_two_times, is_dashed, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TESTS, WON_PRIZES
from qalam.checker.words.contests.stages import STAGE_HINTS
from qalam.checker.words.contests.steps import (
    AT_STEPS,
    FILED,
    KK_DONE,
    KK_THOSE,
    NOT_OF_STEP,
    OF_OTHERS,
    RU_DID,
    RU_THOSE,
    RU_WAS,
    STEPS,
    WEEKDAYS,
    StepWords,
)
from qalam.checker.words.dates.dated import OTHER_TIME


def _russian(words: StepWords) -> str:
    return "|".join(words.ru).replace("е", "[её]")


def _done(words: StepWords) -> str:
    kazakh = rf"\b(?:{'|'.join(words.kk)}){KK_DONE}"
    russian = (rf"\b(?:{_russian(words)})(?:{RU_DID}|{RU_WAS}|{RU_THOSE})",) if words.ru else ()
    return "|".join((kazakh, *russian, *(rf"\b(?:{noun})" for noun in words.nouns)))


def _those(words: StepWords) -> str:
    russian = (rf"\b(?:{_russian(words)})(?:{RU_THOSE})",) if words.ru else ()
    return "|".join((rf"\b(?:{'|'.join(words.kk)}){KK_THOSE}", *russian))


_DONE = {name: as_pattern(_done(words), re.I) for name, words in STEPS.items()}
_THOSE = {name: as_pattern(_those(words), re.I) for name, words in STEPS.items()}
_ANY = as_pattern("|".join(_done(words) for words in STEPS.values()), re.I)
_ANY_THOSE = as_pattern("|".join(_those(words) for words in STEPS.values()), re.I)
_NOT = as_pattern("|".join(NOT_OF_STEP), re.I)
_WON = as_pattern("|".join(WON_PRIZES), re.I)
_OTHERS = as_pattern("|".join((*OF_OTHERS, *(rf"\b(?:{word})" for word in OTHER_TIME))), re.I)
_AT_STEPS = as_pattern(rf"(?:{'|'.join(AT_STEPS)})", re.I)
_FILED = as_pattern(rf"(?:{'|'.join(FILED)})", re.I)
_CLAUSE = as_pattern(
    r"[;:!?]|,(?!\d|\s(?:их|это|олар)\s\Z|\s[^\W\d]+(?:вш|щ|нн|енн|т)(?:их|ие|ых|ые|им|ым)(?:ся)?\b)|\.(?!\d)|\n|\s(?:ал|а|но|бірақ|but|while)\s"
)
_DAY = as_pattern(rf"\b(?:{'|'.join(WEEKDAYS)})", re.I)
_EVENT = as_pattern(
    r"\b((?!мерзім)[^\W\d]{4,}(?:[ғгқк][ае]|н[ае]))\b|\b(?:в|во|на|к|ко)\s(?:[^\W\d]+\s)?([^\W\d]{5,})", re.I
)
_SELECTS = as_pattern("|".join((*STAGE_HINTS, *TESTS, "собесед", "сұхбат", "әңгімелес", "сынақ")), re.I)
_NEXT_WORD = as_pattern(r"(?:\s(?:тыс|мың|млн)\.?)?\s([^\W\d]+(?:-[^\W\d]+)?)")
_OF_THEM = as_pattern(r"\b(?:из|среди|всем|все|ішінен)\b", re.I)
THEIRS = ("мыңы", "мыңын", "мыңына", "мыңының", "миллионы")  # of those told before
VERB = 5  # letters by which a verb is known again
_TAKEN_IN = as_pattern(r"приня|қабыл", re.I)  # '3 960 заявлений' that are accepted are only handed in
BACK = 2  # sentences from a step to the one before
FAR = 4  # sentences to those who are named again
LINE = 80  # characters from the number of one line of a list to that of the next
FEWEST = 5
MOST_TIMES = 3  # of those before: so many more were others
ROUGHLY = Decimal("1.5")  # times a number that is only told as 'more than'


@dataclass(frozen=True, slots=True)
class _Step:
    claim: Claim
    name: str
    said: str
    thing: str
    verb: str
    again: str = ""
    is_of_them: bool = False

    @property
    def rank(self) -> int:
        return STEPS[self.name].rank if self.name else -1


def steps(text: Text) -> list[Relation]:
    """Each number of a step that is more than that of the step before."""
    found: list[Relation] = []
    known: list[_Step] = []
    for sentence in text.sentences:
        for step in _steps_of(text, sentence):
            before = _before(text, known, step)
            if before is not None and _is_more(before.claim, step.claim):
                found.append(Relation("stages", before.claim, (step.claim,), holds=False))
            if step.name:
                known.append(step)
    return found


def _steps_of(text: Text, sentence: Sentence) -> Iterator[_Step]:
    """The numbers of a sentence whose clause tells what was done, in their order."""
    claims = text.by_sentence[sentence.number]
    said = text.content[sentence.start : sentence.end]
    if sentence.is_row or not claims or not (_ANY.search(said) or _ANY_THOSE.search(said)):
        return
    for claim in claims:
        if not _may_be_step(text, claim) or _is_in_aside(text, sentence, claim):
            continue
        before, behind = _clause(text, sentence, claim)
        said = f"{before}#{behind}"
        name, verb = _role(said)
        again = _named_again(before, behind)
        if again and before.lower().endswith("из "):  # 'из 92 поданных … допустили 85'
            name, again = again, ""
        is_won = not name and _WON.search(said) is not None  # prizes are no step, and some win two
        if (name or again) and not is_won and not _NOT.search(said):
            name = (
                "applied" if name == "chosen" and _FILED.match(_thing(text, claim)) and _TAKEN_IN.match(verb) else name
            )
            yield _Step(claim, name, said, _thing(text, claim), verb, again, MARKER.search(before + "1") is not None)


def _may_be_step(text: Text, claim: Claim) -> bool:
    is_counted = claim.unit in {"people", "count", "organisations"} and claim.family != "prizes"
    return is_counted and not claim.may_be_year and claim.value >= FEWEST and not is_of_each(text, claim)


def _is_in_aside(text: Text, sentence: Sentence, claim: Claim) -> bool:
    before = text.content[sentence.start : claim.start]
    return before.count("(") > before.count(")")


def _clause(text: Text, sentence: Sentence, claim: Claim) -> tuple[str, str]:
    """What stands in the clause of a number before it and behind it, up to the numbers on either side."""
    counts = [one for one in text.by_sentence[sentence.number] if one.is_count]
    start = max([sentence.start, *(one.end for one in counts if one.end <= claim.start)])
    end = min([sentence.end, *(one.start for one in counts if one.start >= claim.end)])
    return _CLAUSE.split(text.content[start : claim.start])[-1], _CLAUSE.split(text.content[claim.end : end])[0]


def _role(said: str) -> tuple[str, str]:
    """The highest step that the words round a number tell, with the beginning of its verb."""
    best = verb = ""
    for name, pattern in _DONE.items():
        told = pattern.search(said)
        if told and (not best or STEPS[name].rank > STEPS[best].rank):
            best, verb = name, told.group()[:VERB].lower()
    return best, verb


def _named_again(before: str, behind: str) -> str:
    """The step whose people a clause names again: right behind the number, or before it as those out of whom."""
    for name, pattern in _THOSE.items():
        own = pattern.search(behind)
        if own is not None and (behind[: own.start()].count(" ") <= 2 or behind[: own.start()].endswith(" из ")):
            return name
        earlier = pattern.search(before)
        if earlier is not None and (
            _is_kazakh_genitive(earlier.group()) or _OF_THEM.search(before, 0, earlier.start())
        ):
            return name
    return ""


def _is_kazakh_genitive(words: str) -> bool:
    return words.endswith(("ың", "ің", "дан", "ден"))


def _thing(text: Text, claim: Claim) -> str:
    """The noun of a number, or the word behind it that is no verb of a step."""
    if claim.noun or claim.text.endswith(THEIRS):
        return claim.noun.lower()
    behind = _NEXT_WORD.match(text.content, claim.end)
    word = behind[1].lower() if behind else ""
    return "" if len(word) <= 3 or _ANY.match(word) else word


def _before(text: Text, known: list[_Step], step: _Step) -> _Step | None:
    """The step against which a number is to be held."""
    near = [one for one in known if step.claim.sentence - one.claim.sentence <= FAR and _are_alike(text, one, step)]
    if step.again:
        rank = STEPS[step.again].rank
        named = [one for one in near if one.rank == rank]
        if named:
            return _only(text, named, step)
    near = [one for one in near if step.claim.sentence - one.claim.sentence <= BACK]
    if step.is_of_them:
        last = near[-1] if near and near[-1].name != step.name else None
        return None if last is None or _OTHERS.search(step.said) else last
    last = _only(text, [one for one in near if one.rank < step.rank], step)
    return last if last is not None and _are_of_one(text, last, step) else None


def _only(text: Text, before: list[_Step], step: _Step) -> _Step | None:
    """The last of them, unless others at the same step are counted beside it: '40 on the first day and 52 on the
    second'."""
    if not before:
        return None
    last = before[-1]
    beside = [one.claim for one in before[:-1] if one.verb == last.verb]
    known = {one.claim.id for one in before}
    beside += [
        claim
        for claim in text.by_sentence[last.claim.sentence]
        if claim.id not in known and claim is not step.claim and _is_beside(text, claim, last.claim)
    ]
    return last if step.claim.value > last.claim.value + sum(claim.value for claim in beside) else None


def _is_beside(text: Text, claim: Claim, last: Claim) -> bool:
    """Whether a number of no step is an item of one list with the last: 'жұмысқа 240, практикаға 310 жіберілді'."""
    if claim.start > last.end:
        return is_dashed(text, claim)
    return claim.is_count and not claim.may_be_year and not _thing(text, claim) and claim.end < last.start


def _are_alike(text: Text, before: _Step, step: _Step) -> bool:
    """Whether both count the same people or things, as far as their nouns tell."""
    one, two = before.claim, step.claim
    if not may_be_part(one, two) or differ_in_sort(before.said, step.said):
        return False
    if are_of_two_times(text, one.sentence, two.sentence):
        return False
    if not step.thing or not before.thing or stem(before.thing) == stem(step.thing) or step.again:
        return True
    are_people = one.unit == two.unit == "people"
    if _FILED.match(before.thing) or are_people:
        return bool(_AT_STEPS.match(step.thing) or (are_people and _AT_STEPS.match(before.thing)))
    return False


def _is_of_other_event(before: _Step, step: _Step) -> bool:
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


def _are_of_one(text: Text, before: _Step, step: _Step) -> bool:
    """Whether nothing tells that the second are others than the first."""
    one, two = before.claim, step.claim
    end = text.sentences[two.sentence].end
    if not step.again and _is_in_other_paragraph(text, one, two):
        return False
    if _is_of_other_event(before, step) or _OTHERS.search(before.said) or _OTHERS.search(text.content, one.end, end):
        return False
    return CONTEST.match(step.thing) is not None or is_next_of_one(text, one, two, two.start)


def _is_more(before: Claim, after: Claim) -> bool:
    limit = before.value * (ROUGHLY if before.is_rough else 1) + slack(before, after)
    return limit < after.value <= before.value * MOST_TIMES
