"""What the report is told of the city, since it sees no records itself."""

from __future__ import annotations

from qalam.kernel.clock import today
from qalam.registry.queries.city import reference_day, the_city
from qalam.reports.city import CityRecords


def city_records() -> CityRecords:
    """The last day of the records, and whether they are invented."""
    city = the_city()
    return CityRecords(until=reference_day(today()), is_invented=bool(city and city.is_invented))
