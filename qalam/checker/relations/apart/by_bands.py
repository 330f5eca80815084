"""Pupils of one mark told band by band, against those of the whole school: '1-4 сыныптар … 24-і озат. 5-9 сыныптар …
19 озат. 10-11 сыныптар … 5-еуі озат. Мектеп бойынша озаттар саны 48'."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import item
from qalam.checker.text import Text
from qalam.checker.words.parts.by_bands import ALL_OF_SCHOOL, PUPILS_OF_MARKS

_MARKS = [as_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in PUPILS_OF_MARKS]
_ALL = words_pattern(rf"\b(?:{'|'.join(ALL_OF_SCHOOL)})\b", re.I)
_BAND = as_pattern(r"(\d{1,2})\s?[-–]\s?(\d{1,2})")
FIRST, LAST = (0, 1), (11, 12)  # classes of a school
FEWEST, MOST = 2, 4  # bands
NEAR = Decimal("0.2")  # of the whole: numbers that miss it by more were of other pupils
Band = tuple[int, int]


def by_bands(text: Text) -> list[Relation]:
    """Each such number of the school with those of the bands, which follow one upon another and leave no class out."""
    bands = [(claim.start, band) for claim in text.claims if claim.unit == "class" and (band := _band(claim))]
    if len(bands) < FEWEST:
        return []
    starts = [start for start, _ in bands]
    found = []
    for mark in _MARKS:
        told: list[tuple[Band, Claim]] = []
        for claim in text.claims:
            if claim.unit not in {"count", "people"} or claim.is_rough or not mark.search(item(text, claim)):
                continue
            if _are_all([band for band, _ in told]):
                found += _tie(text, claim, [part for _, part in told])
                told = []
            place = bisect_right(starts, claim.start)
            if place:
                band = bands[place - 1][1]
                told = [*(() if band[0] in FIRST else told[-MOST:]), (band, claim)]
    return found


def _band(claim: Claim) -> Band | None:
    """The first and the last class of a range."""
    match = _BAND.fullmatch(claim.text.strip())
    return (int(match[1]), int(match[2])) if match else None


def _are_all(bands: list[Band]) -> bool:
    """Whether bands follow one upon another from the first class to the last."""
    if len(bands) < FEWEST or bands[0][0] not in FIRST or bands[-1][1] not in LAST:
        return False
    return all(later[0] == first[1] + 1 for first, later in pairwise(bands))


def _tie(text: Text, whole: Claim, parts: list[Claim]) -> list[Relation]:
    sentence = text.sentences[whole.sentence]
    total = sum((part.value for part in parts), Decimal(0))
    is_all = _ALL.search(text.content, sentence.start, sentence.end) is not None
    is_apart = parts[-1].sentence < whole.sentence
    if not is_all or not is_apart or abs(total - whole.value) > whole.value * NEAR:
        return []
    return [Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True)]
