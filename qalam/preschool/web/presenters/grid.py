"""A table as a page shows it, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qalam.kernel.spreadsheet import write_table

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
    return BYTE_ORDER_MARK + write_table(heads, rows)
