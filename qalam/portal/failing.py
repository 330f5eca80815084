"""What ails the database: a failure that is no fault of the program, told from one that is."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import django.db
import psycopg

from qalam.kernel.disk import is_full_disk, lacks_room, speak_of_full_disk


class Failure(StrEnum):
    """Why nothing can be read or kept; the word is what `/health/` answers."""

    FULL_DISK = "disk"
    READ_ONLY = "read-only"
    TOO_MANY = "connections"
    TOO_SLOW = "timeout"
    AWAY = "database"


BY_STATE = {
    "53100": Failure.FULL_DISK,
    "25006": Failure.READ_ONLY,
    "53300": Failure.TOO_MANY,
    # Cancelled for lasting too long, or for waiting too long on another's lock; of two that wait on each other, one.
    "57014": Failure.TOO_SLOW,
    "55P03": Failure.TOO_SLOW,
    "40P01": Failure.TOO_SLOW,
    "40001": Failure.TOO_SLOW,
}
"""By the states that PostgreSQL names, whatever their words."""
SIGNS_OF_TOO_MANY = ("too many clients", "too many connections", "remaining connection slots")
"""A connection that is refused has no state yet, only words."""
OF_DATABASES = (django.db.DatabaseError, django.db.InterfaceError, psycopg.Error)
OUT_OF_REACH = (
    django.db.OperationalError, django.db.InterfaceError, psycopg.OperationalError, psycopg.InterfaceError
)  # fmt: skip


def failure_of(problem: BaseException, folder: Path | None) -> Failure | None:
    """What has failed; None for a fault of the program.

    `folder` is where an embedded database lies: a full disk may end its server, which then cannot say why.
    """
    return next((found for link in causes(problem) if (found := named(link, folder))), None)


def causes(problem: BaseException) -> Iterator[BaseException]:
    """The problem, and what it says it came of."""
    link: BaseException | None = problem
    while link is not None:
        yield link
        link = link.__cause__


def named(link: BaseException, folder: Path | None) -> Failure | None:
    """The failure that one exception is by itself."""
    if isinstance(link, OSError):
        return Failure.FULL_DISK if is_full_disk(link) else None
    if not isinstance(link, OF_DATABASES):
        return None
    known = BY_STATE.get(state_of(link))
    return known or (by_words(link, folder) if isinstance(link, OUT_OF_REACH) else None)


def by_words(link: BaseException, folder: Path | None) -> Failure:
    """The failure of a connection that was not made, or broke."""
    if any(sign in str(link) for sign in SIGNS_OF_TOO_MANY):
        return Failure.TOO_MANY
    if speak_of_full_disk(str(link)) or (folder is not None and lacks_room(folder)):
        return Failure.FULL_DISK
    return Failure.AWAY


def state_of(link: BaseException) -> str:
    """The state that PostgreSQL names; Django's exceptions stand for one that has it."""
    found = next((one for one in causes(link) if isinstance(one, psycopg.Error)), None)
    return (found.sqlstate if found else None) or ""


def words_of(problem: BaseException) -> str:
    """What the database said, without the lines that explain where."""
    for link in causes(problem):
        if isinstance(link, psycopg.Error) and link.diag.message_primary:
            return link.diag.message_primary
    return str(problem)
