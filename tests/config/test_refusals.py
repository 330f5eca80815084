"""What keeps a command from its work is one sentence and exit status 2."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from django.db import OperationalError, ProgrammingError

from qalam.config import commandline
from qalam.config.database.reach import (
    DatabaseLost,
    DatabaseOutOfReach,
    ServerTooOld,
    database_lost,
    reach,
    refuse_old,
)
from qalam.config.database.running import database_running
from qalam.config.database.server import DatabaseDidNotStart, refusal
from qalam.config.environment import WrongEnvironment, local_secret_key, read_database
from qalam.config.system import DiskIsFull, NotPermitted, reason, refusal_of

INITDB_ON_A_FULL_DISK = """\
creating configuration files ... ok
running bootstrap script ... FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 10
HINT:  Check free disk space.
child process exited with exit code 134
initdb: removing data directory "/var/postgres/draft"
"""
INITDB_IN_A_FORBIDDEN_FOLDER = """\
initdb: error: could not create directory "/var/postgres": Permission denied
initdb: removing data directory "/var/postgres"
"""


def failing(problem: Exception) -> SimpleNamespace:
    def main(_argv: list[str]) -> int:
        raise problem

    return SimpleNamespace(main=main)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "Дискіде бос орын қалмады"),
        (errno.EDQUOT, "Дискіде бос орын қалмады"),
        (errno.EACCES, "out/report.pdf файлына не қалтасына рұқсат жоқ"),
        (errno.EROFS, "out/report.pdf файлына не қалтасына рұқсат жоқ"),
    ],
)
def test_a_full_disk_and_a_forbidden_file_are_one_sentence_to_any_command(
    number: int, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QALAM_LANG", "kk")
    problem = OSError(number, "words of the system", "out/report.pdf")
    monkeypatch.setattr(commandline.importlib, "import_module", lambda _name: failing(problem))
    assert commandline.run(["say"]) == 2
    line = capsys.readouterr().err
    assert line.startswith(said)
    assert line.count("\n") == 1


def test_a_fault_of_ours_is_not_called_a_full_disk() -> None:
    assert refusal_of(OSError(errno.EISDIR, "is a directory")) is None
    assert isinstance(refusal_of(PermissionError(errno.EACCES, "no", "x")), NotPermitted)


def test_the_reason_is_the_line_that_says_why() -> None:
    assert reason(INITDB_IN_A_FORBIDDEN_FOLDER) == 'could not create directory "/var/postgres": Permission denied'
    assert reason('connection failed: FATAL:  database "x" does not exist') == 'database "x" does not exist'
    assert reason("Connection refused.\n") == "Connection refused"
    assert reason("") == "?"


def test_a_cluster_that_finds_no_room_is_a_full_disk_and_one_without_permission_is_not() -> None:
    assert isinstance(refusal(INITDB_ON_A_FULL_DISK), DiskIsFull)
    assert isinstance(refusal(INITDB_IN_A_FORBIDDEN_FOLDER), DatabaseDidNotStart)


@pytest.mark.parametrize("problem", [OperationalError("the connection is lost"), psycopg.OperationalError("lost")])
def test_a_database_that_fails_after_it_started_is_not_said_never_to_have_started(problem: Exception) -> None:
    with pytest.raises(DatabaseLost, match="lost") as caught, database_running():
        raise problem
    assert "did not start" not in str(caught.value)


def test_a_database_without_room_for_its_journal_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"QALAM_VAR": str(tmp_path)}
    lost = psycopg.OperationalError("server closed the connection unexpectedly")
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    assert isinstance(database_lost(lost, environ), DiskIsFull)
    assert isinstance(database_lost(lost, {"DATABASE_URL": "postgresql://db/city"}), DatabaseLost)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=10**9))
    assert isinstance(database_lost(lost, environ), DatabaseLost)


def test_a_fault_of_the_program_is_no_matter_of_the_database(tmp_path: Path) -> None:
    assert database_lost(ProgrammingError("no such table"), {"QALAM_VAR": str(tmp_path)}) is None
    with pytest.raises(ProgrammingError), database_running():
        raise ProgrammingError("no such table")


def test_a_database_that_can_only_be_read_is_one_sentence_to_a_command() -> None:
    words = "cannot execute INSERT in a read-only transaction"
    with pytest.raises(DatabaseLost, match=words), database_running():
        raise psycopg.errors.ReadOnlySqlTransaction(words)


@pytest.mark.parametrize("is_unbuffered", ["", "1"])
def test_an_answer_that_finds_no_room_is_a_sentence_and_leaves_no_half_of_it(
    tmp_path: Path, is_unbuffered: str
) -> None:
    """The size of a file is held down as a full disk holds it."""
    answer = tmp_path / "answer.txt"
    answer.write_text("what stood there before\n")
    call = "import resource, sys, qalam.config.commandline as c"
    call += "; c.call = lambda *_: print('x' * 90_000, end='') or 0; sys.argv = ['qalam', 'say']"
    call += "; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); c.main()"
    environment = {"QALAM_LANG": "en", "PYTHONUNBUFFERED": is_unbuffered}
    with answer.open("a") as output:
        done = subprocess.run(
            [sys.executable, "-c", call], stdout=output, stderr=subprocess.PIPE, env=environment, check=False, text=True
        )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("The disk is full.")
    assert answer.read_text() == "what stood there before\n"


def test_a_server_below_fifteen_is_refused_by_its_number() -> None:
    refuse_old(15)
    with pytest.raises(ServerTooOld, match="PostgreSQL 14"):
        refuse_old(14)


@pytest.mark.parametrize(
    "url", ["postgresql://qalam:geheim@127.0.0.1:1/city", "postgresql://qalam:geheim@no-such-host.invalid/city"]
)
def test_a_server_out_of_reach_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseOutOfReach) as caught:
        reach(url)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["nonsense", "mysql://u@db/city", "postgresql://u@db", "postgresql://u@db:port/city", "postgresql://[::1/city"],
)
def test_a_database_url_that_cannot_be_read_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(WrongEnvironment, match="DATABASE_URL"):
        read_database(url, var=tmp_path)


def test_the_key_of_the_demo_is_made_once_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    var = tmp_path / "var"
    key = local_secret_key(var)
    assert len(key) > 50
    assert local_secret_key(var) == key
    assert [file.name for file in var.iterdir()] == ["secret-key"]
    assert (var / "secret-key").stat().st_mode & 0o777 == 0o600
