from __future__ import annotations

from datetime import date

import pytest

from qalam.registry.models import Standing
from qalam.schooling.models import (
    Award,
    Leaving,
    MealEntitlement,
    MonitoringResult,
    SpecialNeedsConclusion,
    UntResult,
    UntScore,
    UntSitting,
    YearMark,
)  # fmt: skip
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def sitting() -> UntSitting:
    return UntSitting.objects.create(code="2023-01", begins_on=date(2023, 1, 10), ends_on=date(2023, 2, 10))


def test_a_subject_has_one_year_mark() -> None:
    enrolment, subject = records.enrolment(), records.subject()
    YearMark.objects.create(enrolment=enrolment, subject=subject, mark=4)
    with refused_by("schooling_one_year_mark_per_subject"):
        YearMark.objects.create(enrolment=enrolment, subject=subject, mark=5)


@pytest.mark.parametrize("mark", [0, 1, 6])
def test_marks_run_from_two_to_five(mark: int) -> None:
    with refused_by("schooling_a_mark_is_two_to_five"):
        YearMark.objects.create(enrolment=records.enrolment(), subject=records.subject(), mark=mark)


def test_an_award_is_given_once() -> None:
    leaving = Leaving.objects.create(enrolment=records.enrolment(), left_on=date(2022, 6, 10))
    Award.objects.create(leaving=leaving, kind="uzdik", rule_version=date(2014, 12, 19))
    Award.objects.create(leaving=leaving, kind="altyn_belgi", rule_version=date(2014, 12, 19))
    with refused_by("schooling_an_award_is_given_once"):
        Award.objects.create(leaving=leaving, kind="uzdik", rule_version=date(2014, 12, 19))


def test_a_person_has_one_result_in_a_sitting() -> None:
    leaver, january = records.person(), sitting()
    UntResult.objects.create(sitting=january, person=leaver, points=67)
    with refused_by("schooling_one_unt_result_per_sitting"):
        UntResult.objects.create(sitting=january, person=leaver, points=70)


def test_the_unt_has_no_more_than_140_points() -> None:
    with refused_by("schooling_unt_has_140_points"):
        UntResult.objects.create(sitting=sitting(), person=records.person(), points=141)


def test_a_unt_subject_is_scored_once_and_up_to_fifty() -> None:
    result = UntResult.objects.create(sitting=sitting(), person=records.person(), points=67)
    subject = records.subject()
    UntScore.objects.create(result=result, subject=subject, points=50)
    with refused_by("schooling_one_unt_score_per_subject"):
        UntScore.objects.create(result=result, subject=subject, points=1)
    with refused_by("schooling_a_unt_subject_has_at_most_50_points"):
        UntScore.objects.create(result=result, subject=records.subject(), points=51)


def test_monitoring_gives_one_result_a_day_on_the_scale_two_to_five() -> None:
    april = {"enrolment": records.enrolment(), "held_on": date(2022, 4, 20), "points": 25}
    MonitoringResult.objects.create(mark=4, **april)
    with refused_by("schooling_one_monitoring_result_a_day"):
        MonitoringResult.objects.create(mark=4, **april)
    with refused_by("schooling_a_monitoring_mark_is_two_to_five"):
        MonitoringResult.objects.create(mark=1, **april | {"enrolment": records.enrolment()})


def test_a_child_has_two_grounds_for_meals_but_no_ground_twice() -> None:
    child = records.person()
    standing = Standing.objects.create(person=child, kind=1, evidence="АӘК", period=YEAR)
    MealEntitlement.objects.create(person=child, ground=1, standing=standing, period=YEAR)
    MealEntitlement.objects.create(person=child, ground=2, period=YEAR)
    assert MealEntitlement.objects.values("person").distinct().count() == 1
    with refused_by("schooling_one_meal_entitlement_of_a_ground_at_a_time"):
        MealEntitlement.objects.create(person=child, ground=2, period=INSIDE)


def test_meals_for_a_vulnerable_family_rest_on_a_standing() -> None:
    with refused_by("schooling_a_vulnerable_family_has_a_standing"):
        MealEntitlement.objects.create(person=records.person(), ground=1, period=YEAR)


def test_one_special_needs_conclusion_holds_at_a_time() -> None:
    paper = {"person": records.person(), "kind": "speech", "concluded_on": date(2022, 8, 1), "number": "1"}
    SpecialNeedsConclusion.objects.create(period=YEAR, **paper)
    with refused_by("schooling_one_special_needs_conclusion_at_a_time"):
        SpecialNeedsConclusion.objects.create(period=INSIDE, **paper)
