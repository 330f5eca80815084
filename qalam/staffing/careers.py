"""Whom staffing counts over a stretch of time: young specialists, competitions, courses, clubs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import DAY, NAMED, PERIOD, POINTS, person_columns
from qalam.registry.dimensions import AREA, INSTITUTION, SEX
from qalam.registry.populations import DAY_SCHOOLS, SCHOOL_KINDS, as_of
from qalam.registry.spans import last_year, past_years, this_year, within
from qalam.staffing.models import (
    Candidate,
    ClubMembership,
    Competition,
    CourseAttendance,
    Education,
    Post,
    SubjectClub,
    VillagePlacement,
)
from qalam.staffing.populations import HIGH_CATEGORIES, PEDAGOGUES, SECONDARY
from qalam.staffing.rules import PARAMETERS

TARGET = "staffing.high_category_target"
FIRST_TARGET = date(2026, 4, 30)
CLUB = Trilingual("Клуб", "Клуб", "Club")


def young(question: Slice) -> QuerySet[Any]:
    """Young specialists whom schools hired in the three years that end with the day."""
    rows = Post.objects.filter(
        within("period__startswith", past_years(question.on, 3)),
        institution__kind__in=SCHOOL_KINDS,
        entry=Post.Entry.YOUNG_SPECIALIST,
    )
    return as_of(rows, question.on, named="institution__names")


def graduates(on: date, origin: Education.Origin) -> Exists:
    """Whether the latest diploma of the person is of this origin."""
    diplomas = Education.objects.filter(person=OuterRef("person"), graduated_on__lte=on)
    later = diplomas.filter(graduated_on__gt=OuterRef("graduated_on"))
    return Exists(diplomas.filter(~Exists(later), origin=origin))


def young_from(origin: Education.Origin) -> Callable[[Slice], QuerySet[Any]]:
    return lambda question: young(question).filter(graduates(question.on, origin))


def young_from_elsewhere(question: Slice) -> QuerySet[Any]:
    """The rest: those who graduated neither from the local university nor from a local college."""
    local = graduates(question.on, Education.Origin.YESSENOV) | graduates(question.on, Education.Origin.LOCAL_COLLEGE)
    return young(question).filter(~local)


def placed_in_villages(question: Slice) -> QuerySet[Any]:
    rows = VillagePlacement.objects.filter(within("placed_on", last_year(question.on)))
    return as_of(rows, question.on, named="institution__names")


def competitions(question: Slice) -> QuerySet[Any]:
    rows = Competition.objects.filter(within("announced_on", past_years(question.on, 2)))
    return as_of(rows, question.on, named="institution__names")


def candidates(question: Slice) -> QuerySet[Any]:
    rows = Candidate.objects.filter(within("competition__announced_on", past_years(question.on, 2)))
    return as_of(rows, question.on, named="competition__institution__names")


def attendances(question: Slice) -> QuerySet[Any]:
    return CourseAttendance.objects.filter(within("completed_on", this_year(question.on)))


def trained_within(years: int) -> Callable[[Slice], QuerySet[Any]]:
    """Pedagogues of schools who finished a course in so many years that end with the day."""

    def select(question: Slice) -> QuerySet[Any]:
        finished = CourseAttendance.objects.filter(within("completed_on", past_years(question.on, years)))
        return PEDAGOGUES.select(question).filter(Exists(finished.filter(person=OuterRef("person"))))

    return select


def trained_this_year(question: Slice) -> QuerySet[Any]:
    finished = attendances(question).filter(person=OuterRef("person"))
    return PEDAGOGUES.select(question).filter(Exists(finished))


def clubs(question: Slice) -> QuerySet[Any]:
    return SubjectClub.objects.on(question.on)


def club_members(question: Slice) -> QuerySet[Any]:
    return ClubMembership.objects.on(question.on).filter(club__period__contains=question.on)


def above_target(question: Slice) -> QuerySet[Any]:
    """Day schools whose share of experts, researchers and masters is above the target of their attestation.

    Days before the first target are measured by it.
    """
    target = PARAMETERS.in_force(TARGET, on=max(question.on, FIRST_TARGET)).value
    posts = SECONDARY.select(question).filter(institution=OuterRef("pk")).order_by().values("institution")
    counted = posts.annotate(
        everybody=Count("person", distinct=True),
        high=Count("person", distinct=True, filter=Q(held__kind__in=HIGH_CATEGORIES)),
    )
    margin = counted.annotate(margin=F("high") * 100 - F("everybody") * Value(target)).values("margin")
    rows: QuerySet[Any] = DAY_SCHOOLS.select(question).annotate(margin=Subquery(margin))
    return rows.filter(margin__gt=0)


YOUNG = Population(
    "young",
    Unit.PEOPLE,
    young,
    identity="person_id",
    dimensions={INSTITUTION: "institution_id", AREA: "institution__area_id", SEX: "person__sex"},
    columns=(*person_columns("person"), NAMED, PERIOD),
)
YOUNG_YESSENOV = replace(YOUNG, code="young.yessenov", select=young_from(Education.Origin.YESSENOV))
YOUNG_COLLEGES = replace(YOUNG, code="young.colleges", select=young_from(Education.Origin.LOCAL_COLLEGE))
YOUNG_ELSEWHERE = replace(YOUNG, code="young.elsewhere", select=young_from_elsewhere)
PLACED_IN_VILLAGES = Population(
    "placed_in_villages",
    Unit.PEOPLE,
    placed_in_villages,
    identity="person_id",
    dimensions=YOUNG.dimensions,
    columns=(*person_columns("person"), NAMED, Column(DAY, "placed_on")),
)
COMPETITIONS = Population(
    "competitions",
    Unit.EVENTS,
    competitions,
    dimensions={INSTITUTION: "institution_id", AREA: "institution__area_id"},
    columns=(NAMED, Column(DAY, "announced_on")),
)
APPLICANTS = Population(
    "applicants",
    Unit.PEOPLE,
    candidates,
    identity="person_id",
    dimensions={
        INSTITUTION: "competition__institution_id",
        AREA: "competition__institution__area_id",
        SEX: "person__sex",
    },
    columns=(*person_columns("person"), NAMED, Column(DAY, "competition__announced_on"), Column(POINTS, "points")),
)
HIRED = replace(
    APPLICANTS,
    code="applicants.hired",
    select=lambda question: candidates(question).filter(is_hired=True, competition__decided_on__lte=question.on),
)
TRAINED = Population(
    "trained",
    Unit.PEOPLE,
    attendances,
    identity="person_id",
    dimensions={SEX: "person__sex"},
    columns=(
        *person_columns("person"),
        Column(Trilingual("Курс", "Курс", "Course"), "course__title_kk"),
        Column(DAY, "completed_on"),
    ),
)
TRAINED_PEDAGOGUES = replace(PEDAGOGUES, code="pedagogues.trained", select=trained_this_year)
TRAINED_IN_THREE_YEARS = replace(PEDAGOGUES, code="pedagogues.trained.three_years", select=trained_within(3))
CLUBS = Population("clubs", Unit.CLUBS, clubs, columns=(Column(CLUB, "name_kk"), PERIOD))
CLUB_MEMBERS = Population(
    "clubs.members",
    Unit.PEOPLE,
    club_members,
    identity="person_id",
    dimensions={SEX: "person__sex"},
    columns=(*person_columns("person"), Column(CLUB, "club__name_kk"), PERIOD),
)
ABOVE_TARGET = replace(DAY_SCHOOLS, code="schools.day.above_target", select=above_target)
