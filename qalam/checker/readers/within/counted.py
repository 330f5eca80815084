"""What each number counts: the concept of its noun, by its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import AMOUNTS, Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.ties import NAMES, is_possessed, names_doers
from qalam.checker.text import Text
from qalam.checker.words.concepts.counted import ANY_NAMES, ORGANISATIONS, PEOPLE, WITHIN
from qalam.checker.words.units.units import PREPOSITIONS, WHITHER

_STOP = as_pattern(r"[,;:().\n|\t\d]|\s[–—-]\s")
_WORD = as_pattern(r"[^\W\d_]+")
_ENDING = as_pattern(r"-?[а-яәғқңөұүһі]{1,5}(?![\w-])")
_LABEL = as_pattern(
    r"(?:\A|[,;:.()\n•]|\s[–—-]\s|\d\s(?:жас|сынып|лет\b|класс)[^\W\d]*)\s*"
    r"(?P<label>[^,;:.()\n•\d]{2,80}?)(?:\s[–—-]|:|\s\()\s*\Z"
)
# What is done or had done: no noun stands behind the number.
_DOES = as_pattern(
    r"(?:[юуяа]т(?:ся)?|[еи]т(?:ся)?|л[аои]?(?:сь)?|[нт][аоы]?|ший|щий|щих|вших|[дт][ыі]|[ғқгк][ае]н|[ыі]п|[ае]д[ыі]|уда|уде|"
    r"ed|ing|were|was|are|have|had|became|стал\w*)\Z"
)
_NUMBER = ("оличество", "исло ", "исленность", " саны")
# 'Количество школ, реализующих проект, достигло 39', 'мектептер саны биыл 39-ға жетті'.
_NUMBER_OF = as_pattern(
    r"\b(?:количество|число|численность)\s(?:[^\W\d]+(?:ых|их|ой|ей)\s){0,3}(?P<of>[^\W\d]+)"
    r"|\b(?P<kk>[^\W\d]+)\s(?:жалпы\s)?саны\b",
    re.I,
)
_ASIDE = as_pattern(r"\A\s?\([^()]{0,40}\)")
_SORT = as_pattern(r"(?:[ыи][хемй]|[ыи]ми|[ая]я|[оеи][йем]|[ое]го|[лдт][ыі]қ|[лдт]ік)\Z")
_IN = frozenset({"в", "во", "на", "по"})
_GENITIVE = as_pattern(r"(?:ов|ев|ей|ий|[бгдзклмнпрстц])\Z")
REACH = 70
FARTHER = 160  # characters before a number in which it is told to be that of some
WORDS = 4  # behind a number in which its noun stands
PLAIN = frozenset({"people", "organisations", "count"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The concept that a number counts, '' where it is not told, and the stem of its own word."""

    concept: str
    stem: str
    is_measure: bool = False  # money, places, lengths and weights
    is_other: bool = False  # a word that no table knows stands behind it
    is_ended: bool = False  # by the ending of that word

    @property
    def is_told(self) -> bool:
        return bool(self.concept or self.stem)


def counted(text: Text, claim: Claim) -> Counted:
    """What a number counts."""
    return text.each("counted", claim.id, lambda: _counted(text, claim))


def _counted(text: Text, claim: Claim) -> Counted:
    if claim.unit in AMOUNTS:
        return Counted(
            "money" if claim.unit == "money" else "", "" if claim.unit == "money" else claim.noun, is_measure=True
        )
    is_before = claim.noun not in text.content[claim.end : claim.end + REACH].lower()
    if is_possessed(text, claim):
        return Counted(_concept(claim.noun), stem(claim.noun)) if claim.noun and is_before else Counted("", "")
    behind = _noun_behind(text, claim)
    if claim.unit == "places" and behind.concept != "vacancy":
        return Counted("seat", "", is_measure=True)
    if claim.noun and claim.unit in PLAIN and (is_before or not behind.is_ended):
        return Counted(_concept(claim.noun) or behind.concept, stem(claim.noun))
    return behind if behind.is_told or behind.is_ended else _labelled(text, claim, behind)


def _labelled(text: Text, claim: Claim, behind: Counted) -> Counted:
    """What the label before a number names."""
    label = _LABEL.search(text.content[max(text.sentences[claim.sentence].start, claim.start - REACH) : claim.start])
    named = _names_in(label["label"]) if label else []
    start = max(text.sentences[claim.sentence].start, claim.start - FARTHER)
    said = "" if named else text.content[start : claim.start]
    if any(word in said for word in _NUMBER):
        since = [one.end for one in text.between(claim.sentence, text.sentences[claim.sentence].start, claim.start)]
        opening = text.content[max([text.sentences[claim.sentence].start, *since[-1:]]) : claim.start]
        number = _NUMBER_OF.search(opening) if behind.is_ended or not behind.is_other else None
        named = [one.concept for one in NAMES.told_in(number["of"] or number["kk"])][:1] if number else []
    return Counted(named[0] if named else "", "", is_other=behind.is_other)


def _names_in(label: str) -> list[str]:
    """What a label names, if it does not say where or whence: 'из малообеспеченных семей – 375'."""
    words = [word.lower() for word in _WORD.findall(label)]
    if len(words) > 2 and words[0] in _IN and _GENITIVE.search(words[-1]):
        return [told.concept for told in NAMES.told_in(words[-1])]  # 'в районе учителей – 118'
    if words and (words[0] in PREPOSITIONS or words[-1].endswith(WHITHER) or names_doers(words[-1])):
        return []
    return [told.concept for told in NAMES.told_in(label)]


def _concept(word: str) -> str:
    return next((told.concept for told in NAMES.told_in(word)), "")


def _noun_behind(text: Text, claim: Claim) -> Counted:
    """The first known name behind a number, of words up to one that says where or whence."""
    end = min(text.sentences[claim.sentence].end, claim.end + REACH)
    rest = text.content[claim.end : end]
    ending = _ENDING.match(rest)
    rest = rest[ending.end() :] if ending else rest
    rest = _ASIDE.sub("", rest)  # '15 (пятнадцать) школ'
    stop = _STOP.search(rest)
    rest = rest[: stop.start()] if stop else rest
    first = ""
    for place, word in enumerate(_WORD.finditer(rest)):
        low = word.group().lower()
        concept = next((told.concept for told in NAMES.told_in(rest[word.start() :]) if told.start == 0), "")
        if place >= WORDS or low in PREPOSITIONS or (_DOES.search(low) and not concept):
            return Counted("", "", is_other=bool(first) and not _SORT.search(first), is_ended=True)
        if concept:
            return Counted(concept, stem(low))
        first = first or low
        if low.endswith(WHITHER) and low[0] not in "aeiou" and ending is None:
            return Counted("", "", is_other=True, is_ended=True)  # the ending of a case ends what is counted
    return Counted("", "", is_other=bool(first) and not _SORT.search(first))


def may_be_of(part: Counted, whole: Counted) -> bool:
    """Whether what one number counts may be some of what another does, as far as they tell."""
    if part.concept == "prize" and whole.concept in PEOPLE:
        return True
    if part.is_measure != whole.is_measure and part.is_told:
        return False
    if part.is_measure and whole.is_measure and part.concept == whole.concept:
        return part.stem == whole.stem  # hectares of no tons
    if not part.concept or not whole.concept:
        return True
    return part.concept == whole.concept or is_named_within(part.concept, whole.concept)


def is_named_within(part: str, whole: str) -> bool:
    """Whether one concept may be some of another, of whatever names."""
    if whole in WITHIN.get(part, ()):
        return True
    for field in (PEOPLE, ORGANISATIONS):
        if part in field and whole in field and (part in ANY_NAMES or whole in ANY_NAMES):
            return True
    return False


def are_alike(part: Counted, whole: Counted) -> bool:
    """Whether two numbers are told to count the same, or the one some of the other."""
    if part.concept and whole.concept:
        return part.concept == whole.concept or is_named_within(part.concept, whole.concept)
    return bool(part.stem) and part.stem == whole.stem
