"""The embedded server: where it lives, how it starts, recovers and stops."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from qalam.config.commands.run import PortNotFree, port_problem, wait_for_port
from qalam.config.database import running
from qalam.config.database.living import has_been_left
from qalam.config.database.placement import LONGEST_SOCKET, SOCKET_NAME, Account, Placement, place, placement
from qalam.config.database.running import embedded_server, reviving
from qalam.config.database.server import (
    answers,
    connect,
    make_folder,
    processes_in,
)
from qalam.config.environment import WrongEnvironment, read_database, read_environment

NOBODY = Account(uid=65534, gid=65534)


@pytest.fixture(scope="module")
def server() -> Iterator[Placement]:
    """A server of the tests' own, away from the one of this checkout."""
    var = Path(tempfile.mkdtemp(prefix="qt-"))
    found = place(var)
    yield found
    shutil.rmtree(found.home, ignore_errors=True)
    shutil.rmtree(var, ignore_errors=True)


def ended(server: Placement) -> bool:
    """Whether no process of the server is left; one that is just ending gets a few seconds."""
    over = time.monotonic() + 10
    while processes_in(server.data) and time.monotonic() < over:
        time.sleep(0.1)
    return processes_in(server.data) == []


def test_the_server_runs_inside_the_block_and_not_after_it(server: Placement) -> None:
    with embedded_server(server):
        with connect(server, "qalam", "qalam") as connection:
            row = connection.execute(
                "SELECT current_setting('listen_addresses'), current_setting('server_encoding')"
            ).fetchone()
        assert row == ("", "UTF8")
    assert not answers(server)
    assert ended(server)


def test_the_last_user_stops_the_server_and_no_other(server: Placement) -> None:
    with embedded_server(server):
        with embedded_server(server):
            assert answers(server)
        assert answers(server)
    assert not answers(server)


def test_a_killed_server_starts_again_and_keeps_committed_rows(server: Placement) -> None:
    with embedded_server(server):
        with connect(server, "qalam", "qalam") as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
        os.kill(int((server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    with embedded_server(server), connect(server, "qalam", "qalam") as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)


def test_a_pid_file_that_names_a_stranger_does_not_keep_the_server_down(server: Placement) -> None:
    with embedded_server(server):
        pid_file = (server.data / "postmaster.pid").read_text().splitlines()
    (server.data / "postmaster.pid").write_text("\n".join([str(os.getppid()), *pid_file[1:]]) + "\n")
    with embedded_server(server):
        assert answers(server)


def test_only_the_owner_may_enter_the_socket_folder(server: Placement) -> None:
    with embedded_server(server):
        assert server.socket.stat().st_mode & 0o777 == 0o700
        assert server.data.stat().st_mode & 0o077 == 0


def test_an_existing_folder_keeps_its_permissions(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    make_folder(home / "a" / "b", 0o755)
    make_folder(home, 0o755)
    assert home.stat().st_mode & 0o777 == 0o700


def test_root_keeps_its_data_outside_the_checkout(tmp_path: Path) -> None:
    found = placement(Path("/root/qalam/var"), uid=0, account=NOBODY, shared=tmp_path)
    assert found.home.parent == tmp_path
    assert found.account == NOBODY


def test_a_person_keeps_the_data_in_var_and_two_checkouts_do_not_meet(tmp_path: Path) -> None:
    found = placement(tmp_path, uid=1000, account=None)
    assert found.data == tmp_path.resolve() / "postgres" / "data"
    roots = {placement(Path(f"/root/{name}/var"), uid=0, account=NOBODY).home for name in ("one", "two")}
    assert len(roots) == 2


def test_the_socket_path_stays_short_however_deep_the_checkout_lies() -> None:
    found = placement(Path("/home/person") / ("deep" * 40), uid=1000, account=None)
    assert len(os.fsencode(found.socket / SOCKET_NAME)) <= LONGEST_SOCKET


def test_a_taken_port_is_refused_and_a_free_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qalam.config.commands.run.PORT_PATIENCE", 0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortNotFree, match=str(port)):
            wait_for_port(port)
    assert port_problem(0) is None
    with pytest.raises(PortNotFree):
        wait_for_port(70_000)


def test_production_refuses_to_start_without_key_and_hosts(tmp_path: Path) -> None:
    with pytest.raises(WrongEnvironment, match="QALAM_SECRET_KEY, QALAM_HOSTS"):
        read_environment({"QALAM_MODE": "production"}, var=tmp_path)


def test_a_database_url_is_read_with_escapes_and_options(tmp_path: Path) -> None:
    found = read_database("postgresql://u:p%40ss@db:5433/city?sslmode=require", var=tmp_path)
    assert [found[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "u", "p@ss", "db", "5433", "city",
    ]  # fmt: skip
    assert found["OPTIONS"] == {"sslmode": "require"}
    with pytest.raises(WrongEnvironment):
        read_database("mysql://u@db/city", var=tmp_path)


def test_a_server_that_dies_under_a_running_site_is_started_again(server: Placement) -> None:
    with embedded_server(server), reviving(server):
        with connect(server, "qalam", "qalam") as connection:
            connection.execute("CREATE TABLE revived (word text)")
            connection.execute("INSERT INTO revived VALUES ('committed')")
        for process in processes_in(server.data):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        until = time.monotonic() + 60
        while not answers(server) and time.monotonic() < until:
            time.sleep(0.2)
        with connect(server, "qalam", "qalam") as connection:
            assert connection.execute("SELECT word FROM revived").fetchall() == [("committed",)]


def test_a_server_without_room_is_left_in_peace_and_started_when_there_is_some(
    server: Placement, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(running, "start", lambda _: tried.append("start"))
    monkeypatch.setattr(running, "lacks_room", lambda _: True)
    assert "disk is full" in running.revive(server)
    assert tried == []
    monkeypatch.setattr(running, "lacks_room", lambda _: False)
    assert running.revive(server) == ""
    assert tried == ["start"]


def test_a_server_that_does_not_start_is_tried_less_and_less_often_and_told_once(
    server: Placement, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    waited: list[float] = []
    is_over = threading.Event()

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        return len(waited) == 6

    monkeypatch.setattr(is_over, "wait", wait)
    monkeypatch.setattr(running, "answers", lambda _: False)
    monkeypatch.setattr(running, "revive", lambda _: "no room")
    running.watch(server, is_over)
    assert waited == [2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    assert caplog.text.count("no room") == 1


def test_a_server_with_too_many_visitors_is_there(server: Placement, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise psycopg.OperationalError("FATAL:  sorry, too many clients already")

    monkeypatch.setattr("qalam.config.database.server.connect", refuse)
    assert answers(server)


def test_a_connection_whose_server_has_gone_is_known_without_asking(server: Placement) -> None:
    with embedded_server(server):
        connection = connect(server, "qalam", "qalam")
        assert not has_been_left(connection.fileno())
        for process in processes_in(server.data):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        until = time.monotonic() + 30
        while not has_been_left(connection.fileno()) and time.monotonic() < until:
            time.sleep(0.05)
        assert has_been_left(connection.fileno())
        connection.close()
