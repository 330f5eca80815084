"""Which sorts, and how many, a text tells before the numbers of each: 'в двух потоках', 'из Абая и Тасты'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import Sum
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.said import said_by
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.parts.closed_lists import (
    FIRST_OF_ALL,
    IN_SPANS,
    LAST_OF_ALL,
    SORTS_OF_PARTS,
    SPANS_OF_PARTS,
)

SO_MANY, NAMED, IN_TURN = 3.0, 4.5, 4.0  # what each adds to the log-odds
MOST_PARTS = 10
NEAR = 16  # characters before a number of sorts in which it is said that there are only so many
STEM, APART = 4, 40  # letters that tell a name, characters between two that are joined
_FIRST, _LAST = (as_pattern("|".join(words), re.I) for words in (FIRST_OF_ALL, LAST_OF_ALL))
_LATER = as_pattern(r"\b(?:екінші|үшінші|келесі|втор(?:о|ы|у)|треть|следующ|second|third|next\b)", re.I)
_JOINED = as_pattern(r"[,;]|\s(?:и|да|или|либо|мен|пен|бен|және|не|немесе|я|and|or)\s", re.I)
_GOES_ON = as_pattern(r"[^\W\d]+(?:,\s|\s(?:и|және|мен|пен|бен)\s)[^\W\d]")
_WORD = as_pattern(r"[^\W\d_]{3,}")
_ONLY = as_pattern(r"\b(?:только|лишь|всего|ровно|исключительно|тек|небәрі|бар болғаны|only|just)\b", re.I)
_A_SORT, _A_SPAN = (
    as_pattern(rf"(?:-?[^\W\d]{{1,3}})?\s(?:[^\W\d]+\s){{0,2}}?(?:{'|'.join(words)})", re.I)
    for words in (SORTS_OF_PARTS, SPANS_OF_PARTS)
)
_IN_SPANS = as_pattern("|".join(IN_SPANS), re.I)
_PARAGRAPH = as_pattern(r"[.!?]\s*\n")
_DIGIT = as_pattern(r"(?<![\d,.№-])([2-9]|10)(?![\d.,:%–-])")


def are_so_many(one: Sum) -> float:
    """Whether the sentence of the whole, or the one before its parts, names as many sorts as there are parts."""
    text, size, first = one.text, len(one.run.parts), one.run.parts[0]
    if size > MOST_PARTS:
        return 0.0
    number = one.run.whole.sentence if one.run.is_behind else first.sentence
    start = text.sentences[max(0, number - 1)].start
    if _PARAGRAPH.search(text.content, start, first.start):
        return 0.0
    are_in_spans = any(_IN_SPANS.search(_said_of(text, part)) for part in one.run.parts)
    told = _numbers_of_things(text.content[start : first.start], are_in_spans)
    return (SO_MANY + (-size in told)) * (size in told)


@lru_cache(maxsize=1 << 9)
def _numbers_of_things(said: str, of_spans: bool) -> frozenset[int]:
    """The small numbers of things that some words tell, in words or in digits; below nought, too, of only so many."""
    told = list(spelled_numbers(said, 0, len(said)))
    told += [(*found.span(1), int(found[1])) for found in _DIGIT.finditer(said)]
    sorts = (_A_SORT, _A_SPAN) if of_spans else (_A_SORT,)
    told = [one for one in told if any(sort.match(said, one[1]) for sort in sorts)]
    only = {-value for start, _, value in told if _ONLY.search(said, max(0, start - NEAR), start)}
    return frozenset({value for _, _, value in told} | only)


def are_named(one: Sum) -> float:
    """Whether the sentence of the whole names in their order, joined with one another, just what the parts are of:
    'из Абая и Тасты привезли 116. Из Абая – 72, из Тасты – 49'."""
    text, whole, first = one.text, one.run.whole, one.run.parts[0]
    if not one.run.is_behind or one.seen_at_once["item_of_form"]:
        return 0.0
    start, own_start = (text.sentences[claim.sentence].start for claim in (whole, first))
    if any(claim.is_count for claim in text.claims_within(whole.end, own_start)):
        return 0.0
    said = text.content[start : whole.start if whole.sentence == first.sentence else own_start].lower()
    own = [_stems(_said_of(text, part)) for part in one.run.parts]
    common = frozenset().union(*(one & other for one, other in combinations(own, 2)))
    words = [(found.start(), found[0][:STEM]) for found in _WORD.finditer(said)]
    at = [[place for place, stem in words if stem in stems - common] for stems in own]
    return NAMED * any(_are_in_row(said, first, at[1:]) for first in at[0])


def _said_of(text: Text, part: Claim) -> str:
    """The words of a number, and what stands before it if it is the first of its sentence."""
    start = text.sentences[part.sentence].start
    is_first = not any(claim.is_count for claim in text.between(part.sentence, start, part.start))
    return said_by(text, part).words + (text.content[start : part.start] if is_first else "")


def _are_in_row(said: str, place: int, later: Sequence[Sequence[int]]) -> bool:
    """Whether one name after the other follows a first, each joined to the one before it, and no more behind them."""
    for places in later:
        following = next((one for one in places if place < one < place + APART), None)
        if following is None or not _JOINED.search(said[place:following]):
            return False
        place = following
    return _GOES_ON.match(said, place) is None


@lru_cache(maxsize=1 << 9)
def _stems(said: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(said.lower()))


def are_in_turn(one: Sum) -> float:
    """Whether the first of the parts is told to be the first, and the last of them the last."""
    first, *_, last = (said_by(one.text, part).words for part in one.run.parts)
    return IN_TURN * (_FIRST.search(first) is not None and _LAST.search(last) is not None)


def is_first_of_turn(one: Sum) -> bool:
    """Whether the whole is itself told to be the first of several, and a part a later one of them."""
    if not one.run.is_behind or not _FIRST.search(_said_of(one.text, one.run.whole)):
        return False
    said = [_said_of(one.text, part) for part in one.run.parts]
    return any(_LATER.search(words) for words in said) and not any(_FIRST.search(words) for words in said)
