"""Shares of a table whose base no head names: '94 (81%)' in each cell, or a column of counts and one of shares.

The base is the number that most of them fit: of another column in the same row, of one row, say of totals, or one told
around the table. What does not fit it beside several that do is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from qalam.checker.checks.shares.bases import may_miss, miss, percentage, rounded
from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.joined import joined_rows
from qalam.checker.relations.tables.tables import MOST_COLUMNS, cells_of_row, is_with_share
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, slip_from, unit_printed
from qalam.checker.slips import slip_between as slip
from qalam.checker.text import Text

AROUND = 6  # sentences before a table and behind it in which its base may be told
FEWEST = 3  # rows
TELLING = 8  # digits of the shares that fit a base, which no other base is likely to make
MOSTLY = 3  # times as many shares that fit as those that do not, where no slip explains these
ALL = 100  # percent
_Cell = tuple[Claim, Claim, Claim]


class _Row(NamedTuple):
    """The counts and the shares of a row by their columns; a share beside its count is of the same one."""

    counts: dict[int, Claim]
    shares: dict[int, Claim]


def column_shares(text: Text) -> list[_Cell]:
    """A part, its share and its base for each cell of such columns."""
    return [cell for lines in joined_rows(text) if len(lines) >= FEWEST for cell in _of_table(text, lines)]


def _of_table(text: Text, lines: Sequence[Sentence]) -> Iterator[_Cell]:
    rows = [_row(text, line) for line in lines]
    columns = sorted({column for row in rows for column in (*row.counts, *row.shares)})
    shared = sorted({column for row in rows for column in row.shares})
    if not shared or len(columns) > MOST_COLUMNS:
        return
    told = [one for one in _around(text, lines) if one.value > 1]
    for share in shared:
        own = [row for row in rows if share in row.shares]
        if len(own) >= FEWEST:
            parts = [share] if all(share in row.counts for row in own) else [one for one in columns if one < share]
            yield from _best(rows, share, parts, told)


def _row(text: Text, line: Sentence) -> _Row:
    row = _Row({}, {})
    for column, claims in cells_of_row(text, line).items():
        is_pair = is_with_share(text, claims)
        if not column or not (is_pair or len(claims) == 1):
            continue
        if claims[0].is_count and not claims[0].is_rough:
            row.counts[column] = claims[0]
        if claims[-1].unit == "percent":
            row.shares[column] = claims[-1]
    return row


def _around(text: Text, lines: Sequence[Sentence]) -> Iterator[Claim]:
    """The numbers told near a table, not in one."""
    first, last = lines[0].number, lines[-1].number
    for sentence in (*text.sentences[max(0, first - AROUND) : first], *text.sentences[last + 1 : last + 1 + AROUND]):
        if not sentence.is_row:
            yield from (
                one
                for one in text.by_sentence[sentence.number]
                if one.is_count and not (one.is_rough or one.may_be_year)
            )


def _best(rows: Sequence[_Row], share: int, parts: Iterable[int], told: Sequence[Claim]) -> list[_Cell]:
    """The shares of a column with what most of them are of, where no other base that as many fit leaves others out."""
    read = [cells for part in parts for cells in _readings(rows, share, part, told)]
    if not read:
        return []
    most = max(_weight(cells) for cells in read)
    best = [cells for cells in read if _weight(cells) == most]
    failing = {tuple(cell[1].id for cell in _failing(cells)) for cells in best}
    return best[0] if most >= TELLING and len(failing) == 1 and _are_meant(best[0]) else []


def _readings(rows: Sequence[_Row], share: int, part: int, told: Sequence[Claim]) -> Iterator[list[_Cell]]:
    """The shares of a column held against each base that they may have."""
    own = [row for row in rows if {part} <= row.counts.keys() and row.shares.get(share) and row.counts[part].value > 0]
    columns = {column for row in own for column in row.counts if column != part}
    for base in columns:
        yield [
            (row.counts[part], row.shares[share], row.counts[base])
            for row in own
            if base in row.counts and row.counts[base].value > 0
        ]
    greatest = max((row.counts[part].value for row in own), default=Decimal(0))
    totals = [row.counts[part] for row in rows if part in row.counts and row.counts[part].value == greatest]
    # A slip may make one of the parts the greatest number, but not two.
    for whole in (*totals, *told):
        if sum(row.counts[part].value > whole.value for row in own) <= 1:
            yield [(row.counts[part], row.shares[share], whole) for row in own if row.counts[part] is not whole]


def _fits(cell: _Cell) -> bool:
    part, share, base = cell
    return miss(part, share, base) <= may_miss(share) + rounded(part, base)


def _failing(cells: Sequence[_Cell]) -> list[_Cell]:
    return [cell for cell in cells if not _fits(cell)]


def _weight(cells: Sequence[_Cell]) -> int:
    """How many digits the shares have that fit: one of three digits does so by chance more seldom than one of two."""
    return sum(len(digits_of(cell[1])) for cell in cells if cell[1].value != ALL and _fits(cell))


def _are_meant(cells: Sequence[_Cell]) -> bool:
    """Whether the shares that do not fit are few, or the only one is explained by one slip."""
    failing = _failing(cells)
    fitting = len(cells) - len(failing)
    return len(failing) * MOSTLY <= fitting or (len(failing) == 1 <= fitting - 1 and is_slip(*failing[0]))


def is_slip(part: Claim, share: Claim, base: Claim) -> bool:
    """Whether one slip in the share or in its number explains why they do not fit."""
    due = percentage(part, base).quantize(unit_printed(share), ROUND_HALF_UP)
    meant = (share.value * base.value / 100).quantize(Decimal(1), ROUND_HALF_UP)
    return slip_from(share, due) is not None or slip(digits_of(part), str(int(meant))) is not None


def without_columns(tied: Sequence[Relation], columns: Sequence[_Cell]) -> list[Relation]:
    """The ties but for those of shares that stand in such columns."""
    known = {share.id for _, share, _ in columns}
    return [tie for tie in tied if tie.parts[1].id not in known]
