"""What the numbers of a table count, by the heads of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.words.shares.told import OF_TOTAL, SHARE

MONEY = as_pattern(r"\b(?:теңге|тенге|тг|tenge|KZT)\b|₸", re.I)
LEAST = 1_000  # of such numbers: smaller ones may be means
LEAD = 200  # characters above a table in which its unit may be told
PERCENT = as_pattern(r"%|пайыз|процент|per ?cent", re.I)
OF_ALL = as_pattern("|".join((*SHARE, *OF_TOTAL)), re.I)
LETTER = as_pattern(r"[^\W\d]{2}")
HUNDRED = 100
CELL = as_pattern(r"[\t|]")
_Named = dict[int, tuple[str, str, str]]


def named_by_heads(content: str, sentences: Sequence[Sentence], grouped: list[list[Claim]]) -> None:
    """Give each bare number of a table the noun of the head of its column, and those of a table of money its unit;
    `grouped` are the claims of each sentence and is changed in place."""
    for is_row, group in groupby(sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        if len(lines) > 1 and MONEY.search(content, max(0, lines[0].start - LEAD), lines[0].end):
            for line in lines:
                grouped[line.number] = [_of_money(claim) for claim in grouped[line.number]]
        if len(lines) < 2 or grouped[lines[0].number]:
            continue
        head = content[lines[0].start : lines[0].end]
        heads, shares = dict(_heads(head)), set(_heads_of_shares(head))
        for line in lines[1:]:
            named = [_named(content, line, claim, heads) for claim in grouped[line.number]]
            grouped[line.number] = [_of_share(content, line, claim, shares) for claim in named]


def _of_money(claim: Claim) -> Claim:
    """A number with decimals of a table of money: '118 436,0' in thousands of tenge."""
    return replace(claim, unit="money") if claim.unit == "measure" and claim.value >= LEAST else claim


def _heads(header: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    for column, cell in enumerate(CELL.split(header)):
        noun = counted_noun(cell)
        if column and noun[0]:
            yield column, noun


def _heads_of_shares(header: str) -> Iterator[int]:
    """The columns headed as shares in percent, which their numbers then need not say: 'Үлесі, %', 'доля (%)'."""
    for column, cell in enumerate(CELL.split(header)):
        if column and PERCENT.search(cell) and (OF_ALL.search(cell) or not LETTER.search(cell)):
            yield column


def _of_share(content: str, line: Sentence, claim: Claim, columns: set[int]) -> Claim:
    if not columns or claim.unit not in {"count", "measure"} or claim.value > HUNDRED:
        return claim
    column = len(CELL.findall(content, line.start, claim.start))
    return replace(claim, unit="percent", noun="", family="") if column in columns else claim


def _named(content: str, line: Sentence, claim: Claim, heads: _Named) -> Claim:
    column = len(CELL.findall(content, line.start, claim.start))
    if claim.unit != "count" or claim.noun or column not in heads:
        return claim
    noun, unit, family = heads[column]
    return replace(claim, noun=noun, unit=unit, family=family)
