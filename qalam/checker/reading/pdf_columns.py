"""Where the columns of a table part two pieces of a line that stand no further apart than words do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.patterns import as_pattern

BLANK = 0.12  # of the height of a letter: pieces that stand closer are one word
NARROW = 0.7  # a gap that could be one between words, drawn wide
FEW = 4  # gaps without a blank to a blank that is written: where all words are drawn apart, none is written
NEAR = 8.0  # heights between two rows of a table at most
LINES_BETWEEN = 4
FEWEST = 2  # gaps of a row that tell by themselves


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that are drawn at once."""

    text: str
    left: float
    right: float
    base: float
    height: float


Gap = tuple[float, float]
_WRITTEN = as_pattern("[ \u00a0\u202f]")


def parted(rows: Sequence[Sequence[Piece]]) -> Iterator[frozenset[int]]:
    """Of each line of a page the pieces, by their place in it, before which a column begins: no blank is written there,
    and the line above or below has a gap at the same place. Where few blanks are written,
    all gaps of both lines must agree."""
    gaps = [_gaps(row) for row in rows]
    narrow = sum(
        right - left < NARROW * row[place].height
        for row, found in zip(rows, gaps, strict=True)
        for place, (left, right) in found.items()
    )
    blanks = sum(len(_WRITTEN.findall(piece.text)) for row in rows for piece in row)
    is_told = blanks * FEW >= narrow
    for number, found in enumerate(gaps):
        beside = [gaps[other] for other in _rows_beside(rows, gaps, number)]
        if is_told:
            yield frozenset(place for place, gap in found.items() if any(_has(other, gap) for other in beside))
        else:
            yield frozenset(found if any(_is_alike(found, other) for other in beside) else ())


def _rows_beside(rows: Sequence[Sequence[Piece]], gaps: Sequence[dict[int, Gap]], number: int) -> Iterator[int]:
    """The next line above and the next one below that have gaps: a cell may hold several lines."""
    height, base = rows[number][0].height, rows[number][0].base
    for step in (-1, 1):
        for other in range(number + step, number + step * (LINES_BETWEEN + 1), step):
            if not 0 <= other < len(rows) or abs(rows[other][0].base - base) > NEAR * height:
                break
            if gaps[other]:
                yield other
                break


def _gaps(row: Sequence[Piece]) -> dict[int, Gap]:
    """What is left free between two pieces without a blank, by the place of the second."""
    found: dict[int, Gap] = {}
    for place in range(1, len(row)):
        before, piece = row[place - 1], row[place]
        is_blank = before.text.endswith(" ") or piece.text.startswith(" ")
        if not is_blank and piece.left - before.right > BLANK * piece.height:
            found[place] = (before.right, piece.left)
    return found


def _has(found: dict[int, Gap], gap: Gap) -> bool:
    """Whether one of the gaps lies over another one."""
    return any(left < gap[1] and gap[0] < right for left, right in found.values())


def _is_alike(row: dict[int, Gap], other: dict[int, Gap]) -> bool:
    """Whether two rows of several cells have all their gaps at the same places."""
    if len(row) != len(other) or len(row) < FEWEST:
        return False
    return all(_has({0: gap}, beside) for gap, beside in zip(row.values(), other.values(), strict=True))
