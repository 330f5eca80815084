"""The only reader of the clock. Everything below an edge is told the time as an argument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

CITY_ZONE = ZoneInfo("Asia/Aqtau")
"""The zone of the city: UTC+5, no summer time."""


class Clock(Protocol):
    """Whatever can tell the moment."""

    def now(self) -> datetime:
        """The moment, aware of its zone."""


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for tests and for computing a past day again."""

    moment: datetime

    def __post_init__(self) -> None:
        if self.moment.tzinfo is None:
            raise ValueError("a fixed clock needs a moment with a zone")

    def now(self) -> datetime:
        """The moment it was given, in the city's zone."""
        return self.moment.astimezone(CITY_ZONE)


class _WallClock:
    def now(self) -> datetime:
        return datetime.now(CITY_ZONE)


WALL_CLOCK: Clock = _WallClock()


def now(clock: Clock = WALL_CLOCK) -> datetime:
    """The present moment in the city, aware of its zone."""
    return clock.now().astimezone(CITY_ZONE)


def today(clock: Clock = WALL_CLOCK) -> date:
    """The present day in the city."""
    return now(clock).date()
