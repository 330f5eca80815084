"""What one person lays before another: it is decided once, and not by whoever proposed it."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Evidence, ManualMove, OrderChange

ProposedT = TypeVar("ProposedT", ManualMove, OrderChange)
DecidedT = TypeVar("DecidedT", Evidence, ManualMove, OrderChange)


class DecidedAlready(Refusal):
    """It has its decision."""


class SamePerson(Refusal):
    """Who proposed it would decide it."""


def demand_second_person(found: ProposedT, by: User, *, decided: Trilingual, same: Trilingual) -> None:
    """Refuse a second decision with DecidedAlready, and whoever proposed it with SamePerson, in the words given.

    The row is held locked.
    """
    if found.state != found.State.PROPOSED:
        raise DecidedAlready(decided)
    if found.proposed_by_id == by.pk:
        raise SamePerson(same)


def decide(found: DecidedT, state: str, by: User, at: datetime) -> DecidedT:
    """Write down what was decided of a row that is held locked, by whom and when, with all that was found of it."""
    found.state, found.decided_by, found.decided_at = state, by, at
    found.save()
    return found
