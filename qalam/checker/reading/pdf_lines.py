"""The lines of a PDF page, told from where its pieces of text stand: what is far apart on a line are cells."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject
from pypdf._text_extraction._layout_mode import _fixed_width_page, text_show_operations
from pypdf.generic import ContentStream, NullObject

from qalam.checker.patterns import as_pattern
from qalam.checker.reading.limits import INTRICATE, BeyondLimit, Budget
from qalam.checker.reading.pdf_columns import BLANK, Piece, parted

# The reader of PDF shows a gap within a drawing by as many blanks; more of them than tell of a cell cost only memory.
_fixed_width_page.WHITESPACE_LIMIT = 8

MOST_SHOWN = 20_000  # pieces of one drawing, which is a line or at most a page
MOST_LETTERS = 500_000  # bytes of letters of one page
_OPERATIONS = 16  # of the page that cost as much as an element of other formats
CELL = 2.0  # heights of a letter between two cells at any rate
NARROW_CELL = 0.7  # where words of the line stand closer
CLOSER = 1.8  # times as close
SMALL = 0.9  # of the height of a line: what is raised and no taller is the mark of a note
BLANKS_WIDTH = 0.25
_BLANKS = as_pattern(" {2,}")
_GAP = as_pattern(r"(?P<word>[^ ]+(?: [^ ]+)*)(?P<gap> *)")
_INVISIBLE = as_pattern("[\u200b\u2060\ufeff\0]")
_NUMBER = as_pattern(r"[\d\s.,%+−–-]*\d[\d\s.,%+−–-]*")
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its cells; where it stands, in the units of the page."""

    cells: tuple[str, ...]
    left: float
    right: float
    base: float
    height: float

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1

    @property
    def text(self) -> str:
        return "".join(f"{cell}\t" for cell in self.cells) if self.is_row else self.cells[0]


def lines_of(page: PageObject, budget: Budget) -> list[Line]:
    """The lines from top to bottom."""
    contents = page.get("/Contents", NullObject()).get_object()
    if isinstance(contents, NullObject):
        return []
    operations = ContentStream(contents, page.pdf, "bytes").operations
    shown = text_show_operations(_within(iter(operations), budget), page._layout_mode_fonts())
    found: list[list[Piece]] = []
    for piece in _pieces(shown):
        budget.take(len(piece.text))
        if found and _is_on(piece, found[-1]):
            found[-1].append(piece)
        else:
            found.append([piece])
    rows = [_without_note_marks(sorted(pieces, key=lambda piece: piece.left)) for pieces in found]
    return [line for row, columns in zip(rows, parted(rows), strict=True) if (line := _line(row, columns))]


def _within(operations: Iterator[Any], budget: Budget) -> Iterator[Any]:
    """The operations of a page, as long as they are within the limits."""
    shown = letters = 0
    for number, (operands, operator) in enumerate(operations):
        if operator == b"BT":
            shown = 0
        elif operator in _SHOWS:
            shown += 1
            letters += sum(len(operand) for operand in operands if isinstance(operand, bytes))
        if shown > MOST_SHOWN or letters > MOST_LETTERS:
            raise BeyondLimit(INTRICATE)
        if number % _OPERATIONS == 0:
            budget.take()
        yield operands, operator


def _pieces(shown: list[Any]) -> Iterator[Piece]:
    """From top to bottom; a piece that jumps within itself is several."""
    for group in shown:
        text = _INVISIBLE.sub("", group["text"])
        if text.strip():
            height = abs(group["font_height"]) or 1.0
            yield Piece(text, group["tx"], group["displaced_tx"], group["ty"] * group["flip_sort"], height)


def _is_on(piece: Piece, line: list[Piece]) -> bool:
    """Whether a piece stands on the line, or a little above or below it."""
    return any(abs(other.base - piece.base) < max(other.height, piece.height) / 2 for other in line[-3:])


def _without_note_marks(pieces: list[Piece]) -> list[Piece]:
    height = max(piece.height for piece in pieces)
    return [piece for piece in pieces if not _is_note_mark(piece, pieces, height)] or pieces


def _line(pieces: list[Piece], columns: frozenset[int]) -> Line | None:
    """The line of these pieces; before some of them a column of a table begins."""
    height = max(piece.height for piece in pieces)
    words, gaps = _words(pieces, height, columns)
    text = words[0]
    narrowest = _narrowest_cell(words, gaps, height)
    for word, gap in zip(words[1:], gaps, strict=True):
        between = "\t" if gap >= narrowest else " " if gap > BLANK * height else ""
        text = f"{text}{between}{word}"
    cells = tuple(filter(None, (_BLANKS.sub(" ", cell).strip() for cell in text.split("\t"))))
    last = max(piece.right for piece in pieces)
    return Line(cells, pieces[0].left, last, pieces[0].base, height) if cells else None


def _words(pieces: list[Piece], height: float, columns: frozenset[int]) -> tuple[list[str], list[float]]:
    """What stands together on a line, and the gaps between."""
    words: list[str] = []
    gaps: list[float] = []
    end = pieces[0].left
    for place, piece in enumerate(pieces):
        gap = math.inf if place in columns else piece.left - end
        if words and piece.text.startswith(" "):
            words[-1] += " "
        for found in _GAP.finditer(piece.text.strip()):
            words.append(found["word"])
            gaps.append(gap)
            gap = len(found["gap"]) * BLANKS_WIDTH * height
        if piece.text.endswith(" "):
            words[-1] += " "
        end = piece.right
    return words, gaps[1:]


def _narrowest_cell(words: list[str], gaps: list[float], height: float) -> float:
    """The least gap between cells of a line: the blanks of a justified line are wide, too, but alike."""
    closest = min((gap for gap in gaps if gap > BLANK * height), default=0.0)
    if any(" " in word.strip() for word in words):
        closest = min(closest, BLANKS_WIDTH * height)
    numbers = sum(_NUMBER.fullmatch(word) is not None for word in words)
    if numbers * 2 >= len(words):
        return NARROW_CELL * height
    return min(CELL * height, max(NARROW_CELL * height, CLOSER * closest))


def _is_note_mark(piece: Piece, line: list[Piece], height: float) -> bool:
    """Small digits above the line behind a word."""
    if piece.height > SMALL * height or not piece.text.strip().isdigit():
        return False
    base = max((other for other in line if other.height == height), key=lambda other: other.left).base
    return piece.base > base + 0.15 * height and not piece.text.startswith(" ")
