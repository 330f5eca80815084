"""Looking at records of people: it changes none of them, and leaves a line in the audit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from qalam.access.demanding import demand
from qalam.access.models import User
from qalam.access.permission import Needed
from qalam.ledger.models import Deed

ActionT = TypeVar("ActionT")
LONGEST = 80


def look(
    table: Mapping[ActionT, Needed], action: ActionT, *, by: User, at: datetime, kind: str, key: str, **detail: object
) -> None:
    """Write down that somebody looks, who may by the table; `kind` and `key` name what is looked at.

    Refuses with NotOfYourRole.
    """
    demand(table, action, by=by, at=at)
    Deed.objects.create(action=str(action), by=by, at=at, subject_kind=kind, subject_key=key[:LONGEST], detail=detail)
