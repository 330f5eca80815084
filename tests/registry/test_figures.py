from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.figures.population import Slice
from qalam.registry import spans
from qalam.registry.dimensions import AREA, INSTITUTION, SUBJECT, natural
from qalam.registry.populations import DAY_PUPILS
from tests.factories import records
from tests.factories.asking import cells, values
from tests.factories.institutions import MAY, named, opened, pupil, school, span


@pytest.mark.django_db
def test_institutions_count_from_their_first_day_until_they_close() -> None:
    opened("methodical_centre", period=span("2023-05-01"))
    opened("kindergarten", period=span("2020-01-01", "2023-05-01"), area=records.area(kind="city"))
    assert values("institutions", "institutions.villages") == (1, 1)
    assert values("institutions", "institutions.villages", on=date(2023, 4, 30)) == (1, 0)


@pytest.mark.django_db
def test_institutions_are_shown_kind_by_kind_and_number_two_before_ten() -> None:
    for number in (10, 2, None):
        found = school(number=number)
        named(found, f"№ {number} мектеп" if number else "«Болашақ» мектебі")
    named(opened("kindergarten"), "«Мерей»")
    assert list(cells("institutions", "institution")) == ["«Мерей»", "№ 2 мектеп", "№ 10 мектеп", "«Болашақ» мектебі"]


@pytest.mark.django_db
def test_an_institution_is_shown_under_the_name_of_the_day() -> None:
    found = school()
    named(found, "Ескі", period=span("2020-01-01", "2023-01-01"))
    named(found, "Жаңа", period=span("2023-01-01"))
    assert [label.kk for label in INSTITUTION.labels([found.pk], MAY).values()] == ["Жаңа"]
    assert [label.kk for label in INSTITUTION.labels([found.pk], date(2022, 12, 31)).values()] == ["Ескі"]


@pytest.mark.django_db
def test_an_institution_without_a_name_is_shown_by_its_bin() -> None:
    found = school()
    assert INSTITUTION.labels([found.pk], MAY)[found.pk].ru == found.bin


@pytest.mark.django_db
def test_territories_begin_with_the_city_and_count_micro_districts_naturally() -> None:
    areas = [
        records.area(kind=kind, name_kk=name)
        for kind, name in (
            ("microdistrict", "10-шағын аудан"),
            ("microdistrict", "2-шағын аудан"),
            ("village", "Теңге"),
            ("village", "Рахат"),
            ("city", "Жаңаөзен"),
        )
    ]
    shown = [label.kk for label in AREA.labels([area.pk for area in areas], MAY).values()]
    assert shown == ["Жаңаөзен", "Рахат", "Теңге", "2-шағын аудан", "10-шағын аудан"]


def test_a_subject_without_a_name_is_shown_by_its_code_after_those_that_have_one() -> None:
    labels = SUBJECT.labels(["astronomy", "physics", "kazakh"], MAY)
    assert [label.en for label in labels.values()] == ["Kazakh language and literature", "Physics", "astronomy"]


@pytest.mark.django_db
def test_a_renamed_school_whose_profile_changed_does_not_double_its_pupils() -> None:
    found = school(period=span("2020-01-01"))
    found.profiles.all().delete()
    for period, ownership in ((span("2020-01-01", "2023-01-01"), "private"), (span("2023-01-01"), "state")):
        found.profiles.create(ownership=ownership, languages=["kk"], seats=10, period=period)
        named(found, ownership, period=period)
    pupil(found)
    rows = DAY_PUPILS.select(Slice(MAY)).values_list("person_id", "profile__ownership", "named__name_kk")
    assert [row[1:] for row in rows] == [("state", "state")]
    assert not DAY_PUPILS.select(Slice(date(2022, 12, 31))).exists()


def test_the_last_finished_year_changes_when_the_year_is_over() -> None:
    assert spans.last_year(date(2022, 8, 31)).lower == date(2020, 9, 1)
    assert spans.last_year(date(2022, 9, 1)).lower == date(2021, 9, 1)


def test_this_year_holds_its_first_day_and_the_day_itself() -> None:
    year = spans.this_year(MAY)
    assert (date(2022, 9, 1) in year, MAY in year) == (True, True)
    assert (date(2022, 8, 31) in year, date(2023, 5, 2) in year) == (False, False)


def test_three_years_end_with_the_day_and_leave_out_the_same_date_before() -> None:
    years = spans.past_years(MAY, 3)
    assert (date(2020, 5, 1) in years, date(2020, 5, 2) in years, MAY in years) == (False, True, True)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(0, 40), st.integers(0, 400))
def test_who_is_born_on_or_before_the_date_so_many_years_ago_has_that_many_years(
    on: date, years: int, days: int
) -> None:
    born = date.fromordinal(spans.years_before(on, years).toordinal() - 200 + days)
    full_years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    assert (full_years >= years) == (born <= spans.years_before(on, years))


@given(st.lists(st.integers(0, 10**6), min_size=1))
def test_natural_order_is_the_order_of_numbers(numbers: list[int]) -> None:
    assert sorted((f"№ {number} мектеп" for number in numbers), key=natural) == [
        f"№ {number} мектеп" for number in sorted(numbers)
    ]
