"""Columns of a table that multiply: so many, the price of each, and the sum; hectares, centners of each, and tonnes.

Where two columns make a third in all rows but one, and one slip of the pen explains that row, it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from qalam.checker.claims import Claim
from qalam.checker.made import is_missed_by_slip, makes
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.tables.tables import MOST_COLUMNS, numbers_of_row, tables_of
from qalam.checker.text import Text
from qalam.checker.words.units.yields import YIELD_HEAD

_YIELD, _PRICE = as_pattern("|".join(YIELD_HEAD), re.I), as_pattern(r"цен|стоим|тариф|баға|құны|price|cost|норм", re.I)
ONE = Decimal(1)
YIELDED = (Decimal("0.1"), Decimal(100), Decimal("0.0001"))  # of centners, tonnes and thousands of them
PRICED = (Decimal("0.001"), Decimal(1000), Decimal("0.000001"))
NO_FACTORS = frozenset({"percent", "points", "year"})
FEWEST = 3  # rows
MOST_NUMBERS = 8  # columns of numbers
DIGITS = 3  # of what a product has, that hardly comes out by accident
Three = tuple[Claim, Claim, Claim]


def wrong_rows(text: Text) -> Iterator[tuple[Three, Decimal]]:
    """The row of each such table that does not come out, with what its product is multiplied by."""
    for lines in tables_of(text):
        if len(lines) <= FEWEST:
            continue
        heads = text.content[lines[0].start : lines[0].end]
        scales = (ONE, *YIELDED) if _YIELD.search(heads) else (ONE, *PRICED) if _PRICE.search(heads) else (ONE,)
        rows = [{**numbers_of_row(text, line, "measure"), **numbers_of_row(text, line, "physical")} for line in lines]
        rows = [{column: one for column, one in row.items() if one.unit not in NO_FACTORS} for row in rows[1:]]
        wrong = _of_table([row for row in rows if len(row) > 2], scales)
        if wrong is not None:
            yield wrong


def _of_table(rows: Sequence[dict[int, Claim]], scales: Sequence[Decimal]) -> tuple[Three, Decimal] | None:
    columns = sorted({column for row in rows for column in row})
    if len(rows) < FEWEST or len(columns) > MOST_NUMBERS or columns[-1] > MOST_COLUMNS:
        return None
    for one, two, whole in permutations(columns, 3):
        threes = [(row[one], row[two], row[whole]) for row in rows if {one, two, whole} <= row.keys()]
        if one > two or len(threes) < FEWEST:
            continue
        for scale in scales:
            failing = [three for three in threes if not makes(*three, scale)]
            telling = [three for three in threes if len(three[2].text.replace(" ", "")) >= DIGITS]
            if len(failing) == 1 and len(telling) >= FEWEST - 1 and is_missed_by_slip(*failing[0], scale):
                return failing[0], scale
    return None
