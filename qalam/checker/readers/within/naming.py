"""The tie of a number to those who are named in its clause, or to whom it belongs by its ending."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.within.ties import POSSESSED_IN_WORDS, Link, doers_in, is_possessed, names_doers, told_links
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_OWNER = as_pattern(
    r"(?:\A|\W)(?P<owner>(?:[^\W\d]+\s){0,2}[^\W\d]*[ндт][ыі]ң(?:\s(?:іш|арас|қатар)[^\W\d]+)?)\s(?P<rest>(?:[^\W\d]+\s){0,5})\Z",
    re.I,
)
_AMONG = as_pattern(
    r"\b(?:среди|из (?:общего )?(?:числа|количества)|из состава|в числе|among(?: the)?|"
    r"(?<![\w\d]\s)of (?:the|these|those|all)|"
    r"из(?=\s(?:этих|тех|участников|[^\W\d]+(?:вших(?:ся)?|нных|[еаи]мых|иков|телей))\b))\s(?P<name>[^\d;:.()]{3,70})\Z",
    re.I,
)
_AMONG_KK_NAMED = as_pattern(
    r"(?:\A|\W)(?P<name>(?:[^\W\d]+(?<![мбп]ен)(?<![дт][ае])(?<![дтн][ае]н)\s){0,3}[^\W\d]+)\s(?:ішінде(?:гі)?|ішінен|арасында(?:ғы)?|арасынан|қатарында|қатарынан),?\s"
    r"(?:[^\W\d]+\s){0,5}(?:[–—-]\s)?\Z",
    re.I,
)
_AMONG_BEHIND = as_pattern(
    r"(?:\s[^\W\d]+){0,2}?\s"
    r"(?:из (?:общего )?числа|из состава|из (?=выделенн|эт[ойи]|указанн)|среди|from among|among the)"
    r"\s?(?P<name>[^\d,;:.()]{3,40})",
    re.I,
)
_ANY_AMONG = as_pattern(r"\b(?:из|среди|числе|составе?|of|among)\b|ішін[де]|арасын|қатарын", re.I)
_ONLY_KK = as_pattern(r"[^\W\d]+[дтн][ыі]ң\sөз(?:і|дері)(?:\sғана)?\s(?:[^\W\d]+\s){0,2}(?:[–—-]\s)?\Z", re.I)
_STOP = as_pattern(r"[,;:.\n]")
_LEFT = as_pattern(r"қал(?:ған|ып)|артыл|басқа", re.I)
ITS_NOUN = as_pattern(
    r"(?:\s[^\W\d]+(?:лық|лік|дық|дік|тық|тік))?\s(?P<noun>[^\W\d]{3,}[ыі](?:н|на|не|нда|нде)?)(?![\w-])"
)
REACH = 110  # characters before a number in which those are named of whom it is
BEHIND = 70


def may_be_among(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence has any word of those by which some are told to be among others; most have none."""
    return text.is_so(
        "among", sentence.number, lambda: bool(_ANY_AMONG.search(text.content, sentence.start, sentence.end))
    )


def naming(text: Text, sentence: Sentence, part: Claim, before: Sequence[Claim]) -> Link | None:
    """The tie of a number by what stands round it, behind the last one before it."""
    since = max([sentence.start, part.start - REACH, *(one.end for one in before[-1:])])
    said = text.content[since : part.start]
    if may_be_among(text, sentence):
        among = _AMONG.search(said) or _AMONG_KK_NAMED.search(said)
        if among:
            return Link("named", since + among.start(), among["name"])
        behind = _AMONG_BEHIND.match(text.content, part.end, min(sentence.end, part.end + BEHIND))
        if behind:
            return Link("named", part.start, behind["name"])
    if before and _ONLY_KK.search(said):
        return Link("them", since)
    did = doers_in(said)
    if did and not _LEFT.match(did["name"]) and names_doers(did["name"].lower()):
        return Link("did", since + did.start(), did["name"])
    return _owned(text, sentence, part, since) if is_possessed(text, part) else _with_its_noun(text, sentence, part)


def _owned(text: Text, sentence: Sentence, part: Claim, since: int) -> Link:
    """The tie of a number with an ending to its owner, told before it or not."""
    owner = _OWNER.search(text.content[since : part.start])
    if owner is None:
        they = [one.start for one in told_links(text, sentence) if one.concept == "they" and since <= one.start]
        they = [start for start in they if start < part.start and not _STOP.search(text.content, start, part.start)]
        return Link("them", they[-1]) if they else Link("own", part.start)  # 'соның 8 400 орындық 41-і'
    start, end = since + owner.start("owner"), since + owner.end("owner")
    is_pronoun = any(one.concept == "they" and start <= one.start < end for one in told_links(text, sentence))
    return Link("them", start) if is_pronoun else Link("named", start, owner["owner"])


def _with_its_noun(text: Text, sentence: Sentence, part: Claim) -> Link | None:
    """The tie of a number behind a pronoun, where its noun has the ending: 'соның 71 шақырымы'."""
    told = (one for one in told_links(text, sentence) if one.concept == "they" and one.end == part.start - 1)
    pronoun = next(told, None)
    is_its = ITS_NOUN.match(text.content, part.end) or POSSESSED_IN_WORDS.search(part.text)
    return Link("them", pronoun.start) if pronoun is not None and is_its else None
