"""The head of a kindergarten receives a child, and checks its paper without a network, in a real browser."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.preschool.models import Referral
from qalam.preschool.referral.paper import code_of
from qalam.registry.models.city import City
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page, press
from tests.preschool import foretold
from tests.preschool.families import head_of, somebody
from tests.preschool.heads import Home, kindergarten
from tests.preschool.test_exchanges import exchanged, swap

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def home(city: City) -> Home:
    """A kindergarten whose head can sign in."""
    made = kindergarten()
    made.head.set_password(PASSWORD)
    made.head.save()
    return made


def sign_in(page: Page, site: str, user: User, prefix: str = "") -> None:
    page.goto(f"{site}{prefix}/account/login/")
    page.locator("input[name=login]").fill(user.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url("**/cabinet/")


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_child_is_received_from_the_desk_to_the_seat_on_a_phone(
    live_server: LiveServer, phone: Page, home: Home, prefix: str
) -> None:
    # Given a child with a referral, and the head at her desk
    found = home.refers()
    sign_in(phone, live_server.url, home.head, prefix)
    follow(phone.locator(f"main a[href='{prefix}/queue/kindergarten/']"))
    expect(phone.locator("main")).to_contain_text(str(found.application.child))
    # When she opens the card, takes the papers, writes the contract, and enrols
    follow(phone.locator(f"main a[href$='/referrals/{found.number}/']"))
    follow(phone.locator("main form button[type=submit]"))
    phone.locator("input[name=contract_number]").fill("7/2023")
    follow(phone.locator("main form button[type=submit]"))
    press(phone.locator("main form button[type=submit]"))
    # Then nothing is left to do, and the child stands in the list
    expect(phone.locator("main form")).to_have_count(0)
    look(phone)
    assert Referral.objects.get(pk=found.pk).state == "enrolled"
    open_page(phone, f"{live_server.url}{prefix}/queue/kindergarten/enrolled/")
    expect(phone.locator("main")).to_contain_text("7/2023")


def test_places_are_opened_and_closed_and_papers_refused_on_a_desktop(
    live_server: LiveServer, desktop: Page, home: Home
) -> None:
    found = home.refers()
    sign_in(desktop, live_server.url, home.head)
    open_page(desktop, f"{live_server.url}/queue/kindergarten/groups/{home.group.pk}/")
    desktop.locator("input[name=count]").fill("2")
    follow(desktop.locator("main form button[type=submit]"))
    follow(desktop.locator("main a[href$='/close/']").first)
    desktop.locator("input[value=repair]").check()
    press(desktop.locator("main form button[type=submit]"))
    expect(desktop.locator("main a[href$='/close/']")).to_have_count(1)
    open_page(desktop, f"{live_server.url}/queue/kindergarten/referrals/{found.number}/refuse/")
    desktop.locator("input[value=out_of_date]").check()
    follow(desktop.locator("main form button[type=submit]"))
    assert Referral.objects.get(pk=found.pk).refused_because == "out_of_date"


def tell(page: Page, code: str, bin: str = "") -> str:
    """What the page answers, as the class of its answer."""
    page.locator("textarea").fill(code)
    page.locator("input[name=bin]").fill(bin)
    page.locator("main button[type=submit]").click()
    expect(page.locator(".proof .verdict")).to_be_visible()
    look(page)
    return page.locator(".proof .verdict").inner_text()


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_code_is_checked_when_the_network_is_gone(
    live_server: LiveServer, phone: Page, home: Home, prefix: str
) -> None:
    # Given the page for codes, opened once, and a network that is gone since
    found = home.refers()
    Referral.objects.filter(pk=found.pk).update(present_by=date(2099, 1, 1))
    found.refresh_from_db()
    open_page(phone, f"{live_server.url}{prefix}/queue/referral/code/")
    expect(phone.locator("[data-kept]")).to_be_visible()
    phone.context.set_offline(True)
    # When it is opened again and the code is pasted as the paper has it, with a mark without width after each sign
    phone.reload()
    tell(phone, "\u200b".join(code_of(found)), home.institution.bin)
    # Then it is genuine, and the page tells what the code says
    expect(phone.locator(".proof .verdict")).to_have_class("verdict yes")
    expect(phone.locator(".proof .facts")).to_contain_text(found.number)
    expect(phone.locator(".proof .facts")).to_contain_text("2099")
    phone.context.set_offline(False)


def test_each_code_that_is_not_sound_gets_its_own_sentence(live_server: LiveServer, desktop: Page, home: Home) -> None:
    found = home.refers()
    Referral.objects.filter(pk=found.pk).update(present_by=date(2023, 4, 28))
    found.refresh_from_db()
    late = code_of(found)
    Referral.objects.filter(pk=found.pk).update(extended_until=date(2099, 1, 1))
    found.refresh_from_db()
    code = code_of(found)
    open_page(desktop, f"{live_server.url}/en/queue/referral/code/")
    version, payload, signature = code.split(".")
    assert "its term is over" in tell(desktop, late)
    assert "genuine and in term" in tell(desktop, code)
    assert "newer paper" in tell(desktop, late)
    assert "another kindergarten" in tell(desktop, code, "990240009999")
    assert "changed or mistyped" in tell(desktop, f"{version}.{late.split('.')[1]}.{signature}")
    expect(desktop.locator(".proof .facts")).to_have_count(0)
    assert "no code" in tell(desktop, "hello")
    assert "no code" in tell(desktop, f"{version}.{payload}")
    key = desktop.locator("form.proof-form").get_attribute("data-key") or ""
    name, _, rest = key.split("+", 2)
    desktop.locator("form.proof-form").evaluate("(form, key) => { form.dataset.key = key }", f"{name}+00000000+{rest}")
    assert "another key" in tell(desktop, code)


def test_without_scripts_the_page_names_the_command(live_server: LiveServer, phone: Page, city: City) -> None:
    context = phone.context.browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})  # type: ignore[union-attr]
    page = context.new_page()
    page.goto(f"{live_server.url}/queue/referral/code/")
    expect(page.locator("noscript pre")).to_contain_text("qalam referral verify")
    expect(page.locator("form.proof-form")).to_be_hidden()
    context.close()


def test_anybody_checks_a_number_and_reads_no_name(live_server: LiveServer, phone: Page, home: Home) -> None:
    found = home.refers()
    open_page(phone, f"{live_server.url}/queue/referral/")
    phone.locator("input[name=number]").fill(found.number.lower())
    follow(phone.locator("main form button[type=submit]"))
    expect(phone.locator("main .status")).to_be_visible()
    expect(phone.locator("main")).not_to_contain_text(found.application.child.surname)


def test_a_specialist_downloads_the_paper(live_server: LiveServer, phone: Page, home: Home) -> None:
    found = home.refers()
    specialist = User.objects.create_user("marat", password=PASSWORD)
    RoleGrant.objects.create(user=specialist, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    sign_in(phone, live_server.url, specialist)
    answer = phone.request.get(f"{live_server.url}/queue/referral/{found.number}.pdf")
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF-")


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_how_full_groups_will_be_is_read_on_a_phone_and_at_the_department(
    live_server: LiveServer, phone: Page, desktop: Page, home: Home, prefix: str
) -> None:
    # Given a forecast of the night
    groups = {home.institution.pk: (foretold.group(home.group.pk, name="Кіші топ 7"),)}
    foretold.told(foretold.house(home.institution), groups=groups)
    # When the head opens the page from her kindergarten
    sign_in(phone, live_server.url, home.head, prefix)
    open_page(phone, f"{live_server.url}{prefix}/queue/kindergarten/")
    follow(phone.locator("a[href$='/queue/kindergarten/occupancy/']"))
    # Then she reads the group, with its picture
    expect(phone.locator("main tbody tr")).to_contain_text("Кіші топ 7")
    expect(phone.locator("main tbody svg .told")).to_have_count(1)
    look(phone)
    # And the department finds the kindergarten by a filter, and its groups
    clerk = somebody(Role.SPECIALIST)
    clerk.set_password(PASSWORD)
    clerk.save()
    sign_in(desktop, live_server.url, clerk, prefix)
    open_page(desktop, f"{live_server.url}{prefix}/queue/department/occupancy/?show=staff")
    look(desktop)
    follow(desktop.locator("main tbody th a"))
    expect(desktop.locator("main tbody tr")).to_contain_text("Кіші топ 7")
    look(desktop)


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_head_reads_an_exchange_of_seats_on_a_phone(
    live_server: LiveServer, phone: Page, city: City, prefix: str
) -> None:
    # Given two families that were offered each other's seats, of whom the one that comes has said yes
    leaving, coming = swap()
    exchanged()
    paper = coming.accepts()
    head = head_of(leaving.seat.group)
    head.set_password(PASSWORD)
    head.save()
    # When the head of one kindergarten goes there from its page
    sign_in(phone, live_server.url, head, prefix)
    open_page(phone, f"{live_server.url}{prefix}/queue/kindergarten/")
    follow(phone.locator("main a[href$='/queue/kindergarten/exchanges/']"))
    # Then she reads both children, and opens the card of the one that comes
    expect(phone.locator("main")).to_contain_text(str(leaving.seat.person))
    look(phone)
    follow(phone.locator(f"main a[href$='/referrals/{paper.number}/']"))
    expect(phone.locator("h1")).to_contain_text(str(coming.seat.person))
