"""Real processes build the city: killed in the middle, two at once, and with people of another seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qalam.config.database.placement import Placement, place
from qalam.config.database.running import embedded_server
from qalam.config.database.server import connect

ANOTHER_SEED = "7"
PATIENCE = 120.0
CONSTRAINTS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2
"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
LOADS_ENROLMENTS = "SELECT FROM pg_stat_activity WHERE query LIKE 'COPY \"registry_enrolment\"%'"


@pytest.fixture
def var() -> Iterator[Path]:
    """A folder and a server of the test's own: the city built here is committed."""
    folder = Path(tempfile.mkdtemp(prefix="qd-"))
    with embedded_server(place(folder)):
        yield folder
    shutil.rmtree(place(folder).home, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


def qalam(var: Path, *arguments: str) -> subprocess.Popen[str]:
    """A command on the records of the folder, spoken to in English."""
    environ = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.Popen(
        [sys.executable, "-m", "qalam", *arguments],
        env=environ | {"QALAM_VAR": str(var), "QALAM_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def said_by(process: subprocess.Popen[str]) -> str:
    """What a command that ends well prints."""
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    return said


def rows(place_of_server: Placement, statement: str) -> list[Any]:
    with connect(place_of_server, "qalam", "qalam") as connection:
        return connection.execute(statement).fetchall()


def wait_until_loading(place_of_server: Placement, process: subprocess.Popen[str]) -> None:
    """Until rows of enrolments stream into the database."""
    until = time.monotonic() + PATIENCE
    with connect(place_of_server, "qalam", "qalam") as connection:
        connection.autocommit = True
        while not connection.execute(LOADS_ENROLMENTS).fetchall():
            assert process.poll() is None, "the city was built before it could be killed"
            assert time.monotonic() < until, "no rows came"
            time.sleep(0.005)


def test_a_build_killed_in_the_middle_leaves_nothing_and_two_more_at_once_build_one_city(var: Path) -> None:
    server = place(var)
    said_by(qalam(var, "manage", "migrate"))
    whole = rows(server, CONSTRAINTS), rows(server, INDEXES)

    killed = qalam(var, "demo", "--seed", ANOTHER_SEED)
    wait_until_loading(server, killed)
    killed.kill()
    killed.communicate()
    assert rows(server, "SELECT FROM registry_person LIMIT 1") == []
    assert rows(server, "SELECT FROM demo_build") == []
    assert (rows(server, CONSTRAINTS), rows(server, INDEXES)) == whole

    both = [qalam(var, "demo", "--seed", ANOTHER_SEED) for _ in range(2)]
    said = sorted(said_by(process) for process in both)
    assert ["This demo city already stands" in sentence for sentence in said] == [False, True]
    assert rows(server, "SELECT seed, scale FROM demo_build") == [(int(ANOTHER_SEED), 1)]
    assert (rows(server, CONSTRAINTS), rows(server, INDEXES)) == whole

    # Other people, the same totals: the command ends with status 0 only when no difference is left unexplained.
    assert "repairs.capital" in said_by(qalam(var, "demo", "--compare"))
