"""A stretch of days: the first belongs to it, the last does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

BACKWARDS = Trilingual(
    kk="Кезең {end} күні аяқталып, {start} күні басталады. Аяқталу күні басталу күнінен кейін болуы керек.",
    ru="Период кончается {end}, а начинается {start}. Укажите дату окончания позже даты начала.",
    en="The period ends on {end} but begins on {start}. Give an end later than the beginning.",
)


class BackwardsPeriod(Refusal):
    """A period that ends on or before its first day."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` up to, not including, `end`; None is open on that side. Never empty."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end <= self.start:
            raise BackwardsPeriod(BACKWARDS.fill(start=self.start, end=self.end))

    @property
    def days(self) -> int | None:
        """How many days it has; None if it is open."""
        return (self.end - self.start).days if self.start and self.end else None

    def contains(self, day: date) -> bool:
        """Whether the day belongs to the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    __contains__ = contains

    def overlaps(self, other: Period) -> bool:
        """Whether both have at least one day in common."""
        return self.intersect(other) is not None

    def intersect(self, other: Period) -> Period | None:
        """The days of both; None if they share none."""
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        start, end = max(starts, default=None), min(ends, default=None)
        return None if start and end and end <= start else Period(start, end)
