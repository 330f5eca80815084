"""Sending a one-time code to a phone: the one place that knows how."""

from __future__ import annotations

from django.conf import settings

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


class NoGateway(Refusal):
    """Nothing here can send a message to a phone."""


def demand_gateway() -> None:
    """Refuses with NoGateway where a code could not be sent to any number."""
    if not settings.IS_DEMO:
        raise NoGateway(NO_GATEWAY)


def send_code(phone: str, code: str, language: str) -> None:
    """Send the code to the number (E.164) in the language of the page.

    In a demonstration nothing is sent: the page itself shows the code. Refuses with NoGateway.
    """
    demand_gateway()


NO_GATEWAY = Trilingual(
    kk="Бұл сайтта SMS жіберу бапталмаған, сондықтан код жібере алмаймыз. Білім бөліміне хабарласыңыз.",
    ru="На этом сайте не настроена отправка SMS, поэтому код не отправить. Обратитесь в отдел образования.",
    en="This site has no text messages set up, so no code can be sent. Please turn to the education department.",
)
