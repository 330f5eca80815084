"""What is told of the city to rooms that see no records but through figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from qalam.kernel.clock import now, today
from qalam.registry.models import AccountHolder
from qalam.registry.queries import city
from qalam.registry.queries.city import reference_day, the_city
from qalam.reports.city import CityRecords


def city_records() -> CityRecords:
    """Up to which day there are records, and whether they are invented."""
    found = the_city()
    return CityRecords(until=reference_day(today()), is_invented=bool(found and found.is_invented))


def present() -> datetime:
    """The moment in which the city lives."""
    return city.present(now())


def names_of(users: Iterable[int]) -> dict[int, str]:
    """Surname, given name and patronymic of the people behind these accounts."""
    holders = AccountHolder.objects.filter(user__in=list(users)).select_related("person")
    return {holder.user_id: str(holder.person) for holder in holders}
