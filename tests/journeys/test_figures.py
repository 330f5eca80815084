"""People at the city's figures, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import User
from qalam.ledger.models import Deed
from qalam.registry.models.city import City
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_visitor_opens_a_figure_and_its_parts_in_kazakh_on_a_phone(
    live_server: LiveServer, phone: Page, city: City
) -> None:
    # Given the front page of the city, in Kazakh
    open_page(phone, live_server.url)
    expect(phone.locator("html")).to_have_attribute("lang", "kk")
    # When she follows the number of pupils
    follow(phone.locator("p.opening a.number").first)
    expect(phone.locator(".answer .value strong")).to_have_text("7")
    # And divides it by institution
    follow(phone.get_by_role("link", name="Білім беру ұйымы", exact=True))
    # Then both schools stand in the table with their pupils
    expect(phone.locator("table.listed tbody tr")).to_have_count(2)
    expect(phone.locator("table.listed")).to_contain_text("№ 1 мектеп")


def test_a_page_is_the_same_page_in_another_language(live_server: LiveServer, desktop: Page, city: City) -> None:
    # Given a figure as of a day, in Kazakh
    open_page(desktop, f"{live_server.url}/figures/schools/?on=2023-03-01")
    # When Russian is chosen, and then English
    follow(desktop.get_by_role("link", name="ru"))
    expect(desktop).to_have_url(f"{live_server.url}/ru/figures/schools/?on=2023-03-01")
    follow(desktop.get_by_role("link", name="en", exact=True))
    # Then it is still that figure and that day
    expect(desktop.locator("h1")).to_have_text("Schools")
    expect(desktop.locator(".answer")).to_contain_text("1 March 2023")


CHOOSE = """day => {
    const calendar = document.querySelector(".typed-day > .calendar");
    calendar.showPicker = () => { calendar.dataset.opened = calendar.value; };
    document.querySelector(".typed-day > .pick").click();
    calendar.value = day;
    calendar.dispatchEvent(new Event("change"));
    return calendar.dataset.opened;
}"""


def test_a_day_is_chosen_in_the_calendar_and_stands_in_the_order_of_the_page(
    live_server: LiveServer, phone: Page, city: City
) -> None:
    # Given a figure as of a day, in a browser that speaks another language than the page
    open_page(phone, f"{live_server.url}/figures/schools/?on=2023-03-01")
    expect(phone.get_by_label("Қай күнгі мәлімет керек")).to_have_value("01.03.2023")
    # When the calendar is opened on that day, and another is chosen
    assert phone.evaluate(CHOOSE, "2023-04-09") == "2023-03-01"
    # Then it stands in the line, and the figure is of that day
    expect(phone.get_by_label("Қай күнгі мәлімет керек")).to_have_value("09.04.2023")
    follow(phone.get_by_role("button", name="Көрсету"))
    expect(phone.locator(".answer")).to_contain_text("2023 жылғы 9 сәуір")


def test_a_day_is_typed_where_no_script_runs(live_server: LiveServer, plain_phone: Page, city: City) -> None:
    plain_phone.goto(f"{live_server.url}/ru/queue/bulletin/")
    expect(plain_phone.locator(".pick")).to_have_count(0)
    plain_phone.locator("#on").fill("9.4.2023")
    plain_phone.get_by_role("button", name="Показать").click()
    expect(plain_phone.locator("#on")).to_have_value("09.04.2023")
    plain_phone.locator("#on").fill("31.04.2023")
    plain_phone.get_by_role("button", name="Показать").click()
    expect(plain_phone.get_by_role("alert")).to_contain_text("Даты 31.04.2023 в календаре нет.")


def test_a_specialist_signs_in_and_opens_the_rows(live_server: LiveServer, desktop: Page, specialist: User) -> None:
    # Given the rows of a figure, asked for by somebody who has not signed in
    open_page(desktop, f"{live_server.url}/figures/schools.pupils.day/rows/")
    expect(desktop).to_have_url(f"{live_server.url}/account/login/?next=/figures/schools.pupils.day/rows/")
    # When she signs in
    desktop.locator("[name=login]").fill("aliya")
    desktop.locator("[name=password]").fill(PASSWORD)
    follow(desktop.locator("main form[action$='/account/login/'] button"))
    # Then she sees the seven pupils, and that she has looked is written down
    expect(desktop.locator("table.rows tbody tr")).to_have_count(7)
    assert Deed.objects.filter(by=specialist, subject_key="schools.pupils.day").exists()


def test_a_stranger_with_an_account_is_refused_the_rows(live_server: LiveServer, phone: Page, city: City) -> None:
    # Given an account without a role
    User.objects.create_user("stranger", password=PASSWORD)
    phone.goto(f"{live_server.url}/account/login/")
    phone.locator("[name=login]").fill("stranger")
    phone.locator("[name=password]").fill(PASSWORD)
    follow(phone.locator("main form[action$='/account/login/'] button"))
    # When it asks for the rows
    answer = phone.goto(f"{live_server.url}/figures/schools.pupils.day/rows/")
    # Then it is refused, in a page that says where to go on
    assert answer is not None
    assert answer.status == 403
    look(phone)


@pytest.mark.parametrize(
    "path", ["/", "/figures/?q=мектеп", "/ru/account/login/", "/en/nowhere/", "/figures/schools/?on=x"]
)
def test_nobody_is_shut_out_of_a_public_page_in_the_dark(
    live_server: LiveServer, phone: Page, city: City, path: str
) -> None:
    phone.emulate_media(color_scheme="dark")
    open_page(phone, live_server.url + path)
