"""Columns of a table that count some of the column before: '5–9 сынып | соның 9 сыныбы'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

OF_WHICH = as_pattern(
    r"\s*(?:соның|оның|олардың|из них|из которых|в т\.\s?ч\.|в том числе|of wh(?:om|ich))(?:\s|$)(?!.*%)", re.I
)


def table_parts(text: Text) -> list[Relation]:
    """The cells of such columns that are greater than the cell of the whole in their row."""
    return [
        Relation("subset", whole, (part,), holds=False)
        for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row)
        if is_row
        for whole, part in _pairs(text, list(group))
        if part.value > whole.value
    ]


def _pairs(text: Text, rows: Sequence[Sentence]) -> Iterator[tuple[Claim, Claim]]:
    columns = list(_columns(_cells(text, rows[0])))
    for row in rows[1:] if columns else []:
        cells = _cells(text, row)
        counts = [_only(text, row, cell) for cell in cells]
        for of_all, of_some in columns:
            whole, part = (counts[number] if number < len(counts) else None for number in (of_all, of_some))
            if len(cells) == len(_cells(text, rows[0])) and whole is not None and part is not None:
                yield whole, part


def _columns(heads: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The number of each column of some, behind that of the column of all."""
    of_all = None
    for number, (_, _, head) in enumerate(heads):
        if not OF_WHICH.match(head):
            of_all = number
        elif of_all:  # the first column names the rows
            yield of_all, number


def _cells(text: Text, row: Sentence) -> list[tuple[int, int, str]]:
    """Where each cell of a row begins and ends, and what it says."""
    marks = [match.start() for match in CELL.finditer(text.content, row.start, row.end)]
    starts, ends = [row.start, *(mark + 1 for mark in marks)], [*marks, row.end]
    return [(start, end, text.content[start:end].strip()) for start, end in zip(starts, ends, strict=True)]


def _only(text: Text, row: Sentence, cell: tuple[int, int, str]) -> Claim | None:
    """The number that a cell is."""
    claims = [claim for claim in text.by_sentence[row.number] if cell[0] <= claim.start and claim.end <= cell[1]]
    is_number = len(claims) == 1 and claims[0].text.strip() == cell[2]
    return claims[0] if is_number and claims[0].is_count and not claims[0].is_rough else None
