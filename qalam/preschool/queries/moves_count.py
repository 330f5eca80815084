"""How often the queue was moved by hand, for everybody to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.functions import TruncMonth

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.models import ManualMove


@dataclass(frozen=True)
class MovesOfMonth:
    """Moves that two persons signed in a month, for one reason."""

    month: date
    reason: ManualMove.Reason
    count: int


def moves_by_month() -> list[MovesOfMonth]:
    """All months with moves, the latest first. A sum over persons of the department, not over families."""
    rows = (
        ManualMove.objects.filter(state=ManualMove.State.DONE)
        .annotate(month=TruncMonth("decided_at", tzinfo=CITY_ZONE))
        .order_by("-month", "reason")
        .values_list("month", "reason")
        .annotate(Count("pk"))
    )
    return [MovesOfMonth(month.date(), ManualMove.Reason(reason), count) for month, reason, count in rows]
