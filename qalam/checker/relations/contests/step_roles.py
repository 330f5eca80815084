"""The step of a selection that a clause tells of a number: who applied, was let in, came, passed, went on, was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import WON_PRIZES
from qalam.checker.words.contests.steps import (
    FILED,
    KK_DONE,
    KK_THOSE,
    NOT_OF_STEP,
    OF_THE_REST,
    RU_DID,
    RU_THOSE,
    RU_WAS,
    STEPS,
    THEY_WHO_GOT,
    StepWords,
)


def _russian(words: StepWords) -> str:
    return "|".join(words.ru).replace("е", "[её]")


def _done(words: StepWords) -> str:
    kazakh = (rf"\b(?:{'|'.join(words.kk)}){KK_DONE}",) if words.kk else ()
    russian = (rf"\b(?:{_russian(words)})(?:{RU_DID}|{RU_WAS}|{RU_THOSE})",) if words.ru else ()
    return "|".join((*kazakh, *russian, *(rf"\b(?:{noun})" for noun in words.nouns)))


def _those(words: StepWords) -> str:
    kazakh = (rf"\b(?:{'|'.join(words.kk)}){KK_THOSE}",) if words.kk else ()
    russian = (rf"\b(?:{_russian(words)})(?:{RU_THOSE})",) if words.ru else ()
    return "|".join((*kazakh, *russian))


_HIGHEST_FIRST = sorted(STEPS.items(), key=lambda step: -step[1].rank)
_DONE: dict[str, Pattern] = {name: as_pattern(_done(words), re.I) for name, words in _HIGHEST_FIRST}
_THOSE: dict[str, Pattern] = {
    name: as_pattern(_those(words), re.I) for name, words in STEPS.items() if words.kk or words.ru
}
ANY_DONE = words_pattern("|".join(_done(words) for words in STEPS.values()), re.I)
_ANY_THOSE = words_pattern("|".join(_those(words) for words in STEPS.values() if words.kk or words.ru), re.I)
_THEY = words_pattern(rf"\b(?:{'|'.join(THEY_WHO_GOT)})", re.I)
_NOT = words_pattern("|".join(NOT_OF_STEP), re.I)
_REST = as_pattern("|".join(OF_THE_REST), re.I)
_WON = words_pattern("|".join(WON_PRIZES), re.I)
_FILED = as_pattern(rf"(?:{'|'.join(FILED)})", re.I)
_TAKEN_IN = as_pattern(r"приня|қабыл", re.I)  # '3 960 заявлений' that are accepted are only handed in
_CLAUSE = as_pattern(
    r"[;:!?(\n]|\.(?!\d)|\s(?:ал|а|но|бірақ|but|while|out of)\s"
    r"|,(?!\d|\s(?:их|это|олар)\s\Z|\s[^\W\d]+(?:вш|щ|нн|енн|т)(?:их|ие|ых|ые|им|ым)(?:ся)?\b)"
)
_ASIDE = as_pattern(r"(?:-[^\W\d]+)?(?:\s[^\W\d]+){0,2}(?P<aside>\s?\([^()\n]{1,40}\))")
_VERB = as_pattern(r"[^\W\d]+(?:[аяыиеу]л[иао]?(?:сь)?|[дт][ыі]|[ғгқк][ае]н|[ыі]?п)\b", re.I)
_IS = as_pattern(r"\s?-?[^\W\d]*\s[–—-]\s")
_NEXT_WORD = as_pattern(r"(?:\s(?:тыс|мың|млн)\.?)?\s([^\W\d]+(?:-[^\W\d]+)?)")
_PLACE = as_pattern(r"\s([^\W\d]{3,}[дт][ае])\s")
_AMONG = as_pattern(r"\bсреди\b|\b(?:ішінде|арасында)\b|[дт]?[іы]нде\b", re.I)
_OF_THEM = as_pattern(r"\b(?:из|среди|всем|все|ішінен)\b", re.I)
_THEIRS = ("мыңы", "мыңын", "мыңына", "мыңының", "миллионы")  # of those told before
_HELPING = frozenset({"were", "have", "been"})
THEY = "they"  # those who got through the step before, whichever that was
VERB = 5  # letters by which a verb is known again
FEWEST = 5
LEFT_OF = 3  # sentences back to the numbers of which one is the rest
MOST_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Step:
    """A number with the name of its step, what is said of it, what it counts, the beginning of its verb, and the step
    whose people it names again."""

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

    @property
    def is_part(self) -> bool:
        """Whether the clause only says of what sort some of them are: 'оның 73-і – мектептерге келген педагогтер',
        'среди обследованных 49'."""
        is_sort = self.is_of_them and _IS.match(self.said.partition("#")[2]) is not None
        is_same = self.again != "" and self.name in {"", self.again}
        return is_sort or (is_same and _AMONG.search(self.said) is not None)


def steps_of(text: Text, sentence: Sentence) -> Iterator[Step]:
    """The numbers of a sentence whose clause tells what was done, in their order."""
    for claim in () if sentence.is_row else text.by_sentence[sentence.number]:
        if not _may_be_step(text, claim) or is_of_each(text, claim) or _is_one_of_aside(text, sentence, claim):
            continue
        before, behind = _clause(text, sentence, claim)
        clause = f"{before}#{behind}"
        if _NOT.search(clause) or (_REST.search(clause) and not _is_just_left(text, claim)):
            continue
        name, verb = _role(clause)
        again = _named_again(before, behind) or _they(text, sentence, claim)
        if again and before.lower().endswith("из "):  # 'из 92 поданных … допустили 85'
            name, again = again, ""
        is_won = not name and _WON.search(clause) is not None  # prizes are no step, and some win two
        if (name or again) and not is_won:
            thing = thing_of(text, claim)
            if name == "chosen" and _FILED.match(thing) and _TAKEN_IN.match(verb):
                name = "applied"
            yield Step(claim, name, clause, thing, verb, again, MARKER.search(before + "1") is not None)


def unknown_steps(text: Text, sentence: Sentence, one: Step) -> list[Step]:
    """The numbers between a step and a higher one of its sentence whose clause tells by a verb what was done, whatever
    that is: 'медкомиссию прошли 11, заезды откатали 12, приняты 6'."""
    waiting: list[Step] = []
    for claim in text.between(sentence.number, one.claim.end, sentence.end):
        before, behind = _clause(text, sentence, claim)
        clause = f"{before}#{behind}"
        name = _role(clause)[0] if claim.is_count else ""
        if name:
            return waiting if STEPS[name].rank > one.rank else []
        is_step = _may_be_step(text, claim) and not is_of_each(text, claim) and _VERB.search(clause)
        if is_step and not (_NOT.search(clause) or _REST.search(clause) or _WON.search(clause)):
            waiting.append(Step(claim, "", clause, thing_of(text, claim), ""))
    rest = _CLAUSE.split(text.content[waiting[-1].claim.end : sentence.end])[1:] if waiting else []
    roles = (_role(clause)[0] for clause in rest)  # 'приняты двое'
    return waiting if any(name and STEPS[name].rank > one.rank for name in roles) else []


def _may_be_step(text: Text, claim: Claim) -> bool:
    if claim.unit not in {"people", "count", "organisations"} or claim.family == "prizes":
        return False
    place = _PLACE.match(text.content, claim.end)  # '137 кешенде балаларды баулып жүр' counts no children
    is_of_places = place is not None and claim.noun not in {"", place[1]}
    return not claim.may_be_year and claim.value >= FEWEST and not is_of_places


def _is_one_of_aside(text: Text, sentence: Sentence, claim: Claim) -> bool:
    """Whether a number is one of several in parentheses."""
    before = text.content[sentence.start : claim.start]
    if before.count("(") <= before.count(")"):
        return False
    start = sentence.start + before.rindex("(")
    end = text.content.find(")", claim.end, sentence.end)
    return len(text.between(sentence.number, start, end if end >= 0 else sentence.end)) > 1


def _is_just_left(text: Text, claim: Claim) -> bool:
    """Whether two numbers shortly before leave just so many: '134 өтініш түсті. 22-сі қайтарылды. Қалған 112 …'."""
    first = text.sentences[max(0, claim.sentence - LEFT_OF)].start
    before = [one.value for one in text.claims_within(first, claim.start) if one.is_count][-MOST_BEFORE:]
    return any(one - other == claim.value for one in before for other in before)


def _clause(text: Text, sentence: Sentence, claim: Claim) -> tuple[str, str]:
    """What stands in the clause of a number before it and behind it, up to the numbers on either side."""
    counts = [one for one in text.by_sentence[sentence.number] if one.is_count]
    start = max([sentence.start, *(one.end for one in counts if one.end <= claim.start)])
    end = min([sentence.end, *(one.start for one in counts if one.start >= claim.end)])
    behind = text.content[claim.end : end]
    aside = _ASIDE.match(behind)  # '412-сі (84,8%) қатысты'
    behind = behind[: aside.start("aside")] + behind[aside.end() :] if aside else behind
    return _CLAUSE.split(text.content[start : claim.start])[-1], _CLAUSE.split(behind)[0]


def _role(said: str) -> tuple[str, str]:
    """The highest step that the words round a number tell, with the beginning of its verb; words that stand within
    those of another step are of that: 'құжат тапсырды'."""
    if ANY_DONE.search(said) is None:
        return "", ""
    told = [(name, match) for name, pattern in _DONE.items() if (match := pattern.search(said))]
    for name, match in told:
        if not any(_is_within(match, other) for _, other in told):
            return name, match.group()[:VERB].lower()
    return "", ""


def _is_within(match: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() < match.start() and match.end() <= other.end()


def _named_again(before: str, behind: str) -> str:
    """The step whose people a clause names again: right behind the number, or before it as those out of whom."""
    for said in (behind, before):
        for name, pattern in _THOSE.items() if _ANY_THOSE.search(said) else ():
            found = pattern.search(said)
            if found and (_is_right_behind(found) if said is behind else _is_out_of(found)):
                return name
    return ""


def _is_right_behind(those: re.Match[str]) -> bool:
    between = those.string[: those.start()]
    return between.count(" ") <= 2 or between.endswith(" из ")


def _is_out_of(those: re.Match[str]) -> bool:
    is_kazakh_genitive = those.group().endswith(("ың", "ің", "дан", "ден"))
    return is_kazakh_genitive or _OF_THEM.search(those.string, 0, those.start()) is not None


def _they(text: Text, sentence: Sentence, claim: Claim) -> str:
    """Whether the sentence says before a number, with no other between, that those of the step before are meant: 'тек
    осылар жіберілді: комиссия 402 дәрігердің құжатын қарады'."""
    own = [one.end for one in text.by_sentence[sentence.number] if one.is_count and one.end <= claim.start]
    said = _THEY.search(text.content, max([sentence.start, *own]), claim.start)
    return THEY if said else ""


def thing_of(text: Text, claim: Claim) -> str:
    """The noun of a number, or the word behind it that is no verb of a step."""
    behind = _NEXT_WORD.match(text.content, claim.end)
    word = behind[1].lower() if behind else ""
    if (claim.noun and not _FILED.match(word)) or claim.text.endswith(_THEIRS):
        return claim.noun.lower()
    return "" if len(word) <= 3 or word in _HELPING or ANY_DONE.match(word) else word
