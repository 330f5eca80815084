"""Numbers of a table that lie within others of it: columns headed as some of the column before, 'соның 9 сыныбы', and
the people of each stage of a contest, row by row, of whom there are never more than at the stage before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.relations.grids.grid import Cell, Grid, grids
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import TOOK_PART, WON_PRIZES
from qalam.checker.words.contests.stages import STAGES

_SOME = as_pattern(
    r"\s*(?:соның|оның|олардың|из них|из которых|в т\.\s?ч\.|в том числе|of wh(?:om|ich))(?:\s|$)(?!.*%)", re.I
)
_RANKS = [as_pattern(rf"[\s|*]*(?:{'|'.join((*full, *short))})", re.I) for full, short in STAGES]
_PEOPLE = as_pattern("|".join((*TOOK_PART, r"адам", r"оқушы", r"человек", r"учащ", r"pupils", r"people")), re.I)
_WON = as_pattern("|".join(WON_PRIZES), re.I)
FEWEST = 2  # stages


def grid_parts(text: Text) -> list[Relation]:
    """Each stage against the one before it, and the cells that are greater than those of which they are some."""
    return [tie for grid in grids(text) for tie in (*_of_columns(grid), *_of_stages(grid))]


def _of_columns(grid: Grid) -> Iterator[Relation]:
    wholes = [at for at, line in enumerate(grid.lines) if not _SOME.match(line.label)]
    for part in [at for at in range(len(grid.lines)) if at not in wholes]:
        whole = max((at for at in wholes if at < part), default=None)
        for record in grid.records if whole is not None else ():
            of_all, some = record[whole or 0], record[part]
            if _are_counts(of_all, some) and of_all and some and some.value > of_all.value:
                yield Relation("subset", of_all.claim, (some.claim,), holds=False)


def _of_stages(grid: Grid) -> Iterator[Relation]:
    """The stages of a table in the column headed as one of those who took part."""
    ranks = [next((rank for rank, one in enumerate(_RANKS) if one.match(line.label)), -1) for line in grid.of_records]
    told = [rank for rank in ranks if rank >= 0]
    heads = (at for at, line in enumerate(grid.lines) if _PEOPLE.search(line.label) and not _WON.search(line.label))
    column = next(heads, None)
    if column is None or len(told) < FEWEST or told != sorted(set(told)):
        return
    people = [record[column] for record, rank in zip(grid.records, ranks, strict=True) if rank >= 0]
    for before, after in pairwise(people):
        if _are_counts(before, after) and before and after:
            yield Relation("stages", before.claim, (after.claim,), after.value <= before.value)


def _are_counts(*cells: Cell | None) -> bool:
    return all(cell is not None and cell.claim.is_count for cell in cells)
