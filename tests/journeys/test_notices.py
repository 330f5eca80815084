"""A mother and a specialist at the notices, in a real browser, in Kazakh."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import now
from qalam.kernel.trilingual import Trilingual
from qalam.notices.services import outbox
from qalam.registry.models.city import City
from qalam.registry.queries.city import present
from tests.journeys.conftest import PASSWORD
from tests.journeys.test_report import sign_in
from tests.journeys.walking import follow, look, open_page, press

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mother(city: City) -> User:
    user = User.objects.create_user("aigul", password=PASSWORD)
    RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=DateRange(date(2020, 1, 1), None))
    sentence = Trilingual("Аружанға орын ұсынылды.", "Аружан предложено место.", "Aruzhan is offered a place.")
    outbox.put(to=user, key="offer:1", sentence=sentence, at=present(now()) - timedelta(hours=1), is_urgent=True)
    return user


def test_a_mother_says_where_to_write_to_her_and_reads_what_she_was_told(
    live_server: LiveServer, phone: Page, mother: User, settings: Any
) -> None:
    # Given a mother at her notices in a demonstration, with no address of hers known
    settings.IS_DEMO = True
    sign_in(phone, live_server.url, "aigul")
    open_page(phone, f"{live_server.url}/notices/")
    expect(phone.locator(".unseen")).to_contain_text("Аружанға орын ұсынылды.")
    # When she gives her telephone and enters the code
    follow(phone.get_by_role("link", name="Қайда жазуға болатынын көрсетіңіз"))
    phone.locator("[name=address]").fill("8 701 111 22 33")
    follow(phone.get_by_role("button", name="Код жіберу"))
    code = re.search(r"\d{6}", phone.locator("main p.said").inner_text())
    assert code
    phone.locator("[name=code]").fill(code.group())
    follow(phone.get_by_role("button", name="Растау"))
    # Then the address is confirmed, and what she has read is no longer new
    expect(phone.locator(".contacts")).to_contain_text("+77011112233")
    expect(phone.locator(".contacts")).to_contain_text("расталған")
    open_page(phone, f"{live_server.url}/notices/")
    press(phone.get_by_role("link", name="Оқыдым"))
    expect(phone.locator(".unseen")).to_have_count(0)
    look(phone)


def test_a_specialist_calls_whom_no_message_reached(
    live_server: LiveServer, desktop: Page, mother: User, specialist: User
) -> None:
    # Given a specialist at the list, on which the mother stands
    sign_in(desktop, live_server.url, "aliya")
    open_page(desktop, f"{live_server.url}/cabinet/")
    follow(desktop.get_by_role("link", name="Хабар жетпеген адамдарға жеткізу"))
    expect(desktop.locator(".notices")).to_contain_text("aigul")
    # When the specialist has told her by telephone
    follow(desktop.get_by_role("button", name="Телефонмен айтылды"))
    # Then she has left the list
    expect(desktop.locator("main .said")).to_contain_text("Адам тізімнен алынды")
    expect(desktop.locator(".notices")).to_have_count(0)
