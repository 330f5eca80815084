"""Changes with their sign behind the number of a cell: '639 (+30)', against the cell before it in its column or row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from qalam.checker.checks.changes.differences import ZERO, Change, leads
from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.tables.tables import first_cell, names_total
from qalam.checker.sentences import Sentence
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

FEWEST = 3  # changes that lead from one cell to the next
TIMES = 3  # as many lead as do not
PAIR = 2
RATES = frozenset({"percent", "points", "measure"})
_SIGNED = as_pattern(r"\d%?\s?\(\s?[+−–-]\s?\d")
_BEHIND = as_pattern(r"%?\s?\(\s?[+−–-]\s?")
_Row = dict[int, list[Claim]]


def signed_cells(text: Text) -> Iterator[Change]:
    """The earlier number, the later one and its change, where that does not lead from one to the other and the changes
    of the other cells do."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        if not lines or not _SIGNED.search(text.content, lines[0].start, lines[-1].end):
            continue
        rows = [_cells(text, line) for line in lines if not names_total(first_cell(text, line))]
        for steps in (list(_down(text, rows)), list(_along(text, rows))):
            wrong = [step for step in steps if not leads(*step, loose=_rounding(step[1]))]
            if len(steps) - len(wrong) >= max(FEWEST, len(wrong) * TIMES):
                yield from wrong


def _cells(text: Text, row: Sentence) -> _Row:
    """The numbers of each cell, by its column."""
    cells: _Row = {}
    column, start = 0, row.start
    for claim in text.by_sentence[row.number]:
        column += len(CELL.findall(text.content, start, claim.start))
        start = claim.start
        cells.setdefault(column, []).append(claim)
    return cells


def _down(text: Text, rows: list[_Row]) -> Iterator[Change]:
    for before, row in pairwise(rows):
        for column, cell in row.items():
            yield from _step(text, before.get(column, []), cell)


def _along(text: Text, rows: list[_Row]) -> Iterator[Change]:
    for row in rows:
        for column, cell in row.items():
            yield from _step(text, row.get(column - 1, []), cell)


def _step(text: Text, before: list[Claim], cell: list[Claim]) -> Iterator[Change]:
    """A cell of a number and its change alone, behind a cell of a number of the same sort."""
    if not before or len(cell) != PAIR:
        return
    first, (later, change) = before[0], cell
    is_sort = first.unit == later.unit and (later.is_count or later.unit in RATES)
    if is_sort and _BEHIND.fullmatch(text.content, later.end, change.start):
        yield first, later, change


def _rounding(later: Claim) -> Decimal:
    """By how much a change of rates may miss their difference, each rounded by itself."""
    return ZERO if later.is_count else unit_printed(later)
