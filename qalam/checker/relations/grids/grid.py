"""A table as a grid of numbers, with what names its rows and heads its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.heads import PERCENT
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.grids.unmarked import Unmarked, unmarked_tables
from qalam.checker.relations.tables.joined import joined_rows
from qalam.checker.relations.tables.tables import is_with_share, spans_of_row, texts_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DIFFERENCES
from qalam.checker.words.grids import CHANGE, MEAN, ORDER, TOTAL_LINE
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_WHOM

_BEFORE = as_pattern(r"\s*(?P<sign>[-+−–—])?\s?")
_BEHIND = as_pattern(r"\s*%?(?:\s?[^\W\d]{1,14}\.?){0,2}\s*(?:\(.*)?", re.S)
_LINE_TOTAL = as_pattern(rf"[\s|*]*(?:{'|'.join((*TOTAL, *TOTAL_LINE))})|[^|]*\s(?:всего|барлығы)\s*$", re.I)
_INNER = words_pattern("|".join((*OF_WHOM, r"в\s?т\.\s?ч\.?")), re.I)
_BULLET = as_pattern(r"\s*[-–—•*·]\s")
_CHANGE = words_pattern("|".join((*DIFFERENCES, *CHANGE)), re.I)
_WORD = as_pattern(r"[^\W\d]{3}")
_MEAN = as_pattern("|".join(MEAN), re.I)
_ORDER = as_pattern(rf"\s*(?:{'|'.join(ORDER)})", re.I)
NOT_NUMBERS = frozenset({"year", "years", "date", "school-year", "fraction", "age", "school-numbers", "order", "time"})
FIRST, LAST = 1900, 2100  # years that head columns
FINEST = 4  # decimals at most
HEADS = 4  # rows at most above the first with numbers
WIDE = 3  # numbers of a row that only numbers its columns, or has only their years, below the first
MOST = 300  # rows
MOST_COLUMNS = 24


class Cell(NamedTuple):
    """The number of a cell: its value and the unit of its last digit, in units of the finest of its table."""

    claim: Claim
    value: int
    unit: int
    is_signed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What a row or a column is called, and what that tells of it."""

    label: str
    is_total: bool = False
    is_inner: bool = False
    is_bullet: bool = False
    is_share: bool = False
    is_change: bool = False
    is_mean: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Records, each with a number or none in each of the lines: rows by columns, or columns by rows; of the records
    their own lines as well."""

    records: tuple[tuple[Cell | None, ...], ...]
    lines: tuple[Line, ...]
    of_records: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    fine: int

    def turned(self) -> Grid:
        """The columns as records of its rows."""
        return Grid(tuple(zip(*self.records, strict=True)), self.of_records, self.lines, self.sentences, self.fine)


def grids(text: Text) -> list[Grid]:
    """Every table of two rows or more with a number in each, row by row."""
    return text.once("grids", lambda: list(_grids(text)))


def _grids(text: Text) -> Iterator[Grid]:
    for lines in joined_rows(text):
        if 1 < len(lines) <= MOST:
            grid = _grid(text, lines)
            if grid is not None:
                yield grid
    for table in unmarked_tables(text):
        yield _of_unmarked(table)


def _of_unmarked(table: Unmarked) -> Grid:
    rows = [{key: Cell(claim, 1, 0) for key, claim in row.numbers.items()} for row in table.rows]
    sentences = (*(row.first for row in table.rows[:-1]), table.rows[-1].last)
    return _of_rows(rows, sorted(rows[0]), table.heads, [row.label for row in table.rows], sentences)


def _grid(text: Text, lines: Sequence[Sentence]) -> Grid | None:
    rows = [dict(_cells(text, line)) for line in lines]
    are_heads = [_is_head(text, line, row) for line, row in zip(lines, rows, strict=True)]
    first = next((at for at, line in enumerate(lines) if not (are_heads[at] or _is_titled(text, line))), len(rows))
    body = [at for at in range(first, len(rows)) if len(rows[at]) < WIDE or not are_heads[at]]
    body = [at for at in body if rows[at]]
    keys = sorted({key for at in body for key in rows[at]})
    keys = [key for key in keys if not _is_order([rows[at].get(key) for at in body])]
    if len(body) < 2 or not keys or len(keys) > MOST_COLUMNS:
        return None
    heads = [_texts(text, line) for line in lines[max(0, first - HEADS) : first]]
    named = {column: " ".join(head[column] for head in heads if column < len(head)) for column, _ in keys}
    labels = [_label(text, lines[at], rows[at]) for at in body]
    return _of_rows([rows[at] for at in body], keys, named, labels, tuple(lines[at] for at in body))


def _of_rows(
    rows: Sequence[dict[tuple[int, int], Cell]],
    keys: Sequence[tuple[int, int]],
    heads: Mapping[int, str],
    labels: Sequence[str],
    sentences: tuple[Sentence, ...],
) -> Grid:
    """The grid of rows with numbers under the keys, the first of which is the place of a column."""
    finest = max(_decimals(cell.claim) for row in rows for cell in row.values())
    fine = int(10 ** min(finest, FINEST))
    records = tuple(tuple(_in_units(row.get(key), fine) for key in keys) for row in rows)
    named = [heads.get(column, "") for column, _ in keys]
    columns = [_line(name, list(cells)) for name, cells in zip(named, zip(*records, strict=True), strict=True)]
    own = [_line(label, list(record)) for label, record in zip(labels, records, strict=True)]
    return Grid(records, tuple(columns), tuple(own), sentences, fine)


def _cells(text: Text, line: Sentence) -> Iterator[tuple[tuple[int, int], Cell]]:
    """The number of each cell behind the first; of '94 (81%)' the share by itself."""
    for column, (start, end) in enumerate(spans_of_row(text, line)):
        claims = text.between(line.number, start, end) if column else []
        if not claims or (len(claims) > 1 and "(" not in text.content[claims[0].end : end] and not _pair(text, claims)):
            continue
        before = _BEFORE.fullmatch(text.content, start, claims[0].start)
        behind = _BEHIND.fullmatch(text.content, claims[0].end, end)
        if before is None or (behind is None and not _pair(text, claims)) or not _is_number(claims[0]):
            continue
        sign = -1 if (before["sign"] or "+") != "+" else 1
        yield (column, 0), Cell(claims[0], sign, 0, before["sign"] is not None)
        if _pair(text, claims):
            yield (column, 1), Cell(claims[1], 1, 0)


def _pair(text: Text, claims: list[Claim]) -> bool:
    return is_with_share(text, claims)


def _is_number(claim: Claim) -> bool:
    return claim.unit not in NOT_NUMBERS and not claim.is_rough and claim.text[:1].isdigit()


def _in_units(cell: Cell | None, fine: int) -> Cell | None:
    if cell is None:
        return None
    unit = max(1, int(unit_printed(cell.claim) * fine))
    return Cell(cell.claim, cell.value * int(cell.claim.value * fine), unit, cell.is_signed)


def _decimals(claim: Claim) -> int:
    return claim.decimals if unit_printed(claim) < 1 else 0


def _is_head(text: Text, line: Sentence, row: dict[tuple[int, int], Cell]) -> bool:
    """Whether a row has no numbers but years, or only numbers its columns and has no name: 'мастер | 2 | 3' has one."""
    values = [cell.claim.value for cell in row.values()]
    are_years = all(cell.claim.may_be_year or FIRST <= cell.claim.value < LAST for cell in row.values())
    are_years = are_years and not any(cell.claim.decimals or " " in cell.claim.text.strip() for cell in row.values())
    first = [column for column, _ in row]
    are_in_turn = len(values) > 1 and values in (first, [column + 1 for column in first])
    return are_years or (are_in_turn and _WORD.search(_label(text, line, row)) is None)


def _is_titled(text: Text, line: Sentence) -> bool:
    """Whether most cells of a row behind its first have words: '10-11 сынып', '60 и старше'."""
    told = [cell for cell in _texts(text, line)[1:] if cell]
    return sum(_WORD.search(cell) is not None for cell in told) * 2 > len(told)


def _is_order(cells: Sequence[Cell | None]) -> bool:
    """Whether a column only numbers the rows."""
    values = [cell.claim.value for cell in cells if cell is not None]
    return len(values) > 2 and values == list(range(1, len(values) + 1))


def _texts(text: Text, line: Sentence) -> list[str]:
    return [cell.strip() for cell in texts_of_row(text, line)]


def _label(text: Text, line: Sentence, row: dict[tuple[int, int], Cell]) -> str:
    """What stands in a row before its first number, but for the number of the row."""
    first = min((column for column, _ in row), default=1)
    told = _texts(text, line)[:first]
    return " ".join([cell for cell in told if not _ORDER.fullmatch(cell)] or told)


def _line(label: str, cells: Sequence[Cell | None]) -> Line:
    told = [cell for cell in cells if cell is not None]
    percents = sum(cell.claim.unit in {"percent", "points"} for cell in told)
    is_share = percents * 2 > len(told) or (not percents and PERCENT.search(label) is not None)
    signed = sum(cell.is_signed for cell in told)
    return Line(
        label,
        is_total=_LINE_TOTAL.match(label) is not None,
        is_inner=_INNER.search(label) is not None,
        is_bullet=_BULLET.match(label) is not None,
        is_share=is_share,
        is_change=_CHANGE.search(label) is not None or "+/-" in label or signed * 2 > len(told),
        is_mean=_MEAN.search(label) is not None,
    )
