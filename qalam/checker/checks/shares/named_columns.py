"""Columns of percentages whose heads name the column of which they are: 'Жоспар | Атқарылғаны | Жоспарға, %'.

Which column is held against those is told by no word: the one that another of these percentages fits. So a table of one
row with two such columns is enough. Where the head names none ('% исполнения'), three rows and more tell both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from qalam.checker.checks.shares.bases import miss, percentage
from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.heads import CELL, PERCENT
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import FEWEST_ROWS, MOST_COLUMNS, numbers_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.slips import HALF, printed, slip_between, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.shares.told import HELD_AGAINST

_HELD_AGAINST = stems(" ".join(HELD_AGAINST))
ALL = 100  # percent
BESIDE = 3  # columns before one of percentages whose head names none
MOSTLY = 3  # times as many percentages that fit as those that do not, where no slip explains these
_Row = dict[int, Claim]
_Cell = tuple[Claim, Claim, Claim]


def check_named_columns(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about percentages that are not what their heads say, beside others that are."""
    return [
        share_finding(*cell)
        for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row)
        if is_row
        for cell in _wrong(text, list(group))
    ]


def _wrong(text: Text, lines: Sequence[Sentence]) -> list[_Cell]:
    head = text.content[lines[0].start : lines[0].end]
    cells = CELL.split(head) if len(lines) > 1 and PERCENT.search(head) else []
    if not 1 < len(cells) <= MOST_COLUMNS:
        return []
    rows = [numbers_of_row(text, line, "measure") for line in lines[1:]]
    rows = [row for row in rows if any(claim.value != column + 1 for column, claim in row.items())]  # '1 | 2 | 3'
    shares = {column for column, cell in enumerate(cells) if PERCENT.search(cell)}
    columns = sorted({column for row in rows for column in row} - shares)
    named = dict(_bases(cells))
    found = _failing([list(_cells(rows, named, part)) for part in columns], fewest=1)
    for share in sorted(shares - named.keys()):
        near = [column for column in columns if column < share][-BESIDE:]
        pairs = ((base, part) for base in near for part in near)
        found += _failing([list(_cells(rows, {share: base}, part)) for base, part in pairs], fewest=FEWEST_ROWS)
    return found


def _failing(told: list[list[_Cell]], fewest: int) -> list[_Cell]:
    """The percentages that do not fit, of those of which most do: by all but a few, or where one slip explains it."""
    told.sort(key=_fitting, reverse=True)
    fitting = [_fitting(cells) for cells in told[:2]]
    if not fitting or fitting[0] < fewest or fitting[1:] == fitting[:1]:
        return []
    failing = [cell for cell in told[0] if not _fits(cell)]
    are_few = len(failing) * MOSTLY <= fitting[0]
    return [cell for cell in failing if are_few or (len(failing) == 1 and _is_slip(cell))]


def _bases(cells: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each column of percentages with the only other column whose head has all the words of its own."""
    named = [stems(PERCENT.sub(" ", cell)) for cell in cells]
    for column, cell in enumerate(cells):
        words = named[column] - _HELD_AGAINST
        if not column or not words or PERCENT.search(cell) is None:
            continue
        found = [
            other for other, said in enumerate(named) if other and words <= said and not PERCENT.search(cells[other])
        ]
        if len(found) == 1:
            yield column, found[0]


def _cells(rows: Sequence[_Row], bases: dict[int, int], part: int) -> Iterator[_Cell]:
    """The numbers of a column with the percentages and what these are of."""
    for row in rows:
        for share, base in bases.items():
            if part != base and {part, share, base} <= row.keys() and row[base].value > 0 < row[part].value:
                yield row[part], row[share], row[base]


def _fitting(cells: Sequence[_Cell]) -> int:
    return sum(miss(*cell) < _near(cell) and cell[1].value != ALL for cell in cells)


def _fits(cell: _Cell) -> bool:
    """Whether a percentage is that of its number, rounded up or down, or by how much this differs from its base."""
    part, share, base = cell
    return miss(*cell) < _near(cell) or abs(abs(percentage(part, base) - ALL) - share.value) < _near(cell)


def _near(cell: _Cell) -> Decimal:
    """How far a percentage may be from that of its number, of which the tenths may be rounded."""
    part, share, base = cell
    rounded = sum((HALF.scaleb(-one.decimals) / one.value for one in (part, base) if one.decimals), Decimal(0))
    return unit_printed(share) + percentage(part, base) * rounded


def _is_slip(cell: _Cell) -> bool:
    part, share, base = cell
    unit = unit_printed(share)
    exact = percentage(part, base) / unit
    return any(slip_between(printed(share), str(int(meant))) for meant in (exact, exact + HALF))
