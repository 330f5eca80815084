from __future__ import annotations

from datetime import date

import pytest

from qalam.registry.models import (
    Area,
    City,
    Enrolment,
    Guardianship,
    InstitutionName,
    InstitutionProfile,
    Residence,
    Standing,
    StateOrder,
)  # fmt: skip
from tests.factories import records
from tests.factories.records import INSIDE, LATER, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_a_child_cannot_sit_in_two_groups_at_once() -> None:
    child = records.person()
    records.enrolment(person=child)
    with refused_by("registry_one_group_of_a_child_at_a_time"):
        records.enrolment(person=child, period=INSIDE)


def test_a_child_moves_to_the_next_class_on_the_day_the_last_one_ends() -> None:
    child = records.person()
    records.enrolment(person=child)
    records.enrolment(person=child, period=LATER)
    assert Enrolment.objects.on(date(2023, 8, 31)).count() == 1
    assert Enrolment.objects.on(date(2023, 9, 1)).get().period == LATER


def test_two_children_sit_in_one_group() -> None:
    group = records.group()
    records.enrolment(group=group)
    records.enrolment(group=group)
    assert group.enrolments.count() == 2


def test_an_institution_has_one_name_at_a_time_and_keeps_the_former_ones() -> None:
    school = records.institution()
    names = {"name_kk": "№1 мектеп", "name_ru": "Школа №1", "name_en": "School No. 1"}
    InstitutionName.objects.create(institution=school, period=YEAR, **names)
    InstitutionName.objects.create(institution=school, period=LATER, **names | {"name_kk": "Т. Әлиев мектебі"})
    assert school.names.get(period__contains=date(2022, 9, 1)).name_kk == "№1 мектеп"
    with refused_by("registry_one_name_at_a_time"):
        InstitutionName.objects.create(institution=school, period=INSIDE, **names)


def test_an_institution_has_one_profile_at_a_time() -> None:
    school = records.institution()
    profile = {"institution": school, "ownership": "state", "languages": ["kk"], "seats": 900}
    InstitutionProfile.objects.create(period=YEAR, **profile)
    with refused_by("registry_one_profile_at_a_time"):
        InstitutionProfile.objects.create(period=INSIDE, **profile)


def test_an_institution_holds_one_state_order_at_a_time() -> None:
    garden = records.institution(kind="kindergarten")
    StateOrder.objects.create(institution=garden, period=YEAR)
    StateOrder.objects.create(institution=garden, period=LATER)
    with refused_by("registry_one_state_order_at_a_time"):
        StateOrder.objects.create(institution=garden, period=INSIDE)


def test_a_state_order_is_of_some_places() -> None:
    with refused_by("registry_a_state_order_is_of_some_places"):
        StateOrder.objects.create(institution=records.institution(kind="kindergarten"), period=YEAR, seats=0)


def test_a_school_does_not_work_in_four_shifts() -> None:
    with refused_by("registry_a_school_has_one_to_three_shifts"):
        InstitutionProfile.objects.create(
            institution=records.institution(),
            ownership="state",
            languages=["kk"],
            seats=9,
            shifts=4,
            period=YEAR,
        )


@pytest.mark.parametrize("bin_number", ["12345", "12345678901x", ""])
def test_a_bin_is_twelve_digits(bin_number: str) -> None:
    with refused_by("registry_a_bin_has_twelve_digits"):
        records.institution(bin=bin_number)


@pytest.mark.parametrize("iin", ["12345", "12345678901x", ""])
def test_an_iin_is_twelve_digits_or_unknown(iin: str) -> None:
    assert records.person(iin=None).iin is None
    with refused_by("registry_an_iin_has_twelve_digits"):
        records.person(iin=iin)


def test_an_area_has_its_kato_code_alone() -> None:
    records.area(kato="471810000")
    with refused_by("registry_one_area_per_kato_code"):
        records.area(kato="471810000")


def test_a_kato_code_is_nine_digits_or_absent() -> None:
    records.area()
    records.area()
    assert Area.objects.filter(kato="").count() == 2
    with refused_by("registry_a_kato_code_has_nine_digits"):
        records.area(kato="4718")


def test_nobody_dies_before_birth() -> None:
    with refused_by("registry_nobody_dies_before_birth"):
        records.person(born_on=date(2010, 1, 2), died_on=date(2010, 1, 1))


def test_a_guardian_answers_for_a_child_once_at_a_time() -> None:
    child, mother = records.person(), records.person(sex="f")
    Guardianship.objects.create(child=child, guardian=mother, kind="mother", period=YEAR)
    with refused_by("registry_one_guardianship_of_a_pair_at_a_time"):
        Guardianship.objects.create(child=child, guardian=mother, kind="guardian", period=INSIDE)


def test_nobody_is_their_own_guardian() -> None:
    child = records.person()
    with refused_by("registry_nobody_is_their_own_guardian"):
        Guardianship.objects.create(child=child, guardian=child, kind="mother", period=YEAR)


def test_a_person_lives_in_one_place_at_a_time() -> None:
    child = records.person()
    Residence.objects.create(person=child, area=records.area(), period=YEAR)
    with refused_by("registry_one_residence_at_a_time"):
        Residence.objects.create(person=child, area=records.area(), period=INSIDE)


def test_standings_of_two_kinds_hold_together_but_not_one_kind_twice() -> None:
    child = records.person()
    Standing.objects.create(person=child, kind=1, evidence="АӘК", period=YEAR)
    Standing.objects.create(person=child, kind=4, evidence="көпбалалы", period=YEAR)
    with refused_by("registry_one_standing_of_a_kind_at_a_time"):
        Standing.objects.create(person=child, kind=4, evidence="көпбалалы", period=INSIDE)


def test_there_is_no_thirteenth_grade() -> None:
    with refused_by("registry_a_grade_is_at_most_twelve"):
        records.group(grade=13)


@pytest.mark.parametrize("both", [{"grade": 5, "birth_year": 2019}, {"grade": None, "birth_year": None}])
def test_a_group_is_a_class_or_a_kindergarten_group(both: dict[str, int | None]) -> None:
    with refused_by("registry_a_group_has_a_grade_or_a_birth_year"):
        records.group(**both)


def test_there_is_one_city() -> None:
    City.objects.create(area=records.area())
    with refused_by("registry_there_is_one_city"):
        City.objects.create(area=records.area())
