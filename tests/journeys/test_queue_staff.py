"""A specialist works the queue, at a desk and on a phone."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect
from psycopg.types.range import DateRange
from pytest_django.live_server_helper import LiveServer

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.kazakh.alphabet import search_key
from qalam.notices.models import Way
from qalam.preschool.models import Application, Evidence, ManualMove, Offer
from qalam.preschool.services import evidence
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.preschool.towns.marked import Said, Sign, Standing
from qalam.registry.models import AccountHolder, InstitutionName, StateOrder
from qalam.registry.models.city import City
from tests.factories import records
from tests.factories.queue import MORNING
from tests.journeys.conftest import PASSWORD
from tests.journeys.walking import follow, look, open_page, press
from tests.preschool.families import family, garden, head_of
from tests.preschool.towns.invented import AIGUL, PHONE, child
from tests.preschool.towns.records import taken, waiting, written_to
from tests.preschool.walking import Small, small

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def named(house: Small, name: str) -> None:
    """A kindergarten with a name."""
    InstitutionName.objects.create(
        institution=house.kindergarten, name_kk=name, name_ru=name, name_en=name, sort_key=name, search_key=name,
        period=records.OPEN,
    )  # fmt: skip


@pytest.fixture
def house(city: City) -> Small:
    """A kindergarten with one place kept for a round, and two children who wait for it."""
    made = small()
    named(made, "«Балдырған» балабақшасы")
    for days, surname in enumerate(("Өмірбек", "Сейтқали")):
        key = search_key(f"{surname} Айша")
        child = records.person(born_on=date(2020, 3, 3), surname=surname, given_name="Айша", search_key=key)
        made.waits(days, child=child)
    open_log(at=MORNING)
    open_places(group=made.group, count=1, by=head_of(made.group), at=MORNING, is_for_round=True)
    return made


def clerk(username: str) -> User:
    """Somebody of the department with a person behind the account."""
    user = User.objects.create_user(username, password=PASSWORD)
    RoleGrant.objects.create(user=user, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    AccountHolder.objects.create(user=user, person=records.person(born_on=date(1985, 1, 1)))
    return user


def sign_in(page: Page, address: str, username: str) -> None:
    page.goto(f"{address}/account/login/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/cabinet/")


def test_a_specialist_confirms_a_paper_on_a_phone_in_kazakh(live_server: LiveServer, phone: Page, house: Small) -> None:
    # Given a claimed ground
    aliya = clerk("aliya")
    row = Application.objects.earliest("filed_at")
    evidence.claim(application=row, ground="large_family", by=aliya, at=MORNING, paper="Анықтама")
    sign_in(phone, live_server.url, "aliya")
    # When she opens the papers from her desk, and confirms it with its day of issue
    look(phone)
    follow(phone.get_by_role("link", name="Құжаттарды растау"))
    phone.get_by_label("Берілген күні").fill("20.04.2023")
    press(phone.get_by_role("button", name="Растау", exact=True))
    # Then the category of the child has changed
    expect(phone.locator("main")).to_contain_text("Құжат расталды")
    assert Evidence.objects.get().state == "confirmed"
    # And the child is found by a name that is typed without Kazakh letters
    follow(phone.get_by_role("link", name="Кезек", exact=True))
    phone.get_by_label("Баланың аты-жөні").fill("омирбек")
    follow(phone.get_by_role("button", name="Көрсету"))
    expect(phone.locator("table.listed tbody tr")).to_have_count(1)
    follow(phone.get_by_role("link", name="Өмірбек"))
    expect(phone.locator("main")).to_contain_text("негіз расталды")


def test_a_round_is_drafted_and_published_and_a_move_needs_two(
    live_server: LiveServer, desktop: Page, phone: Page, house: Small
) -> None:
    clerk("aliya")
    clerk("second")
    sign_in(desktop, live_server.url, "aliya")
    # When she drafts a round of the kept places
    open_page(desktop, f"{live_server.url}/en/queue/department/rounds/")
    desktop.get_by_label("Name of the round").fill("May 2023")
    follow(desktop.get_by_role("button", name="Draft", exact=True))
    expect(desktop.locator("main")).to_contain_text("and 1 get none")
    assert not Offer.objects.exists()
    # And publishes it, after a page that says what will happen
    follow(desktop.get_by_role("link", name="Publish"))
    expect(desktop.locator("main")).to_contain_text("1 families are offered a place")
    follow(desktop.get_by_role("button", name="Publish and tell"))
    assert Offer.objects.get().application == Application.objects.earliest("filed_at")
    # And proposes a move of the other child
    other = Application.objects.latest("filed_at")
    open_page(desktop, f"{live_server.url}/en/queue/department/application/{other.number}/move/")
    desktop.get_by_label("New time of filing").fill("05.01.2022 10:00:00")
    desktop.get_by_label("Explanation").fill("Decision of the court No. 5")
    follow(desktop.get_by_role("button", name="Propose"))
    expect(desktop.get_by_role("button", name="Sign", exact=True)).to_have_count(0)
    # Then nothing has moved before a colleague signs
    assert Application.objects.get(pk=other.pk).filed_at == other.filed_at
    sign_in(phone, live_server.url, "second")
    open_page(phone, f"{live_server.url}/queue/department/moves/")
    follow(phone.get_by_role("button", name="Қол қою"))
    assert ManualMove.objects.get().state == "done"
    assert Application.objects.get(pk=other.pk).filed_at.date() == date(2022, 1, 5)


def test_a_state_order_is_entered_on_a_desk_and_signed_on_a_phone_in_kazakh(
    live_server: LiveServer, desktop: Page, phone: Page, house: Small
) -> None:
    # Given a private kindergarten without a state order
    private = garden(ownership="private")
    name = InstitutionName.objects.get(institution=private).name_kk
    clerk("aliya")
    clerk("second")
    sign_in(desktop, live_server.url, "aliya")
    # When a specialist enters the order from its paper
    open_page(desktop, f"{live_server.url}/queue/department/")
    follow(desktop.get_by_role("link", name="Мемлекеттік тапсырыстар"))
    form = desktop.locator("#new")
    form.get_by_label("Балабақша").select_option(label=name)
    form.get_by_label("Алғашқы күні").fill("2023-05-10")
    form.get_by_label("Тапсырыстағы орын саны").fill("40")
    form.get_by_label("Негіз құжат").fill("Облыс әкімдігінің 2023 жылғы 2 мамырдағы № 61 қаулысы")
    follow(form.get_by_role("button", name="Енгізу"))
    # Then she cannot sign it herself, and nothing is in force
    expect(desktop.locator("main")).to_contain_text("басқа маман қол қояды")
    expect(desktop.get_by_role("button", name="Құжат сәйкес: қол қою")).to_have_count(0)
    assert not StateOrder.objects.exists()
    # And a colleague, who compares the paper, signs on a phone
    sign_in(phone, live_server.url, "second")
    open_page(phone, f"{live_server.url}/queue/department/orders/")
    follow(phone.get_by_role("button", name="Құжат сәйкес: қол қою"))
    expect(phone.locator("main")).to_contain_text("№ 61 қаулысы")
    assert StateOrder.objects.get().seats == 40
    # And the order is ended before its time in the same way
    follow(phone.get_by_role("link", name="Тапсырысты аяқтау"))
    phone.get_by_label("Тапсырыстың соңғы күні").fill("2023-12-31")
    phone.get_by_label("Негіз құжат").fill("№ 80 қаулы")
    follow(phone.get_by_role("button", name="Аяқталуын енгізу"))
    assert StateOrder.objects.get().period.upper is None
    desktop.reload()
    follow(desktop.get_by_role("button", name="Құжат сәйкес: қол қою"))
    assert StateOrder.objects.get().period.upper == date(2024, 1, 1)


@pytest.mark.parametrize(("language", "saved"), [("", "Жазылды"), ("ru/", "Записано"), ("en/", "Noted")])
def test_a_specialist_decides_on_a_child_of_two_towns_and_on_a_phone_of_many(
    live_server: LiveServer, phone: Page, desktop: Page, city: City, language: str, saved: str
) -> None:
    # Given a child with a place in another town, and a phone with one child here and many there
    aliya, home = clerk("aliya"), family()
    waiting(home, AIGUL)
    written_to(home.user, Way.SMS, PHONE)
    taken(aliya, (child(AIGUL), Standing.PLACE, "2022-09"), (Said(Sign.PHONE, "1", PHONE), Sign.PHONE, "5"))
    address = f"{live_server.url}/{language}queue/department/doubles/"
    for page in (desktop, phone):
        sign_in(page, live_server.url, "aliya")
        open_page(page, address)
    # When she writes down, on a phone, what she did about both
    towns = phone.locator("#towns form")
    towns.locator("select").select_option("in_order")
    towns.locator("input[name=reason]").fill("Анасымен сөйлестім")
    press(towns.get_by_role("button"))
    expect(phone.locator("main")).to_contain_text(saved)
    crowd = phone.locator("#crowds form")
    crowd.locator("select").select_option("family")
    crowd.locator("input[name=reason]").fill("Көпбалалы отбасы куәлігі")
    press(crowd.get_by_role("button"))
    # Then neither is shown any more
    look(phone)
    expect(phone.locator("#towns, #crowds")).to_have_count(0)
