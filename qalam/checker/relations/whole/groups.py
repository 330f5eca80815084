"""Those of whom a number is told to be some: 'из числа отдохнувших', 'среди тех, кто …', 'келгендердің арасында'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import REST
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.groups import (
    AMONG_KK,
    AMONG_OPENS_KK,
    AMONG_RU,
    ANY_OF_THEM_KK,
    ANY_OF_THEM_RU,
    DID_EN,
    DOING_RU,
    FALLS_TO,
    IN_SUM_RU,
    MOST_KK,
    MOST_RU,
    ONLY_SORT,
    THEY_KK,
    THEY_RU,
    WHO_DID_KK,
)
from qalam.checker.words.parts.possessed import ALL_FORMS, SPELLED
from qalam.checker.words.parts.told_back import ANY_PEOPLE, BESIDE_THESE

_WORD = r"[^\W\d]+(?:-[^\W\d]+)?"
_WHO = r"тех,\s(?:кто|которые)\s[^,.;:()\d]{3,60}"
_OF_SORT = r"[^\W\d]+[ыи]х(?:ся)?"  # 'представленных рисунков'
_NAME_RU = (
    rf"(?P<any>(?:{ANY_OF_THEM_RU}\s){{0,2}})(?:(?P<they>{THEY_RU})\b|(?P<words>{_WHO}|{_OF_SORT}\s{_WORD}|{_WORD}))"
)
_BEFORE_RU = as_pattern(rf"\b{AMONG_RU}\s{_NAME_RU}(?P<rest>(?:,|\s)[^\d.;:()]{{0,60}})?\Z", re.I)
_BEHIND_RU = as_pattern(rf"(?:\s{_WORD}){{0,3}}?\s{AMONG_RU}\s{_NAME_RU}(?![^.,;\n]{{0,60}}\d)", re.I)
_BEHIND_EN = as_pattern(
    rf"(?:\s[a-z]+){{0,2}}?\s(?:of|among)\s(?:{DID_EN}"
    r"|(?:the|these|those|our|their|its)\s(?:same\s)?(?P<words>(?!total|number)[a-z]{4,}))\b(?![^.,;\n]{0,60}\d)",
    re.I,
)
_MOST_RU = as_pattern(rf"\b(?:{MOST_RU})\s(?P<words>{_WORD}(?:\s{_WORD}){{0,2}}?),?\s(?:[–—(-]\s?)?\Z", re.I)
_OF_KK = rf"(?P<any>(?:{ANY_OF_THEM_KK}\s)?)(?:(?P<they>{THEY_KK})|(?P<words>(?:{_WORD}\s)?{_WORD}[нтд][ыі]ң))"
_MOST_KK = as_pattern(rf"\b{_OF_KK}\s(?:{MOST_KK})(?P<rest>,?\s(?:яғни\s)?(?:–\s)?)\Z", re.I)
_POSSESSED_KK = as_pattern(rf"\b{_OF_KK}(?P<rest>\s[^\d.;:()]{{0,45}})\Z", re.I)
_AMONG_KK = as_pattern(
    rf"\b(?:(?P<they>{THEY_KK})|(?P<words>(?:{_WORD}\s)?{_WORD}))\s{AMONG_KK}(?P<rest>,?\s[^\d.;:()]{{0,60}})\Z", re.I
)
_AMONG_OPENS_KK = as_pattern(rf"\s*{AMONG_OPENS_KK}\s[^\d.;:(),]{{0,50}}\Z")
_IN_SUM_RU = as_pattern(rf"\b{IN_SUM_RU}\s[^\d.;:(),]{{0,50}}\Z", re.I)
_ONLY_SORT, _WHO_DID_KK = as_pattern(ONLY_SORT, re.I), as_pattern(WHO_DID_KK, re.I)
_WHOSE_KK = as_pattern(rf"\b(?:(?P<they>{THEY_KK})|(?P<words>(?<=\d\s)[^\W\d]{{3,}}[нтд][ыі]ң))\s", re.I)
_TO_STAGE = as_pattern(
    r"(?:бәсеке|финал|кезең|\bтур|сын|дода|бәйге|ақтық)[^\W\d]*\s(?:[^\W\d]+\s)?(?:жет|өт|шық|іріктел)", re.I
)
_CLAUSES = as_pattern(r"[.;:]\s")
_FALLS_TO = words_pattern(rf"\b(?:{'|'.join(FALLS_TO)})", re.I)
_TO_IT = words_pattern(rf"\b(?:на (?:него|не[её]|них)|оған|оларға|оның|{MOST_RU})\b", re.I)
_POSSESSIVE = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_SPELLED = as_pattern(rf"(?:{SPELLED}|\b(?:бесі|отызы|екісі|алтысы|жетісі|жүзі|алпысы|жетпісі|сексені|тоқсаны))\Z")
_ITS_NOUN = as_pattern(r"\s(?P<noun>[^\W\d]{3,})(?<=[ыі])(?:н|на|не|ның|нің)?\b")
_DOING = as_pattern(rf"{DOING_RU}\b", re.I)
_ANY_PEOPLE = as_pattern("|".join(ANY_PEOPLE), re.I)
_BESIDE = as_pattern(rf"\s?(?:{'|'.join(BESIDE_THESE)})", re.I)
_BEFORE_AMONG = as_pattern(r"([^\W\d]{3,})\s\Z")
_CLAUSE = as_pattern(r"[^\d.;:()]{0,70}")
OPENS = 110  # characters before a number in which those are named of whom it is
BEHIND = 100
FALLS = 70


@dataclass(frozen=True, slots=True)
class Group:
    """The words that name them, none for 'of them'; where they begin; and what the number itself is told to count
    before that, 'девочек среди них'."""

    words: str
    start: int
    counted: str = ""
    is_most: bool = False
    is_stage: bool = False  # they are those who went on to the next stage


def group_of(text: Text, sentence: Sentence, part: Claim) -> Group | None:
    """Those of whom a number is, behind it or before it."""
    behind = _BEHIND_RU.match(text.content, part.end, min(sentence.end, part.end + BEHIND))
    if behind and _is_named(behind):
        return Group(_words(behind), part.start)
    english = _BEHIND_EN.match(text.content, part.end, min(sentence.end, part.end + BEHIND))
    if english:
        return Group((english["did"] or english["words"]).lower(), part.start)
    return _group_before(text, sentence, part)


def _group_before(text: Text, sentence: Sentence, part: Claim) -> Group | None:
    """Those named before a number in its sentence, behind any other number there."""
    own = text.between(sentence.number, sentence.start, part.start)
    since = max([sentence.start, part.start - OPENS, *(one.end for one in own)])
    before = text.content[since : part.start]
    russian = _BEFORE_RU.search(before)
    if (
        russian
        and not _goes_on(russian)
        and _is_named(russian)
        and not _is_whole_named(own, since, before[: russian.start()])
    ):
        counted = _BEFORE_AMONG.search(before, 0, russian.start())
        return Group(_words(russian), since + russian.start(), counted[1].lower() if counted else "")
    most = _MOST_RU.search(before) or _MOST_KK.search(before)
    if most:
        return Group(_words(most), since + most.start(), is_most=True)
    did = _who_did(text, sentence, part) if _WHO_DID_KK.search(before) else None
    only = _ONLY_SORT.search(before) if own and did is None else None
    if did or only:
        return did or Group("", since + (only.start() if only else 0))
    they = _IN_SUM_RU.search(before) or (since == sentence.start and _AMONG_OPENS_KK.match(before))
    if they:
        return Group("", since + they.start())
    kazakh = _kazakh(text, part, before)
    if kazakh is None or _is_whole_named(own, since, before[: kazakh.start()]):
        return None
    return Group(_words(kazakh), since + kazakh.start())


def _who_did(text: Text, sentence: Sentence, part: Claim) -> Group | None:
    """Those whom a sentence names first, of whom so many did something: 'солардың мектеп бітіргендері – 16, оқуға
    түскендері – 21', 'жиырма оқушының жеткені – 24'."""
    whose = _WHOSE_KK.search(text.content, sentence.start, part.start)
    if whose is None or _CLAUSES.search(text.content, whose.end(), part.start):
        return None
    is_stage = _TO_STAGE.search(text.content, whose.end(), part.start) is not None
    return Group("" if whose["they"] else whose["words"].lower(), whose.start(), is_stage=is_stage)


def falls_to_one(text: Text, sentence: Sentence, part: Claim) -> bool:
    """Whether a clause says that so many of those counted before fall to one sort, purpose or place."""
    end = text.sentences[min(sentence.number + 1, len(text.sentences) - 1)].end
    if not (_TO_IT.search(text.content, sentence.start, part.start) or REST.search(text.content, part.end, end)):
        return False
    before = text.content[max(sentence.start, part.start - FALLS) : part.start]
    behind = _CLAUSE.match(text.content, part.end, min(sentence.end, part.end + FALLS))
    own = text.between(sentence.number, max(sentence.start, part.start - FALLS), part.start)
    since = own[-1].end - part.start if own else -len(before)
    near = before[since:] if since else ""
    return _FALLS_TO.search(near) is not None or (behind is not None and _FALLS_TO.search(behind[0]) is not None)


def _kazakh(text: Text, part: Claim, before: str) -> re.Match[str] | None:
    among = _AMONG_KK.search(before)
    if among:
        return None if _BESIDE.match(among["rest"]) else among
    is_possessed = _POSSESSIVE.match(text.content, part.end) or _SPELLED.search(part.text.lower())
    if not is_possessed and not _ITS_NOUN.match(text.content, part.end):
        return None
    owner = _POSSESSED_KK.search(before)
    if owner is None or _BESIDE.match(owner["rest"]) or (not is_possessed and owner["rest"].strip()):
        return None
    return owner


def _goes_on(match: re.Match[str]) -> bool:
    """Whether something else is told behind 'of them': 'часть из них посещает и логопункт, где занимаются 164'."""
    return bool(match["they"]) and "," in (match["rest"] or "").lstrip(",")


def _is_whole_named(own: list[Claim], since: int, opening: str) -> bool:
    """Whether 'of these' stands right behind a number, which is some of them itself."""
    return bool(own) and since == own[-1].end and not opening.strip()


def _is_named(match: re.Match[str]) -> bool:
    """Whether 'из' says of whom some are, and not from where they came: 'из этих школ', 'из проверенных',
    'из учеников', but not 'из школ района'."""
    if not match["from"] or match["they"] or match["any"]:
        return True
    return _DOING.match(match["words"]) is not None or _ANY_PEOPLE.match(match["words"]) is not None


def _words(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return "" if groups.get("they") else groups["words"].lower()
