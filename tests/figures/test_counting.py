from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.figures.figure import Count, Mean, Rate, Ratio, Sum, Union
from qalam.figures.population import Population, Unit
from qalam.figures.reading import Reading
from qalam.registry.models import Enrolment, Group, Person
from tests.factories import records
from tests.figures.house import ABOUT, ENROLLED

pytestmark = pytest.mark.django_db

MAY = date(2023, 5, 1)
EVERYBODY = Population("everybody", Unit.PEOPLE, lambda question: Person.objects.all())
NOBODY = Population("nobody", Unit.PEOPLE, lambda question: Person.objects.none())
GROUPS = Population("groups", Unit.ORGANISATIONS, lambda question: Group.objects.on(question.on))


def test_a_count_is_asked_as_of_a_day() -> None:
    records.enrolment()
    figure = Count(id="pupils", population=ENROLLED, **ABOUT)
    assert Reading(MAY).of(figure).value == 1
    assert Reading(date(2023, 9, 1)).of(figure).value == 0


def test_a_share_keeps_both_halves_and_rounds_half_up() -> None:
    for _ in range(3):
        records.enrolment()
    for _ in range(5):
        records.person()
    share = Reading(MAY).of(
        Ratio(id="share", numerator=ENROLLED, denominator=EVERYBODY, round_to=Decimal("0.1"), **ABOUT)
    )
    assert (share.value, share.numerator, share.denominator) == (Decimal("37.5"), 3, 8)
    whole = Ratio(id="share", numerator=ENROLLED, denominator=EVERYBODY, **ABOUT)
    assert Reading(MAY).of(whole).value == 38


def test_a_share_of_nobody_is_no_number() -> None:
    share = Reading(MAY).of(Ratio(id="share", numerator=NOBODY, denominator=NOBODY, **ABOUT))
    assert (share.value, share.denominator) == (None, 0)


def test_a_share_cannot_divide_people_by_organisations() -> None:
    with pytest.raises(ValueError, match="a share of organisations cannot count people"):
        Ratio(id="share", numerator=ENROLLED, denominator=GROUPS, **ABOUT)


def test_equal_values_of_two_members_are_summed_twice() -> None:
    records.group(seats=25)
    records.group(seats=25)
    records.group(seats=10)
    assert Reading(MAY).of(Sum(id="seats", population=GROUPS, column="seats", unit=Unit.SEATS, **ABOUT)).value == 60
    mean = Mean(id="mean", population=GROUPS, column="seats", unit=Unit.SEATS, round_to=Decimal("0.1"), **ABOUT)
    assert Reading(MAY).of(mean).value == Decimal("20.0")


def test_a_person_in_the_population_twice_is_one_person() -> None:
    child = records.person()
    records.enrolment(person=child)
    records.enrolment(person=child, period=records.LATER)
    ever = Population("ever", Unit.PEOPLE, lambda question: Enrolment.objects.all(), identity="person_id")
    assert Reading(MAY).of(Count(id="ever", population=ever, **ABOUT)).value == 1


def test_a_count_breaks_down_by_a_dimension_and_adds_up() -> None:
    school = records.institution()
    for sex in "fmm":
        records.enrolment(person=records.person(sex=sex), group=records.group(institution=school))
    figure = Count(id="pupils", population=ENROLLED, **ABOUT)
    by_sex = Reading(MAY).of_by(figure, "sex").cells
    assert {cell.key: cell.value for cell in by_sex} == {"f": 1, "m": 2}
    assert [(cell.key, cell.value) for cell in Reading(MAY).of_by(figure, "institution").cells] == [(school.pk, 3)]


def test_a_share_breaks_down_and_keeps_cells_with_nothing_above_the_line() -> None:
    at_home, at_school = records.institution(), records.institution()
    records.enrolment(group=records.group(institution=at_home), mode="home")
    records.enrolment(group=records.group(institution=at_school))
    taught_at_home = Population(
        "home",
        Unit.PEOPLE,
        lambda question: ENROLLED.select(question).filter(mode="home"),
        dimensions=ENROLLED.dimensions,
    )
    figure = Ratio(id="share", numerator=taught_at_home, denominator=ENROLLED, **ABOUT)
    cells = {cell.key: cell.value for cell in Reading(MAY).of_by(figure, "institution").cells}
    assert cells == {at_home.pk: 100, at_school.pk: 0}


def test_a_union_counts_a_child_of_two_groups_once() -> None:
    both = records.enrolment(person=records.person(sex="f"))
    records.enrolment()
    girls = Population(
        "girls",
        Unit.PEOPLE,
        lambda question: ENROLLED.select(question).filter(person__sex="f"),
        identity="person_id",
        dimensions=ENROLLED.dimensions,
    )
    figure = Union(id="any", members=(ENROLLED, girls), **ABOUT)
    assert Reading(MAY).of(figure).value == 2
    by_sex = Reading(MAY).of_by(figure, "sex").cells
    assert {cell.key: cell.value for cell in by_sex} == {both.person.sex: 1, "m": 1}


def test_a_rate_tells_pupils_to_a_group_and_nothing_without_groups() -> None:
    figure = Rate(id="rate", numerator=ENROLLED, denominator=GROUPS, **ABOUT)
    assert Reading(MAY).of(figure).value is None
    full = records.group()
    for _ in range(3):
        records.enrolment(group=full)
    records.group()
    assert Reading(MAY).of(figure).value == Decimal("1.5")


def test_the_hash_follows_the_rows_and_nothing_else() -> None:
    figure = Count(id="pupils", population=ENROLLED, **ABOUT)
    first = records.enrolment()
    before = Reading(MAY).of(figure).rows_hash
    assert Reading(MAY).of(figure).rows_hash == before
    first.mode = "home"
    first.save()
    assert Reading(MAY).of(figure).rows_hash == before
    records.enrolment()
    assert Reading(MAY).of(figure).rows_hash != before
