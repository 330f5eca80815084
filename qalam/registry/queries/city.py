"""The city, and the day as of which it is read."""

from __future__ import annotations

from datetime import date

from qalam.registry.models import City


def the_city() -> City | None:
    """The city; None before its records begin."""
    return City.objects.select_related("area").first()


def reference_day(today: date) -> date:
    """The day that questions are about unless they name another: today, or the last day of the records."""
    city = the_city()
    return min(today, city.records_until) if city and city.records_until else today
