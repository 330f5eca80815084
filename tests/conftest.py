"""Tests that need the database get the embedded server, unless `DATABASE_URL` names another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from qalam.config.database.running import database_running
from qalam.portal.messages.compiling import compile_messages


def pytest_configure() -> None:
    """Pages in Kazakh and Russian need the compiled catalogues, which are not committed."""
    compile_messages()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """The server runs before Django makes its test database, and stops after the last worker is done."""
    # On a server of one's own the named database need not exist: tests make theirs beside it.
    with nullcontext() if os.environ.get("DATABASE_URL") else database_running():
        yield
