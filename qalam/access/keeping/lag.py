"""While deeds come faster than pages are made, a page is given as it was, with the moment of which it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import BoundedSemaphore, Lock

from django.utils.html import format_html
from django.utils.translation import gettext as _

from qalam.kernel.clock import CITY_ZONE

LONGEST = timedelta(seconds=60)
"""No page is given whose moment is longer ago."""
RENEWED_AT_ONCE = 1
"""Pages that each process makes anew at a time in place of one that may still be given as it was."""
MARK = b"<!--as of-->"
"""Where a page says of which moment it is; one without it is never given as it was."""
MOST = 1024
"""Revisions of which the last moment is remembered."""


class Moments:
    """When this process last saw each of the latest revisions: until then a page of one was the page of now."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last: dict[int, datetime] = {}

    def saw(self, revision: int, at: datetime) -> None:
        """The records were at the revision at the moment, or a little later."""
        with self._lock:
            earlier = self._last.get(revision)
            if earlier is None or earlier < at:
                self._last[revision] = at
            if len(self._last) > MOST:
                # The first in the dictionary came first.
                del self._last[next(iter(self._last))]

    def last(self, revision: int) -> datetime | None:
        """The last such moment; None where it was long ago or never."""
        with self._lock:
            return self._last.get(revision)


MOMENTS = Moments()
_turns = BoundedSemaphore(RENEWED_AT_ONCE)


@contextmanager
def turn_to_make(*, can_wait: bool) -> Iterator[bool]:
    """Whether the page is to be made now.

    What must be made is made. What can be given as it was waits for nobody and is made anew while no other is, so a
    site that is not pressed shows the page of now, and one that is makes as many as it can.
    """
    if not can_wait:
        yield True
        return
    has_turn = _turns.acquire(blocking=False)
    try:
        yield has_turn
    finally:
        if has_turn:
            _turns.release()


def saying(page: bytes, as_of: datetime) -> bytes:
    """The page with its moment, in the language of the answer."""
    sentence = _(
        "As of %(time)s. Much is happening in the queue just now: open the page again in a minute to see what is new."
    )
    told = sentence % {"time": as_of.astimezone(CITY_ZONE).strftime("%H:%M:%S")}
    return page.replace(MARK, format_html('<p class="said" role="status">{}</p>', told).encode(), 1)
