"""Bulk loading: inside one transaction constraints and indexes step aside, rows stream in, everything comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

from qalam.demo.sheets import Column, column_names, copy_lines

# Foreign keys first: they lean on the unique constraints of other tables.
CONSTRAINTS = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE conrelid = ANY(%s::regclass[]) AND contype IN ('f', 'x', 'u')
ORDER BY contype = 'f' DESC, conrelid::regclass::text, conname
"""
INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
ORDER BY indexrelid::regclass::text
"""


@contextmanager
def constraints_aside(models: Iterable[type[Model]]) -> Iterator[None]:
    """Inside the block the tables have no foreign keys, exclusions and indexes; afterwards each is checked anew.

    To be called in a transaction: whatever fails, the tables keep their constraints.
    """
    tables = [model._meta.db_table for model in models]
    with connection.cursor() as cursor:
        taken: list[str] = []
        for query in (CONSTRAINTS, INDEXES):
            cursor.execute(query, [tables])
            found = cursor.fetchall()
            for drop, _ in found:
                cursor.execute(drop)
            taken = [add for _, add in found] + taken
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
        # Indexes come back first, foreign keys last: those were dropped first.
        for add in in_order(taken):
            cursor.execute(add)
        for table in tables:
            cursor.execute(f'ANALYZE "{table}"')


def in_order(statements: list[str]) -> list[str]:
    """Foreign keys after all that they refer to."""
    return sorted(statements, key=lambda statement: "FOREIGN KEY" in statement)


def load(model: type[Model], batches: list[tuple[int, dict[str, Column]]]) -> int:
    """Stream rows into the model's table; how many they were."""
    names = ", ".join(f'"{name}"' for name in column_names(model))
    with connection.cursor() as cursor, raw(cursor).copy(f'COPY "{model._meta.db_table}" ({names}) FROM STDIN') as copy:
        for count, columns in batches:
            for lines in copy_lines(model, count, columns):
                copy.write(lines)
    return sum(count for count, _ in batches)


def raw(cursor: CursorWrapper):  # type: ignore[no-untyped-def]
    """The driver's own cursor, which can COPY."""
    return cursor.cursor


def go_on_counting(models: Iterable[type[Model]]) -> None:
    """Rows added later get ids after those that were loaded."""
    with connection.cursor() as cursor:
        for model in models:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL)"
                f' FROM "{table}"'
            )
