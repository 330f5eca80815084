"""Writing events as the city remembers them: one by one, or very many at once."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from psycopg.types.json import Jsonb

from qalam.preschool.models import QueueEvent

BULK = 1000
"""From so many events on, COPY is quicker than INSERT."""
FIELDS = tuple(field.attname for field in QueueEvent._meta.concrete_fields if not field.primary_key)
COPY_EVENTS = f"COPY {QueueEvent._meta.db_table} ({', '.join(FIELDS)}) FROM STDIN"


def keep_events(rows: Sequence[QueueEvent]) -> None:
    """Write the events in the caller's transaction. Of very many the ids are not read back."""
    if len(rows) < BULK:
        QueueEvent.objects.bulk_create(rows)
        return
    with connection.cursor() as cursor, cursor.cursor.copy(COPY_EVENTS) as stream:
        for row in rows:
            stream.write_row([Jsonb(value) if type(value) is dict else value for value in values(row)])


def values(row: QueueEvent) -> list[object]:
    """The values of all fields of a row, without its id."""
    kept = row.__dict__
    return [kept[name] for name in FIELDS]
