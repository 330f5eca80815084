"""Numbers of children as the packages of one day after another tell them, so that no small number is a difference.

A package is kept for ever, so whoever has those of two days can subtract. Two rules stand against it:

* what was hidden stays hidden: as long as anything is hidden in one way of dividing the children, so is all that was
  hidden in it the day before. A number comes back only when it is so large, or so surely nobody, that the day before
  cannot be guessed from it;
* what is told stays as it was told until the count differs from it by the threshold at least. A number of a package is
  therefore at most `BELOW - 1` off the count, and two packages differ by nothing or by no few.
"""

from __future__ import annotations

from collections.abc import Mapping

from qalam.preschool.queries.statistics import BELOW, WAYS, Cell, Counted

Told = Mapping[str, Mapping[str, int | None]]
"""By row and column what a package tells; None is hidden."""
TOTAL = "total"
WITHIN = BELOW - 1
"""A number is told this much off the count at most."""


def column(cell: Cell) -> str:
    """`priority_first`: the column of a cell."""
    return "_".join(cell)


def told(found: Counted, before: Told) -> Told:
    """What the package of a day tells of the children counted, after that of the day before (empty at first)."""
    hidden = hidden_now(found, before)
    rows: dict[str, dict[str, int | None]] = {}
    for row, counts in found.table.counts.items():
        was = before.get(row, {})
        total = found.totals[row]
        rows[row] = {TOTAL: None if 0 < total < BELOW else steady(total, was.get(TOTAL))}
        for cell, number in counts.items():
            name = column(cell)
            rows[row][name] = None if (row, name) in hidden else steady(number, was.get(name))
    return rows


def steady(number: int, was: int | None) -> int:
    """The number, or the one told before while it is near enough."""
    return was if was is not None and abs(number - was) < BELOW else number


def hidden_now(found: Counted, before: Told) -> set[tuple[str, str]]:
    """The cells that are not told, by row and column."""
    hidden = {(row, column(cell)) for row, cell in found.hidden}
    for way, codes in WAYS.items():
        columns = [column((way, code)) for code in codes]
        was = {(row, name) for row, cells in before.items() for name in columns if cells.get(name, 0) is None}
        numbers = {
            (row, name): counts[way, code]
            for row, counts in found.table.counts.items()
            for code, name in zip(codes, columns, strict=True)
        }
        if hidden & set(numbers) or any(0 < numbers.get(cell, 0) < BELOW + WITHIN for cell in was):
            hidden |= was & set(numbers)
    return hidden
