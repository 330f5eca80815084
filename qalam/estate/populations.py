"""What the estate counts: equipped schools, rooms, repairs, and buildings that are planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from qalam.estate.models import Construction, Equipment, Repair, Room
from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import NAMED, PERIOD, SEATS
from qalam.registry.dimensions import AREA, INSTITUTION, KIND
from qalam.registry.models import Institution
from qalam.registry.populations import DAY_SCHOOLS, as_of
from qalam.registry.spans import this_year, within

END_OF_PLAN = date(2028, 1, 1)
"""The plan of 2023-2027 reaches up to, and without, this day."""
DUE = Trilingual("Мерзімі", "Срок", "Due")


def has(question: Slice, kind: Equipment.Kind, *conditions: Q) -> Exists:
    """Whether the school has the equipment on the day; an alarm button counts once the police are at its other end."""
    rows = Equipment.objects.on(question.on).filter(*conditions, kind=kind, institution=OuterRef("pk"))
    if kind == Equipment.Kind.ALARM_BUTTON:
        rows = rows.filter(connected_to_police_on__lte=question.on)
    return Exists(rows)


def equipped(*kinds: Equipment.Kind) -> Callable[[Slice], QuerySet[Any]]:
    """Day schools that have all of this equipment."""

    def select(question: Slice) -> QuerySet[Any]:
        return DAY_SCHOOLS.select(question).filter(*(has(question, kind) for kind in kinds))

    return select


def cameras_renewed(question: Slice) -> QuerySet[Any]:
    renewed = within("renewed_on", this_year(question.on))
    return DAY_SCHOOLS.select(question).filter(has(question, Equipment.Kind.VIDEO, renewed))


def rooms(kind: Room.Kind, *, renewed: bool = False) -> Callable[[Slice], QuerySet[Any]]:
    """Rooms of a kind, or those of them bought or modernised in the school year up to the day."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = Room.objects.on(question.on).filter(kind=kind)
        if renewed:
            rows = rows.filter(within("renewed_on", this_year(question.on)))
        return as_of(rows, question.on, named="institution__names")

    return select


def repairs(kind: Repair.Kind) -> Callable[[Slice], QuerySet[Any]]:
    """Repairs that were under way on some day of the school year up to the day."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = Repair.objects.filter(kind=kind, period__overlap=this_year(question.on))
        return as_of(rows, question.on, named="institution__names")

    return select


def planned(*kinds: str) -> Callable[[Slice], QuerySet[Any]]:
    """Buildings that are planned by the day and do not stand yet."""

    def select(question: Slice) -> QuerySet[Any]:
        stands_not = Q(completed_on__isnull=True) | Q(completed_on__gt=question.on)
        return Construction.objects.filter(stands_not, kind__in=kinds, planned_on__lte=question.on)

    return select


Kind = Equipment.Kind
VIDEO = replace(DAY_SCHOOLS, code="schools.day.video", select=equipped(Kind.VIDEO))
ALARM_BUTTON = replace(DAY_SCHOOLS, code="schools.day.alarm_button", select=equipped(Kind.ALARM_BUTTON))
INDOOR_TOILETS = replace(DAY_SCHOOLS, code="schools.day.indoor_toilets", select=equipped(Kind.INDOOR_TOILETS))
ALL_EQUIPMENT = replace(DAY_SCHOOLS, code="schools.day.equipped", select=equipped(*Kind))
CAMERAS_RENEWED = replace(DAY_SCHOOLS, code="schools.day.video.renewed", select=cameras_renewed)

SUBJECT_ROOMS = Population(
    "rooms.subject",
    Unit.ROOMS,
    rooms(Room.Kind.SUBJECT),
    dimensions={INSTITUTION: "institution_id", AREA: "institution__area_id", KIND: "institution__kind"},
    columns=(
        NAMED,
        Column(Trilingual("Пән", "Предмет", "Subject"), "subject_code"),
        Column(Trilingual("Жаңартылған күні", "Дата обновления", "Renewed on"), "renewed_on"),
        Column(Trilingual("Бағдарлама", "Программа", "Programme"), "programme"),
    ),
)
ROOMS_RENEWED = replace(SUBJECT_ROOMS, code="rooms.subject.renewed", select=rooms(Room.Kind.SUBJECT, renewed=True))
SCHOOLS_WITH_ROOMS_RENEWED = replace(
    ROOMS_RENEWED, code="rooms.subject.renewed.schools", unit=Unit.SCHOOLS, identity="institution_id"
)
LIBRARIES = replace(
    SUBJECT_ROOMS,
    code="rooms.library",
    unit=Unit.INSTITUTIONS,
    identity="institution_id",
    select=rooms(Room.Kind.LIBRARY),
)
LIBRARIES_RENEWED = replace(LIBRARIES, code="rooms.library.renewed", select=rooms(Room.Kind.LIBRARY, renewed=True))
COWORKING = replace(SUBJECT_ROOMS, code="rooms.coworking", select=rooms(Room.Kind.COWORKING))

CAPITAL_REPAIRS = Population(
    "repairs.capital",
    Unit.INSTITUTIONS,
    repairs(Repair.Kind.CAPITAL),
    identity="institution_id",
    dimensions=SUBJECT_ROOMS.dimensions,
    columns=(NAMED, PERIOD, Column(Trilingual("Бағдарлама", "Программа", "Programme"), "programme")),
)
CURRENT_REPAIRS = replace(CAPITAL_REPAIRS, code="repairs.current", select=repairs(Repair.Kind.CURRENT))

PLANNED_KINDERGARTENS = Population(
    "planned.kindergartens",
    Unit.ORGANISATIONS,
    planned(Institution.Kind.KINDERGARTEN),
    dimensions={AREA: "area_id"},
    columns=(
        Column(AREA.title, "area__name_kk"),
        Column(SEATS, "seats"),
        Column(DUE, "due_on"),
        Column(Trilingual("Бағдарлама", "Программа", "Programme"), "programme"),
    ),
)
PLANNED_2027 = replace(
    PLANNED_KINDERGARTENS,
    code="planned.kindergartens.2027",
    select=lambda question: PLANNED_KINDERGARTENS.select(question).filter(due_on__lt=END_OF_PLAN),
)
PLANNED_SCHOOLS = replace(
    PLANNED_KINDERGARTENS,
    code="planned.schools",
    unit=Unit.SCHOOLS,
    select=planned(Institution.Kind.GENERAL_SCHOOL, Institution.Kind.PRIMARY_SCHOOL),
)
PLANNED_PALACES = replace(
    PLANNED_KINDERGARTENS, code="planned.palaces", unit=Unit.INSTITUTIONS, select=planned("palace")
)
