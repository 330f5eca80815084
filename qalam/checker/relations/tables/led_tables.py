"""Columns under the sentence that leads to their table: the counts that make the number told there, and the shares that
make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.heads import CELL
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import NEAR_HUNDRED, NEARER, may_slip_to_hundred, shares
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import first_cell, names_total, numbers_of_row
from qalam.checker.relations.tie import are_as_exact, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import DIVIDED, NOT_SPLIT, SPLIT
from qalam.checker.words.parts.divisions import DIVIDED_BY
from qalam.checker.words.parts.ends import OTHERS, THE_REST
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.shares.told import SHARE
from qalam.checker.words.units.scores import RATES

_DIVIDED = as_pattern("|".join((*SPLIT, *DIVIDED)), re.I)
_SHARE = as_pattern(rf"{'|'.join(SHARE)}|%", re.I)
_PERCENT = as_pattern(r"%|пайыз|процент|per ?cent", re.I)
_RATES = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)
_BY = as_pattern("|".join(DIVIDED_BY), re.I)
_OVERLAP = as_pattern("|".join(OVERLAP), re.I)
_REST = as_pattern("|".join((*THE_REST, *OTHERS)), re.I)
FEWEST = 3  # rows
MOST = 40  # rows
LEAD = 3  # sentences above a table in which its number may be told
NEAREST = 2  # numbers of the lead that a column may be meant to make
NEAR = Decimal("0.1")  # of the number: a column that misses it by more is of something else
FAR = Decimal("0.15")  # of the number, where the text says that the table divides it
HUNDRED = 100


def led_tables(text: Text) -> list[Relation]:
    """The only column of counts under the number that it makes, and the only column of shares of one whole."""
    found: list[Relation] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        rows = list(group) if is_row else []
        if FEWEST <= len(rows) <= MOST and not any(names_total(first_cell(text, row)) for row in rows):
            found += [*_counts(text, rows), *_shares(text, rows)]
    return found


def _counts(text: Text, rows: Sequence[Sentence]) -> Iterator[Relation]:
    column = _only_column(text, rows)
    if not column or any(not claim.is_count or claim.is_rough for claim in column):
        return
    lead = lead_of(text, rows[0])
    wholes = may_be_wholes(text, lead, column)
    total = sum((part.value for part in column), Decimal(0))
    made = [whole for whole in wholes if abs(total - whole.value) <= slack(whole, *column)]
    if made:
        yield Relation("parts", made[0], tuple(column), True, is_exhaustive=True)
        return
    is_said = bool(lead) and _says(text, lead[-1:], _DIVIDED)
    is_divided = is_said or (bool(lead) and _BY.match(first_cell(text, rows[0])) is not None)
    if is_divided and not _says(text, lead, _OVERLAP):
        failing = (whole for whole in wholes[:NEAREST] if may_make(whole, column, FAR if is_said else NEAR))
        yield from (Relation("parts", whole, tuple(column), False, is_exhaustive=True) for whole in failing)


def may_be_wholes(text: Text, lead: Sequence[Sentence], column: Sequence[Claim]) -> list[Claim]:
    """The numbers of the lead, the nearest first, of which the column may be all."""
    told = [claim for sentence in reversed(lead) for claim in reversed(text.by_sentence[sentence.number])]
    return [
        whole
        for whole in told
        if whole.is_count
        and not (whole.is_rough or whole.may_be_year)
        and whole.value > max(part.value for part in column)
        and all(may_be_part(whole, part) for part in column)
        and are_as_exact(whole, column)
    ]


def _shares(text: Text, rows: Sequence[Sentence]) -> Iterator[Relation]:
    """A column headed as one of shares, or told to be in percent, whose shares make nearly a hundred."""
    column = _only_column(text, rows)
    lead = lead_of(text, rows[0])
    heads = [] if column and column[0].sentence == rows[0].number else [rows[0]]
    if not column or not _are_percent(text, column, [*lead[-1:], *heads]):
        return
    if any(_says(text, [*lead, *heads], words) for words in (_RATES, _OVERLAP)):
        return
    has_rest = _REST.search(text.content, rows[-1].start, rows[-1].end) is not None
    total = sum((claim.value for claim in column), Decimal(0))
    is_slip = _says(text, lead, _DIVIDED) and may_slip_to_hundred(column, total)
    if is_slip or abs(total - HUNDRED) <= (NEARER if has_rest else NEAR_HUNDRED):
        yield shares(column, is_all=has_rest or is_slip)


def _are_percent(text: Text, column: Sequence[Claim], told: Sequence[Sentence]) -> bool:
    """Whether the numbers of a column are shares by their own sign and their head, or with decimals by what leads to
    the table: '% of all teachers'."""
    if all(claim.unit == "percent" for claim in column):
        return _says(text, told, _SHARE)
    are_bare = all(claim.unit in {"measure", "count"} for claim in column)
    are_bare = are_bare and any(claim.decimals for claim in column)
    return are_bare and _says(text, told, _PERCENT)


def _only_column(text: Text, rows: Sequence[Sentence]) -> list[Claim]:
    """The numbers of a table of two columns, one in each row but the head."""
    if any(
        len(CELL.findall(text.content, row.start, row.end))
        != len(CELL.findall(text.content, rows[0].start, rows[0].end))
        for row in rows
    ):
        return []
    numbers = [list(numbers_of_row(text, row, "measure").values()) for row in rows]
    body = numbers[1:] if not numbers[0] else numbers
    return [row[0] for row in body] if len(body) >= FEWEST and all(len(row) == 1 for row in body) else []


def lead_of(text: Text, row: Sentence) -> list[Sentence]:
    """The sentences right above a table."""
    lead: list[Sentence] = []
    for sentence in reversed(text.sentences[max(0, row.number - LEAD) : row.number]):
        if sentence.is_row:
            break
        lead.insert(0, sentence)
    return lead


def _says(text: Text, sentences: Sequence[Sentence], words: Pattern) -> bool:
    return any(words.search(text.content, sentence.start, sentence.end) for sentence in sentences)
