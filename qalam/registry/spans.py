"""The stretches of days of which figures speak, each a function of the day that is asked about."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q
from psycopg.types.range import DateRange

from qalam.kernel.school_year import FIRST_MONTH, SchoolYear

TOMORROW = timedelta(days=1)


def this_year(on: date) -> DateRange:
    """The school year of the day, from its first day up to and with the day itself."""
    return DateRange(first_day(on), on + TOMORROW)


def first_day(on: date) -> date:
    """The first day of the school year of the day."""
    return date(SchoolYear.of(on).first, FIRST_MONTH, 1)


def whole_year(on: date) -> DateRange:
    """The school year of the day, all of it."""
    period = SchoolYear.of(on).period
    return DateRange(period.start, period.end)


def last_year(on: date) -> DateRange:
    """The latest school year whose last day is before the day."""
    period = SchoolYear.of(on).previous.period
    return DateRange(period.start, period.end)


def past_years(on: date, years: int) -> DateRange:
    """So many years that end with the day; the same date so many years before is no more within."""
    return DateRange(years_before(on, years) + TOMORROW, on + TOMORROW)


def years_before(on: date, years: int) -> date:
    """The same date so many years before; 28 February stands for a 29th that is not there.

    Who was born on or before it has that many full years on the day.
    """
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        return on.replace(year=on.year - years, day=28)


def within(path: str, span: DateRange) -> Q:
    """The condition that the date at the path lies in the span."""
    return Q(**{f"{path}__gte": span.lower, f"{path}__lt": span.upper})
