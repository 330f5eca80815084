"""The allocation of places is compiled beside the worker after an update, so that no round and no page waits for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qalam.config.clockwork.beside import leave

COMMAND = (sys.executable, "-m", "qalam.allocation.warming")


@contextmanager
def compiling_beside(command: Sequence[str] = COMMAND) -> Iterator[subprocess.Popen[bytes]]:
    """Compile in a process of its own, which is ended with the block where it has not ended by itself.

    What it compiled is kept on disk; a process that already has compiled something itself goes on with that.
    """
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        yield process
    finally:
        leave(process)
