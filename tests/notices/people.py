"""People with contacts, moments of a working day, and channels that remember what went out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any
from unittest.mock import patch

from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual
from qalam.notices.channels.channel import Channel, Handed, Letter, NotSent
from qalam.notices.models import Contact, Notice, Way
from qalam.notices.services import outbox

NOON = datetime(2026, 4, 1, 12, 0, tzinfo=CITY_ZONE)
SENTENCE = Trilingual("Орын ұсынылды.", "Предложено место.", "A place is offered.")
_serial = count(1)


def person(name: str = "", role: Role | None = None) -> User:
    user = User.objects.create_user(name or f"person{next(_serial)}")
    if role is not None:
        RoleGrant.objects.create(user=user, role=role, period=DateRange(None, None))
    return user


def contact(user: User, way: Way = Way.SMS, address: str = "+77010000000", **values: Any) -> Contact:
    defaults: dict[str, Any] = {"added_at": NOON, "confirmed_at": NOON, "language": "kk"}
    return Contact.objects.create(**defaults | {"user": user, "way": way, "address": address} | values)


def told(user: User, key: str = "", at: datetime = NOON, **values: Any) -> Notice:
    return outbox.put(to=user, key=key or f"notice-{next(_serial)}", sentence=SENTENCE, at=at, **values)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@dataclass
class Recorder:
    """A channel that keeps its letters; `problems` are raised first, one at a time."""

    repeats_safely: bool = True
    is_delivered: bool = False
    letters: list[Letter] = field(default_factory=list)
    problems: list[Exception] = field(default_factory=list)

    def send(self, letter: Letter) -> Handed:
        self.letters.append(letter)
        if self.problems:
            raise self.problems.pop(0)
        return Handed(reference=f"ref-{len(self.letters)}", is_delivered=self.is_delivered)


@contextmanager
def channels_are(**ways: Channel) -> Iterator[None]:
    """Only these channels are set up inside the block."""
    order = [Way.TELEGRAM, Way.EMAIL, Way.SMS, Way.DEMO]
    found: Mapping[Way, Channel] = {way: ways[way.value] for way in order if way.value in ways}
    with (
        patch("qalam.notices.services.outbox.channels", lambda: found),
        patch("qalam.notices.services.sending.channels", lambda: found),
        patch("qalam.notices.services.contacts.channels", lambda: found),
    ):
        yield


def failure(detail: str = "busy", *, is_final: bool = False) -> NotSent:
    return NotSent(detail, is_final=is_final)
