"""Rows of a table that divide the row above them: 'Студентов, всего | 20598 | 20488' over 'в т.ч. очное | …' and
'заочное | …'; and a first row that is all of the others in a column of long numbers.

Where the divided row ends its parts is told by no mark: by the columns in which they add up, and these are then held
against the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.tables import first_cell, names_total, numbers_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_WHOM

_INNER = as_pattern(rf"[\s|–—•-]*(?:{'|'.join(OF_WHOM)})", re.I)
_BULLET = as_pattern(r"\s*[-–—•]\s")
HOLDING = 2  # columns
MOST = 12  # rows of parts
FEWEST = 4  # parts of a first row that no word says to be all
LONG = 10_000  # such a row: others hardly come one slip near it by chance
NEAR = Decimal("0.5")  # of a number
_Row = dict[int, Claim]


def nested_rows(text: Text) -> list[Relation]:
    """The sums of the rows that say 'of whom' and of those that go on behind them; those of a first row."""
    found: list[Relation] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        if len(lines) > HOLDING:
            found += [*_of_marked(text, lines), *_of_first(text, lines)]
    return found


def _counts(text: Text, line: Sentence) -> _Row:
    """The numbers of a row that may be summed: counts, and those with tenths."""
    return {column: claim for column, claim in numbers_of_row(text, line, "measure").items() if claim.unit != "percent"}


def _of_marked(text: Text, lines: Sequence[Sentence]) -> Iterator[Relation]:
    marked = [at for at, line in enumerate(lines) if at and _INNER.match(text.content, line.start, line.end)]
    for at, end in pairwise([*marked, len(lines)]):
        whole = _counts(text, lines[at - 1])
        rows = [_counts(text, line) for line in lines[at : min(end, at + MOST)]]
        rows = rows if rows[0] else rows[1:]
        read = [_sums(whole, rows[:last]) for last in range(2, len(rows) + 1)]
        best = max(read, key=_holding, default=[])
        if len(whole) == 1:
            yield from _of_only_column([tie for sums in read for tie in sums])
        elif _holding(best) >= HOLDING and _holding(best) * 2 >= len(best):
            yield from (tie for tie in best if tie.holds or _is_near(tie))


def _of_only_column(sums: Sequence[Relation]) -> list[Relation]:
    """The sum of the only column that holds; else the one that one slip parts from a long number, which others hardly
    come so near to by chance."""
    holding = [tie for tie in sums if tie.holds]
    return holding[:1] or [tie for tie in sums if tie.whole is not None and _is_slip(tie.whole, tie.parts)][:1]


def _is_slip(whole: Claim, parts: Sequence[Claim]) -> bool:
    is_long = len(parts) > HOLDING and whole.value / unit_printed(whole) >= LONG
    return is_long and not whole.is_rough and one_slip_away(whole, parts)


def _sums(whole: _Row, rows: Sequence[_Row]) -> list[Relation]:
    """The sum of each column of the rows; a cell without a number adds none."""
    parts = {column: [row[column] for row in rows if column in row] for column in whole}
    return [summed(whole[column], own) for column, own in parts.items() if len(own) > 1 and whole[column].value]


def _holding(sums: Sequence[Relation]) -> int:
    """In how many columns the rows add up, by more than one that is the whole itself."""
    return sum(tie.holds and sum(part.value > 0 for part in tie.parts) > 1 for tie in sums)


def _is_near(tie: Relation) -> bool:
    whole = tie.whole.value if tie.whole else Decimal(0)
    total = sum((part.value for part in tie.parts), Decimal(0))
    return tie.whole is not None and (abs(total - whole) <= whole * NEAR or one_slip_away(tie.whole, tie.parts))


def _of_first(text: Text, lines: Sequence[Sentence]) -> Iterator[Relation]:
    """A first row that its outer rows make, or miss by one slip, in the only column of counts."""
    outer = [line for line in lines if not _BULLET.match(text.content, line.start, line.end)]
    if any(names_total(first_cell(text, line)) or _INNER.match(text.content, line.start, line.end) for line in outer):
        return
    rows = [row for row in (_counts(text, line) for line in outer) if row]
    if len(rows) <= FEWEST or any(row.keys() != rows[0].keys() or len(row) > 1 for row in rows):
        return
    whole, *parts = [claim for row in rows for claim in row.values()]
    is_long = whole.value >= LONG and all(part.value < whole.value for part in parts)
    if is_long and not whole.is_rough and (summed(whole, parts).holds or one_slip_away(whole, parts)):
        yield summed(whole, parts)
