"""Anybody reads what is public about the queue, on a phone, in each language."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from qalam.preschool.services.packages import make_package
from qalam.registry.models import Institution, InstitutionName
from qalam.registry.models.city import City
from tests.factories import records
from tests.journeys.walking import follow, open_page
from tests.preschool.walking import MONDAY, lively

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PAGES = ("bulletin", "statistics", "protocol", "rounds", "how", "referral", "packages", "kindergartens")


@pytest.fixture
def city_with_queue(city: City, monkeypatch: pytest.MonkeyPatch) -> City:
    """A named kindergarten where something of each kind has happened, and children of two birth years who wait."""
    monkeypatch.setattr("qalam.preschool.web.public.moment", lambda: MONDAY + timedelta(days=1))
    monkeypatch.setattr("qalam.preschool.web.gardens.moment", lambda: MONDAY + timedelta(days=1))
    house = lively()
    make_package(day=MONDAY.date(), at=MONDAY)
    Institution.objects.filter(pk=house.kindergarten.pk).update(longitude="52.86000", latitude="43.34000")
    name = "«Балдырған» балабақшасы"
    InstitutionName.objects.create(
        institution=house.kindergarten, name_kk=name, name_ru=name, name_en=name, sort_key=name, search_key=name,
        period=records.OPEN,
    )  # fmt: skip
    for days in range(5, 25):
        house.waits(days, child=records.person(born_on=MONDAY.date().replace(year=2019 + days % 2)))
    return city


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_every_public_page_opens_on_a_phone(
    live_server: LiveServer, phone: Page, city_with_queue: City, prefix: str
) -> None:
    for page in PAGES:
        open_page(phone, f"{live_server.url}{prefix}/queue/{page}/")
    # Then the picture of the queue is drawn and left to the table beside it for those who hear the page
    phone.goto(f"{live_server.url}{prefix}/queue/statistics/")
    expect(phone.locator("svg.chart[aria-hidden=true]")).to_be_visible()
    # And a kindergarten is found by a part of its name, and opens
    open_page(phone, f"{live_server.url}{prefix}/queue/kindergartens/?q=балдырган")
    follow(phone.locator("tbody th a").first)


def test_the_rules_stand_in_kazakh_to_the_last_word(live_server: LiveServer, phone: Page, city: City) -> None:
    phone.goto(f"{live_server.url}/queue/how/")
    expect(phone.locator(".lead")).to_contain_text("2018 жылғы 1 қаңтардан бастап")
    # Neither a source nor a day of the year is left in another language or in a machine's notation
    expect(phone.locator("main")).to_contain_text("Алматы қаласының тәжірибесі")
    for left in ("practice of", "local practice", "05-21"):
        expect(phone.locator("main")).not_to_contain_text(left)
