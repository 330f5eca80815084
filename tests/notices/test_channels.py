"""Each channel against a real small server on loopback."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email import policy
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.test import override_settings

from qalam.notices.channels.channel import Letter, NotSent
from qalam.notices.channels.configured import channels
from qalam.notices.channels.demo import DemoChannel
from qalam.notices.channels.email import EmailChannel
from qalam.notices.channels.sms import FORM, SmsChannel
from qalam.notices.channels.telegram import Started, TelegramChannel
from qalam.notices.models import Way
from tests.notices.servers import Asked, SmtpServer, http_server, smtp_server

LETTER = Letter(
    id="abc123",
    to="+77011112233",
    subject="Хабарлама",
    text="Балаңызға «№ 5» балабақшадан орын ұсынылды.",
    link="https://qalam.example.kz/notices/7/",
    report="https://qalam.example.kz/notices/report/7:x/",
)
BODY = '{"recipient": "{to}", "text": "{text}", "extra_id": "{id}", "callback": "{report}"}'


@pytest.fixture
def mail() -> Iterator[SmtpServer]:
    backend = "django.core.mail.backends.smtp.EmailBackend"
    with (
        smtp_server() as server,
        override_settings(EMAIL_BACKEND=backend, EMAIL_HOST="127.0.0.1", EMAIL_PORT=server.port),
    ):
        yield server


def test_a_letter_arrives_at_the_mail_server_in_kazakh_and_keeps_its_name_when_it_is_sent_again(
    mail: SmtpServer,
) -> None:
    channel = EmailChannel("Qalam <no-reply@example.kz>")
    letter = Letter("abc123", "aigul@example.kz", LETTER.subject, LETTER.text, LETTER.link)
    first, again = channel.send(letter), channel.send(letter)
    assert first == again
    assert not first.is_delivered
    taken: Any = [email.message_from_bytes(text, policy=policy.default) for text in mail.letters]
    assert [message["Message-ID"] for message in taken] == ["<abc123@example.kz>"] * 2
    assert taken[0]["Subject"] == "Хабарлама"
    assert taken[0]["To"] == "aigul@example.kz"
    assert LETTER.text in taken[0].get_content()
    assert LETTER.link in taken[0].get_content()


@pytest.mark.parametrize(("answer", "is_final"), [("550 no such person", True), ("451 later", False)])
def test_what_a_mail_server_refuses_for_good_is_told_apart_from_what_it_takes_later(
    mail: SmtpServer, answer: str, is_final: bool
) -> None:
    mail.to_recipient = answer
    with pytest.raises(NotSent, match=answer) as caught:
        EmailChannel("no-reply@example.kz").send(Letter("1", "gone@example.kz", "s", "t"))
    assert caught.value.is_final is is_final


def test_a_mail_server_that_is_not_there_is_tried_again() -> None:
    with (
        override_settings(
            EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=1
        ),
        pytest.raises(NotSent) as caught,
    ):
        EmailChannel("no-reply@example.kz").send(Letter("1", "a@example.kz", "s", "t"))
    assert not caught.value.is_final


def test_a_gateway_gets_the_message_as_its_template_says() -> None:
    with http_server(lambda asked: (200, {"message_id": 991})) as server:
        handed = SmsChannel(f"{server.url}/send", "secret", BODY).send(LETTER)
    (asked,) = server.asked
    assert asked.json == {
        "recipient": LETTER.to, "text": f"{LETTER.text} {LETTER.link}", "extra_id": "abc123", "callback": LETTER.report,
    }  # fmt: skip
    assert asked.headers["authorization"] == "Bearer secret"
    assert (handed.reference, handed.is_delivered) == ("991", False)


def test_a_gateway_that_wants_a_form_gets_one() -> None:
    with http_server(lambda asked: (200, {})) as server:
        handed = SmsChannel(server.url, "", "phone={to}&mes={text}", FORM).send(LETTER)
    assert parse_qs(server.asked[0].body.decode())["phone"] == ["+77011112233"]
    assert "authorization" not in server.asked[0].headers
    assert handed.reference == "abc123"


def test_only_a_gateway_that_is_told_our_id_may_be_asked_twice() -> None:
    assert SmsChannel("http://x", "", BODY).repeats_safely
    assert not SmsChannel("http://x", "", "phone={to}&mes={text}").repeats_safely


@pytest.mark.parametrize(("status", "is_final"), [(400, True), (403, True), (429, False), (500, False), (503, False)])
def test_a_refusal_is_final_and_a_fault_is_not(status: int, is_final: bool) -> None:
    with http_server(lambda asked: (status, {"error": "no"})) as server, pytest.raises(NotSent) as caught:
        SmsChannel(server.url, "", BODY).send(LETTER)
    assert caught.value.is_final is is_final
    assert str(status) in caught.value.detail


def test_a_fault_of_the_network_does_not_tell_the_token() -> None:
    with pytest.raises(NotSent) as caught:
        TelegramChannel("secret-token", "bot", "http://127.0.0.1:1").send(LETTER)
    assert "secret-token" not in caught.value.detail
    assert not caught.value.is_final


def telegram(asked: Asked) -> tuple[int, dict[str, Any]]:
    if asked.path.endswith("/getUpdates"):
        updates = [
            {"update_id": 5, "message": {"chat": {"id": 77, "type": "private"}, "text": "/start code-1"}},
            {"update_id": 6, "message": {"chat": {"id": 78, "type": "group"}, "text": "/start code-2"}},
            {"update_id": 7, "message": {"chat": {"id": 79, "type": "private"}, "text": "сәлем"}},
            {"update_id": 8},
        ]
        offset = asked.json["offset"]
        return 200, {"ok": True, "result": [update for update in updates if update["update_id"] >= offset]}
    if asked.json["chat_id"] == "blocked":
        return 403, {"ok": False, "description": "Forbidden: bot was blocked by the user"}
    return 200, {"ok": True, "result": {"message_id": 42}}


def test_a_message_in_the_chat_has_arrived() -> None:
    with http_server(telegram) as server:
        handed = TelegramChannel("T:1", "qalam_bot", server.url).send(Letter("1", "77", "s", "Орын бар.", "https://x/"))
    assert server.asked[0].path == "/botT:1/sendMessage"
    assert server.asked[0].json == {"chat_id": "77", "text": "Орын бар. https://x/"}
    assert (handed.reference, handed.is_delivered) == ("42", True)


def test_a_person_who_has_blocked_the_bot_is_not_tried_again() -> None:
    with http_server(telegram) as server, pytest.raises(NotSent, match="blocked") as caught:
        TelegramChannel("T:1", "qalam_bot", server.url).send(Letter("1", "blocked", "s", "t"))
    assert caught.value.is_final


def test_who_opened_the_bot_by_a_link_is_told_and_nobody_else() -> None:
    with http_server(telegram) as server:
        bot = TelegramChannel("T:1", "qalam_bot", server.url)
        assert bot.started() == ([Started("77", "code-1")], 9)
        assert bot.started(9) == ([], 0)
    assert bot.link("a b") == "https://t.me/qalam_bot?start=a+b"


def test_only_what_is_set_up_is_a_way_and_the_demonstration_sends_nothing() -> None:
    with override_settings(EMAIL_HOST="", NOTICES_SMS={}, NOTICES_TELEGRAM={}, IS_DEMO=False):
        assert channels() == {}
    telegram_bot = {"token": "t", "bot": "b", "server": "https://x"}
    sms = {"url": "https://x", "token": "", "body": BODY, "content_type": "application/json"}
    with override_settings(
        EMAIL_HOST="mail", DEFAULT_FROM_EMAIL="a@b", NOTICES_SMS=sms, NOTICES_TELEGRAM=telegram_bot, IS_DEMO=True
    ):
        assert list(channels()) == [Way.TELEGRAM, Way.EMAIL, Way.SMS, Way.DEMO]
    assert DemoChannel().send(LETTER).is_delivered
