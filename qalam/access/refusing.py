"""What is refused while a request is answered, gathered so that it is written down once the answer is made.

A refused deed is rolled back, and whatever were written in its transaction would go with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from qalam.access.models import Refused
from qalam.kernel.refusal import Refusal

Why = Refused.Why


class NotAllowed(Refusal):
    """A deed that whoever asks has no right to."""


NotAllowedT = TypeVar("NotAllowedT", bound=NotAllowed)


@dataclass(frozen=True)
class Subject:
    """The record that was asked for, named by its id as in the audit."""

    kind: str
    key: str


@dataclass(frozen=True)
class Noticed:
    """One refusal. Without a subject it is that of the address; UNKNOWN there is yet to be told from ANOTHERS."""

    why: Refused.Why
    subject: Subject | None = None


_noticed: ContextVar[list[Noticed] | None] = ContextVar("refusals", default=None)


@contextmanager
def noticing() -> Iterator[list[Noticed]]:
    """The refusals that happen inside, the first first."""
    gathered: list[Noticed] = []
    token = _noticed.set(gathered)
    try:
        yield gathered
    finally:
        _noticed.reset(token)


def notice(why: Refused.Why, subject: Subject | None = None) -> None:
    """Something was refused to whoever asks; outside of a request nobody does."""
    gathered = _noticed.get()
    if gathered is not None:
        gathered.append(Noticed(why, subject))


def refusing(refusal: NotAllowedT, why: Refused.Why, subject: Subject | None = None) -> NotAllowedT:
    """The refusal, noticed: to be raised."""
    notice(why, subject)
    return refusal
