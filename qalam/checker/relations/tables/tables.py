"""The tables of a text, the cells of their rows and the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL

_TOTAL = as_pattern(rf"[\s|*]*(?:{'|'.join(TOTAL)})", re.I)
_BESIDE = as_pattern(r"\s?[^\W\d]{0,12}\.?\s?[(/–—-]\s?")
_LABEL = as_pattern(r"\s*\|[^|\n]*[^\W\d][^|\n]*\|")  # what names a row that a stroke opens
MOST_COLUMNS = 12
_Row = dict[int, Claim]


def names_total(cell: str) -> bool:
    """Whether what names a row, or heads a column, begins with the word for a total."""
    return _TOTAL.match(cell) is not None


def tables_of(text: Text) -> Iterator[list[Sentence]]:
    """The rows of each table."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        if is_row:
            yield list(group)


def first_cell(text: Text, line: Sentence) -> str:
    """What names a row."""
    return texts_of_row(text, line)[0]


def texts_of_row(text: Text, line: Sentence) -> list[str]:
    """What stands in each cell."""
    return [text.content[start:end] for start, end in spans_of_row(text, line)]


def spans_of_row(text: Text, line: Sentence) -> list[tuple[int, int]]:
    """The half-open range of characters of each cell."""
    marks = [match.start() for match in CELL.finditer(text.content, line.start, line.end)]
    return list(zip([line.start, *(mark + 1 for mark in marks)], [*marks, line.end], strict=True))


def numbers_of_row(text: Text, line: Sentence, also: str = "percent") -> _Row:
    """The only count, share or number of the unit `also` of each cell behind the first, by its column; of '94 (81%)'
    the count."""
    label = _LABEL.match(text.content, line.start, line.end)  # '| двое детей | 11 |'
    return {
        column: claims[0]
        for column, claims in cells_of_row(text, line).items()
        if column
        and not (label and claims[0].end <= label.end())
        and (len(claims) == 1 or is_with_share(text, claims))
        and (claims[0].is_count or claims[0].unit in {"percent", also})
    }


def cells_of_row(text: Text, line: Sentence) -> dict[int, list[Claim]]:
    """The numbers of each cell that has some, by its column."""
    cells: dict[int, list[Claim]] = {}
    column, start = 0, line.start
    for claim in text.by_sentence[line.number]:
        column += len(CELL.findall(text.content, start, claim.start))
        start = claim.start
        cells.setdefault(column, []).append(claim)
    return cells


def is_with_share(text: Text, claims: list[Claim]) -> bool:
    """Whether a cell has a count and its share: '94 (81%)', '94 / 81%'."""
    is_pair = len(claims) == 2 and claims[0].is_count and claims[1].unit == "percent"
    return is_pair and _BESIDE.fullmatch(text.content, claims[0].end, claims[1].start) is not None
