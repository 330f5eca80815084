"""Sending a one-time code to a phone: the one place that knows how."""

from __future__ import annotations

import secrets

from django.conf import settings

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.notices.channels.channel import Letter, NotSent
from qalam.notices.channels.configured import channels
from qalam.notices.models import Way


class NoGateway(Refusal):
    """Nothing here can send a message to a phone."""


class CodeNotSent(Refusal):
    """The gateway did not take the message."""


def demand_gateway() -> None:
    """Refuses with NoGateway where a code could not be sent to any number."""
    if not settings.IS_DEMO and Way.SMS not in channels():
        raise NoGateway(NO_GATEWAY)


def send_code(phone: str, code: str, language: str) -> None:
    """Send the code to the number (E.164) in the language of the page, at once: its owner waits for it.

    In a demonstration without a gateway nothing is sent: the page itself shows the code. Refuses with NoGateway or
    CodeNotSent.
    """
    demand_gateway()
    gateway = channels().get(Way.SMS)
    if gateway is None:
        return
    try:
        gateway.send(Letter(secrets.token_hex(16), phone, "Qalam", CODE.fill(code=code).say(language)))
    except NotSent as problem:
        raise CodeNotSent(NOT_SENT) from problem


CODE = Trilingual(
    kk="Qalam: кіру коды {code}. Оны ешкімге айтпаңыз. Код сұрамаған болсаңыз, елемеңіз.",
    ru="Qalam: код входа {code}. Никому его не сообщайте. Если Вы его не просили, ничего не делайте.",
    en="Qalam: sign-in code {code}. Tell it to nobody. If you did not ask for it, do nothing.",
)
NOT_SENT = Trilingual(
    kk="Код жіберілмеді: SMS қызметі жауап бермейді. Сәлден соң қайталаңыз.",
    ru="Код не отправлен: служба SMS не отвечает. Повторите немного позже.",
    en="The code was not sent: the text message service does not answer. Try again a little later.",
)
NO_GATEWAY = Trilingual(
    kk="Бұл сайтта SMS жіберу бапталмаған, сондықтан код жібере алмаймыз. Білім бөліміне хабарласыңыз.",
    ru="На этом сайте не настроена отправка SMS, поэтому код не отправить. Обратитесь в отдел образования.",
    en="This site has no text messages set up, so no code can be sent. Please turn to the education department.",
)
