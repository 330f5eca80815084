"""Working days of Kazakhstan: a five-day week without public holidays and days moved by decree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import holidays

from qalam.kernel.source import Confidence


@dataclass(frozen=True, slots=True)
class Correction:
    """A day that the department knows better than the calendar package does."""

    is_working: bool
    source: str
    confidence: Confidence


CORRECTIONS: dict[date, Correction] = {
    date(2026, 3, 9): Correction(False, "8 March is a Sunday", Confidence.REPORTED),
    date(2026, 3, 24): Correction(False, "21 March is a Saturday", Confidence.REPORTED),
    date(2026, 3, 25): Correction(False, "22 March is a Sunday", Confidence.REPORTED),
    date(2026, 5, 11): Correction(False, "9 May is a Saturday", Confidence.REPORTED),
    date(2026, 5, 27): Correction(False, "first day of Kurban Ait", Confidence.REPORTED),
    date(2026, 8, 31): Correction(True, "30 August is no holiday from 2026", Confidence.REPORTED),
    date(2026, 10, 26): Correction(False, "25 October is a Sunday", Confidence.INFERRED),
    date(2027, 3, 15): Correction(False, "Constitution Day from 2027", Confidence.REPORTED),
}
_CALENDAR = holidays.country_holidays("KZ")
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Whether offices work on this day."""
    correction = CORRECTIONS.get(day)
    return correction.is_working if correction else _CALENDAR.is_working_day(day)


def next_working_day(day: date) -> date:
    """The first working day after this one."""
    following = day + _ONE_DAY
    while not is_working_day(following):
        following += _ONE_DAY
    return following


def add_working_days(day: date, n: int) -> date:
    """The n-th working day after `day`: day one of a term is the next working day after the event."""
    if n < 0:
        raise ValueError(f"a term has no negative length: {n}")
    for _ in range(n):
        day = next_working_day(day)
    return day
