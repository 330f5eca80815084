"""Whether refusals follow a pattern: a specialist looks, opens a case, and writes down what was found out."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.ledger.models import Deed
from qalam.registry.models.city import City
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page, press
from tests.preschool.refusing import House, planted

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
WITHIN = "сол балабақшаның басқа балаларынан жиірек"
FOUND_OUT = "Құжаттарды қарадық: жетеуінің де анықтамасы ескі."


@pytest.fixture
def house(city: City) -> House:
    """A kindergarten that refused seven of eight children of first priority and nobody else."""
    return planted()


def sign_in(page: Page, address: str) -> None:
    user = User.objects.create_user("aliya", password=PASSWORD)
    RoleGrant.objects.create(user=user, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    page.goto(f"{address}/account/login/")
    page.fill("input[name=login]", "aliya")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/cabinet/")


def test_a_specialist_looks_into_a_pattern_on_a_phone_in_kazakh(
    live_server: LiveServer, phone: Page, house: House
) -> None:
    # Given the list of the queue, from which the check is reached
    sign_in(phone, live_server.url)
    open_page(phone, f"{live_server.url}/queue/department/")
    follow(phone.get_by_role("link", name="Балабақшалардың бас тартуы"))
    # When she reads what is told, and that it is no proof
    expect(phone.locator("main")).to_contain_text("тексеруге негіз, дәлел емес")
    card = phone.locator("article").filter(has_text=WITHIN)
    expect(card).to_contain_text("7 / 8")
    # And opens the kindergarten, and one of its refusals
    follow(card.get_by_role("link"))
    cases = phone.locator("table").last.locator("tbody tr")
    expect(cases).to_have_count(7)
    follow(cases.first.get_by_role("link"))
    assert Deed.objects.filter(by__username="aliya", subject_kind="application").count() == 1
    # Then what she found out stands beside the pattern
    phone.go_back()
    card = phone.locator("article").filter(has_text=WITHIN)
    card.locator("summary").click()
    look(phone)
    card.locator("textarea").fill(FOUND_OUT)
    press(card.get_by_role("button", name="Жазып қою"))
    expect(phone.locator("article").filter(has_text=WITHIN)).to_contain_text(FOUND_OUT)
    assert Deed.objects.get(subject_kind="pattern of refusals").reason == FOUND_OUT


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_the_check_is_readable_at_a_desk_in_every_language(
    live_server: LiveServer, desktop: Page, house: House, prefix: str
) -> None:
    sign_in(desktop, live_server.url)
    for rest in ("", "?years=3", f"{house.institution.pk}/"):
        open_page(desktop, f"{live_server.url}{prefix}/queue/department/refusals/{rest}")
        expect(desktop.locator("main")).to_contain_text("7 / 8")
