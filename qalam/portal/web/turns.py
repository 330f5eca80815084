"""Heavy work of which each process of the site does one piece at a time, so that other pages are answered meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from qalam.kernel.refusal import Refusal


class Busy(Refusal):
    """The work of somebody else takes longer than a visitor is let wait."""


class Turns:
    """A queue of one: who comes while the work is done waits `patience` seconds for it and is refused then.

    A process answers a few visitors at a time. One who waits holds a place as well, so the wait is short: enough for
    two short texts at once, too short for a long one.
    """

    def __init__(self, *, patience: float, sentence: object) -> None:
        self.patience = patience
        self.sentence = sentence
        self._lock = Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """The turn of one visitor. Refuses with Busy."""
        if not self._lock.acquire(timeout=self.patience):
            raise Busy(self.sentence)
        try:
            yield
        finally:
            self._lock.release()
