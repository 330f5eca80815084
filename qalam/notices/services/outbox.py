"""Putting notices: rows in the caller's transaction, so a message can leave only if the deed itself stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.trilingual import Trilingual
from qalam.notices.channels.configured import channels
from qalam.notices.models import Contact, Delivery, Notice, Way
from qalam.notices.rules.terms import may_leave_at

TOGETHER = 1000
"""Rows that go to the database in one statement."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be told to whom; `key` names it, so that it is told once."""

    to: User
    key: str
    sentence: Trilingual
    link: str = ""
    is_urgent: bool = False
    expires_at: datetime | None = None


def put(
    *,
    to: User,
    key: str,
    sentence: Trilingual,
    at: datetime,
    link: str = "",
    is_urgent: bool = False,
    expires_at: datetime | None = None,
) -> Notice:
    """Tell a person something. The same key is told once: a second call gives the notice that stands.

    `link` is an address of this site as its Kazakh pages have it, without a language before it; who opens it is led to
    the page in their own. An urgent notice goes out on all confirmed ways of the
    person, any other on the first that is set up, and on the next one when that is given up.
    """
    return put_many([Message(to, key, sentence, link, is_urgent, expires_at)], at=at)[0]


def put_many(messages: Iterable[Message], *, at: datetime) -> list[Notice]:
    """Tell many people, in one go; the notices come in the order of the messages."""
    found: list[Notice] = []
    with transaction.atomic():
        rest = iter(messages)
        while some := list(islice(rest, TOGETHER)):
            found += _put_some(some, at)
    return found


def _put_some(messages: Sequence[Message], at: datetime) -> list[Notice]:
    keys = [message.key for message in messages]
    standing = set(Notice.objects.filter(key__in=keys).values_list("key", flat=True))
    fresh = {message.key: message for message in messages if message.key not in standing}
    # Another transaction may put the same key meanwhile: its notice stands, and ours adds nothing to it.
    Notice.objects.bulk_create((_notice(message, at) for message in fresh.values()), ignore_conflicts=True)
    by_key = Notice.objects.in_bulk(keys, field_name="key")
    open_deliveries([by_key[key] for key in fresh], at)
    return [by_key[key] for key in keys]


def _notice(message: Message, at: datetime) -> Notice:
    sentence = message.sentence
    return Notice(
        to=message.to,
        key=message.key,
        text_kk=sentence.kk,
        text_ru=sentence.ru,
        text_en=sentence.en,
        link=message.link,
        is_urgent=message.is_urgent,
        made_at=at,
        expires_at=message.expires_at,
    )


def open_deliveries(notices: Sequence[Notice], at: datetime) -> None:
    """Send each notice on its way: an urgent one on all ways of its person, others on the next that was not tried."""
    contacts, tried = _contacts_of(notices), _tried(notices)
    Delivery.objects.bulk_create(
        (
            _delivery(notice, contact, way, at)
            for notice in notices
            for way, contact in _chosen(notice, contacts[notice.to_id], tried[notice.pk])
        ),
        ignore_conflicts=True,
    )


def _contacts_of(notices: Sequence[Notice]) -> Mapping[int, list[tuple[Way, Contact]]]:
    """The confirmed contacts of each person, with the way that each is written to by, the preferred first."""
    order = list(channels())
    found: dict[int, list[tuple[Way, Contact]]] = defaultdict(list)
    for contact in Contact.objects.confirmed().filter(user__in={notice.to_id for notice in notices}):
        way = Way(contact.way) if contact.way in order else Way.DEMO
        if way in order:
            found[contact.user_id].append((way, contact))
    for ways in found.values():
        ways.sort(key=lambda pair: order.index(pair[0]))
    return found


def _tried(notices: Sequence[Notice]) -> Mapping[int, set[tuple[str, str]]]:
    """The ways and addresses on which each notice has been sent already."""
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    rows = Delivery.objects.filter(notice__in=notices).values_list("notice_id", "way", "address")
    for notice_id, way, address in rows:
        found[notice_id].add((way, address))
    return found


def _chosen(
    notice: Notice, ways: Sequence[tuple[Way, Contact]], tried: set[tuple[str, str]]
) -> Sequence[tuple[Way, Contact]]:
    left = [(way, contact) for way, contact in ways if (way, address_on(way, contact)) not in tried]
    return left if notice.is_urgent else left[:1]


def address_on(way: Way, contact: Contact) -> str:
    """The address as a delivery names it; in a demonstration it says which way it stands for."""
    return f"{contact.way}:{contact.address}"[:254] if way == Way.DEMO else contact.address


def _delivery(notice: Notice, contact: Contact, way: Way, at: datetime) -> Delivery:
    return Delivery(
        notice=notice,
        way=way,
        address=address_on(way, contact),
        language=contact.language,
        next_attempt_at=may_leave_at(at, is_urgent=notice.is_urgent, expires_at=notice.expires_at),
    )
