"""Shares of one whole and the hundred that they should make."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import Sentence
from qalam.checker.slips import slip_from
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import NOT_SPLIT, SPLIT
from qalam.checker.words.shares.fractions import FRACTIONS
from qalam.checker.words.shares.told import SHARE
from qalam.checker.words.units.scores import RATES

IN_WORDS = words_pattern("|".join(rf"\b(?:{words})\b" for words, _, _ in FRACTIONS), re.I)
_SPLIT = as_pattern("|".join((*SPLIT, *SHARE)), re.I)
UNDIVIDED = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)
_DECIMALS = as_pattern(r"(?<=\d)[.,]\d+")
ELLIPSIS = as_pattern(r"\s[–—-]\s")
ITEMS = as_pattern(r"[;,](?!\d)|\b(?:және|и|and)\b")
FIGURES = as_pattern(r"\d[\d \u00a0]*")
NEAR_HUNDRED = 3  # percentage points
NEARER = 6  # percentage points
NOT_FAR = 12  # percentage points, where the text itself says that the shares are all


def may_slip_to_hundred(claims: list[Claim], total: Decimal) -> bool:
    """Whether shares with decimals make a hundred once a digit of one of them is changed or two are exchanged."""
    gap = total - 100
    fine = [claim for claim in claims if claim.decimals and claim.value - gap > 0]
    return 0 < abs(gap) <= NOT_FAR and any(
        slip_from(claim, claim.value - gap) in {"replaced", "swapped"} for claim in fine
    )


def shares(claims: list[Claim], *, is_all: bool = False) -> Relation:
    """Shares that should make one hundred; `is_all` where the text says that nothing is left out, so that however far
    they miss it one is wrong."""
    total = sum((claim.value for claim in claims), Decimal(0))
    return Relation("shares", None, tuple(claims), total == 100, is_exhaustive=is_all)


def dashed(text: Text, claims: list[Claim]) -> list[Claim]:
    """The numbers written after a word and a dash: 'педагог-сарапшы – 684'."""
    return [claim for claim in claims if (claim.is_count or claim.unit == "percent") and is_dashed(text, claim)]


def are_shares_of_items(text: Text, sentence: Sentence, start: int, after: list[Claim]) -> bool:
    """Three shares or more of what is said to be divided, each alone in an item that names something:
    'salaries 70%, utilities 12%, textbooks 10%, repairs 13%'."""
    if len(after) < 3 or any(claim.unit != "percent" for claim in after):
        return False
    items = [piece for piece in ITEMS.split(text.content[start : sentence.end]) if piece.strip(" .")]
    is_each = all(len(FIGURES.findall(_DECIMALS.sub("", piece))) == 1 for piece in items)
    is_split = _SPLIT.search(text.content, sentence.start, start) is not None
    is_split = is_split and UNDIVIDED.search(text.content, start, sentence.end) is None
    total = sum((claim.value for claim in after), Decimal(0))
    return len(items) == len(after) and is_each and is_split and abs(total - 100) <= NOT_FAR


def are_rates(text: Text, sentence: Sentence, end: int) -> bool:
    """Whether the words before a list of shares say that they are no shares of one whole."""
    is_split = _SPLIT.search(text.content, sentence.start, end) is not None
    return not is_split and UNDIVIDED.search(text.content, sentence.start, end) is not None
