"""Names of deliveries that outsiders may know, and addresses that only their holder can know."""

from __future__ import annotations

from hashlib import sha256

from django.core.signing import BadSignature, Signer

from qalam.notices.models import Delivery

SIGNER = Signer(salt="qalam.notices.report")


def letter_id(delivery: Delivery) -> str:
    """The same for each attempt, and unlike that of any other delivery, also of a city that was built anew."""
    notice = delivery.notice
    text = f"{delivery.pk} {notice.key} {notice.made_at.timestamp()}"
    return sha256(text.encode()).hexdigest()[:32]


def sign(delivery: int) -> str:
    """The part of an address by which a gateway reports on this delivery."""
    return SIGNER.sign(str(delivery))


def signed_delivery(text: str) -> int | None:
    """The delivery of an address that we gave out; None for any other text."""
    try:
        return int(SIGNER.unsign(text))
    except (BadSignature, ValueError):
        return None
