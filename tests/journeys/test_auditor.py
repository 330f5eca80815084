"""The auditor looks over everybody's shoulder: what was refused to whom, each application; and changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.ledger.models import Deed
from qalam.preschool.models import Application, Evidence
from qalam.preschool.services import evidence
from qalam.registry.models.city import City
from tests.factories.queue import MORNING
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page
from tests.preschool.families import Family, family

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def known(name: str, role: Role) -> User:
    user = User.objects.create_user(name, password=PASSWORD)
    RoleGrant.objects.create(user=user, role=role, period=DateRange(date(2020, 1, 1), None))
    return user


def sign_in(page: Page, address: str, username: str) -> None:
    page.goto(f"{address}/account/login/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/cabinet/")


@pytest.fixture
def claimed(city: City) -> Application:
    """An application with a paper that waits to be confirmed."""
    home: Family = family()
    made = home.files(home.child(surname="Өмірбек"))
    evidence.claim(application=made, ground="large_family", by=home.user, at=MORNING, paper="Анықтама")
    return made


def test_the_auditor_sees_in_kazakh_on_a_phone_who_tried_what(
    live_server: LiveServer, phone: Page, desktop: Page, claimed: Application
) -> None:
    # Given a parent who tried to open the application of another child, twice, and a passer-by who tried once
    known("saule", Role.GUARDIAN)
    with translation.override("kk"):
        where = f"{live_server.url}{reverse('queue:application', args=[claimed.number])}"
    desktop.goto(where)
    sign_in(desktop, live_server.url, "saule")
    for _ in range(2):
        answer = desktop.goto(where)
        assert answer is not None
        assert answer.status == 404
    # When the auditor opens the page from the desk
    known("auditor", Role.AUDITOR)
    sign_in(phone, live_server.url, "auditor")
    look(phone)
    follow(phone.get_by_role("link", name="Рұқсат берілмеген әрекеттерді көру"))
    # Then both are there, with how often, and no name of anybody
    rows = phone.locator("table.listed tbody tr")
    expect(rows).to_have_count(2)
    of_the_parent = rows.filter(has_text="saule")
    expect(of_the_parent).to_contain_text(f"өтініш {claimed.number}")
    expect(of_the_parent).to_contain_text("жазба басқа адамдікі")
    expect(of_the_parent.locator("td.n")).to_have_text("2")
    expect(rows.filter(has_text="жүйеге кірмеген")).to_have_count(1)
    expect(phone.locator("main")).not_to_contain_text("Өмірбек")
    # And the look is written down
    assert Deed.objects.filter(by__username="auditor", subject_kind="refused attempts").count() == 1
    # And those of one account are found by its name
    phone.get_by_label("Пайдаланушы аты").fill("saule")
    follow(phone.get_by_role("button", name="Табу"))
    expect(phone.locator("table.listed tbody tr")).to_have_count(1)


def test_the_auditor_reads_the_queue_at_a_desk_and_finds_nothing_to_press(
    live_server: LiveServer, desktop: Page, claimed: Application
) -> None:
    known("auditor", Role.AUDITOR)
    sign_in(desktop, live_server.url, "auditor")
    # Given the desk of the auditor, which names no work of the specialists
    open_page(desktop, f"{live_server.url}/en/cabinet/")
    tasks = desktop.locator("ul.tasks")
    expect(tasks.get_by_role("link", name="Look into the kindergarten queue")).to_have_count(1)
    for work in ("Work the kindergarten queue", "Confirm papers", "Reach whom no message reached", "Publish"):
        expect(tasks.get_by_role("link", name=work)).to_have_count(0)
    # When the auditor opens the queue and an application
    follow(tasks.get_by_role("link", name="Look into the kindergarten queue"))
    follow(desktop.get_by_role("link", name="Өмірбек"))
    # Then all of it can be read and nothing changed
    expect(desktop.locator("main")).to_contain_text(claimed.number)
    expect(desktop.locator("main form[method=post]")).to_have_count(0)
    assert Deed.objects.filter(by__username="auditor", subject_key=claimed.number).count() == 1
    # And whoever sends the form of a specialist all the same is refused, which the auditor then finds
    token = desktop.context.cookies()
    csrf = next((one["value"] for one in token if one["name"] == "csrftoken"), "")
    paper = Evidence.objects.get()
    answer = desktop.request.post(
        f"{live_server.url}/queue/department/papers/{paper.pk}/",
        form={"decision": "confirm", "issued_on": "2023-04-20"},
        headers={"X-CSRFToken": csrf, "Referer": live_server.url},
    )
    assert answer.status == 403
    assert Evidence.objects.get().state == "claimed"
    open_page(desktop, f"{live_server.url}/en/cabinet/refused/?who=auditor")
    expect(desktop.locator("table.listed tbody tr")).to_contain_text("the role does not include it")
