"""The question that a page was asked: as of which day, compared with which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from qalam.access.permission import permits
from qalam.figures.reading import Reading
from qalam.kernel.clock import today
from qalam.portal.permissions import MAY, Action
from qalam.portal.readings import READINGS
from qalam.registry.queries.city import day_asked, records_span


@dataclass(frozen=True)
class Question:
    """The day of the page, and the readings of the city on it and a year before; none where no records reach back."""

    on: date
    now: Reading
    before: Reading | None


def question_of(request: HttpRequest) -> Question:
    """What `?on=…` asks, the last day of the records without it.

    Refuses with NoRecords, NoDate or DayOutOfRange.
    """
    present = today()
    day = day_asked(request.GET.get("on") or None, present)
    is_public = not permits(MAY[Action.SEE_SMALL_NUMBERS], request.user)
    earlier, span = year_before(day), records_span(present)
    is_recorded = span is not None and earlier in span
    return Question(
        on=day,
        now=READINGS.of(day, is_public=is_public),
        before=READINGS.of(earlier, is_public=is_public) if is_recorded else None,
    )


def year_before(day: date) -> date:
    """The same day a year earlier; 28 February for the 29th."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
