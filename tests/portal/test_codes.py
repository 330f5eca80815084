"""One-time codes leave by the gateway for text messages, and the number they confirm is then written to."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest

from qalam.access.models import Phone
from qalam.kernel.clock import CITY_ZONE
from qalam.notices.models import Contact, Way
from qalam.portal.codes import CodeNotSent, NoGateway, send_code
from qalam.portal.services.registering import confirm_phone
from tests.factories import queue
from tests.notices.people import Recorder, failure

NUMBER = "+77010000001"
NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)


def test_a_code_leaves_by_the_gateway_in_the_language_of_the_page(settings: Any) -> None:
    settings.IS_DEMO = False
    gateway = Recorder()
    with patch("qalam.portal.codes.channels", lambda: {Way.SMS: gateway}):
        send_code(NUMBER, "123456", "kk")
    [letter] = gateway.letters
    assert letter.to == NUMBER
    assert "кіру коды 123456" in letter.text


def test_a_gateway_that_does_not_take_the_message_and_none_at_all_are_said(settings: Any) -> None:
    settings.IS_DEMO = False
    with (
        patch("qalam.portal.codes.channels", lambda: {Way.SMS: Recorder(problems=[failure()])}),
        pytest.raises(CodeNotSent),
    ):
        send_code(NUMBER, "123456", "kk")
    with patch("qalam.portal.codes.channels", dict), pytest.raises(NoGateway):
        send_code(NUMBER, "123456", "kk")


@pytest.mark.django_db
def test_a_confirmed_number_is_written_to_from_then_on() -> None:
    parent = queue.account()
    Phone.objects.create(user=parent, number=NUMBER, asked_at=NOON)
    for _ in range(2):
        confirm_phone(number=NUMBER, by=parent, language="ru", at=NOON)
    contact = Contact.objects.confirmed().get(user=parent)
    assert (contact.way, contact.address, contact.language) == ("sms", NUMBER, "ru")
