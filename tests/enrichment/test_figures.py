from __future__ import annotations

from datetime import date

import pytest

from qalam.enrichment.models import Circle, Membership
from qalam.registry.models import Person
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import opened, pupil, school, span

pytestmark = pytest.mark.django_db


def circle(field: str = "arts", **values: object) -> Circle:
    at = values.pop("institution", None) or school()
    defaults = {"name_kk": "Домбыра", "name_ru": "Домбра", "name_en": "Dombra", "period": records.OPEN}
    return Circle.objects.create(**defaults | {"institution": at, "field": field} | values)


def attends(person: Person, *circles: Circle, **values: object) -> None:
    for found in circles:
        Membership.objects.create(**{"circle": found, "person": person, "period": records.YEAR} | values)


def test_a_child_in_two_circles_is_one_child() -> None:
    arts, sport = circle(), circle("sport")
    attends(records.person(sex="f"), arts, sport)
    attends(records.person(), sport)
    attends(records.person(), arts, period=span("2022-09-01", "2023-05-01"))
    fields = ("extracurricular.children.arts", "extracurricular.children.sport", "extracurricular.children.science")
    assert values("extracurricular.children", *fields) == (2, 1, 2, 0)
    assert values("extracurricular.girls.share", "extracurricular.children_per_circle") == (50, 1)
    assert cells("extracurricular.children", "field") == {"Arts": 1, "Sport": 2}


def test_coverage_is_of_day_pupils_and_leaves_out_those_who_are_none() -> None:
    found = circle()
    attends(pupil().person, found)
    attends(pupil(school("private")).person, found)
    pupil()
    assert halves("extracurricular.coverage") == (1, 2)
    assert value("extracurricular.children") == 2


def test_circles_divide_by_field_and_by_where_they_meet() -> None:
    circle("languages")
    circle("local_history", institution=opened("creativity_house"))
    circle(period=span("2020-01-01", "2023-05-01"))
    assert values("extracurricular.circles", "extracurricular.circles.languages") == (2, 1)
    assert values("extracurricular.circles.arts", "extracurricular.circles.schools.share") == (0, 50)


def test_children_of_the_creativity_house_and_of_yard_clubs_are_counted_apart() -> None:
    house, club = circle(institution=opened("creativity_house")), circle(institution=opened("yard_club"))
    attends(records.person(), house, club)
    attends(records.person(), house)
    assert value("extracurricular.creativity_house.children") == 2
    assert value("extracurricular.yard_clubs.children") == 1


def test_yard_clubs_opened_are_of_the_last_finished_year() -> None:
    for opening in ("2021-08-31", "2021-09-01", "2022-08-31", "2022-09-01"):
        opened("yard_club", period=span(opening))
    opened("creativity_house", period=span("2021-10-01"))
    assert values("extracurricular.yard_clubs.opened", "extracurricular.yard_clubs") == (2, 4)
    assert value("extracurricular.yard_clubs.opened", on=date(2022, 8, 31)) == 1
