"""An answer that goes to a file stands there whole, or not at all: half of it would look like a whole one."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Noticing(io.FileIO):
    """Remembers that it could not write: the buffer above it says so once, and forgets what it held."""

    has_failed = False

    def write(self, data: bytes | bytearray | memoryview, /) -> int | None:  # type: ignore[override]
        """Write some of the data; how many bytes."""
        try:
            return super().write(data)
        except OSError:
            self.has_failed = True
            raise


@contextmanager
def whole_answer() -> Iterator[None]:
    """Standard output inside the block; a file that had no room for all of it is taken back to what it held before."""
    if not is_file(sys.stdout):
        yield
        return
    plain, descriptor = sys.stdout, sys.stdout.fileno()
    plain.flush()
    held = os.fstat(descriptor).st_size
    raw = Noticing(descriptor, "w", closefd=False)
    # Python drops what a file did not take at once where it was told to buffer nothing (PYTHONUNBUFFERED).
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(raw), encoding=plain.encoding, errors=plain.errors)
    try:
        yield
    finally:
        if raw.has_failed:
            os.ftruncate(descriptor, held)
            # What is still in the buffer has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
        sys.stdout.flush()
        sys.stdout = plain


def is_file(stream: object) -> bool:
    """Does the stream go to a plain file? Neither a terminal nor a pipe can be taken back."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        return False
