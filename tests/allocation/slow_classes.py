"""A slow reading of the tables about seats for classes and about children who want to be together."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

from qalam.allocation.class_tables import SAME_KIND, TOO_FAR, USELESS
from qalam.allocation.names import TWICE, UNKNOWN
from qalam.allocation.rows import MISSING, DamagedTable
from tests.allocation.slow_rows import number, rows_of


@dataclass
class Classes:
    """`ahead` and `due` are classes by place, `classes` those of the applicants."""

    ahead: dict[str, str] = field(default_factory=dict)
    due: dict[str, str] = field(default_factory=dict)
    every: dict[str, int] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)

    def line(self, applicant: str, place: str, home: str | None) -> int:
        """The list in which the applicant stands at the place."""
        own = self.classes.get(applicant)
        reserving = place in self.ahead or place in self.due
        if reserving and (home == place or (own is not None and self.ahead.get(place) == own)):
            return 0
        return 1 if own is not None and self.due.get(place) == own else 2


def known(file: str, line: int, what: str, those: Container[str], where: str) -> None:
    if what not in those:
        raise DamagedTable(file, line, UNKNOWN.fill(what=what, where=where))


def classes_of(folder: Path, applicants: Container[str], places: Container[str]) -> Classes:
    if not (folder / "reserves.csv").exists():
        for name in ("classes.csv", "counters.csv"):
            if (folder / name).exists():
                raise DamagedTable(name, 1, USELESS)
        return Classes()
    told = _reserves(folder, places)
    if not (folder / "classes.csv").exists():
        raise DamagedTable("classes.csv", 1, MISSING)
    for line, (applicant, own) in rows_of(folder / "classes.csv", ("applicant", "class")):
        known("classes.csv", line, applicant, applicants, "choices.csv")
        if applicant in told.classes:
            raise DamagedTable("classes.csv", line, TWICE.fill(what=applicant))
        told.classes[applicant] = own
    if (folder / "counters.csv").exists():
        _count(folder, told, places)
    return told


def _reserves(folder: Path, places: Container[str]) -> Classes:
    told = Classes()
    seen: set[tuple[str, str]] = set()
    for line, (place, own, value) in rows_of(folder / "reserves.csv", ("place", "class", "every")):
        known("reserves.csv", line, place, places, "places.csv")
        every = number("reserves.csv", line, value, least=1)
        if (place, own) in seen:
            raise DamagedTable("reserves.csv", line, TWICE.fill(what=f"{place}, {own}"))
        kind = told.ahead if every == 1 else told.due
        if place in kind:
            raise DamagedTable("reserves.csv", line, SAME_KIND.fill(what=f"{place}, {own}"))
        seen.add((place, own))
        kind[place] = own
        told.every[place] = max(every, told.every.get(place, 1))
    return told


def _count(folder: Path, told: Classes, places: Container[str]) -> None:
    for line, (place, value) in rows_of(folder / "counters.csv", ("place", "counter")):
        known("counters.csv", line, place, places, "places.csv")
        counter = number("counters.csv", line, value, least=0)
        if place in told.counters:
            raise DamagedTable("counters.csv", line, TWICE.fill(what=place))
        most = told.every.get(place, 1) - 1
        if counter > most:
            raise DamagedTable("counters.csv", line, TOO_FAR.fill(place=place, most=most))
        told.counters[place] = counter


def batches_of(folder: Path, applicants: Container[str]) -> dict[str, set[str]]:
    """The applicants of each batch."""
    batches: dict[str, set[str]] = {}
    taken: set[str] = set()
    if (folder / "batches.csv").exists():
        for line, (batch, applicant) in rows_of(folder / "batches.csv", ("batch", "applicant")):
            known("batches.csv", line, applicant, applicants, "choices.csv")
            if applicant in taken:
                raise DamagedTable("batches.csv", line, TWICE.fill(what=applicant))
            taken.add(applicant)
            batches.setdefault(batch, set()).add(applicant)
    return batches
