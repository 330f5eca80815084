from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.registry.models import Enrolment
from qalam.schooling.models import Award, Leaving, MonitoringResult, YearMark
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import pupil, school, span

pytestmark = pytest.mark.django_db

LAST_YEAR = span("2021-09-01", "2022-09-01")


def marked(*marks: int, **values: object) -> Enrolment:
    enrolment = pupil(period=LAST_YEAR, **values)
    for mark in marks:
        YearMark.objects.create(enrolment=enrolment, subject=records.subject(), mark=mark)
    return enrolment


def left(grade: int, on: str, *awards: str) -> Leaving:
    leaving = Leaving.objects.create(enrolment=pupil(grade=grade, period=LAST_YEAR), left_on=date.fromisoformat(on))
    for kind in awards:
        Award.objects.create(leaving=leaving, kind=kind, rule_version=date(2014, 12, 19))
    return leaving


def test_schools_are_state_by_kind_and_private_of_any_kind() -> None:
    for kind in ("general_school", "primary_school", "evening_school"):
        school(kind=kind)
    school("private", kind="primary_school")
    school(period=span("2000-01-01", "2023-05-01"))
    kinds = ("schools.general", "schools.primary", "schools.evening", "schools.private")
    assert values("schools", *kinds) == (4, 1, 1, 1, 1)


def test_day_pupils_learn_by_day_or_at_home_in_state_general_and_primary_schools() -> None:
    state = school()
    for mode in ("day", "home", "evening"):
        pupil(state, mode=mode)
    pupil(school(kind="primary_school"), grade=1)
    pupil(school(kind="evening_school"), mode="evening")
    pupil(school("private"))
    pupil(state, period=span("2022-09-01", "2023-05-01"))
    assert values("schools.pupils", "schools.pupils.day", "schools.pupils.private") == (6, 3, 1)
    assert values("schools.pupils.evening", "sen.home_schooled") == (1, 1)
    assert value("schools.pupils", on=date(2023, 4, 30)) == 7


def test_pupils_divide_by_level_language_and_shift() -> None:
    city = school(area=records.area(kind="city"))
    for grade, language, shift in ((1, "kk", 1), (4, "kk", 1), (5, "ru", 2), (11, "kk", 3)):
        pupil(city, grade=grade, language=language, shift=shift)
    levels = ("schools.pupils.primary", "schools.pupils.lower_secondary", "schools.pupils.upper_secondary")
    assert values(*levels, "schools.pupils.villages") == (2, 1, 1, 0)
    assert values("schools.pupils.russian.share", "schools.shift.2.share", "schools.shift.3.share") == (25, 25, 25)
    assert values("schools.grade_1", "schools.grade_9", "schools.grade_11") == (1, 0, 1)
    assert cells("schools.pupils.day", "grade") == {"1": 1, "4": 1, "5": 1, "11": 1}
    assert values("schools.classes", "schools.class_size", "schools.classes.russian.share") == (4, 1, 25)


def test_a_school_or_a_class_is_overfull_from_the_first_pupil_without_a_seat() -> None:
    small, large = school(seats=1), school(seats=10, shifts=3)
    for _ in range(2):
        pupil(small, seats=1)
    crowded = pupil(large, seats=1)
    pupil(group=crowded.group)
    assert values("schools.seats", "schools.seats.balance") == (11, 7)
    assert values("schools.overfull.share", "schools.three_shifts") == (50, 1)
    assert halves("schools.classes.overfull.share") == (1, 3)


def test_quality_is_of_pupils_with_fours_and_fives_only() -> None:
    marked(5, 4)
    marked(5, 3)
    marked(4, 2)
    marked()
    marked(5, grade=1)
    assert halves("schools.quality") == (1, 3)
    assert value("schools.quality") == Decimal("33.3")
    assert halves("schools.attainment") == (2, 3)
    assert value("schools.marked") == 3


def test_marks_of_a_year_count_once_it_is_over() -> None:
    marked(5)
    assert value("schools.quality", on=date(2022, 8, 31)) is None
    assert value("schools.quality", on=date(2022, 9, 1)) == 100
    assert value("schools.quality", on=date(2023, 9, 1)) is None


def test_leavers_and_their_honours_are_of_the_last_finished_year() -> None:
    left(11, "2022-06-15", "altyn_belgi", "uzdik")
    left(11, "2022-08-31", "uzdik")
    left(11, "2022-09-01")
    left(11, "2021-08-31")
    left(9, "2022-06-10", "uzdik")
    left(9, "2022-06-10")
    assert values("schools.leavers.11", "schools.leavers.11.altyn_belgi", "schools.leavers.11.uzdik") == (2, 1, 2)
    assert value("schools.leavers.11.honours.share") == 100
    assert values("schools.leavers.9", "schools.leavers.9.uzdik", "schools.leavers.9.uzdik.share") == (2, 1, 50)


def test_monitoring_is_of_the_last_finished_year_and_good_from_four() -> None:
    for mark, held_on in ((4, "2022-04-14"), (3, "2022-04-14"), (5, "2022-09-01")):
        enrolment = pupil(period=LAST_YEAR, grade=9)
        MonitoringResult.objects.create(enrolment=enrolment, held_on=date.fromisoformat(held_on), points=40, mark=mark)
    assert values("schools.monitoring.quality", "schools.monitoring.participants") == (50, 2)
