"""Two institutions of one name are told apart wherever they are named."""

from __future__ import annotations

from datetime import date

import pytest

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.web.presenters.words import names_of
from qalam.registry.dimensions import INSTITUTION
from qalam.registry.queries.names import institution_names
from tests.factories import records
from tests.factories.institutions import kindergarten, named, span

pytestmark = pytest.mark.django_db

ON = date(2023, 5, 1)


def test_two_of_one_name_are_told_apart_by_their_areas_also_where_one_stands_alone() -> None:
    one = kindergarten(area=records.area(name_kk="Ақсу", name_ru="Аксу", name_en="Aqsu"))
    other = kindergarten(area=records.area(name_kk="Рахат", name_ru="Рахат", name_en="Rakhat"))
    third = kindergarten()
    for institution in (one, other):
        named(institution, "Мерей")
    named(third, "Айгөлек")
    assert institution_names(ON) == {
        one.pk: Trilingual("Мерей (Ақсу)", "Мерей (Аксу)", "Мерей (Aqsu)"),
        other.pk: Trilingual("Мерей (Рахат)", "Мерей (Рахат)", "Мерей (Rakhat)"),
        third.pk: Trilingual("Айгөлек", "Айгөлек", "Айгөлек"),
    }
    assert names_of([one], ON, "kk") == {one.pk: "Мерей (Ақсу)"}
    assert INSTITUTION.labels([other.pk], ON)[other.pk].kk == "Мерей (Рахат)"


def test_two_of_one_name_in_one_area_are_told_apart_by_their_numbers_in_the_register() -> None:
    area = records.area()
    first, second = kindergarten(area=area), kindergarten(area=area)
    for institution in (first, second):
        named(institution, "Мерей")
    assert {name.kk for name in institution_names(ON).values()} == {f"Мерей ({first.bin})", f"Мерей ({second.bin})"}


def test_a_name_that_another_bore_on_another_day_is_its_own() -> None:
    first, second = kindergarten(), kindergarten()
    named(first, "Мерей", period=span("2019-09-01", "2022-09-01"))
    named(second, "Мерей", period=span("2022-09-01"))
    assert institution_names(ON, [first.pk, second.pk]) == {second.pk: Trilingual("Мерей", "Мерей", "Мерей")}
