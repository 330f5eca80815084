"""Days and moments of the city, for deeds that are told a moment."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from qalam.kernel.clock import CITY_ZONE


def local_day(at: datetime) -> date:
    """The day of the moment in the city."""
    return at.astimezone(CITY_ZONE).date()


def end_of(day: date) -> datetime:
    """The moment at which a day that still counts is over."""
    return datetime.combine(day + timedelta(days=1), time(), CITY_ZONE)


def last_moment_of(day: date) -> datetime:
    """The last moment of a day that still counts: an answer given then is in time."""
    return end_of(day) - timedelta(microseconds=1)


def begin_of(day: date, hour: time = time()) -> datetime:
    """The moment at which a day, or an hour of it, begins."""
    return datetime.combine(day, hour, CITY_ZONE)
