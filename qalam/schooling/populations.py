"""Whom schools count: schools, classes, pupils, and those who eat free or need support."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import GROUP, PERIOD, person_columns
from qalam.registry.dimensions import AREA, GRADE, INSTITUTION, KIND, LANGUAGE, MODE, OWNERSHIP, SEX, SHIFT, worded
from qalam.registry.models import Enrolment, Institution
from qalam.registry.models.choices import Language, Ownership
from qalam.registry.populations import (
    DAY_CLASSES,
    DAY_PUPILS,
    DAY_SCHOOLS,
    PUPILS,
    SCHOOLS,
    VILLAGE,
    as_of,
    enrolled,
    narrowed,
)
from qalam.schooling.models import MealEntitlement, SpecialNeedsConclusion

Ground = MealEntitlement.Ground
Kind = SpecialNeedsConclusion.Kind

GROUND = worded(
    "ground",
    Trilingual("Негізі", "Основание", "Ground"),
    {
        Ground.VULNERABLE_FAMILY: Trilingual(
            "Әлеуметтік қорғалмаған отбасы", "Социально незащищённая семья", "Socially vulnerable family"
        ),
        Ground.GRADE_1: Trilingual("1-сынып оқушысы", "Первоклассник", "First-grader"),
    },
)
NEEDS = worded(
    "needs",
    Trilingual("Қорытынды түрі", "Вид заключения", "Kind of conclusion"),
    {
        Kind.HEARING: Trilingual("Есту", "Слух", "Hearing"),
        Kind.VISION: Trilingual("Көру", "Зрение", "Vision"),
        Kind.INTELLECT: Trilingual("Зият", "Интеллект", "Intellect"),
        Kind.DELAY: Trilingual("Дамудың тежелуі", "Задержка развития", "Delayed development"),
        Kind.SPEECH: Trilingual("Сөйлеу", "Речь", "Speech"),
        Kind.MOVEMENT: Trilingual("Тірек-қимыл аппараты", "Опорно-двигательный аппарат", "Musculoskeletal system"),
        Kind.COMMUNICATION: Trilingual("Қарым-қатынас, аутизм", "Общение, аутизм", "Communication, autism"),
        Kind.COMPLEX: Trilingual("Күрделі бұзылыс", "Сложные нарушения", "Complex"),
    },
)


def schools_with_places(question: Slice) -> QuerySet[Any]:
    """Day schools with the places by design that their pupils leave; a shift adds none."""
    rows: QuerySet[Any] = DAY_SCHOOLS.select(question).annotate(free=F("profile__seats") - enrolled(question.on))
    return rows


def classes_with_pupils(question: Slice) -> QuerySet[Any]:
    present = Count("enrolments", filter=Q(enrolments__period__contains=question.on))
    rows: QuerySet[Any] = DAY_CLASSES.select(question).annotate(present=present)
    return rows


def entitled(ground: Ground) -> Callable[[Slice], QuerySet[Any]]:
    """Those with a right to free meals on this ground, and the class they are in on the day."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = MealEntitlement.objects.on(question.on).filter(ground=ground)
        return as_of(rows, question.on, attended="person__enrolments")

    return select


def eats_free(question: Slice) -> Exists:
    return Exists(MealEntitlement.objects.on(question.on).filter(person=OuterRef("person")))


def entitled_twice(question: Slice) -> QuerySet[Any]:
    first_graders = MealEntitlement.objects.on(question.on).filter(ground=Ground.GRADE_1, person=OuterRef("person"))
    return entitled(Ground.VULNERABLE_FAMILY)(question).filter(Exists(first_graders))


def with_needs(question: Slice) -> QuerySet[Any]:
    """Children with a conclusion in force who are enrolled somewhere on the day."""
    rows = as_of(SpecialNeedsConclusion.objects.on(question.on), question.on, attended="person__enrolments")
    return rows.filter(attended__isnull=False)


GENERAL = narrowed(
    SCHOOLS,
    "schools.general",
    without=(KIND, OWNERSHIP),
    kind=Institution.Kind.GENERAL_SCHOOL,
    profile__ownership=Ownership.STATE,
)
PRIMARY = narrowed(
    SCHOOLS,
    "schools.primary",
    without=(KIND, OWNERSHIP),
    kind=Institution.Kind.PRIMARY_SCHOOL,
    profile__ownership=Ownership.STATE,
)
EVENING = narrowed(
    SCHOOLS,
    "schools.evening",
    without=(KIND, OWNERSHIP),
    kind=Institution.Kind.EVENING_SCHOOL,
    profile__ownership=Ownership.STATE,
)
PRIVATE = narrowed(SCHOOLS, "schools.private", without=(OWNERSHIP,), profile__ownership=Ownership.PRIVATE)
IN_VILLAGES = narrowed(SCHOOLS, "schools.villages", area__kind=VILLAGE)
THREE_SHIFTS = narrowed(DAY_SCHOOLS, "schools.day.three_shifts", profile__shifts=3)
PLACES = replace(DAY_SCHOOLS, code="schools.places", select=schools_with_places)
OVERFULL = narrowed(PLACES, "schools.overfull", free__lt=0)

CLASSES_OF_PUPILS = replace(DAY_CLASSES, code="classes.day.pupils", select=classes_with_pupils)
OVERFULL_CLASSES = narrowed(CLASSES_OF_PUPILS, "classes.overfull", present__gt=F("seats"))
CLASSES_IN = {
    language: narrowed(DAY_CLASSES, f"classes.day.{language.value}", without=(LANGUAGE,), language=language)
    for language in Language
}

PUPILS_EVENING = narrowed(
    PUPILS,
    "pupils.evening",
    without=(KIND, OWNERSHIP),
    group__institution__kind=Institution.Kind.EVENING_SCHOOL,
    profile__ownership=Ownership.STATE,
)
PUPILS_PRIVATE = narrowed(PUPILS, "pupils.private", without=(OWNERSHIP,), profile__ownership=Ownership.PRIVATE)
PUPILS_GIRLS = narrowed(DAY_PUPILS, "pupils.day.girls", without=(SEX,), person__sex="f")
PUPILS_VILLAGES = narrowed(DAY_PUPILS, "pupils.day.villages", group__institution__area__kind=VILLAGE)
PUPILS_PRIMARY = narrowed(DAY_PUPILS, "pupils.day.primary", group__grade__lte=4)
PUPILS_MIDDLE = narrowed(DAY_PUPILS, "pupils.day.lower_secondary", group__grade__gte=5, group__grade__lte=9)
PUPILS_UPPER = narrowed(DAY_PUPILS, "pupils.day.upper_secondary", group__grade__gte=10)
PUPILS_RUSSIAN = narrowed(DAY_PUPILS, "pupils.day.russian", without=(LANGUAGE,), group__language=Language.RUSSIAN)
PUPILS_KAZAKH = narrowed(DAY_PUPILS, "pupils.day.kazakh", without=(LANGUAGE,), group__language=Language.KAZAKH)
PUPILS_SHIFT_2 = narrowed(DAY_PUPILS, "pupils.day.shift_2", without=(SHIFT,), group__shift=2)
PUPILS_SHIFT_3 = narrowed(DAY_PUPILS, "pupils.day.shift_3", without=(SHIFT,), group__shift=3)
GRADE_1 = narrowed(PUPILS, "pupils.grade_1", without=(GRADE,), group__grade=1)
GRADE_9 = narrowed(PUPILS, "pupils.grade_9", without=(GRADE,), group__grade=9)
GRADE_11 = narrowed(PUPILS, "pupils.grade_11", without=(GRADE,), group__grade=11)
HOME = narrowed(PUPILS, "pupils.home", without=(KIND, OWNERSHIP, LANGUAGE, SHIFT, MODE), mode=Enrolment.Mode.HOME)

VULNERABLE = Population(
    "meals.vulnerable",
    Unit.PUPILS,
    entitled(Ground.VULNERABLE_FAMILY),
    identity="person_id",
    dimensions={
        GROUND: "ground",
        INSTITUTION: "attended__group__institution_id",
        AREA: "attended__group__institution__area_id",
        GRADE: "attended__group__grade",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), Column(GROUP, "attended__group__name"), PERIOD),
)
FIRST_GRADERS = replace(VULNERABLE, code="meals.grade_1", select=entitled(Ground.GRADE_1))
BOTH_GROUNDS = replace(VULNERABLE, code="meals.both", select=entitled_twice)
PUPILS_EATING_FREE = replace(
    DAY_PUPILS,
    code="pupils.day.meals",
    select=lambda question: DAY_PUPILS.select(question).filter(eats_free(question)),
    dimensions={by: DAY_PUPILS.dimensions[by] for by in (INSTITUTION, AREA, GRADE, SEX, LANGUAGE)},
)
FIRST_GRADERS_EATING_FREE = replace(
    GRADE_1, code="pupils.grade_1.meals", select=lambda question: GRADE_1.select(question).filter(eats_free(question))
)

WITH_NEEDS = Population(
    "needs",
    Unit.CHILDREN,
    with_needs,
    identity="person_id",
    dimensions={
        NEEDS: "kind",
        INSTITUTION: "attended__group__institution_id",
        AREA: "attended__group__institution__area_id",
        LANGUAGE: "attended__group__language",
        SEX: "person__sex",
    },
    columns=(
        *person_columns("person"),
        Column(GROUP, "attended__group__name"),
        Column(Trilingual("Қорытынды күні", "Дата заключения", "Concluded on"), "concluded_on"),
        PERIOD,
    ),
)
WITH_NEEDS_PRESCHOOL = narrowed(WITH_NEEDS, "needs.preschool", attended__group__birth_year__isnull=False)
WITH_NEEDS_SCHOOL = narrowed(WITH_NEEDS, "needs.school", attended__group__grade__isnull=False)
