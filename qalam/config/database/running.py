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

from qalam.config.database.placement import Placement, place, var_folder
from qalam.config.database.reach import database_lost, reach
from qalam.config.database.server import answers, make_folder, refusal, start, stop
from qalam.config.system import FULL, DiskIsFull
from qalam.kernel.disk import lacks_room
from qalam.kernel.refusal import Refusal
from qalam.portal.failing import OF_DATABASES

SECONDS_BETWEEN_LOOKS = 2.0
LONGEST_PAUSE = 30.0
"""Seconds between two attempts to start a server that did not start the last times, at most."""
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
        except OF_DATABASES as problem:
            refused = database_lost(problem, environ)
            if refused is None:
                raise
            raise refused from problem


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
    watcher = threading.Thread(target=watch, args=[placement, is_over], daemon=True)
    watcher.start()
    try:
        yield
    finally:
        is_over.set()
        watcher.join()


def watch(placement: Placement, is_over: threading.Event) -> None:
    """Look after the server until it is over; what keeps it from starting is said once."""
    pause, said = SECONDS_BETWEEN_LOOKS, ""
    while not is_over.wait(pause):
        trouble = "" if answers(placement) else revive(placement)
        # Looking for room costs nothing; each attempt to start does.
        is_tried = trouble and not lacks_room(placement.home)
        pause = min(2 * pause, LONGEST_PAUSE) if is_tried else SECONDS_BETWEEN_LOOKS
        if trouble and trouble != said:
            log.warning("the database could not be started again: %s", trouble)
        said = trouble


def revive(placement: Placement) -> str:
    """Start the server, one at a time; why it cannot be started now, or nothing. The next look tries again.

    On a full disk it is not even tried: the first deed would end the server again.
    """
    try:
        if lacks_room(placement.home):
            return str(DiskIsFull(FULL))
        with locked(placement.start_file):
            start(placement)
    except (Refusal, OSError) as problem:
        return str(problem)
    return ""


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
