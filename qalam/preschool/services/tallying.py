"""Adding up what the tally of the queue has gathered."""

from __future__ import annotations

from django.db import connection, transaction

from qalam.access.actor import by_clockwork

# Rows that are added meanwhile are not seen and stay. Of two who add up at once the second finds nothing left.
ADD_UP = """
WITH gathered AS (DELETE FROM preschool_tally RETURNING birth_year, priority, day, change)
INSERT INTO preschool_tally (birth_year, priority, day, change)
SELECT birth_year, priority, day, sum(change) FROM gathered GROUP BY 1, 2, 3 HAVING sum(change) <> 0
"""


@by_clockwork
@transaction.atomic
def add_up() -> int:
    """Make one row of all rows of a day; how many rows there are. No number changes by it."""
    with connection.cursor() as cursor:
        cursor.execute(ADD_UP)
        return int(cursor.rowcount)
