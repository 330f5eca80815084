"""Rules that are tried by the department, and a voucher that a family takes elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.preschool.models import Referral
from qalam.preschool.services import offers
from qalam.registry.models import AccountHolder, City, InstitutionName
from tests.factories import records
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, press
from tests.preschool.families import Family
from tests.preschool.test_vouchers import AT, MODULES, house
from tests.preschool.walking import Small, small

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SINCE = DateRange(date(2020, 1, 1), None)


def named(about: Small, name: str) -> Small:
    InstitutionName.objects.create(
        institution=about.kindergarten, name_kk=name, name_ru=name, name_en=name, sort_key=name, search_key=name,
        period=records.OPEN,
    )  # fmt: skip
    return about


def sign_in(page: Page, site: LiveServer, username: str) -> None:
    page.goto(f"{site.url}/account/login/")
    page.fill("[name=login]", username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/cabinet/")


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_a_specialist_tries_another_regime_and_reads_who_gains(
    live_server: LiveServer, request: pytest.FixtureRequest, specialist: User, city: City, device: str
) -> None:
    # Given a queue of two kindergartens
    page: Page = request.getfixturevalue(device)
    for name, places in (("«Балдырған» балабақшасы", 1), ("«Ертөстік» балабақшасы", 2)):
        about = named(small(), name)
        for days in range(4 if places == 1 else 0):
            about.waits(days)
        about.opens(places)
    # When she goes to the sandbox from the menu of the queue and asks about vouchers
    sign_in(page, live_server, specialist.username)
    page.goto(f"{live_server.url}/queue/department/season/")
    follow(page.get_by_role("link", name="Басқа ережені сынау"))
    look(page)
    follow(page.get_by_role("link", name="Ваучер: балабақшаны отбасы таңдайды"))
    # Then a sentence says who gains, and tables say the rest
    look(page)
    expect(page.locator(".status")).to_contain_text("Кезектегі бала саны")
    expect(page.locator("figure svg")).to_be_visible()
    page.locator("summary", has_text="Туған жылы бойынша").click()
    look(page)


def test_a_mother_takes_her_voucher_to_another_kindergarten(
    live_server: LiveServer, phone: Page, city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a city of vouchers, an offer of one kindergarten and a free place in another
    for module in MODULES:
        monkeypatch.setattr(f"qalam.preschool.{module}.TERRITORY", "astana", raising=False)
    City.objects.update(records_until=date(2025, 9, 1))
    for module in ("answers", "family", "vouchers"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: AT)
    user = User.objects.create_user("aigul", password=PASSWORD)
    mother = records.person(surname="Әбенова", given_name="Айгүл", sex="f", born_on=date(1992, 4, 4))
    AccountHolder.objects.create(user=user, person=mother)
    RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=SINCE)
    home, near, far = Family(user, mother), named(house(), "«Балдырған»"), named(house(), "«Ертөстік»")
    made = home.files(home.child(born_on=date(2022, 3, 3)), wants=[near.kindergarten], at=AT)
    near.opens(1, AT)
    offers.serve(pool=near.pool, at=AT)
    far.opens(1, AT)
    # When she opens the offer and chooses the other kindergarten
    sign_in(phone, live_server, "aigul")
    phone.goto(f"{live_server.url}/queue/{made.number}/offer/")
    look(phone)
    follow(phone.get_by_role("link", name="Басқа балабақшаны таңдау"))
    look(phone)
    phone.get_by_label("«Ертөстік»").check()
    press(phone.get_by_role("button", name="Осы орынды алу"))
    # Then she has the referral there
    look(phone)
    assert Referral.objects.get().place.pool.institution == far.kindergarten
