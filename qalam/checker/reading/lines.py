"""The lines of a text as they grow: a paragraph is one, and so is a row of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from qalam.checker.patterns import as_pattern

DEEPEST = 12  # tables within tables; what lies deeper is read as paragraphs
WIDEST = 60  # columns over which one cell may reach
_BLANKS = as_pattern(r"[ \t\r\n]+")


@dataclass(slots=True)
class _Cell:
    """A cell, or the page itself: what is written in it, and what comes after its paragraph.

    `span` and `depth` are the columns and the rows over which it reaches; `reaching` tells for the columns of its own
    table through how many rows to come a cell above reaches.
    """

    pieces: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    reaching: dict[int, int] = field(default_factory=dict)
    span: int = 1
    depth: int = 1
    holds_table: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(slots=True)
class _Row:
    cells: list[_Cell] = field(default_factory=list)
    is_gone: bool = False


class Lines:
    """Written to in the order of the document.

    A row is one line with a tab behind each cell. A row of one cell is a frame around paragraphs, and cells with tables
    in them are a page's layout: both give the lines that they hold. What stands apart (a note, a text box) comes
    after the paragraph in which it is anchored.
    """

    def __init__(self) -> None:
        self._open = [_Cell()]

    def write(self, text: str) -> None:
        self._open[-1].pieces.append(text)

    @property
    def tail(self) -> str:
        """The last letter written; none where a cell or the text begins."""
        pieces = self._open[-1].pieces
        while pieces and not pieces[-1]:
            pieces.pop()
        return pieces[-1][-1] if pieces else ""

    def tail_of(self, length: int) -> str:
        """The last letters written."""
        return "".join(piece[-length:] for piece in self._open[-1].pieces[-length:])[-length:]

    def end_line(self) -> None:
        """The end of a paragraph, be it empty."""
        cell = self._open[-1]
        cell.pieces.append("\n")
        if cell.after:
            cell.pieces += cell.after
            cell.after = []

    def break_line(self) -> None:
        """The end of a line that has begun."""
        cell = self._open[-1]
        if self.tail == " ":
            cell.pieces[-1] = cell.pieces[-1][:-1]
        if self.tail not in ("", "\n") or cell.after:
            self.end_line()

    def open_table(self) -> None:
        """No cell of another table reaches into this one."""
        self._open[-1].reaching = {}

    def open_row(self) -> None:
        cell = self._open[-1]
        cell.holds_table = True
        cell.rows.append(_Row())

    def drop_row(self) -> None:
        """The open row was taken out of the document."""
        if self.is_in_row:
            self._open[-1].rows[-1].is_gone = True

    def close_row(self) -> None:
        parent = self._open[-1]
        row = parent.rows.pop()
        cells = [] if row.is_gone else row.cells
        if any(cell.holds_table for cell in cells) or (len(cells) == 1 and not parent.reaching):
            parent.pieces += [_as_block(cell.text) for cell in cells]
        elif cells:
            parent.pieces += [*_placed(cells, parent.reaching), "\n"]
        parent.pieces += [note for cell in cells for note in cell.after]

    @property
    def may_nest(self) -> bool:
        """Whether a table that opens here is told from paragraphs."""
        return len(self._open) <= DEEPEST

    @property
    def is_on_page(self) -> bool:
        """Whether what is written stands in no cell and nothing apart."""
        return len(self._open) == 1

    @property
    def is_in_row(self) -> bool:
        """Whether a cell that opens here has a row to stand in."""
        return bool(self._open[-1].rows)

    @property
    def is_in_cell(self) -> bool:
        """Whether what is written stands in a cell or apart."""
        return len(self._open) > 1

    def open_cell(self) -> None:
        self._open.append(_Cell())

    def widen(self, columns: str | None) -> None:
        """The open cell reaches over so many columns."""
        if columns and columns.isascii() and columns.isdigit():
            self._open[-1].span = max(1, min(int(columns[:4]), WIDEST))

    def deepen(self, rows: str | None) -> None:
        """The open cell reaches down over so many rows."""
        if rows and rows.isascii() and rows.isdigit():
            self._open[-1].depth = max(1, int(rows[:4]))

    def close_cell(self) -> None:
        cell = self._open.pop()
        self._open[-1].rows[-1].cells.append(cell)

    def open_apart(self) -> None:
        self._open.append(_Cell())

    def close_apart(self) -> None:
        cell = self._open.pop()
        self._open[-1].after += [_as_block(cell.text), *cell.after]

    def text(self) -> str:
        page = self._open[0]
        return "".join([*page.pieces, *(["\n"] if page.after else []), *page.after])


def _placed(cells: list[_Cell], reaching: dict[int, int]) -> Iterator[str]:
    """The cells of a row, each in its column: where a cell of a row above reaches down, the place is left empty."""
    above = dict(reaching)
    reaching.clear()
    reaching.update({column: rows - 1 for column, rows in above.items() if rows > 1})
    column = 0
    for cell in cells:
        while column in above:
            yield "\t"
            column += 1
        yield _BLANKS.sub(" ", cell.text).strip(" ") + "\t" * cell.span
        if cell.depth > 1:
            reaching.update(dict.fromkeys(range(column, column + cell.span), cell.depth - 1))
        column += cell.span
    yield "\t" * sum(place >= column for place in above)


def _as_block(text: str) -> str:
    """Whole lines."""
    return text if not text or text.endswith("\n") else f"{text}\n"
