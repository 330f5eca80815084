"""Whether pieces of text name, each another one, all the values that a division has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.words.parts.complements import COMPLEMENTS, DID_AND_DID_NOT, TRIPLES
from qalam.checker.words.parts.ends import OTHERS

_DIVISIONS = [
    [words_pattern("|".join(words), re.I) for words in division]
    for division in (*COMPLEMENTS, *TRIPLES)
    if division is not DID_AND_DID_NOT
]
_OTHERS = as_pattern(rf"\b(?:{'|'.join(OTHERS)})", re.I)
_TO = r"(?P<to>(?<=до )\d{1,2}(?=\sлет|\sгод)|\d{1,2}(?=\s?-?\s?(?:жыл|жас)(?:қа|ға) дейін)|(?<=моложе )\d{1,2})"
_OVER = (
    r"(?P<over>(?:(?<=старше )|(?<=свыше )|(?<=более )|(?<=больше )|(?<=от ))\d{1,2}(?=\sлет|\sгод|\sи)(?! (?:лет )?до)"
    r"|\d{1,2}(?=\s?-?\s?(?:жыл|жас)(?:тан|дан) (?:асқан|асады|жоғары|астам|көп|үлкен)))"
)
_RANGE = r"(?P<low>\d{1,2})(?:\s?[–—-]\s?|\sмен\s|\sпен\s|\sбен\s|\sи\s|\sдо\s)(?P<high>\d{1,2})(?=\s?-?\s?(?:жыл|жас|лет|год))"
_BAND = as_pattern(rf"{_RANGE}|{_OVER}|{_TO}", re.I)
MARK = "#"
Place = tuple[int, int]


def are_all_values(items: Sequence[str]) -> bool:
    """Whether each piece names another value of one division, and all of them together all of its values; or bands of
    age that go from the least to the last."""
    if _are_bands(items):
        return True
    named = [_values(item) for item in items]
    if not all(named):
        return False
    rows = set.intersection(*({row for row, _ in one} for one in named))
    return any(_are_all(row, named) for row in rows)


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


def _are_bands(items: Sequence[str]) -> bool:
    """Whether the items are bands of years, one behind the other: 'до 30 лет', '30–50 лет', 'старше 50 лет'."""
    found = [list(_BAND.finditer(item)) for item in items]
    if len(items) <= 1 or not all(len(one) == 1 for one in found):
        return False
    bands = [one[0] for one in found]
    first, *middle, last = bands if bands[0]["to"] else bands[::-1]
    if not first["to"] or not last["over"] or not all(band["low"] for band in middle):
        return False
    edges = [int(first["to"]), *(int(band[side]) for band in middle for side in ("low", "high")), int(last["over"])]
    return all(0 <= later - one <= 1 for one, later in zip(edges[::2], edges[1::2], strict=True))
