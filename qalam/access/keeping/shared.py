"""Facts of the whole city that many pages ask for: read once for all pages that are made at one revision."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar, cast

MOST = 4096
"""Facts at hand at a time; more are begun anew."""
P = ParamSpec("P")
FactT = TypeVar("FactT")
_revision: ContextVar[int | None] = ContextVar("revision", default=None)


class Facts:
    """The facts of one revision; the first of another drops them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision = -1
        self._facts: dict[object, object] = {}

    def of(self, revision: int, key: object, ask: Callable[[], object]) -> object:
        """The fact at hand, or the answer to the question."""
        with self._lock:
            if revision != self._revision:
                self._revision = revision
                self._facts.clear()
            if key in self._facts:
                return self._facts[key]
        fact = ask()
        with self._lock:
            # Whoever was overtaken by a change leaves nothing behind.
            if revision == self._revision:
                if len(self._facts) >= MOST:
                    self._facts.clear()
                self._facts[key] = fact
        return fact

    def drop(self) -> None:
        """Begin anew, whatever the revision."""
        with self._lock:
            self._facts.clear()


FACTS = Facts()


@contextmanager
def making_a_page(revision: int | None) -> Iterator[None]:
    """What is asked inside may be answered as it was at the revision; None where nothing may be kept."""
    token = _revision.set(revision)
    try:
        yield
    finally:
        _revision.reset(token)


def shares_facts() -> bool:
    """Whether what is asked for all is asked once for many pages, so that it may be more than this page needs."""
    return _revision.get() is not None


def while_nothing_happens(ask: Callable[P, FactT]) -> Callable[P, FactT]:
    """A question about the city whose answer holds for every page of one revision; elsewhere it is asked each time.

    Its arguments are hashable, and nobody changes the answer.
    """

    @wraps(ask)
    def asked(*arguments: P.args, **values: P.kwargs) -> FactT:
        revision = _revision.get()
        if revision is None:
            return ask(*arguments, **values)
        key = (ask, arguments, tuple(sorted(values.items())))
        return cast(FactT, FACTS.of(revision, key, lambda: ask(*arguments, **values)))

    return asked
