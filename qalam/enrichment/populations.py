"""Whom extracurricular education counts: circles, and children, of whom one in two circles is one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from qalam.enrichment.models import Circle, Membership
from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import NAMED, PERIOD, person_columns
from qalam.registry.dimensions import AREA, INSTITUTION, KIND, SEX, worded
from qalam.registry.models import Institution
from qalam.registry.populations import DAY_PUPILS, INSTITUTIONS, SCHOOL_KINDS, as_of, narrowed
from qalam.registry.spans import last_year, within

FIELD = worded(
    "field",
    Trilingual("Бағыты", "Направление", "Field"),
    {
        Circle.Field.ARTS: Trilingual("Өнер", "Искусство", "Arts"),
        Circle.Field.SPORT: Trilingual("Спорт", "Спорт", "Sport"),
        Circle.Field.SCIENCE: Trilingual("Ғылым және техника", "Наука и техника", "Science and technology"),
        Circle.Field.LOCAL_HISTORY: Trilingual(
            "Туризм және өлкетану", "Туризм и краеведение", "Tourism and local history"
        ),
        Circle.Field.LANGUAGES: Trilingual("Тілдер", "Языки", "Languages"),
    },
)
CIRCLE = Trilingual("Үйірме", "Кружок", "Circle")


def circles(question: Slice) -> QuerySet[Any]:
    return as_of(Circle.objects.on(question.on), question.on, named="institution__names")


def memberships(question: Slice) -> QuerySet[Any]:
    return as_of(Membership.objects.on(question.on), question.on, named="circle__institution__names")


def pupils_in_circles(question: Slice) -> QuerySet[Any]:
    attends = Exists(Membership.objects.on(question.on).filter(person=OuterRef("person")))
    return DAY_PUPILS.select(question).filter(attends)


def opened_last_year(question: Slice) -> QuerySet[Any]:
    opened = within("period__startswith", last_year(question.on))
    rows = Institution.objects.filter(opened, kind=Institution.Kind.YARD_CLUB)
    return as_of(rows, question.on, named="names", profile="profiles")


CIRCLES = Population(
    "circles",
    Unit.GROUPS,
    circles,
    dimensions={
        FIELD: "field",
        INSTITUTION: "institution_id",
        AREA: "institution__area_id",
        KIND: "institution__kind",
    },
    columns=(NAMED, Column(CIRCLE, "name_kk"), PERIOD),
)
CIRCLES_IN = {
    field: narrowed(CIRCLES, f"circles.{field.value}", without=(FIELD,), field=field) for field in Circle.Field
}
SCHOOL_CIRCLES = narrowed(CIRCLES, "circles.schools", institution__kind__in=SCHOOL_KINDS)
CHILDREN = Population(
    "circles.children",
    Unit.CHILDREN,
    memberships,
    identity="person_id",
    dimensions={
        FIELD: "circle__field",
        INSTITUTION: "circle__institution_id",
        AREA: "circle__institution__area_id",
        KIND: "circle__institution__kind",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), NAMED, Column(CIRCLE, "circle__name_kk"), PERIOD),
)
CHILDREN_IN = {
    field: narrowed(CHILDREN, f"circles.children.{field.value}", without=(FIELD,), circle__field=field)
    for field in Circle.Field
}
AT_CREATIVITY_HOUSE = narrowed(
    CHILDREN,
    "circles.children.creativity_house",
    circle__institution__kind=Institution.Kind.CREATIVITY_HOUSE,
)
AT_YARD_CLUBS = narrowed(CHILDREN, "circles.children.yard_clubs", circle__institution__kind=Institution.Kind.YARD_CLUB)
GIRLS = narrowed(CHILDREN, "circles.children.girls", without=(SEX,), person__sex="f")
PUPILS_IN_CIRCLES = replace(DAY_PUPILS, code="pupils.day.circles", select=pupils_in_circles)
YARD_CLUBS = replace(
    narrowed(INSTITUTIONS, "yard_clubs", kind=Institution.Kind.YARD_CLUB),
    unit=Unit.CLUBS,
    dimensions={INSTITUTION: "pk", AREA: "area_id"},
)
YARD_CLUBS_OPENED = replace(YARD_CLUBS, code="yard_clubs.opened", select=opened_last_year)
