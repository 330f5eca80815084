"""Groups as they are followed from month to month: today's, and those in which their children will be."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Count, Q

from qalam.kernel.school_year import FIRST_MONTH
from qalam.preschool.days import begin_of, end_of
from qalam.preschool.models import Place
from qalam.preschool.queries.flow import Kind, months_between
from qalam.registry.models import Group

MONTHS = 12


@dataclass(frozen=True)
class Line:
    """A group over the months. `now` is today's group and `later` the recorded one of the next school year in which its
    children, or new ones, will be; with neither it stands for the groups of which nobody has told yet.

    `seats` are of today, `later_seats` of the next school year; None where the group keeps its own. `begins` is the
    month of the first day of a group to come. A line whose `room` is not None takes in a share of its cohort.
    """

    institution: int
    cohort: Kind | None
    now: int | None = None
    later: int | None = None
    seats: int = 0
    later_seats: int | None = None
    begins: int = 0
    room: int | None = None


def turn_after(on: date) -> date:
    """The first day of the next school year."""
    this = date(on.year, FIRST_MONTH, 1)
    return this if on < this else date(on.year + 1, FIRST_MONTH, 1)


def first_of(on: date, months: int) -> date:
    """The first day of the month so many months later."""
    count = on.year * 12 + on.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


@dataclass(frozen=True)
class Cohort:
    """How many children a cohort has, and how many of them will probably not go to school."""

    children: int
    staying: int


NOBODY = Cohort(0, 0)
MANY = 0.75
"""Where fewer stay, groups are put together."""


def known_until(on: date, *, is_past: bool) -> datetime:
    """Up to which moment things were known: all of today is, of a past day what came before its morning."""
    return begin_of(on) if is_past else end_of(on)


def groups_on(on: date) -> list[Group]:
    """The groups of children before school on the day, in an order of their own."""
    found = Group.objects.on(on).filter(birth_year__isnull=False)
    return list(found.order_by("institution", "birth_year", "name", "pk"))


def groups_to_come(on: date, *, is_past: bool) -> list[Group]:
    """Groups that begin within a year and are known of: of a past day those for which a place had been opened."""
    found = Group.objects.filter(
        birth_year__isnull=False, period__startswith__gt=on, period__startswith__lte=first_of(on, MONTHS)
    )
    if is_past:
        found = found.filter(
            pk__in=Place.objects.filter(opened_at__lt=known_until(on, is_past=is_past)).values("group")
        )
    return list(found.order_by("institution", "birth_year", "name", "pk"))


def cohort_of(group: Group) -> Kind:
    """Children of one kindergarten, birth year, language, kind and stay, who go on together."""
    assert group.birth_year is not None  # asked for wherever groups are
    return group.institution_id, group.birth_year, group.language, group.kind, group.stay


def lines_on(on: date, cohorts: Mapping[Kind, Cohort], *, is_past: bool) -> list[Line]:
    """All lines of the day."""
    present, coming = by_cohort(groups_on(on)), by_cohort(groups_to_come(on, is_past=is_past))
    opened = places_of([one for groups in coming.values() for one in groups], known_until(on, is_past=is_past))
    found: list[Line] = []
    for cohort in sorted(present.keys() | coming.keys()):
        new = [replace_of(group, group.seats - opened[group.pk], on) for group in coming.get(cohort, ())]
        found += lines_of(cohort, present.get(cohort, ()), new, cohorts.get(cohort, NOBODY))
    return found + untold(found)


def by_cohort(groups: Iterable[Group]) -> dict[Kind, list[Group]]:
    """The groups of each cohort in their order."""
    found: dict[Kind, list[Group]] = defaultdict(list)
    for group in groups:
        found[cohort_of(group)].append(group)
    return found


def places_of(groups: Sequence[Group], until: datetime) -> Counter[int]:
    """How many places had been opened for the queue in each group."""
    rows = Place.objects.filter(~Q(closed_at__lt=until), group__in=groups, opened_at__lt=until)
    return Counter(dict(rows.values_list("group").annotate(many=Count("pk"))))


def replace_of(group: Group, room: int, on: date) -> Line:
    """A group to come; `room` are its seats that are not for the queue, but for children who go on."""
    begins = group.period.lower or on
    month = max(months_between(on, begins) + (begins.day > 1), 1)
    return Line(
        group.institution_id, cohort_of(group), later=group.pk, later_seats=group.seats, begins=month, room=max(room, 0)
    )


def lines_of(cohort: Kind, present: Sequence[Group], new: Sequence[Line], who: Cohort) -> list[Line]:
    """The lines of one cohort: a new group with room for children who go on takes the place of one of today.

    Groups of today that no new one replaces go on where the new ones have too little room for all.
    """
    olds = [Line(cohort[0], cohort, now=group.pk, seats=group.seats) for group in present]
    roomy = [one for one in new if one.room]
    added = [replace(one, room=0 if roomy else None) for one in new if not one.room]
    if not roomy or not olds:
        return put_together(olds, who) + [replace(one, room=None) for one in roomy] + added
    met = [
        replace(old, later=one.later, later_seats=one.later_seats, room=one.room)
        for old, one in zip(olds, roomy, strict=False)
    ]
    room = sum(one.room or 0 for one in roomy)
    for old in olds[len(roomy) :]:
        goes_on = room < who.staying
        met.append(replace(old, later_seats=old.seats if goes_on else 0, room=old.seats if goes_on else 0))
        room += old.seats if goes_on else 0
    return met + list(roomy[len(olds) :]) + added


def put_together(olds: Sequence[Line], who: Cohort) -> list[Line]:
    """Where many go to school, those who stay are put together in as few groups as seat them, as full as today."""
    if who.staying >= MANY * who.children:
        return list(olds)
    wanted = math.ceil(who.staying * max(sum(one.seats for one in olds) / who.children, 1.0))
    found, seated = [], 0
    for one in olds:
        seats = min(wanted, one.seats) if seated < who.staying else 0
        wanted, seated = wanted - seats, seated + seats
        found.append(replace(one, later_seats=seats, room=seats))
    return found


def untold(lines: Sequence[Line]) -> list[Line]:
    """For each kindergarten a line of the groups of which nobody has told: what is left of its seats when those that
    are known are counted."""
    left: Counter[int] = Counter()
    houses = sorted({one.institution for one in lines if one.now is not None})
    for one in lines:
        left[one.institution] += one.seats - (one.seats if one.later_seats is None else one.later_seats)
    return [Line(house, None, later_seats=left[house]) for house in houses]
