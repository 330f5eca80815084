"""What it would mean for a child born late in the year to stand with the next birth year."""

from __future__ import annotations

from datetime import datetime

from qalam.preschool.queries.position import FRESH_COUNTER, ratio
from qalam.preschool.queries.tally import counts_of_year
from qalam.preschool.rules.position import position
from qalam.preschool.rules.turn import Category

AFTER_ALL = "g"
"""Behind every code of the same moment: these are hexadecimal."""


def place_if_filed(birth_year: int, at: datetime) -> int:
    """The place among all of the birth year in the city of a child of the general queue that files now."""
    counts = counts_of_year(birth_year, Category.GENERAL, at, AFTER_ALL)
    return position(Category.GENERAL, counts, FRESH_COUNTER, ratio(at)).number
