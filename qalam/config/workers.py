"""The processes that answer requests, and the one process that they must not outlive."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from secrets import token_hex
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.common import AbstractServer

from qalam.access.keeping.server import SERVER_MARK

ADDRESS = "127.0.0.1"
WORKERS = 2
THREADS = 4
SECONDS_TO_LEAVE = 10
SERVER_PID = "QALAM_SERVER_PID"
SECONDS_BETWEEN_LOOKS = 0.5
LONGEST_QUESTION = 120
"""Seconds after which a page gives up a question to the embedded database; a renewal of a million asks none so long."""


def page_servers(port: int, site: str = "qalam.config.wsgi:application") -> AbstractServer[Any]:
    """The workers that answer requests, each begun anew and not forked from this process.

    A library may have started threads here, as Typst has when the papers of the demo city were set. A fork has none of
    them, and would wait for them for ever.
    """
    multiprocessing.set_start_method("spawn", force=True)
    return Granian(
        site,
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_LEAVE,
    )


def announce_server() -> None:
    """Tell the workers that this process starts which process is their server, and under which mark they keep pages."""
    os.environ[SERVER_PID] = str(os.getpid())
    os.environ[SERVER_MARK] = token_hex(16)


def follow_server() -> None:
    """In a worker of `qalam run`: hear no Ctrl-C, and end when the server has ended. Elsewhere nothing happens."""
    if SERVER_PID not in os.environ:
        return
    # Ctrl-C in a terminal reaches a whole group; only `qalam run` is to hear it, and it stops its workers.
    os.setpgrp()
    threading.Thread(target=leave_with, args=[int(os.environ[SERVER_PID])], daemon=True).start()


def limit_patience() -> None:
    """Let no page hold one of the few threads for ever. A server of one's own has limits of its own: `?options=`."""
    if not os.environ.get("DATABASE_URL"):
        os.environ.setdefault("PGOPTIONS", f"-c statement_timeout={LONGEST_QUESTION}s")


def leave_with(server: int) -> None:
    """End this worker when `qalam run` was killed: it would keep the port and the database."""
    while os.getppid() == server:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(1)
