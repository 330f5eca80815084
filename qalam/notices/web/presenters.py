"""Notices, contacts and deliveries in words; rendering them makes no query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Language as Tongue
from qalam.notices.models import Contact, Delivery, Language, Notice, Way
from qalam.notices.services.contacts import REMOVED
from qalam.notices.services.receipts import LOST
from qalam.notices.services.sending import CUT_OFF, EXPIRED, NOT_SET_UP, REACHED_OTHERWISE

State = Delivery.State
Names = Mapping[int, str]
"""What people are called, by the number of their account."""


@dataclass(frozen=True)
class ShownNotice:
    """One line of the inbox; `at` is in the city's time."""

    id: int
    sentence: str
    at: datetime
    address: str
    has_link: bool
    is_unseen: bool
    is_urgent: bool


@dataclass(frozen=True)
class ShownContact:
    """An address, or the words for one that is not known yet; `call` is the link that calls a telephone."""

    id: int
    way: str
    address: str
    language: str
    is_confirmed: bool
    is_telegram: bool
    call: str


@dataclass(frozen=True)
class ShownDelivery:
    """What was tried; `sign` stands before the state beside its colour, `why` is empty where all went well."""

    at: datetime | None
    name: str
    way: str
    address: str
    text: str
    state: str
    tone: str
    why: str
    attempts: int


@dataclass(frozen=True)
class Missing:
    """A person whom a notice did not reach."""

    id: int
    name: str
    sentence: str
    since: datetime
    until: datetime | None
    is_urgent: bool
    why: str
    contacts: tuple[ShownContact, ...]
    tried: tuple[ShownDelivery, ...]


TONES = {
    State.WAITING: "muted", State.SENT: "muted", State.DELIVERED: "good", State.FAILED: "warn", State.GIVEN_UP: "bad",
}  # fmt: skip


def local(moment: datetime | None) -> datetime | None:
    """The moment in the city's time."""
    return moment.astimezone(CITY_ZONE) if moment else None


def shown_notice(notice: Notice, language: Tongue) -> ShownNotice:
    """A notice as its person reads it."""
    return ShownNotice(
        id=notice.pk,
        sentence=notice.sentence.say(language),
        at=notice.made_at.astimezone(CITY_ZONE),
        address=reverse("notices:open", args=[notice.pk]),
        has_link=bool(notice.link),
        is_unseen=notice.seen_at is None,
        is_urgent=notice.is_urgent,
    )


def shown_contact(contact: Contact) -> ShownContact:
    """A contact as its owner reads it."""
    return ShownContact(
        id=contact.pk,
        way=str(Way(contact.way).label),
        address=contact.address or _("not linked yet"),
        language=str(Language(contact.language).label),
        is_confirmed=contact.confirmed_at is not None,
        is_telegram=contact.way == Way.TELEGRAM,
        call=f"tel:{contact.address}" if contact.way == Way.SMS else "",
    )


def shown_delivery(delivery: Delivery, names: Names) -> ShownDelivery:
    """A delivery as the department reads it, the text as it was sent; in a demonstration nothing was."""
    moment = delivery.delivered_at or delivery.sent_at or delivery.next_attempt_at
    return ShownDelivery(
        at=local(moment),
        name=names[delivery.notice.to_id],
        way=str(Way(delivery.way).label),
        address=delivery.address,
        text=delivery.notice.sentence.say(delivery.language),
        state=_("written down") if was_only_written(delivery) else str(State(delivery.state).label),
        tone="muted" if was_only_written(delivery) else TONES[State(delivery.state)],
        why=str(reason_of(delivery.last_error)),
        attempts=delivery.attempts_made,
    )


def reason_of(error: str) -> Promise | str:
    """Our own reasons in words; what the other side said stays as it said it."""
    reasons = {
        REACHED_OTHERWISE: _("already read or delivered another way"),
        EXPIRED: _("its time had passed"),
        NOT_SET_UP: _("this way is not set up here"),
        CUT_OFF: _("sending was cut off, and whether the message left is not known"),
        REMOVED: _("the address was removed"),
        LOST: _("the carrier reports that it did not arrive"),
    }
    return reasons.get(error, error)


def was_only_written(delivery: Delivery) -> bool:
    """Nobody is at the other end of a demonstration."""
    return delivery.way == Way.DEMO and delivery.state == State.DELIVERED


def shown_missing(notice: Notice, language: Tongue, names: Names) -> Missing:
    """A line of the could-not-reach list; expects person, contacts and deliveries at hand."""
    tried = tuple(shown_delivery(delivery, names) for delivery in notice.deliveries.all())
    return Missing(
        id=notice.pk,
        name=names[notice.to_id],
        sentence=notice.sentence.say(language),
        since=notice.made_at.astimezone(CITY_ZONE),
        until=local(notice.expires_at),
        is_urgent=notice.is_urgent,
        why=why_missing(notice),
        contacts=tuple(shown_contact(contact) for contact in notice.to.contacts.all()),
        tried=tried,
    )


def why_missing(notice: Notice) -> str:
    """Why nothing can be hoped for any more."""
    states = {delivery.state for delivery in notice.deliveries.all()}
    if not states:
        return _("There was no confirmed address to write to.")
    if State.SENT in states:
        return _("The message was sent, but there is no word that it arrived.")
    return _("No way worked.")
