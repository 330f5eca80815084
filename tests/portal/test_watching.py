"""Every table tells by its changes that pages may say something else now, or is named with a reason."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from qalam.access.models import Revision, RoleGrant
from qalam.portal.watching import UNWATCHED, is_watched, watch_records, watched_tables

pytestmark = pytest.mark.django_db


def execute(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def test_every_table_counts_its_changes() -> None:
    found = watched_tables()
    assert len(found) > 60
    assert all(found.values())
    assert {"preschool_application", "registry_person", "registry_guardianship", "access_rolegrant"} <= set(found)


def test_each_name_among_the_unwatched_is_that_of_a_table_and_has_a_reason() -> None:
    tables = connection.introspection.table_names()
    for name, reason in UNWATCHED.items():
        assert reason
        assert any(table == name or (name.endswith("_") and table.startswith(name)) for table in tables), name


def test_a_table_that_comes_later_is_watched_when_tables_are_brought_up_to_date() -> None:
    execute("CREATE TABLE brought_later (word text)")
    assert watched_tables()["brought_later"] is False
    call_command("migrate", plan=True, verbosity=0, stdout=StringIO())
    assert watched_tables()["brought_later"] is False
    call_command("migrate", verbosity=0, stdout=StringIO())
    assert watched_tables()["brought_later"] is True
    assert is_watched("brought_later")


def counted() -> int:
    return sum(Revision.objects.exclude(backend=0).values_list("count", flat=True))


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO brought_later VALUES ('a')",
        "UPDATE brought_later SET word = 'b'",
        "DELETE FROM brought_later",
        "TRUNCATE brought_later",
    ],
)
def test_every_kind_of_change_counts_once_in_a_transaction(change: str) -> None:
    execute("CREATE TABLE brought_later (word text)")
    watch_records()
    execute("SELECT set_config('qalam.records_changed', '', true)")
    before = counted()
    execute(change)
    assert counted() == before + 1
    execute(change)
    assert counted() == before + 1


def test_looking_counts_nothing() -> None:
    execute("SELECT set_config('qalam.records_changed', '', true)")
    before = counted()
    list(RoleGrant.objects.all())
    assert counted() == before


def test_a_step_that_is_taken_back_leaves_the_next_to_be_counted() -> None:
    execute("CREATE TABLE brought_later (word text)")
    watch_records()
    execute("SELECT set_config('qalam.records_changed', '', true)")
    before = counted()
    execute("SAVEPOINT step")
    execute("INSERT INTO brought_later VALUES ('a')")
    execute("ROLLBACK TO SAVEPOINT step")
    assert counted() == before
    execute("INSERT INTO brought_later VALUES ('a')")
    assert counted() == before + 1
