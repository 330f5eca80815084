"""Whom schools count by results: marks, leavers and their honours, national tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import Exists, Max, OuterRef, QuerySet, Subquery

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import DAY, GROUP, POINTS, person_columns
from qalam.registry.dimensions import AREA, GRADE, INSTITUTION, LANGUAGE, SEX
from qalam.registry.models import Enrolment
from qalam.registry.populations import narrowed
from qalam.registry.spans import last_year, within
from qalam.schooling.models import Award, Leaving, MonitoringResult, UntResult, YearMark
from qalam.schooling.populations import GRADE_11
from qalam.schooling.rules import PARAMETERS

FIRST_MARKED_GRADE = 2


def marks(**values: Any) -> Exists:
    return Exists(YearMark.objects.filter(enrolment=OuterRef("pk"), **values))


def marked(question: Slice) -> QuerySet[Any]:
    """Pupils of the last finished school year who have year marks."""
    rows = Enrolment.objects.filter(group__period__overlap=last_year(question.on), group__grade__gte=FIRST_MARKED_GRADE)
    return rows.filter(marks())


def leavings(grade: int) -> Callable[[Slice], QuerySet[Any]]:
    """Those who finished a grade in the last finished school year."""

    def select(question: Slice) -> QuerySet[Any]:
        return Leaving.objects.filter(within("left_on", last_year(question.on)), enrolment__group__grade=grade)

    return select


def monitored(question: Slice) -> QuerySet[Any]:
    return MonitoringResult.objects.filter(within("held_on", last_year(question.on)))


def sat(month: int, year: int | None = None) -> Callable[[Slice], QuerySet[Any]]:
    """Results of the sitting of a month, in a calendar year or in that of the day; a sitting counts once it is over."""

    def select(question: Slice) -> QuerySet[Any]:
        code = f"{year or question.on.year}-{month:02}"
        return UntResult.objects.filter(sitting__code=code, sitting__ends_on__lte=question.on)

    return select


def best(month: int) -> Callable[[Slice], QuerySet[Any]]:
    """The results of a sitting that nobody exceeds."""
    results = sat(month)

    def select(question: Slice) -> QuerySet[Any]:
        highest = results(question).order_by().values("sitting").annotate(highest=Max("points")).values("highest")
        return results(question).filter(points=Subquery(highest))

    return select


def below_threshold(month: int) -> Callable[[Slice], QuerySet[Any]]:
    """Those whose points in all are below what most universities ask."""
    results = sat(month)

    def select(question: Slice) -> QuerySet[Any]:
        threshold = PARAMETERS.in_force("schooling.unt_threshold", on=question.on)
        return results(question).filter(points__lt=threshold.value)

    return select


def leavers_who_sat(month: int) -> Callable[[Slice], QuerySet[Any]]:
    """Pupils of grade 11 who took part in a sitting."""
    results = sat(month)

    def select(question: Slice) -> QuerySet[Any]:
        return GRADE_11.select(question).filter(Exists(results(question).filter(person=OuterRef("person"))))

    return select


PUPIL_OF = {
    INSTITUTION: "enrolment__group__institution_id",
    AREA: "enrolment__group__institution__area_id",
    SEX: "enrolment__person__sex",
    LANGUAGE: "enrolment__group__language",
    GRADE: "enrolment__group__grade",
}
CLASS = Column(GROUP, "enrolment__group__name")

MARKED = Population(
    "marked",
    Unit.PUPILS,
    marked,
    dimensions={
        INSTITUTION: "group__institution_id",
        AREA: "group__institution__area_id",
        GRADE: "group__grade",
        LANGUAGE: "group__language",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), Column(GROUP, "group__name")),
)
ONLY_GOOD_MARKS = replace(
    MARKED, code="marked.good", select=lambda question: marked(question).filter(~marks(mark__lt=4))
)
NO_TWO = replace(MARKED, code="marked.passed", select=lambda question: marked(question).filter(~marks(mark=2)))

LEAVERS_11 = Population(
    "leavers.11",
    Unit.PUPILS,
    leavings(11),
    dimensions=PUPIL_OF,
    columns=(
        *person_columns("enrolment__person"),
        CLASS,
        Column(DAY, "left_on"),
        Column(Trilingual("Аттестат", "Аттестат", "Certificate"), "certificate"),
    ),
)
LEAVERS_9 = replace(LEAVERS_11, code="leavers.9", select=leavings(9))
ALTYN_BELGI = narrowed(LEAVERS_11, "leavers.11.altyn_belgi", awards__kind=Award.Kind.ALTYN_BELGI)
UZDIK_11 = narrowed(LEAVERS_11, "leavers.11.uzdik", awards__kind=Award.Kind.UZDIK)
HONOURED_11 = narrowed(LEAVERS_11, "leavers.11.honours", awards__isnull=False)
UZDIK_9 = narrowed(LEAVERS_9, "leavers.9.uzdik", awards__kind=Award.Kind.UZDIK)

MONITORED = Population(
    "monitored",
    Unit.PUPILS,
    monitored,
    dimensions=PUPIL_OF,
    columns=(*person_columns("enrolment__person"), CLASS, Column(DAY, "held_on"), Column(POINTS, "points")),
)
MONITORED_GOOD = narrowed(MONITORED, "monitored.good", mark__gte=4)

JANUARY = Population(
    "unt.january",
    Unit.PUPILS,
    sat(1),
    dimensions={
        INSTITUTION: PUPIL_OF[INSTITUTION],
        AREA: PUPIL_OF[AREA],
        LANGUAGE: PUPIL_OF[LANGUAGE],
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), CLASS, Column(POINTS, "points")),
)
MARCH = replace(JANUARY, code="unt.march", select=sat(3))
JANUARY_2023 = replace(JANUARY, code="unt.2023_01", select=sat(1, 2023))
MARCH_2023 = replace(JANUARY, code="unt.2023_03", select=sat(3, 2023))
JANUARY_BEST = replace(JANUARY, code="unt.january.best", select=best(1))
MARCH_BEST = replace(JANUARY, code="unt.march.best", select=best(3))
JANUARY_BELOW = replace(JANUARY, code="unt.january.below", select=below_threshold(1))
MARCH_BELOW = replace(JANUARY, code="unt.march.below", select=below_threshold(3))
LEAVERS_IN_JANUARY = replace(GRADE_11, code="pupils.grade_11.january", select=leavers_who_sat(1))
LEAVERS_IN_MARCH = replace(GRADE_11, code="pupils.grade_11.march", select=leavers_who_sat(3))
