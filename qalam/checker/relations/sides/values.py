"""Whether pieces of text name, each another one, all the values that a division has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.complements import COMPLEMENTS, DID_AND_DID_NOT, TRIPLES
from qalam.checker.words.parts.ends import OTHERS
from qalam.checker.words.parts.values import NEVER_MORE, PAIRS, UNDECIDED
from qalam.checker.words.parts.values import TRIPLES as MORE_TRIPLES

_DIVISIONS = [
    [words_pattern("|".join(words), re.I) for words in division]
    for division in (*COMPLEMENTS, *TRIPLES, *PAIRS, *MORE_TRIPLES, *NEVER_MORE)
    if division is not DID_AND_DID_NOT
]
_FIRST_OPEN = len(_DIVISIONS) - len(NEVER_MORE)  # the row from which on values may be left out
_UNDECIDED = words_pattern("|".join(UNDECIDED), re.I)
_OTHERS = as_pattern(
    rf"\W*(?:(?:ал|а|и|және)\s)?(?:на\s)?(?:{'|'.join(OTHERS)})|.*#\s*-?[^\W\d]{{0,12}}\s(?:[–—-]\s)?(?:{'|'.join(OTHERS)})",
    re.I,
)
_TO = r"(?P<to>(?<=до )\d{1,2}(?=\sлет|\sгод)|\d{1,2}(?=\s?-?\s?(?:жыл|жас)(?:қа|ға) дейін)|(?<=моложе )\d{1,2})"
_OVER = (
    r"(?P<over>(?:(?<=старше )|(?<=свыше )|(?<=более )|(?<=больше )|(?<=от ))\d{1,2}(?=\sлет|\sгод|\sи)(?! (?:лет )?до)"
    r"|\d{1,2}(?=\s?-?\s?(?:жыл|жас)(?:тан|дан) (?:асқан|асады|жоғары|астам|көп|үлкен)))"
)
_RANGE = (
    r"(?P<low>\d{1,2})(?:\s?[–—-]\s?|\sмен\s|\sпен\s|\sбен\s|\sи\s|\sдо\s)(?P<high>\d{1,2})"
    r"(?=\s?-?\s?(?:жыл|жас|лет|год))"
)
_BAND = as_pattern(rf"{_RANGE}|{_OVER}|{_TO}", re.I)
_ITEM = as_pattern(r"[;:\n]|,(?!\d)")
_JOINT = as_pattern(r"\s(?:және|мен|пен|ал|и|а|and)\s")
Place = tuple[int, int]
_SIDES = ("one", "the other")


def are_all_values(items: Sequence[str]) -> bool:
    """Whether each piece names another value of one division, and all of them together all of its values; or bands of
    age that go from the least to the last."""
    if _are_bands(items):
        return True
    known = items[:-1] if len(items) > len(_SIDES) and _UNDECIDED.search(items[-1]) else items
    return any(_are_all(row, named) for row, named in _rows(items)) or (
        known is not items and any(_are_all(row, named) for row, named in _rows(known))
    )


def never_make_more(items: Sequence[str]) -> bool:
    """Whether each piece names another value of one division of which each thing has one: never more than all."""
    return any(
        all(len(one) == 1 for one in own) and len(set.union(*own)) == len(own)
        for row, named in _rows(items)
        if row >= _FIRST_OPEN
        for own in [[{value for place, value in places if place == row} for places in named]]
    )


def lack_a_value(items: Sequence[str]) -> bool:
    """Whether the pieces name values of a division that has another one, of which there may be a few."""
    return any(
        all(len(one) == 1 for one in own) and len(set.union(*own)) == len(own) < len(_DIVISIONS[row])
        for row, named in _rows(items)
        for own in [[{value for place, value in places if place == row} for places in named]]
    )


def end_with_others(items: Sequence[str]) -> bool:
    """Whether the last of three pieces or more is of 'the others', and no other one is."""
    others = [_OTHERS.match(item) is not None for item in items]
    return len(items) > len(_SIDES) and others[-1] and not any(others[:-1])


def is_undecided(item: str) -> bool:
    """Whether a piece is of those who gave no answer."""
    return _UNDECIDED.search(item) is not None


def _rows(items: Sequence[str]) -> Iterator[tuple[int, list[frozenset[Place]]]]:
    """The divisions of which each piece names a value, with what each names."""
    named = [_values(item) for item in items]
    if all(named):
        for row in set.intersection(*({row for row, _ in one} for one in named)):
            yield row, named


def _are_all(row: int, named: Sequence[frozenset[Place]]) -> bool:
    own = [{value for one, value in places if one == row} for places in named]
    return all(len(one) == 1 for one in own) and len(own) == len(_DIVISIONS[row]) == len(set.union(*own))


def name_value(items: Sequence[str], said: str) -> bool:
    """Whether a piece names a value of a division of which the items do."""
    rows = set.intersection(*({row for row, _ in _values(item)} for item in items)) if items else set()
    return any(row in rows for row, _ in _values(said))


@lru_cache(maxsize=1 << 12)
def _values(said: str) -> frozenset[Place]:
    """The divisions of which a piece names a value, and which."""
    return frozenset(
        (row, value)
        for row, division in enumerate(_DIVISIONS)
        for value, words in enumerate(division)
        if words.search(said)
    )


@lru_cache(maxsize=1 << 12)
def _band_of(item: str) -> re.Match[str] | None:
    """The only band of years that a piece tells."""
    found = list(_BAND.finditer(item))
    return found[0] if len(found) == 1 else None


def _are_bands(items: Sequence[str]) -> bool:
    """Whether the items are bands of years, one behind the other: 'до 30 лет', '30–50 лет', 'старше 50 лет'."""
    if len(items) <= 1:
        return False
    bands = [band for band in map(_band_of, items) if band is not None]
    if len(bands) < len(items):
        return False
    first, *middle, last = bands if bands[0]["to"] else bands[::-1]
    if not first["to"] or not last["over"] or not all(band["low"] for band in middle):
        return False
    edges = [int(first["to"]), *(int(band[side]) for band in middle for side in ("low", "high")), int(last["over"])]
    return all(0 <= later - one <= 1 for one, later in zip(edges[::2], edges[1::2], strict=True))


def items_of(text: Text, sentence: Sentence, claims: Sequence[Claim]) -> list[str]:
    """What a sentence says of each share: from the last comma before it, or 'and' where there is none, to that before
    the next one. The number itself is left as a mark."""
    cuts = [sentence.start]
    for one, other in pairwise(claims):
        marks = list(_ITEM.finditer(text.content, one.end, other.start))
        marks = marks or list(_JOINT.finditer(text.content, one.end, other.start))
        cuts.append(marks[-1].start() if marks else other.start)
    end = _ITEM.search(text.content, claims[-1].end, sentence.end)
    cuts.append(end.start() if end else sentence.end)
    opens = list(_ITEM.finditer(text.content, sentence.start, claims[0].start))
    cuts[0] = opens[-1].end() if opens else sentence.start
    return [
        f"{text.content[start : claim.start]} # {text.content[claim.end : end]}"
        for claim, start, end in zip(claims, cuts, cuts[1:], strict=False)
    ]
