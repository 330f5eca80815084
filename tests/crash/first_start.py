"""Kills the first start of `qalam run` at random moments; the next run must recover by itself, with all records.

`python -m tests.crash.first_start [--rounds 20] [--seed N]`: exit status 1 when a run did not recover. Every other
round also kills the database, as a power cut would. Slow, so it is no part of the test suite.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from psycopg import sql

from qalam.config.database.placement import place
from qalam.config.database.server import connect, processes_in

PATIENCE = 900.0
# The rows of jobs come and go with the minutes, and each process of the database counts changes in a row of its own.
TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    " AND relname NOT LIKE 'procrastinate%' AND relname <> 'access_revision'"
)
# What the clockwork and the first visitors write once the site is open: a checkpoint of the log, a notice that is sent,
# counts that are made anew, pages that are kept.
OF_THE_OPEN_SITE = {"kept_for_a_while", "ledger_checkpoint", "notices_attempt", "notices_outcome", "preschool_tally"}


class NotRecovered(Exception):
    """A run did not come up, did not stop, or lost records."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    with records() as var:
        began = time.monotonic()
        whole = complete_run(var)
        duration = time.monotonic() - began
    print(f"undisturbed: {sum(whole.values())} rows, {duration:.1f} s with the stop; seed {wanted.seed}", flush=True)
    failed = 0
    for number in range(1, wanted.rounds + 1):
        moment, with_database = chance.uniform(0, duration), number % 2 == 0
        said = f"{number:>3}. killed after {moment:5.1f} s{', the database too' if with_database else ''}"
        try:
            with records() as var:
                kill_run(var, moment, with_database=with_database)
                differing = differences(whole, complete_run(var))
                if differing:
                    raise NotRecovered(f"other records than without the kill: {differing}")
            print(f"{said}: recovered", flush=True)
        except NotRecovered as problem:
            failed += 1
            print(f"{said}: NOT RECOVERED, {problem}", flush=True)
    print(f"{wanted.rounds - failed} of {wanted.rounds} recovered")
    return 1 if failed else 0


def differences(whole: Mapping[str, int], counted: Mapping[str, int]) -> str:
    """The tables with other numbers of rows, each with both numbers, apart from those of the open site."""
    tables = sorted((whole.keys() | counted.keys()) - OF_THE_OPEN_SITE)
    pairs = ((table, whole.get(table, 0), counted.get(table, 0)) for table in tables)
    return ", ".join(f"{table} {now} for {rows}" for table, rows, now in pairs if rows != now)


@contextmanager
def records() -> Iterator[Path]:
    """A folder of records for one round, taken away afterwards together with its server."""
    var = Path(tempfile.mkdtemp(prefix="qalam-crash-"))
    home = place(var).home
    try:
        yield var
    finally:
        kill_database(home / "data")
        for folder in (home, var):
            shutil.rmtree(folder, ignore_errors=True)


def start_run(var: Path, port: int, **more: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QALAM_VAR": str(var), "QALAM_LANG": "en", **more}
    environment.pop("DATABASE_URL", None)
    with (var / "said.txt").open("ab") as said:
        return subprocess.Popen(
            [sys.executable, "-m", "qalam", "run", "--port", str(port)], env=environment, stdout=said, stderr=said
        )


def kill_run(var: Path, moment: float, *, with_database: bool) -> None:
    """Start, and after `moment` seconds end the main process without a chance to tidy up."""
    run = start_run(var, free_port())
    time.sleep(moment)
    run.kill()
    run.wait()
    if with_database:
        kill_database(place(var).data)


def kill_database(data: Path) -> None:
    for process in processes_in(data) if data.exists() else ():
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def complete_run(var: Path) -> Mapping[str, int]:
    """Start, wait until the site answers, count all rows, stop as Ctrl-C does; returns rows by table."""
    port = free_port()
    run = start_run(var, port)
    try:
        wait_for_site(run, port, var)
        counted = count_rows(var)
    finally:
        run.terminate()
        status = run.wait(timeout=60)
    if status != 0:
        raise NotRecovered(f"exit status {status} at the stop: {last_line(var)}")
    if processes_in(place(var).data):
        raise NotRecovered("the database outlived the run")
    return counted


def wait_for_site(run: subprocess.Popen[bytes], port: int, var: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if run.poll() is not None:
            raise NotRecovered(f"exit status {run.returncode}: {last_line(var)}")
        with suppress(OSError, urllib.error.URLError):
            if urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5).status == 200:
                return
        time.sleep(0.2)
    raise NotRecovered(f"no answer: {last_line(var)}")


def count_rows(var: Path) -> dict[str, int]:
    with connect(place(var), "qalam", "qalam") as connection:
        tables = [row[0] for row in connection.execute(TABLES).fetchall()]
        count = sql.SQL("SELECT count(*) FROM {}")
        rows = {table: connection.execute(count.format(sql.Identifier(table))).fetchone() for table in tables}
    return {table: row[0] for table, row in rows.items() if row}


def last_line(var: Path) -> str:
    lines = (var / "said.txt").read_text(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
