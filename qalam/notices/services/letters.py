"""What a delivery says, in the language of its reader, with whole addresses."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from qalam.kernel.trilingual import Trilingual
from qalam.notices.channels.channel import Letter
from qalam.notices.models import Delivery, Language
from qalam.notices.signing import letter_id, sign

SUBJECT = Trilingual(
    kk="Білім бөлімінен хабарлама",
    ru="Сообщение от отдела образования",
    en="A notice from the education department",
)


def letter_of(delivery: Delivery) -> Letter:
    """The letter of this delivery, the same for each attempt."""
    notice = delivery.notice
    return Letter(
        id=letter_id(delivery),
        to=delivery.address,
        subject=SUBJECT.say(delivery.language),
        text=notice.sentence.say(delivery.language),
        link=whole_address(opening(notice.pk, delivery.language)) if notice.link else "",
        report=whole_address(report_address(delivery.pk)),
    )


def opening(notice: int, language: str) -> str:
    """The address that opens a notice: whoever comes by it has seen the notice, and goes on to what it speaks of."""
    with translation.override(language):
        return reverse("notices:open", args=[notice])


def report_address(delivery: int) -> str:
    """Where a gateway reports on this delivery."""
    with translation.override(Language.KAZAKH):
        return reverse("notices:report", args=[sign(delivery)])


def whole_address(path: str) -> str:
    """The address as the world sees it."""
    return f"{settings.SITE_ADDRESS}{path}"
