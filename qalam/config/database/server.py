"""Starts and stops the embedded server: a Unix socket that only its owner and root can reach, no port."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg import sql

from qalam.config.database.binaries import programs
from qalam.config.database.placement import Placement
from qalam.config.system import FULL, DiskIsFull, reason
from qalam.kernel.disk import lacks_room, speak_of_full_disk
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.failing import Failure, failure_of

SUPERUSER = "postgres"
NAME = "qalam"
START_TRIES = 10
PID_FILE = "postmaster.pid"


class DatabaseDidNotStart(Refusal):
    """The embedded server cannot be made or started."""


class UnsafeFolder(Refusal):
    """The folder of the socket belongs to someone else."""


def start(placement: Placement) -> None:
    """Make the cluster if there is none, start the server unless it answers, make role and database."""
    try:
        make_folders(placement)
        if not placement.data.exists():
            make_cluster(placement)
        if not answers(placement):
            start_server(placement)
        make_database(placement)
    except (OSError, psycopg.OperationalError) as problem:
        raise refusal(str(problem)) from problem


def stop(placement: Placement) -> None:
    """Stop the server; open connections are ended, committed work is kept."""
    if placement.data.exists() and processes_in(placement.data):
        run_program(placement, "pg_ctl", "stop", "-D", str(placement.data), "-m", "fast", "-w", "-t", "60")


def make_folders(placement: Placement) -> None:
    """Make our own folders; one that exists already keeps its permissions."""
    # Others pass through root's folders only to reach the programs; they can read nothing else.
    make_folder(placement.home, 0o755 if placement.account else 0o700)
    for folder in (placement.log.parent, placement.socket):
        make_folder(folder, 0o700, placement)
    found = placement.socket.lstat()
    owner = placement.account.uid if placement.account else os.geteuid()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner or found.st_mode & 0o077:
        raise UnsafeFolder(UNSAFE.fill(folder=placement.socket))


def make_folder(folder: Path, mode: int, placement: Placement | None = None) -> None:
    """Make `folder`, and its parents where they are missing, and hand it to the server's account."""
    if folder.is_dir():
        return
    for parent in reversed([parent for parent in folder.parents if not parent.exists()]):
        parent.mkdir(exist_ok=True)
        parent.chmod(0o755)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(mode)
    if placement and placement.account:
        os.chown(folder, placement.account.uid, placement.account.gid)


def make_cluster(placement: Placement) -> None:
    """Run `initdb` aside and rename, so that a cluster is whole or is not there."""
    for left_over in placement.home.glob("draft-*"):
        shutil.rmtree(left_over, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix="draft-", dir=placement.home))
    if placement.account:
        os.chown(draft, placement.account.uid, placement.account.gid)
    made = run_program(
        placement, "initdb", "-D", str(draft), "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8",
        "--locale-provider=libc", "--locale=C", "--no-instructions",
    )  # fmt: skip
    if made.returncode:
        shutil.rmtree(draft, ignore_errors=True)
        raise refusal(made.stderr)
    draft.rename(placement.data)


# Figures sort and hash whole populations: in memory for a city, and without compiling queries that take milliseconds.
MEMORY = {"shared_buffers": "256MB", "work_mem": "32MB", "jit": "off"}


def start_server(placement: Placement) -> None:
    """Start, and try again while processes of a killed server are still leaving."""
    settings = {"listen_addresses": "", "unix_socket_directories": f'"{placement.socket}"'} | MEMORY
    options = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in settings.items())
    for _ in range(START_TRIES):
        forget_foreign_pid(placement.data)
        started = run_program(
            placement, "pg_ctl", "start", "-D", str(placement.data), "-l", str(placement.log),
            "-w", "-t", "60", "-o", options,
        )  # fmt: skip
        if answers(placement):
            return
        if lacks_room(placement.home):
            raise DiskIsFull(FULL)
        time.sleep(1)
    raise refusal(last_words(placement.log) or started.stderr)


def forget_foreign_pid(data: Path) -> None:
    """Remove a pid file when no process lives in `data`: its number may belong to a stranger by now."""
    if Path("/proc/self").exists() and not processes_in(data):
        (data / PID_FILE).unlink(missing_ok=True)


def processes_in(data: Path) -> list[int]:
    """The processes of the server: each has the data folder as its working folder."""
    if not Path("/proc/self").exists():
        return [int(line) for line in read_lines(data / PID_FILE)[:1]]
    found, folder = [], data.resolve()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if Path(os.readlink(process / "cwd")) == folder:
                found.append(int(process.name))
        except OSError:
            continue
    return found


def read_lines(file: Path) -> list[str]:
    return file.read_text(errors="replace").splitlines() if file.exists() else []


def last_words(log: Path) -> str:
    """The last complaint in the server's log."""
    lines = [line for line in read_lines(log)[-30:] if "FATAL" in line or "PANIC" in line]
    return lines[-1] if lines else ""


def answers(placement: Placement) -> bool:
    """Does the server accept a connection? One that has too many of them already is there all the same."""
    try:
        connect(placement, SUPERUSER).close()
    except psycopg.OperationalError as problem:
        return failure_of(problem, None) is Failure.TOO_MANY
    return True


def connect(placement: Placement, user: str, database: str = "postgres") -> psycopg.Connection:
    return psycopg.connect(
        host=str(placement.socket), port=5432, user=user, dbname=database, autocommit=True, connect_timeout=10
    )


def make_database(placement: Placement) -> None:
    """Make the role and the database `qalam` where they are missing."""
    name = sql.Identifier(NAME)
    with connect(placement, SUPERUSER) as connection:
        if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [NAME]).fetchall():
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(name))
        if not connection.execute("SELECT FROM pg_database WHERE datname = %s", [NAME]).fetchall():
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(name, name))


def run_program(placement: Placement, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs as the server's account, without the settings of other servers."""
    command: Sequence[str] = [str(programs(placement) / name), *arguments]
    environment = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
    account = placement.account
    # A pipe would be inherited by the server and never end: the output goes to a file.
    # A session of its own: Ctrl-C in the terminal must not kill `pg_ctl` while it stops the server.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            command, cwd=placement.home, env=environment, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, check=False, user=account.uid if account else None,
            group=account.gid if account else None, extra_groups=[] if account else None,
            start_new_session=True,
        )  # fmt: skip
        output.seek(0)
        return subprocess.CompletedProcess(command, done.returncode, stderr=output.read())


def refusal(words: str) -> Refusal:
    """The sentence for what the server or the system said."""
    if speak_of_full_disk(words):
        return DiskIsFull(FULL)
    return DatabaseDidNotStart(NOT_STARTED.fill(reason=reason(words)))


NOT_STARTED = Trilingual(
    kk="Дерекқор іске қосылмады: {reason}. Себебін жойып, қайта іске қосыңыз немесе DATABASE_URL көрсетіңіз.",
    ru="База данных не запустилась: {reason}. Устраните причину и запустите снова или задайте DATABASE_URL.",
    en="The database did not start: {reason}. Remove the cause and start again, or set DATABASE_URL.",
)
UNSAFE = Trilingual(
    kk="{folder} қалтасы басқа пайдаланушыға тиесілі немесе ашық. Оны жойып, қайта іске қосыңыз.",
    ru="Папка {folder} принадлежит другому пользователю или открыта для всех. Удалите её и запустите снова.",
    en="The folder {folder} belongs to someone else or is open to others. Remove it and start again.",
)
