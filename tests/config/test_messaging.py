"""What the environment says about channels is taken whole or refused in one sentence that names the variable."""

from __future__ import annotations

import pytest

from qalam.config.messaging import SMS_BODY, Smtp, WrongMessaging, read_messaging
from qalam.kernel.trilingual import LANGUAGES

SMTP = "smtp+starttls://qalam:p%40ss@mail.example.kz"


def read(is_production: bool = True, **environ: str):  # type: ignore[no-untyped-def]
    return read_messaging(environ, hosts=["qalam.example.kz"], is_production=is_production)


def test_without_a_word_no_channel_is_set_up() -> None:
    found = read()
    assert (found.smtp, found.sms, found.telegram) == (Smtp(), {}, {})


def test_links_lead_to_the_first_host_or_to_where_the_site_is_said_to_be() -> None:
    assert read().site == "https://qalam.example.kz"
    assert read(is_production=False).site == "http://127.0.0.1:8000"
    assert read(QALAM_SITE="https://bilim.example.kz/").site == "https://bilim.example.kz"


@pytest.mark.parametrize(
    ("url", "port", "is_tls", "is_starttls"),
    [
        (SMTP, 587, False, True),
        ("smtps://mail.example.kz", 465, True, False),
        ("smtp://127.0.0.1:2525", 2525, False, False),
    ],
)
def test_a_mail_server_is_named_in_one_address(url: str, port: int, is_tls: bool, is_starttls: bool) -> None:
    found = read(QALAM_SMTP_URL=url, QALAM_MAIL_FROM="no-reply@example.kz").smtp
    assert (found.port, found.is_tls, found.is_starttls) == (port, is_tls, is_starttls)


def test_signs_in_a_password_are_read_as_they_were_meant() -> None:
    assert read(QALAM_SMTP_URL=SMTP, QALAM_MAIL_FROM="no-reply@example.kz").smtp.password == "p@ss"


def test_a_gateway_and_a_bot_are_taken_as_they_are_given() -> None:
    found = read(
        QALAM_SMS_URL="https://sms.example.kz/send",
        QALAM_SMS_TOKEN="t",
        QALAM_TELEGRAM_TOKEN="1:x",
        QALAM_TELEGRAM_BOT="@qalam",
    )
    assert found.sms["body"] == SMS_BODY
    assert found.telegram["bot"] == "qalam"
    assert "delivrd" in found.arrived
    assert read(QALAM_SMS_DELIVERED="2, OK").arrived == {"2", "ok"}


@pytest.mark.parametrize(
    ("environ", "word"),
    [
        ({"QALAM_SMTP_URL": "mail.example.kz"}, "QALAM_SMTP_URL"),
        ({"QALAM_SMTP_URL": "smtp://mail:notaport"}, "QALAM_SMTP_URL"),
        ({"QALAM_SMTP_URL": SMTP}, "QALAM_MAIL_FROM"),
        ({"QALAM_SMS_URL": "file:///etc/passwd"}, "QALAM_SMS_URL"),
        ({"QALAM_SMS_URL": "https://x", "QALAM_SMS_BODY": "{to}"}, "{text}"),
        ({"QALAM_TELEGRAM_TOKEN": "1:x"}, "QALAM_TELEGRAM_BOT"),
        (
            {"QALAM_TELEGRAM_TOKEN": "1:x", "QALAM_TELEGRAM_BOT": "b", "QALAM_TELEGRAM_SERVER": "x"},
            "QALAM_TELEGRAM_SERVER",
        ),
    ],
)
def test_what_cannot_be_understood_is_refused_by_name(environ: dict[str, str], word: str) -> None:
    with pytest.raises(WrongMessaging) as caught:
        read(**environ)
    assert all(word in caught.value.say(language) for language in LANGUAGES)
