"""Tables: rows and columns of totals, and columns of shares.

A total or a share is held against its table only where most of its neighbours fit: means, nested groups
and shares of something else are told from sums that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.table_parts import OF_WHICH
from qalam.checker.relations.tie import may_make
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away, one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.of_whom import OF_WHOM

_TOTAL = as_pattern(rf"[\s|*]*(?:{'|'.join(TOTAL)})", re.I)
_INNER = words_pattern("|".join(OF_WHOM), re.I)
_BESIDE = as_pattern(r"\s?[^\W\d]{0,12}\.?\s?[(/–—-]\s?")
_LABEL = as_pattern(r"\s*\|[^|\n]*[^\W\d][^|\n]*\|")  # what names a row that a stroke opens
_BULLET = as_pattern(r"[\s|]*[-–—•]\s")
FEWEST_ROWS = 3
MOST_COLUMNS = 12
ALL = 100  # percent
LITTLE = Decimal("0.1")  # of a total
NEAR = 10  # tenths: a single total further from its column was not its sum
_Row = dict[int, Claim]


@dataclass(frozen=True, slots=True)
class Table:
    """The only number of each cell after the first, by column; the row of totals; by their heads the columns of totals
    and those of some of the column before."""

    rows: list[_Row]
    total: _Row
    summing_columns: frozenset[int]
    inner_columns: frozenset[int]


def table_sums(text: Text) -> list[Relation]:
    """Totals of columns and of rows."""
    found: list[Relation] = []
    for table in tables(text, also="measure"):
        for sums in (list(_down(table)), *(list(_across(table, column)) for column in table.summing_columns)):
            if _are_sums(sums):
                found.extend(one for one in sums if one.holds or may_be_sum(one))
    return found


def may_be_sum(one: Relation) -> bool:
    """Whether a sum that fails is of whole numbers, or misses by little or by a slip: numbers with tenths are often
    means."""
    if one.whole is None or one.whole.is_count:
        return True
    return may_make(one.whole, one.parts, LITTLE) or one_slip_away(one.whole, one.parts)


def _are_sums(sums: list[Relation]) -> bool:
    """Where one holds and as many as not; a single one that misses by little."""
    if len(sums) == 1 and sums[0].whole is not None:
        whole, parts = sums[0].whole, sums[0].parts
        total = sum(part.value for part in parts)
        return abs(total - whole.value) * NEAR <= total or (len(parts) > 2 and one_slip_mends(whole, parts))
    holding = sum(relation.holds for relation in sums)
    return holding > 0 and holding * 2 >= len(sums) - (len(sums) == 3)


def table_shares(text: Text) -> list[tuple[Claim, Claim, Claim]]:
    """A count, its share and its base, for columns whose shares mostly fit their counts."""
    found: list[tuple[Claim, Claim, Claim]] = []
    for table in tables(text):
        for column, base in table.total.items():
            tied = list(_shares_beside(table, column, base))
            fitting = sum(_fits(*row) for row in tied)
            if base.is_count and len(tied) > 2 and fitting * 2 > len(tied):
                found.extend(tied)
        found.extend(_of_hundreds(table))
        found.extend(_of_rows(table))
    return found


def _of_hundreds(table: Table) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Counts of one column and their shares of the row that is said to be 100 %, in a column further on."""
    rows = [*table.rows, table.total]
    columns = columns_of(rows)
    for column in columns:
        for other in (one for one in columns if one > column + 1):
            bases = [row[column] for row in rows if column in row and _is_hundred(row.get(other))]
            if len(bases) != 1 or not bases[0].is_count or not bases[0].value:
                continue
            tied = [
                (row[column], row[other], bases[0])
                for row in rows
                if column in row and other in row and row[column] is not bases[0] and _is_share(row[column], row[other])
            ]
            fitting = sum(_fits(*row) for row in tied)
            if len(tied) > 1 and fitting * 2 > len(tied) + (len(tied) == 2):
                yield from tied


def _of_rows(table: Table) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The shares of a column that mostly are those of one column in another of the same row: 'окончили | поступили |
    доля'."""
    rows = [row for row in (*table.rows, table.total) if row]
    columns = columns_of(rows)
    for base, part in ((one, other) for one in columns for other in columns if one != other):
        for share in columns:
            tied = [
                (row[part], row[share], row[base])
                for row in rows
                if {base, part, share} <= row.keys() and _is_share(row[part], row[share]) and row[base].is_count
            ]
            tied = [(one, two, three) for one, two, three in tied if one.value <= three.value]
            if len(tied) >= FEWEST_ROWS and sum(_fits(*row) for row in tied) * 2 > len(tied):
                yield from tied


def columns_of(rows: list[_Row]) -> list[int]:
    """The columns with numbers; none of a table that is too wide for anybody to relate them."""
    columns = sorted({column for row in rows for column in row})
    return columns if len(columns) <= MOST_COLUMNS else []


def _is_hundred(claim: Claim | None) -> bool:
    return claim is not None and claim.unit == "percent" and claim.value == ALL


def _is_share(part: Claim, share: Claim) -> bool:
    return part.is_count and share.unit == "percent" and part.value > 0


def _shares_beside(table: Table, column: int, base: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    for row in table.rows:
        part, share = row.get(column), row.get(column + 1)
        if part and share and part.is_count and share.unit == "percent" and 0 < part.value <= base.value:
            yield part, share, base


def _fits(part: Claim, share: Claim, base: Claim) -> bool:
    return abs(part.value * 100 / base.value - share.value) < Decimal(1).scaleb(-share.decimals)


def tables(text: Text, fewest: int = FEWEST_ROWS, also: str = "percent") -> Iterator[Table]:
    """Every table without rows that say 'of whom', of so many rows with numbers at least; `also` as in the rows."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = _without_shares_below(text, list(group)) if is_row else []
        counted = [line for line in lines if text.by_sentence[line.number]]
        if len(counted) < fewest or any(_is_inner(text, line) for line in lines[1:]):
            continue
        heads, inner = frozenset(_summing_columns(text, lines[0])), frozenset(_inner_columns(text, lines[0]))
        if _is_inner(text, lines[0]) and not inner:
            continue
        body = counted[1:] if counted[0] is lines[0] and _is_header(text, lines[0]) else counted
        is_total = [_TOTAL.match(text.content, line.start, line.end) is not None for line in body]
        if sum(is_total) > 1 or any(is_total[1:-1]):
            continue
        rows = [numbers_of_row(text, line, also) for line, total in zip(body, is_total, strict=True) if not total]
        totals = [numbers_of_row(text, line, also) for line, total in zip(body, is_total, strict=True) if total]
        yield Table(rows, totals[0] if totals else {}, heads, inner)


def _without_shares_below(text: Text, lines: list[Sentence]) -> list[Sentence]:
    """The rows over a heading without numbers below which all are shares: 'Доля, % | |'."""
    for place, line in enumerate(lines[1:], 1):
        if not text.by_sentence[line.number]:
            below = [claim for later in lines[place:] for claim in text.by_sentence[later.number]]
            if below and all(claim.unit == "percent" for claim in below):
                return lines[:place]
    return lines


def _is_inner(text: Text, line: Sentence) -> bool:
    """Whether a row or a head says 'of whom'."""
    return bool(_INNER.search(text.content, line.start, line.end) or _BULLET.match(text.content, line.start, line.end))


def _is_header(text: Text, line: Sentence) -> bool:
    """A row of nothing but years holds no parts."""
    return all(1900 <= claim.value < 2100 for claim in text.by_sentence[line.number])


def _summing_columns(text: Text, header: Sentence) -> Iterator[int]:
    start = header.start
    line = text.content[header.start : header.end]
    for column, cell in enumerate(CELL.split(line)):
        if column and names_total(cell):
            yield column
        start += len(cell) + 1


def _inner_columns(text: Text, header: Sentence) -> Iterator[int]:
    """The columns of some of what the column before counts, unless that one is of totals: 'барлығы | 1-4 сынып | соның
    4 сыныбы'; none where another head says 'of whom' in its midst or begins a list of all."""
    cells = CELL.split(text.content[header.start : header.end])
    inner = [column for column, cell in enumerate(cells) if OF_WHICH.match(cell)]
    said = [column for column, cell in enumerate(cells) if _INNER.search(cell)]
    if said == inner and not any(column < 2 or names_total(cells[column - 1]) for column in inner):
        yield from inner


def names_total(cell: str) -> bool:
    """Whether what names a row, or heads a column, begins with the word for a total."""
    return _TOTAL.match(cell) is not None


def first_cell(text: Text, line: Sentence) -> str:
    """What names a row."""
    return CELL.split(text.content[line.start : line.end])[0]


def numbers_of_row(text: Text, line: Sentence, also: str = "percent") -> _Row:
    """The only count, share or number of the unit `also` of each cell behind the first, by its column; of '94 (81%)'
    the count."""
    label = _LABEL.match(text.content, line.start, line.end)  # '| двое детей | 11 |'
    return {
        column: claims[0]
        for column, claims in cells_of_row(text, line).items()
        if column
        and not (label and claims[0].end <= label.end())
        and (len(claims) == 1 or is_with_share(text, claims))
        and (claims[0].is_count or claims[0].unit in {"percent", also})
    }


def cells_of_row(text: Text, line: Sentence) -> dict[int, list[Claim]]:
    """The numbers of each cell that has some, by its column."""
    cells: dict[int, list[Claim]] = {}
    column, start = 0, line.start
    for claim in text.by_sentence[line.number]:
        column += len(CELL.findall(text.content, start, claim.start))
        start = claim.start
        cells.setdefault(column, []).append(claim)
    return cells


def is_with_share(text: Text, claims: list[Claim]) -> bool:
    """Whether a cell has a count and its share: '94 (81%)', '94 / 81%'."""
    is_pair = len(claims) == 2 and claims[0].is_count and claims[1].unit == "percent"
    return is_pair and _BESIDE.fullmatch(text.content, claims[0].end, claims[1].start) is not None


def _down(table: Table) -> Iterator[Relation]:
    for column, whole in table.total.items():
        parts = [row[column] for row in table.rows if column in row]
        if _is_amount(whole) and len(parts) > 1 and len(parts) >= len(table.rows) - 1 and all(map(_is_amount, parts)):
            yield summed(whole, parts)


def _across(table: Table, column: int) -> Iterator[Relation]:
    for row in table.rows:
        parts = [
            claim
            for place, claim in row.items()
            if place != column and place not in table.inner_columns and _is_amount(claim)
        ]
        whole = row.get(column)
        if whole is not None and _is_amount(whole) and len(parts) > 1:
            yield summed(whole, parts)


def _is_amount(claim: Claim) -> bool:
    """Whether a number of a table may be summed: a count, or one with tenths that is no share."""
    return claim.is_count or claim.unit == "measure"
