"""Readings kept between requests for as long as the database stays exactly as it was.

PostgreSQL names what a statement can see by its snapshot: while that name is the same, so is every record, and a
number counted for one visitor is the number for the next. Any write, of whatever kind, gives a new name.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock

from django.db import connection

from qalam.figures.reading import Reading

KEPT = 64
Key = tuple[date, bool]


class Readings:
    """The readings of one snapshot, the most lately used; a new snapshot empties it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._snapshot = ""
        self._readings: OrderedDict[Key, Reading] = OrderedDict()

    def of(self, on: date, *, is_public: bool) -> Reading:
        """The reading as of a day, with whatever was already counted of it."""
        snapshot = snapshot_name()
        if not snapshot:
            return Reading(on, is_public=is_public)
        with self._lock:
            if snapshot != self._snapshot:
                self._snapshot = snapshot
                self._readings.clear()
            reading = self._readings.pop((on, is_public), None) or Reading(on, is_public=is_public)
            self._readings[on, is_public] = reading
            if len(self._readings) > KEPT:
                self._readings.popitem(last=False)
            return reading


def snapshot_name() -> str:
    """The name of what can be seen now; empty inside a transaction that has itself written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text, pg_current_xact_id_if_assigned() IS NOT NULL")
        name, has_written = cursor.fetchone()
    return "" if has_written else str(name)


READINGS = Readings()
