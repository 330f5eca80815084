"""The figures of one report: a reading of the city for each of its named days, and which figures were used."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from qalam.figures.figure import Figure
from qalam.figures.reading import Answer, Breakdown, Reading
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.reports.days import Days

EARLIER: Mapping[str, str] = {"day": "before", "autumn": "autumn_before"}
"""Which named day a day is compared with."""
WITNESSES = ("schools.pupils.day", "preschool.enrolled")
"""Figures that are above zero on every day of which there are full records."""


class NoRecords(Refusal):
    """The city has no records of the school year."""


class Readings:
    """Answers by the named day; every figure is counted once, however many languages the report has.

    Readings are public: small cells of sensitive breakdowns are hidden, since a report is for everybody.
    """

    def __init__(self, days: Days) -> None:
        self.days = days
        self.used: dict[tuple[str, date], Answer] = {}
        self._readings: dict[date, Reading] = {}

    def on(self, at: str) -> Reading:
        """The reading of a named day."""
        day = self.days.named(at)
        if day not in self._readings:
            self._readings[day] = Reading(day, is_public=True)
        return self._readings[day]

    def answer(self, id: str, at: str = "day") -> Answer:
        """A figure on a named day; refuses with UnknownFigure."""
        found = self.on(at).answer(id)
        self.used[found.figure.id, found.on] = found
        return found

    def pair(self, id: str, at: str = "day") -> tuple[Answer, Answer]:
        """A figure on a named day and a year before it; the earlier one has no value where nothing was recorded yet."""
        now, before = self.answer(id, at), self.answer(id, EARLIER[at])
        return now, before if self.has_records(EARLIER[at]) else replace(before, value=None)

    def has_records(self, at: str) -> bool:
        """Whether the city kept records on the named day."""
        return all(self.on(at).answer(id).value for id in WITNESSES)

    def breakdown(self, id: str, dimension: str, at: str = "day") -> Breakdown:
        """A figure by a dimension; refuses with UnknownFigure or UnknownDimension."""
        self.answer(id, at)
        return self.on(at).breakdown(id, dimension)

    def figures(self) -> tuple[Figure, ...]:
        """The figures used so far, each once, in the order of their first use."""
        return tuple({id: answer.figure for (id, _), answer in self.used.items()}.values())

    def records_hash(self) -> str:
        """One hash over the rows of every answer used so far: the same records give the same hash."""
        lines = sorted(f"{id}@{day.isoformat()}:{answer.rows_hash}" for (id, day), answer in self.used.items())
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    @cached_property
    def broken(self) -> tuple[Trilingual, ...]:
        """The declared relations that do not hold on the day of the report."""
        return tuple(self.on("day").broken())

    def refuse_without_records(self) -> None:
        """Refuse with NoRecords a school year of which there are no records."""
        if not self.has_records("day"):
            raise NoRecords(NO_RECORDS.fill(year=self.days.year))


NO_RECORDS = Trilingual(
    kk="{year} оқу жылы бойынша жазба жоқ, сондықтан есеп құрылмайды. Жазбасы бар жылды таңдаңыз.",
    ru="За {year} учебный год записей нет, поэтому отчёт не составить. Выберите год, по которому записи есть.",
    en="There are no records of the school year {year}, so no report can be made. Choose a year that has some.",
)
