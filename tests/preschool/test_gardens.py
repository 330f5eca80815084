"""The kindergartens for everybody: found by a former name, shown with their history, and with the wait on the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.kernel.kazakh.alphabet import search_key, sort_key
from qalam.preschool.queries import kept_odds
from qalam.preschool.queries.choices import Profile
from qalam.preschool.queries.kept_odds import Standing
from qalam.preschool.queries.odds import UNSEEN, Odds
from qalam.preschool.queries.register import one_registered, registered
from qalam.preschool.web.presenters import gardens
from qalam.preschool.web.presenters.gardens import asked_profile, garden_page, gardens_page, years_offered
from qalam.registry.models import City, Institution, InstitutionName, InstitutionProfile
from tests.factories import records
from tests.preschool.walking import MONDAY, small

pytestmark = pytest.mark.django_db

ON = MONDAY.date()
CHILD = Profile(2020, "kk")
SAID = (("kk", "бұрынғы атауы: Ертөстік"), ("ru", "прежде: Ертөстік ru"), ("en", "formerly Ертөстік en"))
SOON, LATER, NEVER = Odds((0.5, 0.9, 1.0), 2, 5), Odds((0.0, 0.2, 0.6), 8, 25), Odds((0.0, 0.0, 0.0), 25, 25)


def named(institution: Institution, name: str, since: date | None, until: date | None = None) -> None:
    InstitutionName.objects.create(
        institution=institution, name_kk=name, name_ru=f"{name} ru", name_en=f"{name} en", sort_key=sort_key(name),
        search_key=search_key(name), period=DateRange(since, until),
    )  # fmt: skip


def garden(name: str, **values: object) -> Institution:
    house = small(**values).kindergarten
    Institution.objects.filter(pk=house.pk).update(longitude="52.86000", latitude=f"43.34{house.pk % 1000:03}")
    named(house, name, date(2021, 1, 1))
    return house


@pytest.fixture
def renamed() -> Institution:
    """One that was called otherwise until 2021."""
    house = garden("Мерей")
    named(house, "Ертөстік", date(2015, 1, 1), date(2021, 1, 1))
    return house


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def names(query: str = "") -> list[str]:
    return [row.name for row in gardens_page(CHILD, query, MONDAY, "kk").rows]


def test_a_search_finds_a_kindergarten_by_a_former_name_an_area_or_the_bin(renamed: Institution) -> None:
    garden("Балапан")
    assert names() == ["Балапан", "Мерей"]
    for query in ("ертостик", "Ертөстік", "ЕРТӨСТІК ru", renamed.bin, renamed.bin[:9], "мер"):
        assert "Мерей" in names(query), query
    assert names("Ертөстік") == ["Мерей"]
    assert names("Балапан Мерей") == []


def test_the_list_names_former_names_and_the_page_says_from_when_to_when(renamed: Institution) -> None:
    [row] = gardens_page(CHILD, "", MONDAY, "kk").rows
    assert (row.name, row.former) == ("Мерей", "Ертөстік")
    found = one_registered(renamed.bin, ON)
    assert found is not None
    told = [(row.name, *(cell.text for cell in row.cells)) for row in garden_page(found, MONDAY, "ru").names.rows]
    assert [line[0] for line in told] == ["Мерей ru", "Ертөстік ru"]
    assert "2015" in told[1][1]
    assert "2021" in told[1][2]


def test_one_that_is_closed_is_found_under_its_last_name_and_not_in_the_list_of_all(renamed: Institution) -> None:
    InstitutionName.objects.filter(name_kk="Мерей").update(period=DateRange(date(2021, 1, 1), date(2022, 1, 1)))
    Institution.objects.filter(pk=renamed.pk).update(period=DateRange(date(2015, 1, 1), date(2022, 1, 1)))
    assert names() == []
    assert names("ертостик") == ["Мерей"]
    assert registered(ON) == []


def forecast(monkeypatch: pytest.MonkeyPatch, odds: dict[int, Odds]) -> None:
    standing = Standing(ON, None)
    monkeypatch.setattr(gardens, "kept", lambda at: standing)
    monkeypatch.setattr(gardens, "odds_before_filing", lambda profile, standing: odds)


def test_the_plan_and_the_list_tell_the_same_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    houses = [garden(name) for name in ("А", "Ә", "Б", "В")]
    forecast(monkeypatch, dict(zip([house.pk for house in houses], (SOON, LATER, NEVER, UNSEEN), strict=True)))
    page = gardens_page(CHILD, "", MONDAY, "en")
    assert [(row.months, row.wait) for row in page.rows] == [
        ("2", "2 to 5 months"), ("8", "8 months or more"), ("24+", "over two years"), ("", "not foretold"),
    ]  # fmt: skip
    assert page.plan is not None
    assert {dot.name: dot.rank for dot in page.plan.dots} == {
        "А en: 2 to 5 months": 2, "Ә en: 8 months or more": 8, "Б en: over two years": 25, "В en: not foretold": 0,
    }  # fmt: skip


def test_a_private_one_without_a_state_order_is_in_the_register_and_has_no_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = garden("Жеке")
    InstitutionProfile.objects.create(
        institution=house, ownership="private", languages=["kk"], seats=50, period=records.OPEN
    )
    forecast(monkeypatch, {house.pk: SOON})
    page = gardens_page(CHILD, "", MONDAY, "en")
    assert [(row.wait, row.months, row.free) for row in page.rows] == [("not of the queue", "", "")]
    assert page.plan is None


def test_the_child_that_is_asked_about_is_one_that_may_be_served() -> None:
    assert asked_profile("", "", ON) == Profile(2020, "kk")
    assert asked_profile("2021", "ru", ON) == Profile(2021, "ru")
    assert asked_profile("1900", "xx", ON) == asked_profile("²", "", ON) == Profile(2020, "kk")
    assert ON.year - 3 in years_offered(ON)


def test_the_pages_open_for_a_stranger_without_a_script_in_three_languages(
    renamed: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    City.objects.create(area=records.area(), is_invented=True, records_until=ON)
    monkeypatch.setattr("qalam.preschool.web.gardens.moment", lambda: MONDAY + timedelta(hours=1))
    forecast(monkeypatch, {renamed.pk: SOON})
    client = Client()
    for language, said in SAID:
        with translation.override(language):
            page, one = reverse("queue:gardens"), reverse("queue:garden", args=[renamed.bin])
        listed = client.get(page, {"q": "ертостик"}).content.decode()
        assert said in listed
        assert one in listed
        assert "<svg" in listed
        assert client.get(one).status_code == 200
    assert client.get(reverse("queue:garden", args=["000000000000"])).status_code == 404


def test_a_forecast_that_is_not_shown_to_families_is_not_shown_here(monkeypatch: pytest.MonkeyPatch) -> None:
    garden("Мерей")
    kept_odds.forget()
    page = gardens_page(CHILD, "", MONDAY, "en")
    assert (page.basis, [row.wait for row in page.rows]) == ("", ["not foretold"])
