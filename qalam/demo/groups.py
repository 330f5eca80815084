"""Groups of the kindergartens of both school years, and who was in them from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from qalam.demo.city import City, Roll
from qalam.demo.days import BEFORE, NOW, RECORDS_UNTIL, school_year
from qalam.demo.past import Past
from qalam.demo.sheets import Span
from qalam.demo.waiting import Kind
from qalam.registry.models import Enrolment, Group

GROUP_SIZE = 25
NOBODY: Mapping[Kind, int] = {}
GROUP_NAMES = {1: "Бөбек", 2: "Кіші топ", 3: "Ортаңғы топ", 4: "Ересек топ", 5: "Мектепалды топ"}
Stay = tuple[int, Kind, date, date]
"""A person in a group of the pool, from a day until another."""


@dataclass(frozen=True)
class Enrolled:
    """What was written: the roll of the last day, the groups of each pool by school year, enrolment and group of each
    stay by person and first day, and the enrolment of each child on the last day."""

    roll: Roll
    groups: dict[tuple[int, Kind], list[int]]
    stays: dict[tuple[int, date], tuple[int, int]]
    enrolment_of: dict[int, int]

    def group(self, year: int, kind: Kind) -> int:
        """A group of the pool, or where it has none another one of the kindergarten."""
        found = self.groups.get((year, kind))
        if found is None:
            of_the_house = sorted(other for other in self.groups if other[0] == year and other[1][0] == kind[0])
            found = self.groups[min(of_the_house, key=lambda other: (abs(other[1][1] - kind[1]), other))]
        return found[0]


def enrol_all(city: City, elders: dict[int, Kind], seats: dict[int, Kind], past: Past) -> Enrolled:
    """Write groups and enrolments; `elders` go to school after the first year."""
    begin, turn, end = (date(year, 9, 1) for year in (BEFORE, NOW, NOW + 1))
    stays: dict[int, list[Stay]] = {BEFORE: [], NOW: []}
    stays[BEFORE] += [(person, kind, begin, turn) for person, kind in elders.items()]
    for person, kind, since, until in whole_stays(seats, past, begin, end):
        if since < turn:
            stays[BEFORE].append((person, kind, since, min(until, turn)))
        if until > turn:
            stays[NOW].append((person, kind, max(since, turn), until))
    groups: dict[tuple[int, Kind], list[int]] = {}
    group_of: dict[tuple[int, date], int] = {}
    before = enrol_year(city, BEFORE, stays[BEFORE], groups, group_of)
    enrolment = enrol_year(city, NOW, stays[NOW], groups, group_of, coming=past.on_their_way())
    of_stays = {
        (person, since): (id, group_of[person, since])
        for year, ids in ((BEFORE, before), (NOW, enrolment))
        for (person, _, since, _), id in zip(stays[year], ids.tolist(), strict=True)
    }
    last = np.array([until > RECORDS_UNTIL for *_, until in stays[NOW]])
    person = np.array([person for person, *_ in stays[NOW]], dtype=np.int64)[last]
    where = np.array([kind[0] for _, kind, *_ in stays[NOW]], dtype=np.int64)[last]
    roll = Roll(
        enrolment[last], person, city.places.ids[where], ages(city.people.born_on(person)),
        np.zeros(len(person), dtype=bool),
    )  # fmt: skip
    return Enrolled(roll, groups, of_stays, dict(zip(person.tolist(), enrolment[last].tolist(), strict=True)))


def whole_stays(seats: dict[int, Kind], past: Past, begin: date, end: date) -> list[Stay]:
    """Every child's time in one pool after another, without regard to school years."""
    entered: dict[int, list[tuple[date, Kind]]] = defaultdict(list)
    for person, kind in seats.items():
        entered[person].append((begin, kind))
    for person, kind, since in past.entered:
        entered[person].append((since, kind))
    found = []
    for person, steps in entered.items():
        last = past.departs.get(person, end)
        untils = [since for since, _ in steps[1:]] + [last]
        found += [
            (person, kind, since, min(until, last))
            for (since, kind), until in zip(steps, untils, strict=True)
            if since < min(until, last)
        ]
    return found


def enrol_year(
    city: City,
    year: int,
    stays: list[Stay],
    groups: dict[tuple[int, Kind], list[int]],
    group_of: dict[tuple[int, date], int],
    *,
    coming: Mapping[Kind, int] = NOBODY,
) -> np.ndarray:
    """The groups of one school year, and who is in them; the enrolments in the order of the stays.

    The first group of a pool has seats for those who are `coming`, too.
    """
    members: dict[Kind, list[int]] = defaultdict(list)
    for index, (_, kind, *_) in enumerate(stays):
        members[kind].append(index)
    kinds = [(kind, number) for kind in sorted(members) for number in range(-(-len(members[kind]) // GROUP_SIZE))]
    sitting = [len(members[kind][number :: -(-len(members[kind]) // GROUP_SIZE)]) for kind, number in kinds]
    awaited = np.array([coming.get(kind, 0) if number == 0 else 0 for kind, number in kinds], dtype=np.int64)
    ids = city.sheets.add(
        Group,
        len(kinds),
        institution_id=city.places.ids[[kind[0] for kind, _ in kinds]],
        name=[f"{GROUP_NAMES[min(year - kind[1], 5)]} {number + 1}" for kind, number in kinds],
        language=[kind[2] for kind, _ in kinds],
        grade=None,
        birth_year=np.array([kind[1] for kind, _ in kinds], dtype=np.int64),
        shift=1,
        kind="ordinary",
        stay="full",
        seats=np.array(sitting) + city.chance.choice([0, 0, 1, 2, 4], len(kinds)) + awaited,
        period=school_year(year),
    )
    for (kind, _), group in zip(kinds, ids.tolist(), strict=True):
        groups.setdefault((year, kind), []).append(group)
    of_stay = np.zeros(len(stays), dtype=np.int64)
    for kind, rows in members.items():
        mine = groups[year, kind]
        for place, index in enumerate(rows):
            of_stay[index] = group_of[stays[index][0], stays[index][2]] = mine[place % len(mine)]
    return city.sheets.add(
        Enrolment,
        len(stays),
        person_id=np.array([person for person, *_ in stays], dtype=np.int64),
        group_id=of_stay,
        mode="day",
        period=Span(days([since for *_, since, _ in stays]), days([until for *_, until in stays])),
    )


def ages(born_on: np.ndarray) -> np.ndarray:
    """Full years on 1 September of the last school year."""
    year = born_on.astype("datetime64[Y]")
    is_late = born_on > (year.astype("datetime64[M]") + 8).astype("datetime64[D]")
    return np.asarray(NOW - (year.astype(np.int64) + 1970) - is_late, dtype=np.int64)


def days(found: list[date]) -> np.ndarray:
    """The days as NumPy has them."""
    return np.array(found, dtype="datetime64[D]")
