"""Rates of marks in tables: by rows, by columns, and with each cell in a line of its own.

Of whom they are tells that column which the marks make; where not all of them are told, the one of which most of the
rates are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.marks.reckoned import ALL, Reckoned, finding_of, marks_of
from qalam.checker.readers.marks.registers import MARK
from qalam.checker.relations.grids.unmarked import unmarked_tables
from qalam.checker.relations.tables.tables import cells_of_row, first_cell
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_DIGIT = as_pattern(r"[\s|]*(?:на\s|оценк\w+\s|баға\w*\s|с\s)?«?\s?([2-5])\s?»?(?:-?[^\W\d]{1,4})?[\s|]*")
_NAME = as_pattern(r"[^\d«»]{2,30}")
FEW = 1  # right rate of a table by which its pupils are known where not all marks are told
_Cells = Sequence[Claim | None]


class Table(NamedTuple):
    """What heads the cells of each record, and their numbers."""

    heads: Sequence[str]
    records: Sequence[_Cells]


def rates_of_tables(text: Text) -> Iterator[Finding]:
    """Findings about the rates in tables that marks do not make, where no more of the others fail."""
    for table in _tables(text):
        places = {mark: at for at, head in enumerate(table.heads) if (mark := _mark_of(head))}
        rates = [(at, marks) for at, head in enumerate(table.heads) if (marks := marks_of(head)) and not _mark_of(head)]
        for at, marks in rates:
            if set(marks) <= places.keys():
                yield from _of_column(table, at, [places[mark] for mark in marks], places)


def _mark_of(head: str) -> str:
    if found := _DIGIT.fullmatch(head):
        return found[1]
    return next(iter(MARK.named_in(head)), "") if _NAME.fullmatch(head) and not marks_of(head) else ""


def _of_column(table: Table, rate: int, marks: Sequence[int], places: dict[str, int]) -> Iterator[Finding]:
    held: list[tuple[Reckoned, Claim]] = []
    others = [at for at in range(len(table.heads)) if at != rate and at not in places.values()]
    are_all = "3" in places
    for base in others:
        column = list(_reckoned(table, base, rate, marks, places if are_all else {}))
        if sum(one.fits for one, _ in column) > sum(one.fits for one, _ in held) or (are_all and not held):
            held = column
    failing = [pair for pair in held if not pair[0].fits]
    fitting = len(held) - len(failing)
    if len(failing) <= max(fitting, int(are_all)) and (are_all or fitting >= FEW):
        yield from (finding_of(one, (base,)) for one, base in failing or _cut(held))


def _cut(held: Sequence[tuple[Reckoned, Claim]]) -> list[tuple[Reckoned, Claim]]:
    """The only whole rate that is cut off in a table where some are rounded up."""
    cut = [pair for pair in held if not pair[0].is_rounded]
    is_rounded = any(one.rate.value > one.due for one, _ in held)
    return cut if len(cut) == 1 and is_rounded and cut[0][0].rate.value < cut[0][0].due else []


def _reckoned(
    table: Table, base: int, rate: int, marks: Sequence[int], all_marks: dict[str, int]
) -> Iterator[tuple[Reckoned, Claim]]:
    """The rates of the records, reckoned of what stands in a column; only where that is what all marks make."""
    for record in table.records:
        whole, own, said = record[base], [record[at] for at in marks], record[rate]
        told = tuple(one for one in own if one is not None and one.is_count)
        if whole is None or said is None or len(told) < len(own) or not whole.is_count or said.value > ALL:
            continue
        total = sum(one.value for at in all_marks.values() if (one := record[at]) is not None)
        if (
            whole.value > 0
            and sum(one.value for one in told) <= whole.value
            and (not all_marks or total == whole.value)
        ):
            yield Reckoned(whole.value, told, said), whole


def _tables(text: Text) -> Iterator[Table]:
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group)
        if is_row and len(lines) > 1:
            yield from _of_rows(text, lines)
    yield from _of_cells(text)


def _of_rows(text: Text, lines: Sequence[Sentence]) -> Iterator[Table]:
    """A table by its rows, and by its columns."""
    heads = CELL.split(text.content[lines[0].start : lines[0].end])
    firsts = [first_cell(text, line) for line in lines]
    for labels in (heads, firsts):
        if sum(bool(_mark_of(label)) for label in labels) < len("54") or not any(map(marks_of, labels)):
            continue
        rows = [{at: one[0] for at, one in cells_of_row(text, line).items() if len(one) == 1} for line in lines]
        if labels is heads:
            yield Table(heads, [[row.get(at) for at in range(len(heads))] for row in rows[1:]])
        else:
            yield Table(firsts, [[row.get(at) for row in rows] for at in range(1, len(heads))])


def _of_cells(text: Text) -> Iterator[Table]:
    """The tables whose cells have lines of their own."""
    for table in unmarked_tables(text):
        if table.heads:
            places = range(max(*table.heads, *(place for row in table.rows for place, _ in row.numbers)) + 1)
            records = [[row.numbers.get((place, 0)) for place in places] for row in table.rows]
            yield Table([table.heads.get(place, "") for place in places], records)
