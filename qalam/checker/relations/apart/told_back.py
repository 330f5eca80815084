"""A number of some of those counted before, to which its sentence comes back by their name: '681 из писавших', 'в 29 из
этих столовых', 'сол балалардан 91-і', '79 of the participants'.

Which count that was is told by a noun or a verb; so such a part is wrong for certain only where it is above all the
counts of that name shortly before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.clauses import differ_in_sort
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.named_alike import is_same_name, named, names_behind
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.possessed import ALL_FORMS, SPELLED
from qalam.checker.words.parts.these_made import MADE
from qalam.checker.words.parts.told_back import ANY_MONEY, ANY_PEOPLE, BESIDE_THESE, THESE, TOOK_PART_KK, WITH_OTHERS

_THESE = "|".join(THESE)
_NOUN = r"(?:[^\W\d]+(?:-[^\W\d]+)?\s){0,2}?(?P<noun>[^\W\d]{3,}(?:-[^\W\d]+)?)"
_DOING = r"[^\W\d]{2,}(?:вших|ющих|ящих|ущих|ащих|нных|тых)(?:ся)?"
_OF = r"(?:(?:из|среди)(?: числа)?|(?:out )?of|among)"
# behind the number, and a word or two that name it
_BEHIND = [
    as_pattern(rf"(?:\s[^\W\d]+){{0,2}}?\s{_OF}\s(?:всех\s)?(?:{_THESE})\s{_NOUN}\b", re.I),
    as_pattern(rf"(?:\s[^\W\d]+){{0,2}}?\sиз\s(?:всех\s|числа\s)?(?P<noun>{_DOING})\b", re.I),
    as_pattern(r"(?:\s[a-z]+){0,2}?\sof\sthose\swho\s(?:had\s)?(?P<noun>[a-z]{3,})\b", re.I),
]
# before the number, in its clause
_BEFORE = [
    as_pattern(rf"\b{_OF}\s(?:всех\s)?(?:{_THESE})\s{_NOUN}\b[^\d.;:()]{{0,40}}\Z", re.I),
    as_pattern(rf"\bиз\s(?:всех\s|числа\s)?(?P<noun>{_DOING})\b[^\d.;:()]{{0,40}}\Z", re.I),
]
_KK_THESE = as_pattern(
    rf"\b(?:{_THESE})\s(?:[^\W\d]+\s)?(?P<noun>[^\W\d]{{3,}}?(?:[нтд][ыі]ң|[дтн][ае]н))"
    r"(?:\s(?:ішінен|арасынан|ішінде|арасында))?(?P<rest>[^\d.;:()]{0,45})\Z",
    re.I,
)
_KK_TOOK_PART = as_pattern(
    rf"\b(?P<noun>(?:{'|'.join(TOOK_PART_KK)})(?:лард|лерд|дард|дерд)ың|(?:{'|'.join(TOOK_PART_KK)})(?:лерд|дерд)ің)"
    r"(?P<rest>\s)\Z",
    re.I,
)
_KK_OUR = as_pattern(r"\b(?P<noun>[^\W\d]{3,}(?:[ыі]м[ыі]з|[ыі]ңіз)д[ыі]ң)(?P<rest>[^\d.;:()]{0,30})\Z", re.I)
_KK_OF_IT = as_pattern(r"\b(?:соның|оның|олардың|солардың)\s(?:ішінде\s|ішінен\s)?(?P<rest>)\Z", re.I)
_POSSESSIVE = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_SPELLED = as_pattern(rf"(?:{SPELLED}|\b(?:бесі|отызы|екісі|алтысы|жетісі|жүзі|алпысы|жетпісі|сексені|тоқсаны))\Z")
_ITS_NOUN = as_pattern(r"\s(?P<noun>[^\W\d]{3,})(?<=[ыі])(?:н|на|не|ның|нің)?\b")
_BESIDE = as_pattern(rf"\s?(?:{'|'.join(BESIDE_THESE)})", re.I)
_WITH_OTHERS = as_pattern(rf"\b(?:{'|'.join(WITH_OTHERS)})", re.I)
_ANY_PEOPLE = as_pattern("|".join(ANY_PEOPLE), re.I)
_ANY_MONEY = as_pattern("|".join(ANY_MONEY), re.I)
_TOTAL = as_pattern(rf"\b(?:{'|'.join(MADE)})[\s:–—-]+\Z", re.I)
_WORD = as_pattern(r"[^\W\d]{3,}")
TOTAL_BEFORE = 24  # characters before a number in which it is said to be of all
_OPENS = 90  # characters before a number in which the noun stands
BEHIND = 80
BACK = 5  # sentences back to those counted
VERB = 70  # characters on either side of a number in which its verb stands
MOST_TIMES = 3  # of the whole: so many more were of something else
THINGS = frozenset({"people", "organisations", "places", "count", "money"})


def told_back(text: Text) -> list[Relation]:
    """The ties of such parts that are above their wholes."""
    return [
        found
        for sentence in text.sentences
        if not sentence.is_row and sentence.number
        for part in text.by_sentence[sentence.number]
        if part.unit in THINGS and not part.may_be_year and not part.is_rough and not is_of_each(text, part)
        for found in _of_part(text, sentence, part)
    ]


def _of_part(text: Text, sentence: Sentence, part: Claim) -> Iterator[Relation]:
    noun = _noun_of(text, sentence, part)
    if not noun or _WITH_OTHERS.search(text.content, sentence.start, sentence.end):
        return
    wholes = _wholes(text, sentence, part, noun)
    if not wholes or any(part.value <= whole.value + slack(whole, part) for whole in wholes):
        return
    whole = max(wholes, key=value_of)
    said = [text.content[text.sentences[one.sentence].start : one.end] for one in (whole, part)]
    if part.value <= whole.value * MOST_TIMES and not whole.is_rough and not differ_in_sort(*said):
        yield Relation("subset", whole, (part,), holds=False)


def _noun_of(text: Text, sentence: Sentence, part: Claim) -> str:
    """The name of those of whom the part is told to be some."""
    limit = min(sentence.end, part.end + BEHIND)
    for pattern in _BEHIND:
        match = pattern.match(text.content, part.end, limit)
        if match:
            return match["noun"].lower()
    if _TOTAL.search(text.content, max(sentence.start, part.start - TOTAL_BEFORE), part.start):
        return ""  # '51 200 учеников и 9 640 детей из малообеспеченных семей – вместе 60 840'
    own = text.between(sentence.number, sentence.start, part.start)
    since = max([sentence.start, part.start - _OPENS, *(one.end for one in own)])
    before = text.content[since : part.start]
    for pattern in _BEFORE:
        match = pattern.search(before)
        is_whole = own and since == own[-1].end and match and not before[: match.start()].strip()
        if match and not is_whole:  # '15 of the region's 29 colleges'
            return match["noun"].lower()
    is_possessed = (
        _POSSESSIVE.match(text.content, part.end) is not None or _SPELLED.search(part.text.lower()) is not None
    )
    if is_possessed:
        match = _KK_THESE.search(before) or _KK_OUR.search(before) or _KK_TOOK_PART.search(before)
        return match["noun"].lower() if match and not _BESIDE.match(match["rest"]) else ""
    its = _ITS_NOUN.match(text.content, part.end)
    return its["noun"].lower() if its and _KK_OF_IT.search(before) else ""


def _wholes(text: Text, sentence: Sentence, part: Claim, noun: str) -> list[Claim]:
    """The counts of that name shortly before the part."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    return [
        claim
        for claim in text.claims_within(first, part.start)
        if claim.is_count
        and not claim.may_be_year
        and not is_of_each(text, claim)
        and _is_named(text, claim, part, noun)
        and not are_of_two_times(text, claim.sentence, sentence.number)
    ]


def _is_named(text: Text, claim: Claim, part: Claim, noun: str) -> bool:
    if claim.unit == "money" or claim.step:
        return (part.unit == "money" or part.step > 0) and _ANY_MONEY.match(noun) is not None
    if part.unit == "money" or part.step:
        return False
    if any(is_same_name(name, named(noun)) for name in names_behind(text, claim)):
        return True
    if claim.unit != "people":
        return False
    if _ANY_PEOPLE.match(noun):
        return True
    around = text.content[max(0, claim.start - VERB) : claim.end + VERB]
    return re.search(_DOING, noun) is not None and any(
        named(word)[:4] == noun[:4] for word in _WORD.findall(around) if len(word) > 4
    )
