"""A table as a page shows it, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Cell:
    """One cell; `label` is its column, which a phone shows beside it."""

    label: str
    text: str
    is_hidden: bool = False


@dataclass(frozen=True)
class Row:
    """A line of the table: what it is about, and the rest."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """A table with its caption. `numbers` says that all cells but the first are numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    numbers: bool = False


def grid(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str | None]], *, numbers: bool = False) -> Grid:
    """A table of texts; a cell of None is hidden."""
    told = (
        Row(
            str(first),
            tuple(Cell(head, cell or "", cell is None) for head, cell in zip(heads[1:], rest, strict=True)),
        )
        for first, *rest in rows
    )
    return Grid(caption, tuple(heads), tuple(told), numbers)


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Text that spreadsheets open; a cell that one would run as a formula is made harmless."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(heads)
    lines.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + written.getvalue()


def harmless(text: str) -> str:
    """The text, with an apostrophe before what would be a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
