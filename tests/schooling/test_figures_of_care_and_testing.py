from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.registry.models import Person, Standing
from qalam.schooling.models import MealEntitlement, SpecialNeedsConclusion, UntResult, UntSitting
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import child, named, pupil, school, span

pytestmark = pytest.mark.django_db


def sitting(month: int, *points: int, year: int = 2023) -> list[UntResult]:
    held = UntSitting.objects.create(
        code=f"{year}-{month:02}", begins_on=date(year, month, 10), ends_on=date(year, month, 31)
    )
    return [UntResult.objects.create(sitting=held, person=records.person(), points=point) for point in points]


def eats(person: Person, *grounds: int, period: object = None) -> None:
    standing = Standing.objects.create(person=person, kind=1, evidence="—", period=records.OPEN)
    for ground in grounds:
        MealEntitlement.objects.create(
            person=person, ground=ground, standing=standing if ground == 1 else None, period=period or records.YEAR
        )


def concluded(person: Person, kind: str = "speech", **values: object) -> None:
    SpecialNeedsConclusion.objects.create(
        **{"person": person, "kind": kind, "concluded_on": date(2022, 9, 1), "number": "1", "period": records.OPEN}
        | values
    )


def test_the_mean_of_a_sitting_is_in_points_and_rounded_half_up() -> None:
    sitting(1, 67, 67, 67, 68)
    sitting(3, 140)
    assert values("schools.unt.2023_01.participants", "schools.unt.2023_01.mean") == (4, Decimal("67.3"))
    assert values("schools.unt.january.mean", "schools.unt.march.mean") == (Decimal("67.3"), Decimal("140.0"))


def test_a_sitting_counts_once_it_is_over() -> None:
    sitting(1, 100)
    assert value("schools.unt.january.participants", on=date(2023, 1, 30)) == 0
    assert value("schools.unt.january.participants", on=date(2023, 1, 31)) == 1


def test_the_january_of_a_day_is_that_of_its_calendar_year() -> None:
    sitting(1, 70, year=2022)
    sitting(1, 80)
    assert value("schools.unt.january.mean", on=date(2022, 12, 31)) == 70
    assert value("schools.unt.january.mean") == 80
    assert value("schools.unt.2023_01.mean", on=date(2022, 12, 31)) is None


def test_the_best_score_is_one_number_however_many_reached_it() -> None:
    sitting(3, 49, 50, 131, 131)
    assert value("schools.unt.march.best") == 131
    assert value("schools.unt.march.below.share") == 25


def test_participation_is_of_pupils_of_grade_eleven() -> None:
    first, *_ = sitting(1, 90, 91)
    pupil(grade=11, person=first.person)
    pupil(grade=11)
    assert halves("schools.unt.january.participation") == (1, 2)


def test_a_child_with_two_grounds_for_meals_is_one_child() -> None:
    found = school()
    named(found, "№ 1")
    both, vulnerable, first_grader = (pupil(found, grade=grade).person for grade in (1, 5, 1))
    eats(both, 1, 2)
    eats(vulnerable, 1)
    eats(first_grader, 2)
    eats(pupil(found).person, 1, period=span("2022-09-01", "2023-05-01"))
    parts = ("schools.meals.vulnerable", "schools.meals.grade_1", "schools.meals.both")
    assert values("schools.meals", *parts) == (3, 2, 2, 1)
    assert values("schools.meals.share", "schools.meals.grade_1.share") == (75, 100)
    assert cells("schools.meals", "institution") == {"№ 1": 3}


def test_special_needs_are_counted_of_those_enrolled_on_the_day() -> None:
    concluded(pupil().person)
    concluded(child().person, "hearing")
    concluded(records.person())
    concluded(pupil().person, period=span("2020-01-01", "2023-05-01"))
    gone = pupil(period=span("2022-09-01", "2023-05-01"))
    concluded(gone.person)
    assert values("sen.children", "sen.children.preschool", "sen.children.school") == (2, 1, 1)
    assert cells("sen.children", "needs") == {"Hearing": 1, "Speech": 1}


def test_taught_at_home_is_another_list_than_special_needs() -> None:
    both = pupil(mode="home")
    concluded(both.person)
    pupil(mode="home")
    assert values("sen.home_schooled", "sen.children", "sen.home_schooled.per_1000") == (2, 1, 1000)
