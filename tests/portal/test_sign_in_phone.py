"""Signing in and registering with a phone, in the real pages."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Phone, Role, RoleGrant, StatedIdentity, User
from qalam.kernel.iin import invented_iin
from qalam.ledger.models import Deed
from qalam.registry.models import AccountHolder, Guardianship
from tests.factories import records

pytestmark = pytest.mark.django_db
NUMBER = "+77011234567"
IIN = invented_iin(records.date(1990, 3, 5), "female", 9200)
WRONG = "000000"


@pytest.fixture(autouse=True)
def demonstration(settings: Any) -> None:
    """Where the page itself says the code."""
    cache.clear()
    settings.IS_DEMO = True


def ask(client: Client, phone: str = "8 701 123 45 67", prefix: str = "/en") -> Any:
    """Ask for a code; the page that takes it."""
    return client.post(f"{prefix}/account/phone/", {"phone": phone}, follow=True)


def code_on(page: Any) -> str:
    """The code that the demonstration shows."""
    found = re.search(r"<strong>(\d{6})</strong>", page.text)
    assert found, page.text
    return found[1]


def plain(page: str) -> str:
    """A page without what differs from one visit to the next: numbers of phones, codes, tokens."""
    return re.sub(r"\+77\d+|\d{6}|value=\"[^\"]+\"", "", page)


def give(client: Client, code: str) -> Any:
    return client.post("/en/account/phone/code/", {"code": code})


def enter(client: Client, phone: str = NUMBER) -> User:
    """The whole way; the account that is open at its end."""
    give(client, code_on(ask(client, phone)))
    return account(client)


def account(client: Client) -> User:
    return User.objects.get(pk=client.session["_auth_user_id"])


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_parent_registers_with_a_phone_and_is_asked_who_they_are(client: Client) -> None:
    answer = give(client, code_on(ask(client)))
    assert answer.headers["Location"] == "/en/account/who/"
    user = account(client)
    assert not user.has_usable_password()
    assert user.phone.number == NUMBER
    assert user.phone.confirmed_at
    assert Deed.objects.filter(action="account.phone-confirmed", by=user).count() == 1


def test_a_second_sign_in_opens_the_same_account_however_the_number_is_written(client: Client) -> None:
    first = enter(client)
    client.post("/account/logout/")
    assert enter(client, "+7 (701) 123-45-67") == first
    assert Phone.objects.count() == 1


def test_a_known_and_an_unknown_number_are_answered_alike(client: Client) -> None:
    enter(client)
    pages = []
    for number in (NUMBER, "+77017654321"):
        page = ask(Client(), number)
        assert page.redirect_chain == [("/en/account/phone/code/", 302)]
        pages.append(plain(page.text))
    assert pages[0] == pages[1]


def test_a_wrong_code_opens_nothing_and_says_so(client: Client) -> None:
    ask(client)
    assert "said" in give(client, WRONG).text or "wrong" in give(client, WRONG).text
    assert not is_in(client)


def test_a_code_holds_for_five_minutes(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_on(ask(client))
    real = time.time
    monkeypatch.setattr("allauth.account.internal.flows.code_verification.time.time", lambda: real() + 301)
    assert give(client, code).headers["Location"] == "/en/account/phone/"
    assert not is_in(client)


def test_a_code_opens_only_in_the_browser_that_asked_for_it(client: Client) -> None:
    code = code_on(ask(client))
    assert give(Client(), code).headers["Location"] == "/en/account/phone/"


def test_a_code_opens_once(client: Client) -> None:
    code = code_on(ask(client))
    give(client, code)
    client.post("/account/logout/")
    assert give(client, code).headers["Location"] == "/en/account/phone/"
    assert not is_in(client)


def test_after_five_wrong_codes_even_the_right_one_is_too_late(client: Client) -> None:
    code = code_on(ask(client))
    for _ in range(5):
        give(client, WRONG)
    give(client, code)
    assert not is_in(client)


def test_ten_wrong_codes_in_an_hour_close_the_number_in_every_browser(client: Client) -> None:
    for _ in range(2):
        guesser = Client()
        ask(guesser)
        for _ in range(5):
            give(guesser, WRONG)
    code = code_on(ask(client))
    answer = client.post("/en/account/phone/code/", {"code": code}, follow=True)
    assert "too many times" in answer.text
    assert not is_in(client)


def test_a_number_gets_three_codes_in_ten_minutes(client: Client) -> None:
    for _ in range(3):
        assert ask(Client()).redirect_chain
    assert not ask(client).redirect_chain
    assert ask(client, "+77017654321").redirect_chain


@pytest.mark.parametrize("text", ["", "12", "not a number", "+7 701"])
def test_what_is_no_phone_number_is_refused_at_the_form(client: Client, text: str) -> None:
    page = ask(client, text)
    assert not page.redirect_chain
    assert 'class="wrong"' in page.text
    assert not Phone.objects.exists()


def test_a_site_that_cannot_send_says_so_in_one_sentence_and_keeps_nothing(client: Client, settings: Any) -> None:
    settings.IS_DEMO = False
    assert "no text messages set up" in ask(client).text
    assert not User.objects.exists()


def test_a_code_is_shown_in_a_demonstration_only(client: Client, settings: Any, monkeypatch: Any) -> None:
    ask(client)
    settings.IS_DEMO = False
    assert "<strong>" not in client.get("/en/account/phone/code/").text.split("<main", 1)[1]


def test_a_phone_does_not_open_an_account_of_the_staff(client: Client) -> None:
    user = enter(client)
    RoleGrant.objects.create(user=user, role=Role.SPECIALIST, period=DateRange(records.date(2020, 1, 1), None))
    client.post("/account/logout/")
    page = ask(client)
    assert page.redirect_chain
    assert not re.search(r"<strong>\d{6}</strong>", page.text)


def test_a_closed_account_gets_no_code(client: Client) -> None:
    user = enter(client)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert not re.search(r"<strong>\d{6}</strong>", ask(Client()).text)


WHO = {"iin": IIN, "surname": "Ахметова", "given_name": "Сәуле", "patronymic": ""}


def introduce(client: Client, **values: str) -> Any:
    return client.post("/en/account/who/", {**WHO, **values}, follow=True)


def test_whoever_says_who_they_are_is_a_guardian_with_a_desk(client: Client) -> None:
    user = enter(client)
    assert "You are registered" in introduce(client).text
    assert user.holder.person.iin is None
    assert RoleGrant.objects.get(user=user).role == Role.GUARDIAN
    assert client.get("/en/cabinet/").status_code == 200
    assert {"account.introduced", "account.became-guardian"} <= set(Deed.objects.values_list("action", flat=True))


def test_the_desk_waits_until_it_is_said_who_one_is(client: Client) -> None:
    enter(client)
    assert client.get("/en/cabinet/").headers["Location"] == "/en/account/who/"


def test_a_stranger_who_types_the_iin_of_a_mother_sees_neither_her_children_nor_that_she_exists(
    client: Client,
) -> None:
    records.enrolment()
    mother = records.person(iin=IIN, surname="Ахметова", given_name="Сәуле", sex="f")
    child = records.person(given_name="Алуа")
    Guardianship.objects.create(child=child, guardian=mother, kind="mother", period=records.OPEN)
    user = enter(client)
    theirs = plain(introduce(client).text)
    assert user.holder.person != mother
    assert "Алуа" not in client.get("/en/cabinet/children/").text
    assert not AccountHolder.objects.filter(person=mother).exists()

    other = Client()
    enter(other, "+77017654321")
    assert plain(introduce(other, iin=invented_iin(records.date(1990, 3, 5), "female", 9201)).text) == theirs


def test_the_same_iin_may_be_said_by_two_and_belongs_to_neither(client: Client) -> None:
    other = Client()
    enter(client)
    enter(other, "+77017654321")
    introduce(client)
    introduce(other)
    assert StatedIdentity.objects.filter(iin=IIN, proof="").count() == 2


def test_one_says_who_one_is_once(client: Client) -> None:
    enter(client)
    introduce(client)
    assert "already been said" in client.post("/en/account/who/", {**WHO, "surname": "Басқа"}).text or (
        StatedIdentity.objects.get().surname == "Ахметова"
    )
    assert StatedIdentity.objects.get().surname == "Ахметова"


@pytest.mark.parametrize("iin", ["", "123", "900305412341", "abc"])
def test_a_wrong_iin_is_refused_with_a_sentence(client: Client, iin: str) -> None:
    enter(client)
    page = introduce(client, iin=iin)
    assert 'class="wrong"' in page.text
    assert not StatedIdentity.objects.exists()


def test_an_invented_iin_is_refused_in_production(client: Client, settings: Any) -> None:
    enter(client)
    settings.ACCEPTS_INVENTED_IIN = False
    assert "invented IIN" in introduce(client).text


@pytest.mark.parametrize("path", ["/account/password/", "/account/codes/", "/account/codes/app/", "/account/who/"])
def test_the_pages_of_an_account_work_without_a_password(client: Client, path: str) -> None:
    enter(client)
    introduce(client)
    assert client.get(path, follow=True).status_code == 200


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_every_page_of_signing_in_is_there_in_three_languages(client: Client, prefix: str) -> None:
    assert client.get(f"{prefix}/account/login/").status_code == 200
    page = ask(client, prefix=prefix)
    assert page.redirect_chain == [(f"{prefix}/account/phone/code/", 302)]
    answer = client.post(f"{prefix}/account/phone/code/", {"code": code_on(page)})
    assert answer.headers["Location"] == f"{prefix}/account/who/"
    assert client.get(f"{prefix}/account/who/").status_code == 200
