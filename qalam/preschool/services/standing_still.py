"""Deciding whose turn it is on a queue that stands still meanwhile.

What was decided enters the log after all that it was decided on, and before all that it was not: so the replay of the
log sees the queue that the decision saw.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.models import Application

ResultT = TypeVar("ResultT")
ATTEMPTS = 10


class QueueMoved(Refusal):
    """Others entered the queue again and again while its turn was to be decided."""


def hold_still(rows: QuerySet[Application], at: datetime) -> datetime:
    """Lock those who wait, then the log: nothing can happen to them or enter before the transaction ends.

    Tells the moment of the deed that began at `at`. Raises QueueMoved when somebody entered in between. The caller
    holds its pools and places.
    """
    locking = rows.order_by("pk").select_for_update(of=("self",), no_key=True)
    held = set(locking.values_list("pk", flat=True))
    at = hold(at)
    if not held.issuperset(rows.order_by().values_list("pk", flat=True)):
        raise QueueMoved(QUEUE_MOVED)
    return at


def undisturbed(deed: Callable[[], ResultT]) -> ResultT:
    """Do the deed in a transaction, and do it again when the queue moved before it was held."""
    for attempt in range(ATTEMPTS):
        try:
            with transaction.atomic():
                return deed()
        except QueueMoved:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


QUEUE_MOVED = Trilingual(
    kk="Кезекке дәл қазір жаңа өтініштер түсіп жатыр, сондықтан шешім шығарылмады. Бір минуттан кейін қайталаңыз.",
    ru="В очередь прямо сейчас поступают заявления, поэтому решение не принято. Повторите через минуту.",
    en="Applications are entering the queue at this very moment, so nothing was decided. Try again in a minute.",
)
