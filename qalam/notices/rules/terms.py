"""When a message may leave, and when it is tried again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from qalam.kernel.clock import CITY_ZONE
from qalam.notices.rules import PARAMETERS

A_DAY = timedelta(days=1)


def number(code: str, *, on: date) -> int:
    """The value of a whole-numbered parameter on the day."""
    return int(PARAMETERS.in_force(code, on=on).value)


def quiet_until(at: datetime) -> datetime | None:
    """The end of the quiet hours in which `at` lies, in the city's time; None outside of them."""
    local = at.astimezone(CITY_ZONE)
    begin, end = (time(number(f"notices.quiet_{edge}", on=local.date())) for edge in ("from", "until"))
    hour = local.time()
    spans_midnight = begin > end
    is_quiet = (hour >= begin or hour < end) if spans_midnight else begin <= hour < end
    if not is_quiet:
        return None
    day = local.date() + A_DAY if spans_midnight and hour >= begin else local.date()
    return datetime.combine(day, end, CITY_ZONE)


def may_leave_at(at: datetime, *, is_urgent: bool, expires_at: datetime | None) -> datetime:
    """The first moment, not before `at`, at which a message may leave.

    An urgent one waits for the morning too, unless its term would pass by then.
    """
    morning = quiet_until(at)
    if morning is None or (is_urgent and expires_at is not None and expires_at <= morning):
        return at
    return morning


def pause_after(failures: int, *, on: date) -> timedelta | None:
    """How long to wait after the n-th failure in a row; None when it is time to give up."""
    if failures >= number("notices.most_attempts", on=on):
        return None
    minutes = number("notices.first_pause", on=on) * number("notices.pause_growth", on=on) ** (failures - 1)
    return timedelta(minutes=min(minutes, number("notices.longest_pause", on=on)))
