"""How many of a birth year wait, and how many of them before a standing, without a look at each of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection

from qalam.preschool.rules.position import Counts
from qalam.preschool.rules.turn import Category

# One statement, so that all of it is of one moment. Whole days come from the tally, the standing's own day from the
# index of the order of service; of equal moments the code decides.
COUNTS = """
WITH kept AS (
    SELECT priority, sum(change) AS waiting, sum(change) FILTER (WHERE day < %(day)s) AS on_earlier_days
    FROM preschool_tally WHERE birth_year = %(birth_year)s GROUP BY priority
)
SELECT coalesce((SELECT waiting FROM kept WHERE priority = 'extraordinary'), 0),
       coalesce((SELECT waiting FROM kept WHERE priority = 'first'), 0),
       coalesce((SELECT waiting FROM kept WHERE priority = 'general'), 0),
       coalesce((SELECT on_earlier_days FROM kept WHERE priority = %(priority)s), 0)
       + (SELECT count(*) FROM preschool_application
          WHERE state = 'queued' AND birth_year = %(birth_year)s AND priority = %(priority)s
            AND filed_at >= %(day)s::timestamp AT TIME ZONE 'UTC' AND (filed_at, code) < (%(filed_at)s, %(code)s))
"""


def counts_of_year(birth_year: int, category: Category, filed_at: datetime, code: str) -> Counts:
    """All who wait in each list of the birth year, and those of the standing's list who are served before it."""
    about: dict[str, str | int | date | datetime] = {
        "birth_year": birth_year,
        "priority": str(category),
        "filed_at": filed_at,
        "day": filed_at.astimezone(UTC).date(),
        "code": code,
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, about)
        return Counts(*cursor.fetchone())
