"""Who stops the embedded server: the last process that uses it.

Each user holds a shared lock on one file; the system releases it however the process ends. On leaving,
a process that can take the lock for itself alone stops the server. Starting and stopping happen under
a second lock, one at a time. A server left behind by a killed process is used again by the next one,
and stopped by it.
"""

from __future__ import annotations

import fcntl
import logging
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path

import django.db
import psycopg

from qalam.config.database.placement import Placement, place, var_folder
from qalam.config.database.reach import database_lost, reach
from qalam.config.database.server import answers, make_folder, refusal, start, stop
from qalam.kernel.refusal import Refusal

SECONDS_BETWEEN_LOOKS = 2.0
log = logging.getLogger(__name__)


@contextmanager
def database_running(environ: Mapping[str, str] | None = None, *, revives: bool = False) -> Iterator[None]:
    """Keep the database up inside the block; nothing to start where `DATABASE_URL` names a server.

    With `revives` an embedded server that dies inside the block is started again: for a site that serves on.

    A database that fails inside the block is refused with DatabaseLost or DiskIsFull.
    """
    environ = os.environ if environ is None else environ
    with server_for(environ, revives=revives):
        try:
            yield
        except (django.db.OperationalError, psycopg.OperationalError) as problem:
            raise database_lost(str(problem), environ) from problem


@contextmanager
def server_for(environ: Mapping[str, str], *, revives: bool = False) -> Iterator[None]:
    """The server that the environment names, or the embedded one."""
    if environ.get("DATABASE_URL"):
        reach(environ["DATABASE_URL"])
        yield
        return
    placement = place(var_folder(environ))
    with embedded_server(placement), reviving(placement) if revives else nullcontext():
        yield


@contextmanager
def embedded_server(placement: Placement) -> Iterator[None]:
    """Start or join the embedded server, and stop it on leaving if nobody else uses it."""
    process = os.getpid()
    try:
        make_folder(placement.home, 0o755 if placement.account else 0o700)
        users = open_lock(placement.users_file)
    except OSError as problem:
        raise refusal(str(problem)) from problem
    try:
        with locked(placement.start_file):
            fcntl.flock(users, fcntl.LOCK_SH)
            start(placement)
        yield
    finally:
        # A forked child shares our lock; only the process that joined may leave.
        if os.getpid() == process:
            leave(placement, users)


@contextmanager
def reviving(placement: Placement) -> Iterator[None]:
    """Start the server again, inside the block, whenever it is gone."""
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.wait(SECONDS_BETWEEN_LOOKS):
            if not answers(placement):
                revive(placement)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        is_over.set()
        watcher.join()


def revive(placement: Placement) -> None:
    """Start the server, one at a time; where it cannot be started now, the next look tries again."""
    try:
        with locked(placement.start_file):
            start(placement)
    except (Refusal, OSError) as problem:
        log.warning("the database could not be started again: %s", problem)


def leave(placement: Placement, users: int) -> None:
    """Give up the shared lock; stop the server if it was the last."""
    with locked(placement.start_file):
        if taken_alone(users):
            stop(placement)
        os.close(users)


def taken_alone(users: int) -> bool:
    """Try to hold the lock alone, without waiting."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Wait for the lock on `file`, alone."""
    handle = open_lock(file)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def open_lock(file: Path) -> int:
    return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
