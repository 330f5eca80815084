from __future__ import annotations

from datetime import date

import pytest

from qalam.registry.models import Institution, Person
from qalam.staffing.models import (
    Candidate,
    ClubMembership,
    Competition,
    Course,
    CourseAttendance,
    Education,
    SubjectClub,
    VillagePlacement,
)
from tests.factories import records
from tests.factories.asking import halves, value, values
from tests.factories.institutions import kindergarten, pedagogue, school, span

pytestmark = pytest.mark.django_db


def young(since: str, *origins: str, at: Institution | None = None, entry: str = "young_specialist") -> Person:
    person = pedagogue(at, entry=entry, period=span(since)).person
    for year, origin in enumerate(origins, start=2015):
        Education.objects.create(person=person, level="higher", origin=origin, graduated_on=date(year, 6, 1))
    return person


def competition(announced: str, decided: str | None = "2023-02-01") -> Competition:
    return Competition.objects.create(
        institution=school(),
        announced_on=date.fromisoformat(announced),
        decided_on=date.fromisoformat(decided) if decided else None,
    )


def finishes_course(person: Person, on: str) -> None:
    course = Course.objects.create(title_kk="Курс", title_ru="Курс", title_en="Course", provider="Өрлеу", hours=80)
    CourseAttendance.objects.create(course=course, person=person, completed_on=date.fromisoformat(on))


def test_young_specialists_are_of_the_three_years_that_end_with_the_day() -> None:
    for since in ("2020-05-01", "2020-05-02", "2023-05-01", "2023-05-02"):
        young(since)
    young("2022-09-01", entry="ordinary")
    young("2022-09-01", at=kindergarten())
    assert value("staff.young") == 2


def test_a_young_specialist_who_has_left_was_still_hired() -> None:
    pedagogue(entry="young_specialist", period=span("2021-09-01", "2022-09-01"))
    assert values("staff.young", "staff.pedagogues") == (1, 0)


def test_where_a_young_specialist_graduated_is_told_by_the_latest_diploma() -> None:
    young("2022-09-01", "local_college", "yessenov")
    young("2022-09-01", "yessenov", "local_college")
    young("2022-09-01", "elsewhere")
    young("2022-09-01")
    assert values("staff.young.yessenov.share", "staff.young.colleges.share") == (25, 25)
    assert value("staff.young.elsewhere.share") == 50


def test_the_shares_of_young_specialists_are_whole_percent() -> None:
    for origin in ("yessenov", "elsewhere", "elsewhere"):
        young("2022-09-01", origin)
    assert str(value("staff.young.yessenov.share")) == "33"


def test_placed_in_villages_are_those_of_the_last_finished_year() -> None:
    for placed_on in ("2021-08-31", "2021-09-01", "2022-08-31", "2022-09-01"):
        VillagePlacement.objects.create(
            person=records.person(), institution=school(), placed_on=date.fromisoformat(placed_on)
        )
    assert value("staff.diploma_to_village") == 2


def test_an_applicant_in_two_competitions_is_one_applicant() -> None:
    person = records.person()
    first, second = competition("2021-05-02"), competition("2023-05-01", None)
    for found, hired in ((first, True), (second, False)):
        Candidate.objects.create(competition=found, person=person, is_hired=hired)
    Candidate.objects.create(competition=first, person=records.person())
    Candidate.objects.create(competition=competition("2021-05-01"), person=records.person(), is_hired=True)
    ids = ("staff.competition.applicants", "staff.competition.hired", "staff.competition.held")
    assert values(*ids) == (2, 1, 2)
    assert values("staff.competition.success", "staff.competition.per_post") == (50, 1)


def test_who_is_hired_counts_from_the_day_of_the_decision() -> None:
    Candidate.objects.create(competition=competition("2023-01-01"), person=records.person(), is_hired=True)
    assert value("staff.competition.hired", on=date(2023, 1, 31)) == 0
    assert value("staff.competition.hired", on=date(2023, 2, 1)) == 1


def test_courses_are_of_this_year_and_of_three_years() -> None:
    busy, earlier = pedagogue().person, pedagogue().person
    finishes_course(busy, "2022-09-01")
    finishes_course(busy, "2023-05-01")
    finishes_course(earlier, "2020-05-02")
    finishes_course(pedagogue(kindergarten()).person, "2023-01-10")
    finishes_course(records.person(), "2023-05-02")
    assert value("staff.courses") == 2
    assert halves("staff.courses.share") == (1, 2)
    assert halves("staff.courses.three_years.share") == (2, 2)


def test_a_member_of_two_clubs_is_one_member() -> None:
    clubs = [
        SubjectClub.objects.create(
            subject_code="physics", name_kk="Клуб", name_ru="Клуб", name_en="Club", period=records.OPEN
        )
        for _ in range(2)
    ]
    person = records.person()
    for club in clubs:
        ClubMembership.objects.create(club=club, person=person, period=records.OPEN)
    assert values("staff.clubs", "staff.clubs.members") == (2, 1)
