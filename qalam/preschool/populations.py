"""Whom preschool education counts: organisations, groups, children of the city, and those who wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import (
    Count,
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models import Value as Constant
from django.db.models.functions import Coalesce, ExtractDay

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application, Choice
from qalam.registry.columns import NAMED, PERIOD, SEATS, person_columns
from qalam.registry.dimensions import AREA, BIRTH_YEAR, HOME_AREA, INSTITUTION, KIND, LANGUAGE, OWNERSHIP, SEX, worded
from qalam.registry.models import Enrolment, Institution, InstitutionProfile, Residence
from qalam.registry.models.choices import Language, Ownership
from qalam.registry.populations import (
    PRESCHOOL_CHILDREN,
    PRESCHOOL_GROUPS,
    PRESCHOOLS,
    VILLAGE,
    as_of,
    enrolled,
    narrowed,
)
from qalam.registry.spans import first_day, years_before

PRIORITIES = {
    Application.Priority.EXTRAORDINARY: Trilingual("Кезектен тыс", "Внеочередное право", "Extraordinary"),
    Application.Priority.FIRST: Trilingual("Бірінші кезекте", "Первоочередное право", "First-priority"),
    Application.Priority.GENERAL: Trilingual("Жалпы кезек", "Общая очередь", "General"),
}
PRIORITY = worded("priority", Trilingual("Кезек санаты", "Категория очереди", "Priority"), PRIORITIES)


def profiles_at_opening(question: Slice) -> QuerySet[Any]:
    """Private kindergartens as they opened: each with the profile that begins on its first day."""
    rows = InstitutionProfile.objects.filter(
        institution__kind=Institution.Kind.KINDERGARTEN,
        ownership=Ownership.PRIVATE,
        period__startswith=F("institution__period__startswith"),
        period__startswith__lte=question.on,
    )
    return as_of(rows, question.on, named="institution__names")


def opened_in(year: int | None = None) -> Callable[[Slice], QuerySet[Any]]:
    """Those opened in a calendar year, or in that of the day."""

    def select(question: Slice) -> QuerySet[Any]:
        return profiles_at_opening(question).filter(period__startswith__year=year or question.on.year)

    return select


def residents(youngest: int, oldest: int) -> Callable[[Slice], QuerySet[Any]]:
    """Children who live in the city and had from `youngest` to `oldest` full years when the school year began.

    Groups are made for that age, so a child who turns six in spring stays in the base until the next school year.
    """

    def select(question: Slice) -> QuerySet[Any]:
        autumn = first_day(question.on)
        return Residence.objects.on(question.on).filter(
            person__born_on__gt=years_before(autumn, oldest + 1),
            person__born_on__lte=years_before(autumn, youngest),
        )

    return select


def attends(on: date, person: str) -> Exists:
    """Whether the person at the path is in a group of a preschool organisation on the day."""
    return Exists(Enrolment.objects.on(on).filter(person=OuterRef(person), group__birth_year__isnull=False))


def among_residents(youngest: int, oldest: int, *, attending: bool) -> Callable[[Slice], QuerySet[Any]]:
    """Of the children of an age, those who are in a preschool organisation, or those who are not."""
    everybody = residents(youngest, oldest)

    def select(question: Slice) -> QuerySet[Any]:
        found = attends(question.on, "person")
        return everybody(question).filter(found if attending else ~found)

    return select


def applications(question: Slice) -> QuerySet[Any]:
    rows = as_of(Application.objects.on(question.on), question.on, home="child__residences")
    waited = ExpressionWrapper(
        Constant(question.on, DateField()) - F("period__startswith"), output_field=DurationField()
    )
    dearest = FilteredRelation("choices", condition=Q(choices__rank=1))
    awaiting: QuerySet[Any] = rows.annotate(days=ExtractDay(waited), dearest=dearest)
    return awaiting


def aged(youngest: int, before: int | None) -> Callable[[Slice], QuerySet[Any]]:
    """Those who wait and have at least `youngest` full years, and not yet `before`."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = applications(question).filter(child__born_on__lte=years_before(question.on, youngest))
        return rows.filter(child__born_on__gt=years_before(question.on, before)) if before else rows

    return select


def places(question: Slice) -> QuerySet[Any]:
    """Preschool organisations with their free places, and with what is left of these for all who wait.

    A child waits for the kindergarten that stands first on the family's list.
    """
    waiting = Choice.objects.filter(
        institution=OuterRef("pk"), rank=1, application__period__contains=question.on
    ).order_by()
    awaited = Subquery(waiting.values("institution").annotate(all=Count("pk")).values("all"))
    free = F("profile__seats") - enrolled(question.on)
    rows: QuerySet[Any] = PRESCHOOLS.select(question).annotate(free=free, balance=free - Coalesce(awaited, 0))
    return rows


OPENED = Population(
    "preschools.opened",
    Unit.ORGANISATIONS,
    opened_in(),
    identity="institution_id",
    dimensions={INSTITUTION: "institution_id", AREA: "institution__area_id"},
    columns=(NAMED, Column(SEATS, "seats"), PERIOD),
)
OPENED_2021 = replace(OPENED, code="preschools.opened.2021", select=opened_in(2021))
OPENED_2022 = replace(OPENED, code="preschools.opened.2022", select=opened_in(2022))
KINDERGARTENS = narrowed(PRESCHOOLS, "kindergartens", kind=Institution.Kind.KINDERGARTEN)
STATE = narrowed(KINDERGARTENS, "kindergartens.state", without=(KIND, OWNERSHIP), profile__ownership=Ownership.STATE)
PRIVATE = narrowed(
    KINDERGARTENS, "kindergartens.private", without=(KIND, OWNERSHIP), profile__ownership=Ownership.PRIVATE
)
MINI_CENTRES = narrowed(PRESCHOOLS, "mini_centres", without=(KIND,), kind=Institution.Kind.MINI_CENTRE)
IN_VILLAGES = narrowed(PRESCHOOLS, "preschools.villages", area__kind=VILLAGE)
PLACES = replace(PRESCHOOLS, code="preschools.places", select=places)
FULL = narrowed(PLACES, "preschools.full", free__lte=0)

GIRLS = narrowed(PRESCHOOL_CHILDREN, "children.preschool.girls", without=(SEX,), person__sex="f")
IN_PRIVATE = narrowed(
    PRESCHOOL_CHILDREN, "children.preschool.private", without=(KIND, OWNERSHIP), profile__ownership=Ownership.PRIVATE
)
OF_VILLAGES = narrowed(PRESCHOOL_CHILDREN, "children.preschool.villages", group__institution__area__kind=VILLAGE)
KAZAKH_GROUPS = narrowed(PRESCHOOL_GROUPS, "groups.preschool.kazakh", without=(LANGUAGE,), language=Language.KAZAKH)
RUSSIAN_GROUPS = narrowed(PRESCHOOL_GROUPS, "groups.preschool.russian", without=(LANGUAGE,), language=Language.RUSSIAN)

RESIDENTS_2_6 = Population(
    "residents.2_6",
    Unit.CHILDREN,
    residents(2, 5),
    identity="person_id",
    dimensions={HOME_AREA: "area_id", SEX: "person__sex", BIRTH_YEAR: "person__born_on__year"},
    columns=(*person_columns("person"), Column(Trilingual("Мекені", "Место жительства", "Home"), "area__name_kk")),
)
ATTENDING_2_6 = replace(RESIDENTS_2_6, code="residents.2_6.attending", select=among_residents(2, 5, attending=True))
OUTSIDE_2_6 = replace(RESIDENTS_2_6, code="residents.2_6.outside", select=among_residents(2, 5, attending=False))
RESIDENTS_3_6 = replace(RESIDENTS_2_6, code="residents.3_6", select=residents(3, 5))
ATTENDING_3_6 = replace(RESIDENTS_2_6, code="residents.3_6.attending", select=among_residents(3, 5, attending=True))
RESIDENTS_AGED = {
    years: replace(RESIDENTS_2_6, code=f"residents.{years}", select=residents(years, years)) for years in range(2, 6)
}
ATTENDING_AGED = {
    years: replace(
        RESIDENTS_2_6, code=f"residents.{years}.attending", select=among_residents(years, years, attending=True)
    )
    for years in range(2, 6)
}

QUEUE = Population(
    "queue",
    Unit.CHILDREN,
    applications,
    identity="child_id",
    dimensions={
        PRIORITY: "priority",
        BIRTH_YEAR: "child__born_on__year",
        LANGUAGE: "language",
        SEX: "child__sex",
        HOME_AREA: "home__area_id",
        INSTITUTION: "dearest__institution_id",
        AREA: "dearest__institution__area_id",
    },
    columns=(
        *person_columns("child"),
        Column(Trilingual("Өтініш берілген уақыт", "Время подачи заявления", "Filed at"), "filed_at"),
        Column(PRIORITY.title, "priority", PRIORITIES),
    ),
)
QUEUE_BY_PRIORITY = {
    priority: narrowed(QUEUE, f"queue.{priority.value}", without=(PRIORITY,), priority=priority)
    for priority in Application.Priority
}
QUEUE_UNDER_2 = replace(QUEUE, code="queue.under_2", select=aged(0, 2))
QUEUE_AGED_2 = replace(QUEUE, code="queue.aged_2", select=aged(2, 3))
QUEUE_FROM_3 = replace(QUEUE, code="queue.from_3", select=aged(3, None))
QUEUE_PORTAL = narrowed(QUEUE, "queue.portal", origin=Application.Origin.PORTAL)
QUEUE_LONG = narrowed(QUEUE, "queue.long", days__gt=365)
