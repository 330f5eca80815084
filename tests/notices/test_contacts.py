"""Contacts: confirmed only by whoever reads the address, each with its language, and removed for good."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from qalam.kernel.phone import NotAPhone
from qalam.notices.channels.telegram import TelegramChannel
from qalam.notices.models import Contact, Delivery, Way
from qalam.notices.services import contacts
from qalam.notices.services.contacts import (
    CodeNotSent,
    NotAnAddress,
    TooManyCodes,
    WayNotOffered,
    WrongCode,
    add,
    ask,
    choose_language,
    confirm,
    remove,
    start_telegram,
)
from qalam.notices.services.linking import link_started
from tests.notices.people import NOON, Recorder, channels_are, contact, failure, person, told
from tests.notices.servers import http_server

pytestmark = pytest.mark.django_db


def code_in(sms: Recorder) -> str:
    found = re.search(r"\d{6}", sms.letters[-1].text)
    assert found
    return found.group()


def added(sms: Recorder, address: str = "8 701 111 22 33", **values: Any) -> Contact:
    return add(by=values.pop("user", None) or person(), way=Way.SMS, address=address, language="kk", at=NOON).contact


def test_an_address_is_confirmed_by_the_code_that_was_sent_there() -> None:
    sms = Recorder()
    with channels_are(sms=sms):
        found = added(sms)
        assert (found.address, found.confirmed_at) == ("+77011112233", None)
        assert sms.letters[-1].to == "+77011112233"
        confirm(contact=found, code=f" {code_in(sms)} ", by=found.user, at=NOON)
    assert Contact.objects.get().confirmed_at == NOON


def test_another_code_and_a_used_one_and_an_old_one_are_refused() -> None:
    sms = Recorder()
    with channels_are(sms=sms):
        found, late = added(sms), added(sms)
        wrong = "000000" if code_in(sms) != "000000" else "111111"
        with pytest.raises(WrongCode):
            confirm(contact=late, code=wrong, by=late.user, at=NOON)
        with pytest.raises(WrongCode):
            confirm(contact=late, code=code_in(sms), by=late.user, at=NOON + timedelta(minutes=30))
        ask(contact=found, by=found.user, at=NOON)
        confirm(contact=found, code=code_in(sms), by=found.user, at=NOON)
        with pytest.raises(WrongCode):
            confirm(contact=found, code=code_in(sms), by=found.user, at=NOON)


def test_after_five_mistypings_even_the_right_code_is_refused() -> None:
    sms = Recorder()
    with channels_are(sms=sms):
        found = added(sms)
        for _ in range(5):
            with pytest.raises(WrongCode):
                confirm(contact=found, code="x", by=found.user, at=NOON)
        with pytest.raises(WrongCode):
            confirm(contact=found, code=code_in(sms), by=found.user, at=NOON)


def test_a_sixth_code_within_an_hour_is_refused() -> None:
    sms, user = Recorder(), person()
    with channels_are(sms=sms):
        for _ in range(5):
            added(sms, user=user)
        with pytest.raises(TooManyCodes):
            added(sms, user=user)
        assert Contact.objects.count() == 1
        found = Contact.objects.get()
        assert ask(contact=found, by=found.user, at=NOON + timedelta(hours=1)).contact == found


def test_what_is_no_address_and_what_is_no_way_here_is_refused() -> None:
    with channels_are(sms=Recorder(), email=Recorder()):
        with pytest.raises(NotAPhone):
            add(by=person(), way=Way.SMS, address="aigul", language="kk", at=NOON)
        with pytest.raises(NotAnAddress):
            add(by=person(), way=Way.EMAIL, address="aigul", language="kk", at=NOON)
        with pytest.raises(WayNotOffered):
            add(by=person(), way=Way.TELEGRAM, address="", language="kk", at=NOON)
    assert not Contact.objects.exists()


def test_a_code_that_could_not_be_sent_is_said() -> None:
    with channels_are(sms=Recorder(problems=[failure()])), pytest.raises(CodeNotSent):
        added(Recorder())


def test_in_a_demonstration_the_code_is_shown_instead_of_sent() -> None:
    with channels_are(demo=Recorder()):
        asked = add(by=person(), way=Way.EMAIL, address="a@example.kz", language="kk", at=NOON)
        assert contacts.offered_ways() == [Way.SMS, Way.EMAIL]
    assert confirm(contact=asked.contact, code=asked.shown, by=asked.contact.user, at=NOON).confirmed_at == NOON


def test_what_could_not_be_sent_so_far_goes_to_the_address_that_was_confirmed() -> None:
    user, sms = person(), Recorder()
    with channels_are(sms=sms):
        fresh, old = told(user), told(user, at=NOON - timedelta(days=8))
        confirm(contact=added(sms, user=user), code=code_in(sms), by=user, at=NOON)
    assert (fresh.deliveries.count(), old.deliveries.count()) == (1, 0)


def test_what_waits_follows_the_language_and_ends_with_the_address() -> None:
    user = person()
    kept = contact(user)
    with channels_are(sms=Recorder()):
        told(user)
    choose_language(contact=kept, language="en", by=user)
    assert Delivery.objects.get().language == "en"
    remove(contact=kept, by=user, at=NOON)
    assert Delivery.objects.get().state == "given_up"
    with channels_are(sms=Recorder()):
        assert not told(user).deliveries.exists()


BOT = {"token": "T:1", "bot": "qalam_bot", "server": "http://127.0.0.1:1"}


@override_settings(NOTICES_TELEGRAM=BOT)
def test_telegram_is_linked_by_a_start_code_once_and_told_twice_nothing_changes() -> None:
    user = person()
    with channels_are(telegram=Recorder()):
        asked = add(by=user, way=Way.TELEGRAM, address="", language="kk", at=NOON)
        code = asked.shown.partition("start=")[2]
        assert asked.shown.startswith("https://t.me/qalam_bot?start=")
        assert start_telegram(code="guessed", chat="1", at=NOON) is None
        linked = start_telegram(code=code, chat="77", at=NOON)
        assert linked is not None
        assert (linked.address, linked.confirmed_at) == ("77", NOON)
        assert start_telegram(code=code, chat="666", at=NOON) is None
        again = add(by=user, way=Way.TELEGRAM, address="", language="kk", at=NOON)
        assert start_telegram(code=again.shown.partition("start=")[2], chat="77", at=NOON) == linked
    assert list(Contact.objects.kept()) == [linked]


@override_settings(NOTICES_TELEGRAM=BOT)
def test_the_bot_is_asked_who_opened_it_and_then_told_what_was_dealt_with() -> None:
    with channels_are(telegram=Recorder()):
        asked = add(by=person(), way=Way.TELEGRAM, address="", language="kk", at=NOON)
    message = {"chat": {"id": 77, "type": "private"}, "text": f"/start {asked.shown.partition('start=')[2]}"}
    updates = {"ok": True, "result": [{"update_id": 3, "message": message}]}
    with http_server(lambda _: (200, updates)) as server, channels_are(telegram=Recorder()):
        bot = TelegramChannel("T:1", "qalam_bot", server.url)
        assert link_started(bot, at=NOON) == 1
        assert link_started(bot, at=NOON) == 0
    assert [request.json["offset"] for request in server.asked] == [0, 4, 0, 4]
    assert Contact.objects.get().address == "77"
