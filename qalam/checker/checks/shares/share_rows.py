"""Rows of shares below the rows that they are shares of: 'Всего | 412 | 436', 'сельские | 309 | 325' and further down
'Доля сельских, % | 75,0 | 74,5', or the same names told again over percentages.

The row of parts is that with the same name, or the one right above; the row of what they are of is that which most of
them fit. A column that then fails beside several that fit is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.shares.bases import may_miss, miss
from qalam.checker.checks.shares.column_shares import is_slip
from qalam.checker.checks.shares.slipped import is_base_slipped
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.tables.joined import joined_rows
from qalam.checker.relations.tables.tables import MOST_COLUMNS, first_cell, numbers_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.slips import digits_of, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.shares.told import SHARE

_PERCENT = as_pattern(r"%|пайыз|процент|per ?cent", re.I)
_SHARE = as_pattern("|".join(SHARE), re.I)
_OF_WHOM = as_pattern(r"\A(?:оның|соның|олардың|ішінде|них|том|числе|which)\Z", re.I)
_NAMES = as_pattern(r"[^\W\d]{3,}")
FEWEST = 3  # rows
MOST = 60  # rows: a longer table is no summary
TELLING = 5  # digits of the shares that fit, which no other row is likely to make
MOSTLY = 3  # times as many shares that fit as those that do not
ALL = 100  # percent
_Row = dict[int, Claim]
_Cell = tuple[Claim, Claim, Claim]


def row_shares(text: Text) -> list[_Cell]:
    """A part, its share and its base for each cell of such rows, but for those of columns whose heads tell them."""
    return [cell for lines in joined_rows(text) if FEWEST <= len(lines) <= MOST for cell in _of_table(text, lines)]


def _of_table(text: Text, lines: Sequence[Sentence]) -> list[_Cell]:
    counts: list[tuple[str, _Row]] = []
    pairs: list[tuple[_Row, _Row]] = []
    is_below = False  # a heading that says 'share, %' over the rows behind it
    for line in lines:
        name, row = first_cell(text, line), numbers_of_row(text, line, also="measure")
        is_share = bool(row) and _are_shares(name, row, is_below=is_below)
        if not row or len(row) > MOST_COLUMNS:
            is_below = not row and _says_share(name)
        elif not is_share:
            counts.append((name, row))
            is_below = False
        else:
            part = _part_of(name, counts)
            pairs += [(part, row)] if part is not None else []
    return _best(pairs, [row for _, row in counts])


def _says_share(name: str) -> bool:
    return _PERCENT.search(name) is not None


def _are_shares(name: str, row: _Row, *, is_below: bool) -> bool:
    """Whether the numbers of a row are percentages: by their marks, or as its name or the heading above them says."""
    values = row.values()
    if all(claim.unit == "percent" for claim in values):
        return True
    return (is_below or _says_share(name)) and all(0 < claim.value <= ALL for claim in values)


def _part_of(name: str, counts: Sequence[tuple[str, _Row]]) -> _Row | None:
    """The row of the counts of which some shares are told: that of the same name, or the one above a mere 'share'."""
    wanted = _named(name)
    if not wanted:
        return counts[-1][1] if counts else None
    alike = [row for other, row in counts if _named(other) == wanted]
    if not alike and _SHARE.search(name):
        alike = [row for other, row in counts if wanted & _named(other)]
    return alike[-1] if alike else None


def _named(name: str) -> frozenset[str]:
    """What names a row, without the words that say that it is of shares or of some of others."""
    return stems(" ".join(word for word in _NAMES.findall(name) if not _is_said_of_any(word)))


def _is_said_of_any(word: str) -> bool:
    return bool(_SHARE.search(word) or _PERCENT.search(word) or _OF_WHOM.search(word))


def _best(pairs: Sequence[tuple[_Row, _Row]], rows: Sequence[_Row]) -> list[_Cell]:
    """The shares with the row that most of them fit; none where few do, or two rows fit as well."""
    read = [cells for row in rows if (cells := list(_held(pairs, row)))]
    weights = [_weight(cells) for cells in read]
    most = max(weights, default=0)
    if most < TELLING or weights.count(most) > 1:
        return []
    best = read[weights.index(most)]
    failing = [cell for cell in best if not _fits(cell)]
    fitting = len(best) - len(failing)
    causes = _causes(failing)
    if len(causes) * MOSTLY > fitting and not (len(causes) == 1 < fitting and _is_one_slip(failing)):
        return []
    return [cell for cell in best if cell not in failing[1:] or len(causes) > 1]


def _held(pairs: Sequence[tuple[_Row, _Row]], base: _Row) -> Iterator[_Cell]:
    for part, shares in pairs:
        for column, share in shares.items():
            if column in part and column in base and part is not base and base[column].value > 0 < part[column].value:
                yield part[column], share, base[column]


def _causes(failing: Sequence[_Cell]) -> frozenset[str]:
    """The number in which all failing cells meet, as a base fails each share of its column; else their shares."""
    common = frozenset.intersection(*(frozenset(claim.id for claim in cell) for cell in failing)) if failing else None
    return frozenset(sorted(common)[:1]) if common else frozenset(cell[1].id for cell in failing)


def _is_one_slip(failing: Sequence[_Cell]) -> bool:
    """Whether one slip explains all that fails: in a share or its number, or in the base of a column."""
    is_one = len(failing) == 1 and is_slip(*failing[0])
    return is_one or is_base_slipped([(part, share) for part, share, _ in failing], failing[0][2])


def _fits(cell: _Cell) -> bool:
    part, share, base = cell
    give = sum((_half(claim) / claim.value for claim in (part, base)), Decimal(0)) * share.value
    return miss(part, share, base) <= may_miss(share) + give


def _half(claim: Claim) -> Decimal:
    """By how much a rounded number may miss."""
    return (unit_printed(claim) if claim.decimals else claim.step) / 2


def _weight(cells: Sequence[_Cell]) -> int:
    return sum(len(digits_of(cell[1])) for cell in cells if cell[1].value != ALL and _fits(cell))
