"""The exact counts of a text, and whether one of them is that of all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ALL_BEFORE, ALL_BEHIND, ONLY_SOME_BEHIND

OF_ALL_BEFORE = as_pattern(rf"\b(?:{'|'.join(ALL_BEFORE)})\s+$", re.I)
_ALL_BEHIND = as_pattern(rf"(?:{'|'.join(ALL_BEHIND)})", re.I)
_ONLY_SOME = as_pattern(rf"(?:\s[^\W\d]+){{0,3}}(?:{'|'.join(ONLY_SOME_BEHIND)})", re.I)
_WORD = as_pattern(r"\s([^\W\d]+(?:-[^\W\d]+)*)")
LEAST = 10  # of the two numbers the smaller
ATTRIBUTES = 4  # words between a number and its noun
CLASSES = 8  # characters of a space and a range of classes
AROUND = 24  # characters before a number in which 'all' stands


def nouned(text: Text, least: int = LEAST) -> Iterator[Claim]:
    """The exact counts of named things outside tables."""
    for sentence in text.sentences:
        if not sentence.is_row:
            yield from (
                claim
                for claim in text.by_sentence[sentence.number]
                if claim.is_count and not (claim.is_rough or claim.step or claim.decimals) and claim.value >= least
            )


def is_all(text: Text, claim: Claim) -> bool:
    """Whether a number is that of all, with no words behind it that take only some."""
    if not claim.noun or claim.unit in {"money", "places"}:
        return False
    sentence = text.sentences[claim.sentence]
    noun = noun_end(text, claim)
    if noun < 0:
        return False
    before = text.content[max(sentence.start, claim.start - AROUND) : claim.start]
    behind = text.content[noun : min(sentence.end, noun + 40)]
    if OF_ALL_BEFORE.search(before):
        return _ONLY_SOME.match(behind) is None or bool(classes_behind(text, claim))
    return _ALL_BEHIND.match(text.content, noun - _ending(claim.noun), sentence.end) is not None


def _ending(noun: str) -> int:
    """How many letters of a Kazakh noun may belong to the ending by which 'all of' is joined."""
    return 3 if re.search(r"[нтд][ыі]ң$", noun) else 2 if re.search(r"[гғқк][ае]$", noun) else 0


def noun_end(text: Text, claim: Claim) -> int:
    """Where the noun of a number ends; -1 where it does not stand close behind."""
    at = claim.end
    for _ in range(ATTRIBUTES + 1):
        word = _WORD.match(text.content, at)
        if word is None:
            return -1
        at = word.end()
        if word[1].lower() == claim.noun:
            return at
    return -1


def attributes_of(text: Text, claim: Claim) -> frozenset[str]:
    """The words between a number and its noun: 'сельских' of '36 сельских школ'."""
    end = noun_end(text, claim)
    words = text.content[claim.end : end - len(claim.noun)].split() if end > 0 else []
    return frozenset(stem(word.lower()) for word in words)


def classes_behind(text: Text, claim: Claim) -> set[str]:
    """The classes of which a number counts all: '1–4' of 'все 351 ученик 1–4 классов'."""
    end = noun_end(text, claim) if claim.noun else -1
    near = text.between(claim.sentence, end, end + CLASSES) if end > 0 else []
    return {text.content[one.start : one.end] for one in near[:1] if one.unit == "class" and one.start <= end + 2}
