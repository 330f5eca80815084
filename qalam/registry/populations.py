"""Whom several rooms count: institutions, schools, and the children enrolled in them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from qalam.figures.population import Column, Dimension, Population, Slice, Unit
from qalam.registry.columns import GROUP, NAMED, NUMBER, PERIOD, SEATS, person_columns
from qalam.registry.dimensions import (
    AREA,
    BIRTH_YEAR,
    GRADE,
    INSTITUTION,
    KIND,
    LANGUAGE,
    MODE,
    OWNERSHIP,
    SEX,
    SHIFT,
)
from qalam.registry.models import Area, Enrolment, Group, Institution
from qalam.registry.models.choices import Ownership

PRESCHOOL_KINDS = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)
DAY_KINDS = (Institution.Kind.GENERAL_SCHOOL, Institution.Kind.PRIMARY_SCHOOL)
SCHOOL_KINDS = (*DAY_KINDS, Institution.Kind.EVENING_SCHOOL)
VILLAGE = Area.Kind.VILLAGE


def as_of(rows: QuerySet[Any], on: date, **relations: str) -> QuerySet[Any]:
    """Give each dated relation, by its path, a name under which it is what it was on the day.

    The database joins it only where a condition, a dimension or a column asks for it, and never doubles a row.
    """
    joined: QuerySet[Any] = rows.annotate(
        **{
            name: FilteredRelation(path, condition=Q(**{f"{path}__period__contains": on}))
            for name, path in relations.items()
        }
    )
    return joined


def narrowed(
    population: Population, code: str, *, without: Collection[Dimension] = (), **conditions: Any
) -> Population:
    """The members of a population for whom more holds; `without` are dimensions by which they are all alike."""
    return replace(
        population,
        code=code,
        select=lambda question: population.select(question).filter(**conditions),
        dimensions={by: path for by, path in population.dimensions.items() if by not in without},
    )


def institutions(question: Slice) -> QuerySet[Any]:
    return as_of(Institution.objects.on(question.on), question.on, named="names", profile="profiles")


def groups(question: Slice) -> QuerySet[Any]:
    rows = Group.objects.on(question.on)
    return as_of(rows, question.on, named="institution__names", profile="institution__profiles")


def enrolments(question: Slice) -> QuerySet[Any]:
    rows = Enrolment.objects.on(question.on)
    return as_of(rows, question.on, named="group__institution__names", profile="group__institution__profiles")


def enrolled(on: date) -> Coalesce:
    """How many children an institution teaches on the day; stands in a query of institutions."""
    rows = Enrolment.objects.on(on).filter(group__institution=OuterRef("pk")).order_by()
    return Coalesce(Subquery(rows.values("group__institution").annotate(all=Count("pk")).values("all")), 0)


INSTITUTIONS = Population(
    "institutions",
    Unit.INSTITUTIONS,
    institutions,
    dimensions={INSTITUTION: "pk", AREA: "area_id", KIND: "kind", OWNERSHIP: "profile__ownership"},
    columns=(NAMED, Column(NUMBER, "number"), Column(SEATS, "profile__seats"), PERIOD),
)
IN_VILLAGES = narrowed(INSTITUTIONS, "institutions.villages", area__kind=VILLAGE)
PRESCHOOLS = replace(
    narrowed(INSTITUTIONS, "preschools", kind__in=PRESCHOOL_KINDS),
    unit=Unit.ORGANISATIONS,
)
SCHOOLS = replace(narrowed(INSTITUTIONS, "schools", kind__in=SCHOOL_KINDS), unit=Unit.SCHOOLS)
DAY_SCHOOLS = replace(
    narrowed(INSTITUTIONS, "schools.day", without=(OWNERSHIP,), kind__in=DAY_KINDS, profile__ownership=Ownership.STATE),
    unit=Unit.SCHOOLS,
)

GROUPS = Population(
    "groups",
    Unit.GROUPS,
    groups,
    dimensions={
        INSTITUTION: "institution_id",
        AREA: "institution__area_id",
        KIND: "institution__kind",
        OWNERSHIP: "profile__ownership",
        LANGUAGE: "language",
    },
    columns=(NAMED, Column(GROUP, "name"), Column(SEATS, "seats"), PERIOD),
)
PRESCHOOL_GROUPS = narrowed(GROUPS, "groups.preschool", institution__kind__in=PRESCHOOL_KINDS)
DAY_CLASSES = replace(
    narrowed(
        GROUPS,
        "classes.day",
        institution__kind__in=DAY_KINDS,
        profile__ownership=Ownership.STATE,
        grade__isnull=False,
    ),
    dimensions={**GROUPS.dimensions, GRADE: "grade", SHIFT: "shift"},
)

ENROLLED = Population(
    "enrolled",
    Unit.CHILDREN,
    enrolments,
    identity="person_id",
    dimensions={
        INSTITUTION: "group__institution_id",
        AREA: "group__institution__area_id",
        KIND: "group__institution__kind",
        OWNERSHIP: "profile__ownership",
        LANGUAGE: "group__language",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), NAMED, Column(GROUP, "group__name"), PERIOD),
)
PRESCHOOL_CHILDREN = replace(
    narrowed(ENROLLED, "children.preschool", group__institution__kind__in=PRESCHOOL_KINDS),
    dimensions={**ENROLLED.dimensions, BIRTH_YEAR: "person__born_on__year"},
)
PUPILS = replace(
    narrowed(ENROLLED, "pupils", group__institution__kind__in=SCHOOL_KINDS, group__grade__isnull=False),
    unit=Unit.PUPILS,
    dimensions={**ENROLLED.dimensions, GRADE: "group__grade", SHIFT: "group__shift", MODE: "mode"},
)
# Not narrowed from PUPILS: two conditions on one column make the database expect too few rows.
DAY_PUPILS = replace(
    narrowed(
        ENROLLED,
        "pupils.day",
        group__institution__kind__in=DAY_KINDS,
        group__grade__isnull=False,
        profile__ownership=Ownership.STATE,
        mode__in=(Enrolment.Mode.DAY, Enrolment.Mode.HOME),
    ),
    unit=Unit.PUPILS,
    dimensions={by: path for by, path in PUPILS.dimensions.items() if by is not OWNERSHIP},
)
