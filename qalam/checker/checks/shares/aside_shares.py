"""Shares and counts of one part some words apart: '640 – на дневном отделении (80%)', 'из них 80% … (640)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.checks.shares.bases import miss
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.scopes import MARKER, whole_before
from qalam.checker.text import Text
from qalam.checker.words.shares.told import OTHER_SHARE
from qalam.checker.words.units.scores import RATES

_ASIDE = as_pattern(r"[^;()]{1,80}\((?:это |бұл |яғни |или |немесе |почти |около )?")
_MARKED = as_pattern(rf"(?:{MARKER.pattern})(?:\s[^\W\d]+){{0,3}}(?:\s[–—-])?\s", re.I)  # before a number
_OTHER = as_pattern("|".join(OTHER_SHARE), re.I)
_RATE = words_pattern("|".join(RATES), re.I)
FAR = 25  # percentage points: a share further off is of something else
BEFORE = 80  # characters before a share in which its tie stands
CLEAR = 3  # percentage points by which a rough share must miss


def aside_shares(text: Text, relations: Sequence[Relation]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base: the whole that a list ties the part to, or that 'of whom' stands behind."""
    wholes = wholes_of(relations)
    for claims in text.by_sentence:
        for first, later in pairwise(claims):
            if not _ASIDE.fullmatch(text.content, first.end, later.start):
                continue
            row = _of_pair(text, first, later, wholes)
            if row is not None and _may_be(text, *row):
                yield row


def _of_pair(text: Text, first: Claim, later: Claim, wholes: dict[str, Claim]) -> tuple[Claim, Claim, Claim] | None:
    if first.is_count and later.unit == "percent":
        base = wholes.get(first.id)
        is_told = MARKER.search(text.content, first.end, later.start) is not None
        return (first, later, base) if base is not None and not is_told else None
    if first.unit == "percent" and later.is_count:
        start = max(text.sentences[first.sentence].start, first.start - BEFORE)
        markers = _MARKED.finditer(text.content, start, first.start)
        marker = next((mark for mark in markers if mark.end() == first.start), None)
        base = whole_before(text, text.sentences[first.sentence], marker.start(), [later]) if marker else None
        return (later, first, base) if base is not None else None
    return None


def _may_be(text: Text, part: Claim, share: Claim, base: Claim) -> bool:
    is_rough = share.is_rough or base.is_rough
    if part.is_rough or (base.is_rough and not base.step) or not 0 < part.value < base.value or share.value >= 100:
        return False
    between = text.content[min(part.end, share.end) : max(part.start, share.start)]
    if _OTHER.search(text.content[share.end : share.end + 24]) and not is_rough:
        return False
    gap = miss(part, share, base)
    return may_be_part(base, part) and not _RATE.search(between) and (CLEAR if is_rough else 0) <= gap <= FAR
