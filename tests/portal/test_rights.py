"""Each deed outside the queue, asked of the service itself by people without the right: refused, and nothing done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from qalam.access.models import Refused, Role, StatedIdentity, User
from qalam.access.refusing import NotAllowed, Why, noticing
from qalam.kernel.iin import invented_iin
from qalam.kernel.refusal import Refusal
from qalam.ledger.services import looking
from qalam.notices.models import Contact, Notice, Reaching, Way
from qalam.notices.services import contacts, reaching, receipts
from qalam.portal.permissions import MAY, Action
from qalam.portal.services import proving
from qalam.preschool.passing import let_pass
from qalam.registry.models import City
from qalam.reports.services import publishing
from tests.architecture.services import services, writing
from tests.architecture.test_rights import ASK_NOBODY, BLOCKS, STEPS
from tests.factories import queue
from tests.notices.people import contact, told
from tests.preschool.families import family, garden, somebody
from tests.reports.city import readings, small_city

pytestmark = pytest.mark.django_db
AT = datetime(2023, 5, 1, 10, tzinfo=UTC)


@dataclass
class World:
    """Somebody with a notice, an address and a statement, and people of every kind."""

    notice: Notice
    contact: Contact
    stated: StatedIdentity
    people: Mapping[str, User]


@pytest.fixture
def world() -> World:
    small_city()
    owner = queue.account()
    stated = StatedIdentity.objects.create(
        user=owner, iin=invented_iin(date(1990, 3, 5), "female", 9300), surname="Ахметова", given_name="Сәуле",
        stated_at=AT,
    )  # fmt: skip
    people = {
        "owner": owner, "nobody": queue.account(), "parent": family("Бөтенова").user,
        "head": somebody(Role.HEAD, institution_bin=garden().bin), "specialist": somebody(Role.SPECIALIST),
        "auditor": somebody(Role.AUDITOR), "administrator": somebody(Role.ADMINISTRATOR),
        "specialist no more": specialist_no_more(),
    }  # fmt: skip
    return World(told(owner), contact(owner), stated, people)


def specialist_no_more() -> User:
    user = somebody(Role.SPECIALIST)
    user.grants.update(period=queue.records.DateRange(date(2020, 1, 1), date(2023, 1, 1)))  # type: ignore[attr-defined]
    return user


OFFICE = ("specialist",)
OWNER = ("owner",)
Done = Callable[[World, User], Any]
DEEDS: dict[str, tuple[tuple[str, ...], Done]] = {
    "ledger.looking.look": (("auditor",), lambda w, by: looking.look(
        MAY, Action.SEE_REFUSED, by=by, at=AT, kind="refused attempts", key="1")),
    "notices.contacts.add": (
        ("owner", "nobody", "parent", "head", "specialist", "auditor", "administrator", "specialist no more"),
        lambda w, by: contacts.add(by=by, way=Way.EMAIL, address="a@example.kz", language="kk", at=AT)),
    "notices.contacts.ask": (OWNER, lambda w, by: contacts.ask(contact=w.contact, by=by, at=AT)),
    "notices.contacts.confirm": (OWNER, lambda w, by: contacts.confirm(contact=w.contact, code="1", by=by, at=AT)),
    "notices.contacts.choose_language": (OWNER, lambda w, by: contacts.choose_language(
        contact=w.contact, language="en", by=by)),
    "notices.contacts.remove": (OWNER, lambda w, by: contacts.remove(contact=w.contact, by=by, at=AT)),
    "notices.reaching.work": (OFFICE, lambda w, by: reaching.work(
        notice=w.notice, how=Reaching.How.CALLED, by=by, at=AT)),
    "notices.receipts.seen": (OWNER, lambda w, by: receipts.seen(notice=w.notice, by=by, at=AT)),
    "portal.proving.confirm_by_document": (OFFICE, lambda w, by: proving.confirm_by_document(
        stated=w.stated, by=by, at=AT)),
    "portal.proving.refuse_statement": (OFFICE, lambda w, by: proving.refuse_statement(
        stated=w.stated, by=by, at=AT)),
    "reports.publishing.publish": (OFFICE, lambda w, by: publishing.publish(readings=readings(), by=by, at=AT)),
    "reports.publishing.amend": (OFFICE, lambda w, by: publishing.amend(
        readings=readings(), reason="себебі бар", by=by, at=AT)),
}  # fmt: skip
"""Whose deed it is, and the deed."""


def rows() -> dict[str, list[Any]]:
    """All that a deed could have written; a refusal is written down by the page, after it."""
    models = [
        model
        for room in ("access", "ledger", "notices", "registry", "figures", "reports")
        for model in apps.get_app_config(room).get_models()
    ]
    return {model._meta.label: sorted(model._default_manager.values_list(), key=str) for model in models}


def test_every_service_outside_the_queue_is_asked_by_strangers_or_is_named_as_one_that_asks_nobody() -> None:
    mine = {
        name
        for name in writing()
        if not name.startswith("preschool.")
        and not services()[name].is_clockwork
        and services()[name].module not in BLOCKS
    }
    assert mine - STEPS - set(ASK_NOBODY) == set(DEEDS)


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_the_service_itself_refuses_whoever_has_no_right_and_writes_nothing(world: World, name: str) -> None:
    rightful, deed = DEEDS[name]
    before = rows()
    for who in set(world.people) - set(rightful):
        with noticing() as noticed, pytest.raises(NotAllowed):
            deed(world, world.people[who])
        assert [one.why for one in noticed] == [Why.ANOTHERS if rightful == OWNER else Why.ROLE], who
        assert rows() == before, who


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_whoever_has_the_right_is_refused_for_no_lack_of_it(world: World, name: str) -> None:
    rightful, deed = DEEDS[name]
    for who in rightful:
        assert not isinstance(refused(lambda by=world.people[who]: deed(world, by)), NotAllowed), who  # type: ignore[misc]


def refused(deed: Callable[[], Any]) -> Refusal | None:
    """What is in the way of the deed, if anything; nothing of it stays."""
    with transaction.atomic():
        try:
            deed()
        except Refusal as refusal:
            return refusal
        finally:
            transaction.set_rollback(True)
    return None


def test_an_account_that_is_closed_does_nothing_more(world: World) -> None:
    by = world.people["specialist"]
    by.is_active = False
    with pytest.raises(NotAllowed):
        reaching.work(notice=world.notice, how=Reaching.How.CALLED, by=by, at=AT)
    assert not Refused.objects.exists()


def test_no_day_of_an_invented_city_passes_for_whoever_is_not_of_the_department(world: World) -> None:
    City.objects.create(area=queue.records.area(), is_invented=True, records_until=AT.date())
    for who in set(world.people) - {"specialist"}:
        with pytest.raises(NotAllowed):
            let_pass(1, by=world.people[who], at=AT)
    assert City.objects.get().records_until == AT.date()
