"""Tests that need the database get the embedded server, unless `DATABASE_URL` names another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from django.db import connection
from hypothesis import settings
from pytest_django.plugin import DjangoDbBlocker

from qalam.config.database.running import database_running
from qalam.portal.messages.compiling import compile_messages

# How long an example takes depends on what else the machine does: nothing is refused for being slow.
settings.register_profile("qalam", deadline=None)
settings.load_profile("qalam")


def pytest_configure() -> None:
    """Pages in Kazakh and Russian need the compiled catalogues, which are not committed."""
    compile_messages()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """The server runs before Django makes its test database, and stops after the last worker is done."""
    # On a server of one's own the named database need not exist: tests make theirs beside it.
    with nullcontext() if os.environ.get("DATABASE_URL") else database_running():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Tests that commit empty all tables after themselves, which the log refuses; its own test switches that on."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgname LIKE 'ledger%by_emptying'")
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
