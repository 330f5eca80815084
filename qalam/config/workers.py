"""The processes that answer requests, and the one process that they must not outlive."""

from __future__ import annotations

import os
import threading
import time
from secrets import token_hex

from qalam.access.keeping.server import SERVER_MARK

SERVER_PID = "QALAM_SERVER_PID"
SECONDS_BETWEEN_LOOKS = 0.5
LONGEST_QUESTION = 120
"""Seconds after which a page gives up a question to the embedded database; a renewal of a million asks none so long."""


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
