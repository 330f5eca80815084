"""Occupancy as it is kept: told by a job at night, read by pages, a kindergarten at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from django.core.cache import cache

from qalam.access.keeping.shelf import move_on
from qalam.figures.reading import Reading
from qalam.preschool.days import local_day
from qalam.preschool.queries.flow import YEAR
from qalam.preschool.queries.group_lines import MONTHS, Line, first_of
from qalam.preschool.queries.kept_odds import KEPT_FOR, PROOF_MONTHS, STALE, months_ago
from qalam.preschool.queries.occupancy import COURSES, Occupancy, occupancy_on
from qalam.preschool.queries.occupancy_score import Scored, scores
from qalam.preschool.simulation.months import Floats, Ints
from qalam.preschool.simulation.occupancy import add_up, spans
from qalam.registry.models import Enrolment, Group

KEY = "preschool.occupancy"
TOLD = (0, 3, 6, 12)
"""Months of which kindergartens and the city are told."""
PROVEN = (3, PROOF_MONTHS)
STAFF = "staff.preschool"
"""The figure of pedagogues, which another room counts."""
BY = "institution"


@dataclass(frozen=True)
class Span:
    """The median, and between which numbers eight courses of ten lie."""

    median: float
    low: float
    high: float


@dataclass(frozen=True)
class Month:
    """The first day of a month, or today: seats, children, and the places that they take by their weights."""

    on: date
    seats: int
    children: Span
    taken: Span


@dataclass(frozen=True)
class GroupTold:
    """A group month by month. `group` is its row, None for what nobody has told of; `begins` its first day, where that
    is still to come."""

    group: int | None
    name: str
    birth_year: int | None
    language: str
    kind: str
    stay: str
    begins: date | None
    months: tuple[Month, ...]


@dataclass(frozen=True)
class HouseTold:
    """A kindergarten today and in the months of `TOLD`: its groups of today, and its pedagogues (None: nobody is
    recorded)."""

    institution: int
    groups: int
    pedagogues: int | None
    months: tuple[Month, ...]


@dataclass(frozen=True)
class Told:
    """What is kept: of which day, the city and its kindergartens, and how the forecast of half a year before did (none
    where the records do not go back that far and a year more)."""

    on: date
    city: tuple[Month, ...]
    houses: tuple[HouseTold, ...]
    proof: tuple[Scored, ...]


def make_and_keep(at: datetime, *, courses: int = COURSES) -> Told | None:
    """Forecast the day, put the forecast of half a year ago to the test, and keep both for the pages.

    None, and nothing is kept, where the records do not go back a year: of a shorter past no month is foretold.
    """
    on = local_day(at)
    if not reaches_back(on):
        forget()
        return None
    before = months_ago(on, PROOF_MONTHS)
    proof = scores(before, PROVEN, courses=courses) if reaches_back(before) else []
    found = occupancy_on(on, courses=courses)
    told = Told(on, city_of(found), houses_of(found), tuple(proof))
    keep(told, groups_of(found))
    return told


def reaches_back(on: date) -> bool:
    """Whether the records know of a whole year before the day."""
    return Enrolment.objects.on(on - YEAR).filter(group__birth_year__isnull=False).exists()


def city_of(found: Occupancy) -> tuple[Month, ...]:
    """All groups together."""
    [months] = added_up(found, np.zeros(len(found.lines), dtype=np.int64), 1, TOLD)
    return months


def houses_of(found: Occupancy) -> tuple[HouseTold, ...]:
    """Each kindergarten, in the order of its number."""
    houses = {one: place for place, one in enumerate(sorted({line.institution for line in found.lines}))}
    owners = np.array([houses[line.institution] for line in found.lines], dtype=np.int64)
    months = added_up(found, owners, len(houses), TOLD)
    staff = pedagogues_on(found.on)
    today: dict[int, int] = defaultdict(int)
    for line in found.lines:
        today[line.institution] += line.now is not None
    return tuple(HouseTold(one, today[one], staff.get(one), months[place]) for one, place in houses.items())


def pedagogues_on(on: date) -> Mapping[int, int]:
    """Pedagogues by institution."""
    return {cell.key: int(cell.value) for cell in Reading(on).breakdown(STAFF, BY).cells if cell.value is not None}


def groups_of(found: Occupancy) -> Mapping[int, tuple[GroupTold, ...]]:
    """The groups of each kindergarten, those of today first."""
    every = tuple(range(MONTHS + 1))
    months = added_up(found, np.arange(len(found.lines), dtype=np.int64), len(found.lines), every)
    names = dict(Group.objects.filter(pk__in=[row_of(one) for one in found.lines]).values_list("pk", "name"))
    told: dict[int, list[GroupTold]] = defaultdict(list)
    for line, some in zip(found.lines, months, strict=True):
        if line.cohort is None and not any(month.children.high for month in some):
            continue
        _, year, language, kind, stay = line.cohort or (0, None, "", "", "")
        begins = first_of(found.on, line.begins) if line.cohort is not None and line.now is None else None
        name = names.get(row_of(line) or 0, "")
        told[line.institution].append(
            GroupTold(row_of(line), name, year, language, kind, stay, begins, some)
        )  # fmt: skip
    return {house: tuple(sorted(some, key=in_order)) for house, some in told.items()}


def row_of(line: Line) -> int | None:
    """The group of today, or else the one to come."""
    return line.now or line.later


def in_order(one: GroupTold) -> tuple[bool, bool, int, str]:
    """Groups of today by age, those to come, and last what nobody has told of."""
    return one.group is None, one.begins is not None, -(one.birth_year or 0), one.name


def added_up(found: Occupancy, owners: Ints, many: int, months: Sequence[int]) -> list[tuple[Month, ...]]:
    """Of each owner the months asked for; sums are made course by course."""
    told: list[list[Month]] = [[] for _ in range(many)]
    for month in months:
        draws, weights = found.fullness.draws[:, month], found.weights[month]
        children = spans(add_up(draws, owners, many))
        is_plain = bool((weights == 1).all())
        taken = children if is_plain else spans(add_up(draws * weights, owners, many))
        seats = add_up(found.seats[month], owners, many)
        day = first_of(found.on, month) if month else found.on
        for one, into in enumerate(told):
            into.append(Month(day, int(seats[one]), span(children, one), span(taken, one)))
    return [tuple(some) for some in told]


def span(numbers: tuple[Floats, Floats, Floats], owner: int) -> Span:
    median, low, high = (round(float(some[owner]), 2) for some in numbers)
    return Span(median, low, high)


def keep(told: Told, groups: Mapping[int, tuple[GroupTold, ...]]) -> None:
    """Keep the forecast in pieces; the last thing that is kept is the day, so that no page reads half of it."""
    cache.set_many({key_of(told.on, house): some for house, some in groups.items()}, KEPT_FOR)
    cache.set(KEY, told, KEPT_FOR)
    move_on()


def forget() -> None:
    """Nothing is told of occupancy any more."""
    cache.delete(KEY)
    move_on()


def key_of(on: date, institution: int) -> str:
    """Under which key the groups of a kindergarten are kept."""
    return f"{KEY}.{on.isoformat()}.{institution}"


def kept(at: datetime) -> Told | None:
    """What pages may show at the moment; None where there is none, or it is old."""
    found = cache.get(KEY)
    is_fresh = isinstance(found, Told) and abs(local_day(at) - found.on) <= STALE
    return found if is_fresh else None


def groups_told(told: Told, institution: int) -> tuple[GroupTold, ...]:
    """The groups of a kindergarten as they were kept with the city."""
    found: tuple[GroupTold, ...] = cache.get(key_of(told.on, institution), ())
    return found


def house_told(told: Told, institution: int) -> HouseTold | None:
    """One kindergarten."""
    return next((one for one in told.houses if one.institution == institution), None)
