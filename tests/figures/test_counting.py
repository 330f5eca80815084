from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.figures.counting import compute, tally_by
from qalam.figures.figure import Count, Mean, Ratio, Sum
from qalam.figures.population import Population, Slice, Unit
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Enrolment, Group, Person
from tests.factories import records

pytestmark = pytest.mark.django_db

MAY = Slice(date(2023, 5, 1))
TITLE = Trilingual(kk="Оқушылар", ru="Ученики", en="Pupils")
ABOUT = {"title": TITLE, "source": Source("test"), "confidence": Confidence.INFERRED}

ENROLLED = Population(
    "enrolled",
    Unit.PEOPLE,
    lambda question: Enrolment.objects.on(question.on),
    identity="person_id",
    dimensions={"sex": "person__sex", "institution": "group__institution_id"},
)
EVERYBODY = Population("everybody", Unit.PEOPLE, lambda question: Person.objects.all())
NOBODY = Population("nobody", Unit.PEOPLE, lambda question: Person.objects.none())
GROUPS = Population("groups", Unit.ORGANISATIONS, lambda question: Group.objects.on(question.on))


def test_a_count_is_asked_as_of_a_day() -> None:
    records.enrolment()
    figure = Count(id="pupils", population=ENROLLED, **ABOUT)
    assert compute(figure, MAY).value == 1
    assert compute(figure, Slice(date(2023, 9, 1))).value == 0


def test_a_share_keeps_both_halves_and_rounds_half_up() -> None:
    for _ in range(3):
        records.enrolment()
    for _ in range(5):
        records.person()
    share = compute(Ratio(id="share", numerator=ENROLLED, denominator=EVERYBODY, round_to=Decimal("0.1"), **ABOUT), MAY)
    assert (share.value, share.numerator, share.denominator) == (Decimal("37.5"), 3, 8)
    whole = Ratio(id="share", numerator=ENROLLED, denominator=EVERYBODY, **ABOUT)
    assert compute(whole, MAY).value == 38


def test_a_share_of_nobody_is_no_number() -> None:
    share = compute(Ratio(id="share", numerator=NOBODY, denominator=NOBODY, **ABOUT), MAY)
    assert (share.value, share.denominator) == (None, 0)


def test_a_share_cannot_divide_people_by_organisations() -> None:
    with pytest.raises(ValueError, match="a share of organisations cannot count people"):
        Ratio(id="share", numerator=ENROLLED, denominator=GROUPS, **ABOUT)


def test_equal_values_of_two_members_are_summed_twice() -> None:
    records.group(seats=25)
    records.group(seats=25)
    records.group(seats=10)
    assert compute(Sum(id="seats", population=GROUPS, column="seats", unit=Unit.SEATS, **ABOUT), MAY).value == 60
    mean = Mean(id="mean", population=GROUPS, column="seats", unit=Unit.SEATS, round_to=Decimal("0.1"), **ABOUT)
    assert compute(mean, MAY).value == Decimal("20.0")


def test_a_person_in_the_population_twice_is_one_person() -> None:
    child = records.person()
    records.enrolment(person=child)
    records.enrolment(person=child, period=records.LATER)
    ever = Population("ever", Unit.PEOPLE, lambda question: Enrolment.objects.all(), identity="person_id")
    assert compute(Count(id="ever", population=ever, **ABOUT), MAY).value == 1


def test_a_count_breaks_down_by_a_dimension_and_adds_up() -> None:
    school = records.institution()
    for sex in "fmm":
        records.enrolment(person=records.person(sex=sex), group=records.group(institution=school))
    by_sex = tally_by(ENROLLED, MAY, dimension="sex")
    assert {sex: found.members for sex, found in by_sex.items()} == {"f": 1, "m": 2}
    assert tally_by(ENROLLED, MAY, dimension="institution")[school.pk].members == 3


def test_the_hash_follows_the_rows_and_nothing_else() -> None:
    figure = Count(id="pupils", population=ENROLLED, **ABOUT)
    first = records.enrolment()
    before = compute(figure, MAY).rows_hash
    assert compute(figure, MAY).rows_hash == before
    first.mode = "home"
    first.save()
    assert compute(figure, MAY).rows_hash == before
    records.enrolment()
    assert compute(figure, MAY).rows_hash != before
