"""The days that a report speaks of, by the names that its text uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from qalam.kernel.refusal import Refusal
from qalam.kernel.school_year import FIRST_MONTH, SchoolYear
from qalam.kernel.trilingual import Trilingual

NOT_BEGUN = Trilingual(
    kk="{year} оқу жылы әлі басталған жоқ: жазбалар {until} дейін ғана бар.",
    ru="{year} учебный год ещё не начался: записи есть только до {until}.",
    en="The school year {year} has not begun: there are records only up to {until}.",
)


class YearNotBegun(Refusal):
    """The school year begins after the last day of the records."""


@dataclass(frozen=True, slots=True)
class Days:
    """The named days: `day` of the report, `before` a year earlier, `autumn` the last day of the calendar year in
    which the school year began, `autumn_before` a year before that.
    """

    year: SchoolYear
    day: date

    @classmethod
    def of(cls, year: SchoolYear, *, reference: date) -> Days:
        """The days of a school year, none later than `reference`, the last day of the city's records.

        Refuses with YearNotBegun a school year that starts after it.
        """
        first, after = date(year.first, FIRST_MONTH, 1), date(year.first + 1, FIRST_MONTH, 1)
        if first > reference:
            raise YearNotBegun(NOT_BEGUN.fill(year=year, until=reference.isoformat()))
        return cls(year, min(after - timedelta(days=1), reference))

    @property
    def before(self) -> date:
        if (self.day.month, self.day.day) == (2, 29):
            return date(self.day.year - 1, 2, 28)
        return self.day.replace(year=self.day.year - 1)

    @property
    def autumn(self) -> date:
        return min(date(self.year.first, 12, 31), self.day)

    @property
    def autumn_before(self) -> date:
        return date(self.year.first - 1, 12, 31)

    def named(self, name: str) -> date:
        """The day of this name; the names stand in `manuscript.tags.DAY_NAMES`."""
        named: date = getattr(self, name)
        return named
