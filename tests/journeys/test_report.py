"""People at the yearly report and at their desks, in a real browser."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.registry.models import AccountHolder, Guardianship
from qalam.registry.models.city import City
from tests.factories import records
from tests.journeys.conftest import PASSWORD, name_school
from tests.journeys.walking import follow, look, open_page, press

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

YEAR = "/report/2022-2023/"


@pytest.fixture
def reported(city: City) -> City:
    """The city with a kindergarten, so that its year has a report."""
    kindergarten = records.institution(kind="kindergarten", number=3)
    name_school(kindergarten)
    group = records.group(institution=kindergarten, grade=None, birth_year=2018)
    records.enrolment(person=records.person(born_on=date(2018, 5, 5)), group=group)
    return city


def sign_in(page: Page, site: str, username: str) -> None:
    page.goto(f"{site}/account/login/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(PASSWORD)
    press(page.locator("main form[action$='/account/login/'] button"))


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_reader_opens_the_report_on_a_phone_and_follows_a_number(
    live_server: LiveServer, phone: Page, reported: City, prefix: str
) -> None:
    # Given the report of the year
    open_page(phone, live_server.url + prefix + YEAR)
    # When the reader follows the number of pupils
    number = phone.locator(f'main a[href="{prefix}/figures/schools.pupils.day/?on=2023-05-01"]').first
    expect(number).to_be_visible()
    press(number)
    # Then it says what it is and of which day
    look(phone)
    expect(phone.locator(".answer .value strong")).to_have_text("7")


def test_a_specialist_publishes_the_report_and_everybody_finds_the_edition(
    live_server: LiveServer, desktop: Page, phone: Page, reported: City, specialist: User
) -> None:
    # Given a specialist at the draft
    sign_in(desktop, live_server.url, "aliya")
    open_page(desktop, f"{live_server.url}/en{YEAR}")
    # When she publishes it
    follow(desktop.get_by_role("button", name="Publish"))
    # Then a reader without an account finds the edition at an address of its own
    open_page(phone, f"{live_server.url}/en{YEAR}edition/1/")
    expect(phone.locator("main")).to_contain_text("Edition 1")


def test_each_role_finds_its_own_pages_at_its_desk(live_server: LiveServer, phone: Page, reported: City) -> None:
    # Given a mother with a child in a class, and an administrator
    mother = records.person(sex="f", born_on=date(1990, 1, 1))
    child = records.person(given_name="Аружан")
    records.enrolment(person=child, group=records.group())
    since = DateRange(date(2020, 1, 1), None)
    Guardianship.objects.create(child=child, guardian=mother, kind="mother", period=since)
    for username, role in (("mother", Role.GUARDIAN), ("keeper", Role.ADMINISTRATOR)):
        user = User.objects.create_user(username, password=PASSWORD)
        RoleGrant.objects.create(user=user, role=role, period=since)
    AccountHolder.objects.create(user=User.objects.get(username="mother"), person=mother)
    # When the mother goes from her desk to her children
    sign_in(phone, live_server.url, "mother")
    open_page(phone, f"{live_server.url}/cabinet/")
    follow(phone.get_by_role("link", name="Балаларымды көру"))
    # Then her child stands there
    expect(phone.locator("main")).to_contain_text("Аружан")
    # And the accounts, which are not hers to see, are refused to her
    answer = phone.goto(f"{live_server.url}/cabinet/accounts/")
    assert answer is not None
    assert answer.status == 403


def test_an_author_pastes_a_text_on_a_phone_and_sees_what_does_not_add_up(
    live_server: LiveServer, phone: Page, city: City
) -> None:
    # Given the page of the checker, in Kazakh
    open_page(phone, f"{live_server.url}/check/")
    # When a sentence is pasted whose parts exceed their whole
    phone.locator("textarea").fill("Қалада 54 балабақша бар, оның ішінде 21 мемлекеттік, 35 жекеменшік.")
    follow(phone.get_by_role("button", name="Сандарды тексеру"))
    # Then the arithmetic stands beside it
    expect(phone.locator(".checked aside.error")).to_contain_text("21 + 35 = 56")
