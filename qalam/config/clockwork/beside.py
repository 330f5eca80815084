"""The worker that `qalam run` keeps beside the site: started with it, started again when it fell, stopped with it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

COMMAND = (sys.executable, "-m", "qalam", "work")
PAUSE = 3.0
"""Seconds before a worker that ended is started again; each time that it did not live long, twice as many."""
LONGEST_PAUSE = 30.0
LONG_LIFE = 60.0
SECONDS_TO_LEAVE = 10.0


class Beside:
    """One process, kept alive by a thread. It ends with us even when we are killed: see `config/workers.py`."""

    def __init__(self, command: Sequence[str] = COMMAND, *, pause: float = PAUSE) -> None:
        self.command = command
        self.pause = pause
        self.is_over = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None
        self.thread = threading.Thread(target=self.keep, daemon=True)

    def keep(self) -> None:
        """Start the process whenever there is none, until it is over."""
        pause = self.pause
        while not self.is_over.is_set():
            began = time.monotonic()
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL)
            self.process.wait()
            if time.monotonic() - began > LONG_LIFE:
                pause = self.pause
            self.is_over.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def stop(self) -> None:
        """Let the running jobs end; what takes too long is taken up by the next worker."""
        self.is_over.set()
        while self.thread.is_alive():
            if self.process is not None and self.process.poll() is None:
                leave(self.process)
            self.thread.join(timeout=0.1)


def leave(process: subprocess.Popen[bytes]) -> None:
    """End a process, kindly at first."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_LEAVE)
    except subprocess.TimeoutExpired:
        process.kill()


@contextmanager
def worker_beside() -> Iterator[None]:
    """A worker runs inside the block."""
    beside = Beside()
    beside.thread.start()
    try:
        yield
    finally:
        beside.stop()
