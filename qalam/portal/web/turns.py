"""Heavy work of which each process of the site does one piece at a time, so that other pages are answered meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Semaphore

from qalam.kernel.refusal import Refusal


class Busy(Refusal):
    """The work of somebody else takes longer than a visitor is let wait."""


class Turns:
    """A short queue: one works, `waiting` more stand for `patience` seconds at most, all others are refused at once.

    A process answers a few visitors at a time, and who waits holds a place as well: the queue is shorter than those
    places, so that one is always left for other pages.
    """

    def __init__(self, *, waiting: int, patience: float, sentence: object) -> None:
        self.patience = patience
        self.sentence = sentence
        self._places = Semaphore(1 + waiting)
        self._work = Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """The turn of one visitor. Refuses with Busy."""
        if not self._places.acquire(blocking=False):
            raise Busy(self.sentence)
        try:
            if not self._work.acquire(timeout=self.patience):
                raise Busy(self.sentence)
            try:
                yield
            finally:
                self._work.release()
        finally:
            self._places.release()
