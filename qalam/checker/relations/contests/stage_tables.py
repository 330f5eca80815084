"""Tables with a row for each stage of a contest: from one stage to the next there are never more people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import first_cell, numbers_of_row
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TOOK_PART, WON_PRIZES
from qalam.checker.words.contests.stages import STAGES

_RANKS = [as_pattern(rf"[\s|*]*(?:{'|'.join((*full, *short))})", re.I) for full, short in STAGES]
_PEOPLE = as_pattern("|".join((*TOOK_PART, r"адам", r"оқушы", r"человек", r"учащ", r"pupils", r"people")), re.I)
_WON = as_pattern("|".join(WON_PRIZES), re.I)
FEWEST = 2  # stages


def stage_tables(text: Text) -> list[Relation]:
    """Each stage of a table against the one before it, and the prizes of each row against its people."""
    found: list[Relation] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        rows = list(group) if is_row else []
        staged = [(rank, row) for row in rows if (rank := _rank(first_cell(text, row))) >= 0]
        ranks = [rank for rank, _ in staged]
        column = _column(text, rows) if len(staged) >= FEWEST and ranks == sorted(set(ranks)) else 0
        if column:
            found += _stages(text, [row for _, row in staged], column)
    return found


def _rank(cell: str) -> int:
    return next((rank for rank, stage in enumerate(_RANKS) if stage.match(cell)), -1)


def _column(text: Text, rows: Sequence[Sentence]) -> int:
    """The column headed as one of those who took part; 0 where there is none."""
    heads = CELL.split(text.content[rows[0].start : rows[0].end])
    told = (place for place, head in enumerate(heads) if place and _PEOPLE.search(head) and not _WON.search(head))
    return next(told, 0)


def _stages(text: Text, rows: Sequence[Sentence], column: int) -> Iterator[Relation]:
    people: list[Claim | None] = [numbers_of_row(text, row).get(column) for row in rows]
    for before, after in pairwise(people):
        if before is not None and after is not None and before.is_count and after.is_count:
            yield Relation("stages", before, (after,), after.value <= before.value)
