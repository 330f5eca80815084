from __future__ import annotations

from datetime import date

import pytest

from qalam.staffing.models import (
    Candidate,
    Category,
    ClubMembership,
    Competition,
    Course,
    CourseAttendance,
    Education,
    Post,
    SubjectClub,
    VillagePlacement,
)  # fmt: skip
from tests.factories import records
from tests.factories.records import INSIDE, LATER, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_a_teacher_cannot_hold_two_categories_at_once() -> None:
    teacher = records.person()
    Category.objects.create(person=teacher, kind="moderator", period=YEAR)
    Category.objects.create(person=teacher, kind="expert", period=LATER)
    with refused_by("staffing_one_category_at_a_time"):
        Category.objects.create(person=teacher, kind="expert", period=INSIDE)


def test_a_pedagogue_has_one_main_post_and_may_have_more_beside_it() -> None:
    teacher, school = records.person(), records.institution()
    Post.objects.create(person=teacher, institution=school, field="secondary", period=YEAR)
    Post.objects.create(person=teacher, institution=school, field="support", is_main=False, period=YEAR)
    with refused_by("staffing_one_main_post_at_a_time"):
        Post.objects.create(person=teacher, institution=records.institution(), field="secondary", period=INSIDE)


@pytest.mark.parametrize("load", ["0", "2.01"])
def test_a_load_lies_above_zero_and_up_to_two(load: str) -> None:
    with refused_by("staffing_a_load_is_up_to_two"):
        Post.objects.create(
            person=records.person(),
            institution=records.institution(),
            field="secondary",
            load=load,
            period=YEAR,
        )


def test_one_diploma_is_recorded_once() -> None:
    diploma = {
        "person": records.person(),
        "level": "higher",
        "origin": "yessenov",
        "graduated_on": date(2020, 6, 30),
    }
    Education.objects.create(**diploma)
    with refused_by("staffing_one_diploma_a_day"):
        Education.objects.create(**diploma)


def test_a_competition_hires_one_of_those_who_applied_once() -> None:
    competition = Competition.objects.create(institution=records.institution(), announced_on=date(2022, 6, 1))
    hired = Candidate.objects.create(competition=competition, person=records.person(), is_hired=True)
    with refused_by("staffing_one_is_hired_per_competition"):
        Candidate.objects.create(competition=competition, person=records.person(), is_hired=True)
    with refused_by("staffing_one_applies_once"):
        Candidate.objects.create(competition=competition, person=hired.person)


def test_a_competition_is_not_decided_before_it_is_announced() -> None:
    with refused_by("staffing_a_competition_is_decided_after_it_is_announced"):
        Competition.objects.create(
            institution=records.institution(), announced_on=date(2022, 6, 2), decided_on=date(2022, 6, 1)
        )


def test_a_graduate_is_placed_in_a_village_once() -> None:
    placement = {
        "person": records.person(),
        "institution": records.institution(),
        "placed_on": date(2021, 9, 1),
    }
    VillagePlacement.objects.create(**placement)
    with refused_by("staffing_placed_in_a_village_once"):
        VillagePlacement.objects.create(**placement)


def test_a_course_is_finished_once_a_day() -> None:
    course = Course.objects.create(
        title_kk="Курс", title_ru="Курс", title_en="Course", provider="Оқу орталығы", hours=72
    )
    attendance = {"course": course, "person": records.person(), "completed_on": date(2022, 11, 1)}
    CourseAttendance.objects.create(**attendance)
    with refused_by("staffing_a_course_is_finished_once_a_day"):
        CourseAttendance.objects.create(**attendance)


def test_a_pedagogue_is_in_a_club_once_at_a_time() -> None:
    club = SubjectClub.objects.create(
        subject_code="physics",
        name_kk="Физика клубы",
        name_ru="Клуб физики",
        name_en="Physics club",
        period=YEAR,
    )
    teacher = records.person()
    ClubMembership.objects.create(club=club, person=teacher, period=YEAR)
    with refused_by("staffing_one_membership_of_a_club_at_a_time"):
        ClubMembership.objects.create(club=club, person=teacher, period=INSIDE)
