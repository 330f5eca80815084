"""The words that tell what a number counts: of its item in a list, or of its clause."""

from __future__ import annotations

import re
from functools import lru_cache

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import (
    CONTRASTS,
    EMPTY,
    EXIST,
    NEW_ONES,
    PLACE_ENDINGS,
    PLACE_STEMS,
    PLURALS,
    SAME_THING,
    SHORT_ENDINGS,
    SHORT_STEMS,
    TEACHING,
)
from qalam.checker.words.parts.complements import COMPLEMENTS

_END = as_pattern(r"[;:\n|\t]|,(?!\d)|\.\s")
_ASIDE = as_pattern(r"\([^()]*\)")
_DASHED = as_pattern(r"[^\W\d]\W{0,2}\s?[–—‑-]\s?$")
_WORD = as_pattern(r"[^\W\d]+")
_NEXT_WORD = as_pattern(rf"(?:\s(?:{'|'.join(NEW_ONES)}))?\s([^\W\d]+)")
_TEACHING = words_pattern("|".join(TEACHING), re.I)
_PLACE = as_pattern(rf"({'|'.join(PLACE_STEMS)})(?:{'|'.join(PLACE_ENDINGS)})", re.I)
_SHORT = as_pattern(rf"({'|'.join(SHORT_STEMS)})(?:{'|'.join(SHORT_ENDINGS)})", re.I)
_PLURAL = as_pattern(rf"(?<=[а-яё]{{4}})(?:{'|'.join(PLURALS)})$")
_CONTRASTS = [tuple(words_pattern("|".join(words), re.I) for words in pair) for pair in (*COMPLEMENTS, *CONTRASTS)]
_MORE = as_pattern(r"\b(?:астам|аса|жуық|таяу|шамалас)\b")
_REACH = 200
ATTRIBUTES = 60  # characters behind a number in which its noun stands
STEM = 5
# «Кезек» softens before an ending: «кезегінде».
SOFTENED = {"ғ": "қ", "г": "к", "б": "п"}


def said_of(text: Text, claim: Claim) -> str:
    """The item or clause of a number, without the number and without what stands in parentheses."""
    sentence = text.sentences[claim.sentence]
    counts = [other for other in text.by_sentence[claim.sentence] if other.is_count]
    earlier = [other.end for other in counts if other.end <= claim.start]
    later = [other.start for other in counts if other.start >= claim.end]
    first = max([sentence.start, claim.start - _REACH, *earlier[-1:]])
    last = min([sentence.end, claim.end + _REACH, *later[:1]])
    before = _END.split(text.content[first : claim.start])[-1]
    if _DASHED.search(before):
        return _ASIDE.sub(" ", before)
    following = text.content[claim.end : last]
    after = _END.split(_ASIDE.sub(" ", following))[0]
    return f"{before.rpartition('(')[2]} {after}"


@lru_cache(maxsize=1 << 11)
def stems(words: str) -> frozenset[str]:
    """The beginnings of words that say what is counted; the endings of Kazakh and Russian cases fall away."""
    found = [word.lower() for word in _WORD.findall(_TEACHING.sub(" ", words))]
    return frozenset(stem(word) for word in found if len(word) > 1 and word not in EMPTY and not word.startswith(EXIST))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    place = _PLACE.fullmatch(word) or _SHORT.fullmatch(word)
    if place:
        return place[1]
    root = _PLURAL.sub("", word.replace("ё", "е")).rstrip("аяоеыийуюь")[:STEM] or word
    root = root[:-1] + SOFTENED.get(root[-1], root[-1]) if len(root) == STEM else root
    return SAME_THING.get(root, root)


def thing(text: Text, claim: Claim) -> frozenset[str]:
    """What a number counts: its noun, or the word behind it."""
    behind = _NEXT_WORD.match(text.content, claim.end)
    return stems(claim.noun or (behind[1] if behind else ""))


def attributes(text: Text, claim: Claim) -> frozenset[str]:
    """The words between a number and its noun: 'начальных' of '16 начальных школ'."""
    noun = text.content[claim.end : claim.end + ATTRIBUTES].lower().find(claim.noun) if claim.noun else -1
    return stems(_MORE.sub(" ", text.content[claim.end : claim.end + noun])) if noun > 0 else frozenset()


def differ_in_sort(first: str, later: str) -> bool:
    """Whether one of two statements is of girls, of the city or of the plan and the other of boys, the villages."""
    others = _sorts(later)
    return any((pair, not side) in others for pair, side in _sorts(first))


@lru_cache(maxsize=1 << 11)
def _sorts(said: str) -> frozenset[tuple[int, bool]]:
    """The pairs of which a statement says one word and not the other, each with the side that it says."""
    told = ((pair, [words.search(said) is not None for words in sides]) for pair, sides in enumerate(_CONTRASTS))
    return frozenset((pair, said_second) for pair, (said_first, said_second) in told if said_first != said_second)
