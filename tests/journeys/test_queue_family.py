"""A mother at the kindergarten queue, on a phone, in Kazakh: she ranks, waits, is offered a place, and takes it."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import now
from qalam.kernel.iin import invented_iin
from qalam.preschool.models import Application, Place
from qalam.preschool.services import offers
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.registry.models import AccountHolder, Guardianship, Institution, InstitutionName, Residence
from qalam.registry.models.city import City
from qalam.registry.queries.city import present
from tests.factories import institutions, queue, records
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page, press
from tests.preschool.families import head_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SINCE = DateRange(date(2020, 1, 1), None)


@pytest.fixture
def kindergartens(city: City) -> list[Institution]:
    """Three kindergartens with names, on the map."""
    made = []
    for index, name in enumerate(("Балдәурен", "Күншуақ", "Болашақ")):
        one = institutions.kindergarten(longitude=f"52.8{5 + index}000", latitude=f"43.34{index}00")
        about = {"name_kk": f"«{name}» балабақшасы", "name_ru": f"«{name}»", "name_en": name}
        InstitutionName.objects.create(
            institution=one, sort_key=name, search_key=name.lower(), period=records.OPEN, **about
        )
        made.append(one)
    return made


@pytest.fixture
def aigul(kindergartens: list[Institution]) -> User:
    """A mother with a small child, and an account."""
    user = User.objects.create_user("aigul", password=PASSWORD)
    mother = records.person(surname="Әбенова", given_name="Айгүл", sex="f", born_on=date(1992, 4, 4))
    child = records.person(surname="Әбенова", given_name="Айару", sex="f", born_on=date(2020, 3, 3))
    AccountHolder.objects.create(user=user, person=mother)
    RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=SINCE)
    Guardianship.objects.create(child=child, guardian=mother, kind="mother", period=SINCE)
    Residence.objects.create(person=child, area=kindergartens[0].area, period=SINCE)
    return user


def sign_in(phone: Page, site: LiveServer) -> None:
    phone.goto(f"{site.url}/account/login/?next=/queue/my/")
    phone.locator("[name=login]").fill("aigul")
    phone.locator("[name=password]").fill(PASSWORD)
    press(phone.locator("form:has([name=password]) button").first)


def test_aigul_puts_her_child_in_the_queue_and_takes_the_place_that_she_is_offered(
    live_server: LiveServer, phone: Page, aigul: User, kindergartens: list[Institution]
) -> None:
    # Given Aigul at her own page, with another child that waits already
    queue.application(child=records.person(born_on=date(2020, 5, 5)))
    open_log(at=present(now()))
    sign_in(phone, live_server)
    look(phone)
    # When she ranks two kindergartens and puts the second one first
    follow(phone.get_by_role("link", name="Баланы кезекке қою"))
    press(phone.get_by_role("button", name="Тізімге қосу: «Балдәурен» балабақшасы"))
    press(phone.get_by_role("button", name="Тізімге қосу: «Күншуақ» балабақшасы"))
    follow(phone.get_by_role("button", name="Жоғары көтеру: «Күншуақ» балабақшасы"))
    follow(phone.get_by_role("button", name="Кезекке тұру"))
    # Then the child stands second in the city and first in the dearest kindergarten
    expect(phone.locator(".place strong")).to_have_text("2")
    expect(phone.locator(".ranked li").first).to_contain_text("«Күншуақ» балабақшасы")
    expect(phone.locator(".moves li")).to_have_count(1)
    # When a place is opened there
    at = present(now())
    group = queue.group(institution=kindergartens[1], seats=20, period=records.OPEN)
    [place] = open_places(group=group, count=1, by=head_of(group), at=at)
    assert offers.serve(pool=place.pool, at=at)
    phone.reload()
    look(phone)
    # Then she sees how long she has, and takes it
    expect(phone.locator(".status.urgent")).to_have_text("Балаңызға орын ұсынылды. Жауабыңыз керек.")
    follow(phone.get_by_role("link", name="Ұсынысқа жауап беру"))
    expect(phone.locator(".status.urgent")).to_contain_text("Соңғы күні — 2023 жылғы 4 мамыр.")
    follow(phone.get_by_role("button", name="Орынды қабылдау"))
    expect(phone.locator("main")).to_contain_text("Сіз орынды қабылдадыңыз. Жолдама берілді.")
    assert Place.objects.get().state == "taken"
    assert Application.objects.get(child__given_name="Айару").state == "referred"


def test_a_browser_without_scripts_leads_aigul_from_the_list_to_the_referral(
    live_server: LiveServer, plain_phone: Page, aigul: User, kindergartens: list[Institution]
) -> None:
    # Given a browser that runs no script, so neither can axe look at its pages
    phone = plain_phone
    sign_in(phone, live_server)
    # When Aigul finds a kindergarten by its name and puts two on her list, the second one first
    press(phone.get_by_role("link", name="Баланы кезекке қою"))
    phone.get_by_label("Атауы немесе ауданы").fill("Күншуақ")
    press(phone.get_by_role("button", name="Табу"))
    press(phone.get_by_role("button", name="Тізімге қосу: «Күншуақ» балабақшасы"))
    press(phone.get_by_role("button", name="Кезекке тұру"))
    group = queue.group(institution=kindergartens[1], seats=20, period=records.OPEN)
    at = present(now())
    [place] = open_places(group=group, count=1, by=head_of(group), at=at)
    assert offers.serve(pool=place.pool, at=at)
    # Then she answers the offer and has the referral in her hands
    phone.reload()
    press(phone.get_by_role("link", name="Ұсынысқа жауап беру"))
    press(phone.get_by_role("button", name="Орынды қабылдау"))
    expect(phone.locator("main")).to_contain_text("Сіз орынды қабылдадыңыз. Жолдама берілді.")
    expect(phone.locator("a[href*='/referral/'][href$='.pdf']")).to_be_visible()


def test_aigul_asks_why_claims_a_ground_and_withdraws_in_the_dark(
    live_server: LiveServer, phone: Page, aigul: User, kindergartens: list[Institution]
) -> None:
    # Given Aigul's child in the queue
    phone.emulate_media(color_scheme="dark")
    sign_in(phone, live_server)
    press(phone.get_by_role("link", name="Баланы кезекке қою"))
    press(phone.get_by_role("button", name="Тізімге қосу: «Болашақ» балабақшасы"))
    press(phone.get_by_role("button", name="Кезекке тұру"))
    number = Application.objects.get().number
    # When she asks why there is no place
    follow(phone.get_by_role("link", name="Неге әлі орын жоқ?"))
    expect(phone.locator("main")).to_contain_text("бірде-бір орын ашылған жоқ")
    # And claims that the family is large
    open_page(phone, f"{live_server.url}/queue/{number}/grounds/")
    phone.get_by_label("Көпбалалы отбасының баласы").check()
    follow(phone.get_by_role("button", name="Мәлімдеу"))
    expect(phone.locator(".offered")).to_contain_text("Растауды күтуде")
    for page in ("journal", "together", "withdraw"):
        open_page(phone, f"{live_server.url}/queue/{number}/{page}/")
    # Then she withdraws, and the page of the application says so
    follow(phone.get_by_role("button", name="Иә, қайтарып аламын"))
    expect(phone.locator("main .status")).to_contain_text("бала кезектен шықты")


def test_what_aigul_typed_and_ranked_survives_a_lost_connection(
    live_server: LiveServer, phone: Page, aigul: User, kindergartens: list[Institution]
) -> None:
    # Given Aigul, who names a child that the records do not know as hers
    sign_in(phone, live_server)
    phone.goto(f"{live_server.url}/queue/my/child/")
    number = invented_iin(date(2021, 2, 2), "female", 77)
    phone.locator("[name=iin]").fill(number)
    phone.locator("[name=surname]").fill("Әбенова")
    phone.locator("[name=given_name]").fill("Дана")
    # When the network is gone as she presses the button
    phone.context.set_offline(True)
    phone.locator("main form button").first.click()
    # Then the page stays, says so, and has what she typed, also when it is opened anew
    expect(phone.locator("#held")).to_be_visible()
    expect(phone.locator("[name=iin]")).to_have_value(number)
    phone.context.set_offline(False)
    expect(phone.locator("#held")).to_be_hidden()
    phone.reload()
    look(phone)
    expect(phone.locator("[name=iin]")).to_have_value(number)
    expect(phone.locator("[name=surname]")).to_have_value("Әбенова")
    # When she goes on to the list of her other child and the network is gone again
    phone.goto(f"{live_server.url}/queue/my/")
    press(phone.get_by_role("link", name="Баланы кезекке қою"))
    press(phone.get_by_role("button", name="Тізімге қосу: «Балдәурен» балабақшасы"))
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Тізімге қосу: «Күншуақ» балабақшасы").click()
    expect(phone.locator("#held")).to_be_visible()
    expect(phone.locator(".ranked > li")).to_have_count(1)
    # Then the list is there, and goes on once the network is back
    phone.context.set_offline(False)
    press(phone.get_by_role("button", name="Тізімге қосу: «Күншуақ» балабақшасы"))
    expect(phone.locator(".ranked > li")).to_have_count(2)
    follow(phone.get_by_role("button", name="Кезекке тұру"))
    assert Application.objects.filter(child__given_name="Айару").exists()


def test_a_form_that_reaches_the_site_is_sent_once_and_leaves_nothing_in_the_browser(
    live_server: LiveServer, phone: Page, aigul: User
) -> None:
    sign_in(phone, live_server)
    phone.goto(f"{live_server.url}/queue/my/child/")
    phone.locator("[name=iin]").fill("000000000000")
    phone.locator("[name=surname]").fill("Әбенова")
    phone.locator("[name=given_name]").fill("Дана")
    press(phone.locator("main form button").first)
    # A number with a mistake comes back with the form, which is the site's and not the browser's
    expect(phone.locator("[name=iin]")).to_have_value("000000000000")
    held = phone.evaluate("Object.keys(sessionStorage)")
    assert [key for key in held if key.startswith("qalam")] == []
