"""Columns, or rows, that make another in most rows or columns of their table: 'Оқушы саны | 1–4 сынып | 5–9 сынып'.

No head need say so: that the same neighbouring columns add up in three rows and more is no accident, and a row in which
they do not is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.tables import Table, columns_of, may_be_sum, tables
from qalam.checker.relations.tie import SOME, may_make
from qalam.checker.text import Text

HOLDING = 3  # rows in which the sum holds, two of its parts being more than none
NESTED = 2  # columns, of which each has one of some of it behind itself
HOLDING_MANY = 2  # rows, where the sum is of many columns, or divides anew what is divided beside it in every row
MANY = 4  # columns
FEWEST = 2  # rows, where the sum of one is of all columns, more than many, and the other misses it by little
NEAR = Decimal("0.05")  # of a number
_Row = dict[int, Claim]
_Run = tuple[int, ...]


def row_sums(text: Text) -> list[Relation]:
    """The sums of the rows of each table whose columns show by themselves that they add up."""
    told = (tie for table in tables(text, FEWEST, "measure") for tie in _of_table(table))
    return [tie for tie in told if tie.holds or may_be_sum(tie)]


def _of_table(table: Table) -> Iterator[Relation]:
    rows = [_measured(row) for row in (*table.rows, table.total)]
    yield from _along(rows, table.inner_columns | table.summing_columns, table.inner_columns)
    if not table.total:
        yield from _along(_turned(rows), frozenset(), frozenset())
    elif len(rows) > MANY:
        is_first = _place(table.total) < _place(table.rows[0])
        rows = [rows[-1], *rows[:-1]] if is_first else rows
        turned = _turned(rows)
        yield from _divided(turned, 1 if is_first else len(rows), columns_of(turned))


def _place(row: _Row) -> int:
    return min((claim.sentence for claim in row.values()), default=0)


def _turned(rows: list[_Row]) -> list[_Row]:
    """The columns as rows: 'Оқушы саны | 92 | 105', '«5» | 22 | 19', '«4» | 42 | 45'."""
    columns = columns_of(rows)
    return [{place: row[column] for place, row in enumerate(rows, 1) if column in row} for column in columns]


def _along(rows: list[_Row], known: frozenset[int], inner: frozenset[int]) -> Iterator[Relation]:
    """The sums of the rows for each column, of columns that are not `inner`; for one `known` from its head only those
    of nested columns, which the head does not tell."""
    columns = [column for column in columns_of(rows) if column not in inner]
    for whole in columns:
        sums = _divided(rows, whole, columns) if whole not in known else []
        yield from sums or _of_nested(rows, whole, columns)


def _divided(rows: list[_Row], whole: int, columns: list[int]) -> list[Relation]:
    """The sums of the columns beside one, and of those next to them that divide it anew."""
    runs = [run for run in _runs(columns) if whole not in run]
    sums = _best(rows, whole, [run for run in runs if _is_beside(whole, run)])
    if len(sums) < HOLDING or _telling(sums) < len(sums):
        return sums
    places = [place for row in rows for place, claim in row.items() if claim in sums[0].parts]
    return [*sums, *_anew(rows, whole, [run for run in runs if 1 in (run[0] - places[-1], places[0] - run[-1])])]


def _of_nested(rows: list[_Row], whole: int, columns: list[int]) -> list[Relation]:
    """The sums of every second column behind one, where the columns between are of some of those before them:
    'Барлығы | 1-4 | 4 сынып | 5-9 | 9 сынып'. No head need say so: none of them is ever the greater one."""
    behind = [column for column in columns if column > whole]
    outer, inner = behind[::NESTED], behind[1::NESTED]
    if len(inner) < NESTED or behind != list(range(whole + 1, whole + 1 + len(behind))):
        return []
    pairs = list(zip(outer, inner, strict=False))
    are_within = [row[one].value >= row[of].value for row in rows for one, of in pairs if {one, of} <= row.keys()]
    # A slip may make of one of them the greater one.
    return _best(rows, whole, [tuple(outer)]) if sum(are_within) >= len(are_within) - 1 else []


def _anew(rows: list[_Row], whole: int, runs: list[_Run]) -> list[Relation]:
    """The best sums of these columns, where they miss the whole by little."""
    sums = _best(rows, whole, runs, HOLDING_MANY)
    return sums if all(_is_near(one) for one in sums) else []


def _measured(row: _Row) -> _Row:
    return {column: claim for column, claim in row.items() if claim.unit != "percent"}


def _runs(columns: list[int]) -> Iterator[_Run]:
    """Two columns and more in a row."""
    for first in range(len(columns)):
        for last in range(first + 2, len(columns) + 1):
            yield tuple(columns[first:last])


def _is_beside(whole: int, run: _Run) -> bool:
    """Next to the run, or with one column between, say of a share."""
    return 0 < run[0] - whole <= 2 or 0 < whole - run[-1] <= 2


def _best(rows: list[_Row], whole: int, runs: list[_Run], fewest: int = HOLDING) -> list[Relation]:
    """The sums of the run that holds in most rows, where it holds in most of all."""
    best = max((_sums(rows, whole, run) for run in runs), key=_telling, default=[])
    holding = HOLDING_MANY if best and len(best[0].parts) >= MANY else fewest
    are_sums = _telling(best) >= holding and _telling(best) * 3 >= len(best) * 2
    return best if are_sums or (len(best) == FEWEST and _are_of_all(rows, best)) else []


def _are_of_all(rows: list[_Row], sums: list[Relation]) -> bool:
    """Whether two sums are each of a whole table, and one holds that is of more than many, and the other nearly."""
    told = [row for row in rows if len(row) > 1]  # a head may hold a number
    are_all = [len(row) for row in told] == [len(one.parts) + 1 for one in sums]
    is_long = any(one.holds and sum(part.value > 0 for part in one.parts) > MANY for one in sums)
    return are_all and is_long and all(_is_near(one) for one in sums)


def _is_near(one: Relation) -> bool:
    """Whether a sum holds, or misses its whole by little or by a slip."""
    return one.holds or (one.whole is not None and may_make(one.whole, one.parts, NEAR, SOME))


def _sums(rows: list[_Row], whole: int, run: _Run) -> list[Relation]:
    told = [row for row in rows if whole in row and all(column in row for column in run)]
    return [summed(row[whole], [row[column] for column in run]) for row in told if row[whole].value]


def _telling(sums: list[Relation]) -> int:
    """How many hold by more than one part that is the whole itself."""
    return sum(one.holds and sum(part.value > Decimal(0) for part in one.parts) > 1 for one in sums)
