"""Every address of the queue and of notices, asked by people whom it does not concern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation

from qalam.access.models import Role, User
from qalam.access.permission import EVERYBODY, SIGNED_IN
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.preschool.models import Application, ManualMove, QueueEvent, Referral, Review, SavedView
from qalam.preschool.services import evidence, offers
from qalam.preschool.services.places import open_places
from qalam.registry.models import City, StateOrder
from tests.architecture.test_urls import needed, patterns
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.notices.people import contact
from tests.preschool.families import family, garden, head_of, somebody
from tests.preschool.heads import kindergarten

pytestmark = pytest.mark.django_db

ADDRESSES: dict[str, URLPattern] = {
    name: pattern
    for name, pattern in patterns(get_resolver())
    if name.startswith(("queue:", "notices:", "ledger:")) and needed(pattern) is not EVERYBODY
}
READS = ["queue:staff_card", "queue:staff_paper", "queue:kindergarten_referral", "queue:staff_queue"]
"""Pages on which somebody who is not of the family sees a child."""
CHILD, SURNAME = "Ерекшегүл", "Құпияева"


@dataclass
class World:
    """A family with everything that it can have in the queue, its kindergarten, and three who are strangers to both."""

    keys: dict[str, Any]
    number: str
    head: User
    specialist: User
    strangers: dict[str, User]


@pytest.fixture
def world(settings: Any, tmp_path: Any) -> Iterator[World]:
    settings.MEDIA_ROOT = tmp_path
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    with translation.override("en"):
        yield made_world()


def made_world() -> World:
    house, home = kindergarten(), family(SURNAME)
    child = home.child(given_name=CHILD, surname=SURNAME)
    made = home.files(child, wants=[house.institution])
    evidence.claim(application=made, ground="orphan", by=home.user, at=MORNING, file=b"%PDF-1")
    [place, spare] = open_places(group=house.group, count=2, by=head_of(house.group), at=MORNING)
    [offer] = offers.serve(pool=place.pool, at=MORNING)
    referral = offers.accept(offer=offer, by=home.user, at=MORNING)
    event, by = QueueEvent.objects.filter(application=made).earliest("leaf_index"), queue.account()
    review = Review.objects.create(application=made, event=event, asked_at=MORNING, asked_by=home.user, question="?")
    move = ManualMove.objects.create(
        application=made, filed_at=MORNING, priority="general", reason="court", proposed_at=MORNING, proposed_by=by
    )
    view = SavedView.objects.create(user=by, name="1", query="")
    order = StateOrder.objects.create(institution=garden(ownership="private"), period=records.OPEN)
    keys = {
        "application": made.number, "about": f"child-{child.pk}", "institution": house.institution.pk,
        "evidence": made.evidence.get().pk, "place": spare.pk, "event": event.pk, "group": house.group.pk,
        "referral": referral.number, "review": review.pk, "move": move.pk, "view": view.pk, "offer": offer.pk,
        "round": queue.round().pk, "notice": Notice.objects.filter(to=home.user).earliest("pk").pk,
        "contact": contact(home.user).pk, "first": made.number, "second": home.files().number, "deed": "stop",
        "form": "csv", "stated": queue.stated().pk, "delivery": "1:x",
        "change": queue.order_change().pk, "order": order.pk, "hit": queue.town_hit(child=child).pk,
        "crowd": f"person:{home.mother.pk}",
    }  # fmt: skip
    other = somebody(Role.HEAD, institution_bin=garden().bin)
    strangers = {"nobody": queue.account(), "parent": family("Бөтенова").user, "head": other}
    return World(keys, made.number, house.head, somebody(Role.SPECIALIST), strangers)


def address(name: str, world: World) -> str:
    return reverse(name, kwargs={key: world.keys[key] for key in ADDRESSES[name].pattern.converters})


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def may(user: User, name: str) -> bool:
    """Whether the table has something for the user there."""
    roles = needed(ADDRESSES[name])
    held = set(user.grants.values_list("role", flat=True))  # type: ignore[attr-defined]
    return roles == SIGNED_IN or bool(held & set(roles))


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_nobody_sees_or_changes_what_is_of_another(world: World, name: str) -> None:
    before = (QueueEvent.objects.count(), list(Application.objects.order_by("pk").values_list("state", flat=True)))
    where = address(name, world)
    for who, user in world.strangers.items():
        client = signed_in(user)
        for answer in (client.get(where), client.post(where, {"file": "1", "answer": "yes"})):
            body = b"".join(answer) if answer.streaming else answer.content
            assert CHILD not in body.decode(errors="replace"), (who, name)
            assert world.number not in answer.headers.get("Location", ""), (who, name)
            if ADDRESSES[name].pattern.converters or not may(user, name):
                assert answer.status_code in (403, 404, 405), (who, name)
    after = (QueueEvent.objects.count(), list(Application.objects.order_by("pk").values_list("state", flat=True)))
    assert after == before
    assert Referral.objects.get().state == "issued"


@pytest.mark.parametrize("name", [name for name in READS if name in ADDRESSES])
def test_whoever_sees_a_child_that_is_not_their_own_leaves_a_line_in_the_audit(world: World, name: str) -> None:
    user = world.head if needed(ADDRESSES[name]) == {Role.HEAD} else world.specialist
    before = Deed.objects.filter(by=user).count()
    assert signed_in(user).get(address(name, world)).status_code == 200
    assert Deed.objects.filter(by=user).count() == before + 1


def test_the_tables_of_addresses_are_read() -> None:
    assert {"queue:application", "queue:kindergarten_referral", "notices:open"} <= set(ADDRESSES)
