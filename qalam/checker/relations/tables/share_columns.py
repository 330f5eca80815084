"""Columns of shares over a total of one hundred: 'Үлесі: 31% … 24% … Жиыны 100%'.

The total itself says that the shares divide one whole, whatever stands in the heads of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.lists.making_hundred import NOT_FAR, shares
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import Table, tables
from qalam.checker.text import Text
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
ALL = 100  # percent
FEWEST = 2  # rows
AROUND = 2  # sentences before a table and behind it that may say that its rows overlap
FAR = 10  # percentage points from one hundred: further off only where the text says that the shares are all


def share_columns(text: Text) -> list[Relation]:
    """The shares of each column whose total is printed as one hundred, near it or not."""
    return [column for table in tables(text) for column in _columns(text, table)]


def _columns(text: Text, table: Table) -> Iterator[Relation]:
    if any(total.is_count for total in table.total.values()):
        return  # the shares are held against the numbers beside them
    for column, total in table.total.items():
        parts = [row[column] for row in table.rows if column in row]
        are_shares = all(claim.unit == "percent" for claim in (total, *parts))
        if not are_shares or total.value != ALL or len(parts) < FEWEST or len(parts) < len(table.rows):
            continue
        gap = abs(sum((part.value for part in parts), Decimal(0)) - ALL)
        if gap <= NOT_FAR and not _may_overlap(text, parts[0], total):
            yield shares(parts, is_all=gap > FAR)


def _may_overlap(text: Text, first: Claim, total: Claim) -> bool:
    """Whether it is said around a table that some are counted in two rows."""
    last = min(total.sentence + AROUND, len(text.sentences) - 1)
    start, end = text.sentences[max(0, first.sentence - 1 - AROUND)].start, text.sentences[last].end
    return _OVERLAP.search(text.content, start, end) is not None
