"""The count beside a percentage that is told by it another way: '119 (47%)', '216-сы, яғни 64 пайызы'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around
from qalam.checker.patterns import as_pattern
from qalam.checker.words.shares.told import OR_SHARE

_BESIDE = as_pattern(
    rf"-?[^\W\d]*(?:\s[^\W\d-]+){{0,4}}?\s?(?:\((?:[^\W\d]+\s){{0,2}}|,?\s?(?:а\s)?(?:{'|'.join(OR_SHARE)})\s(?:[^\W\d]+\s){{0,2}}|[–—-]\s)",
    re.I,
)


def beside(around: Around, rate: Claim) -> Claim | None:
    """The count that stands right before a percentage, or right behind it, and is told by it another way."""
    key = "beside", rate.id
    row = around.numbers(rate.sentence)
    if key not in around.known:
        place = row.index(rate)
        found = -1
        for other in (place - 1, place + 1):
            if 0 <= other < len(row) and row[other].is_count:
                first, later = sorted((row[other], rate), key=lambda claim: claim.start)
                if _BESIDE.fullmatch(around.text.content, first.end, later.start):
                    found = other
                    break
        around.known[key] = found
    place = int(around.known[key])
    return row[place] if place >= 0 else None
