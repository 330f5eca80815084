"""Each deed of the queue, asked of the service itself by people without the right: refused, and nothing written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from qalam.access.models import Role, User
from qalam.access.refusing import NotAllowed, noticing
from qalam.kernel.iin import parse_iin
from qalam.kernel.refusal import Refusal
from qalam.ledger.models import Deed, TreeHead
from qalam.notices.models import Notice
from qalam.preschool.models import (
    Application,
    Evidence,
    ManualMove,
    Offer,
    OrderChange,
    Place,
    Referral,
    Review,
    StatedChild,
    TownHit,
)
from qalam.preschool.queries.crowds import Crowd
from qalam.preschool.queries.signs import Kind
from qalam.preschool.services import (
    answering,
    applications,
    batches,
    children,
    claims,
    contacting,
    evidence,
    exchanges,
    moving,
    offers,
    places,
    reading,
    referrals,
    refusal_notes,
    reviews,
    rights,
    rounds,
    season,
    state_orders,
    stopping,
    towns,
    verification,
    vouchers,
)
from qalam.preschool.services.children import Named
from qalam.preschool.services.rights import NotASpecialist, NotTheHead, NotYours
from qalam.registry.models import Enrolment, Guardianship, StateOrder
from tests.architecture.services import of_room, services
from tests.factories import queue
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, somebody
from tests.preschool.heads import Home, kindergarten
from tests.preschool.towns.records import hits, key_of_the_town

pytestmark = pytest.mark.django_db
KEY = key_of_the_town()
IIN = parse_iin("200303600013", accept_invented=True)


@dataclass
class World:
    """A family with all that it can have in the queue, its kindergarten, and people who are strangers to both."""

    home: Family
    house: Home
    row: Application
    offer: Offer
    referral: Referral
    place: Place
    people: Mapping[str, User]


@pytest.fixture
def world() -> World:
    house, home = kindergarten(), family()
    row = home.files(wants=[house.institution])
    pool = queue.pool(institution=house.institution)
    place = queue.place(pool=pool, group=house.group)
    offer = queue.offer(application=row, place=place)
    referral = queue.referral(
        offer=queue.offer(application=home.files(), place=queue.place(pool=pool, group=house.group), state="accepted",
                          answered_at=MORNING)
    )  # fmt: skip
    people = {
        "nobody": queue.account(), "another parent": family("Бөтенова").user,
        "another head": somebody(Role.HEAD, institution_bin=garden().bin),
        "auditor": somebody(Role.AUDITOR), "administrator": somebody(Role.ADMINISTRATOR),
        "parent": home.user, "head": house.head, "specialist": somebody(Role.SPECIALIST),
    }  # fmt: skip
    return World(home, house, row, offer, referral, place, people)


STRANGERS = ("nobody", "another parent", "another head", "auditor", "administrator")
FAMILY = (*STRANGERS, "head")
"""Refused where a family acts: the specialist acts for whoever comes in person."""
HEAD = (*STRANGERS, "parent", "specialist")
OFFICE = (*STRANGERS, "head", "parent")
LOOK = tuple(one for one in OFFICE if one != "auditor")
READ = STRANGERS

Done = Callable[[World, User], Any]


def move(world: World) -> ManualMove:
    about = {"filed_at": MORNING, "priority": "general", "reason": "court", "proposed_at": MORNING}
    return ManualMove.objects.get_or_create(
        application=world.row, defaults=about | {"proposed_by": world.people["nobody"]}
    )[0]


def paper(world: World) -> Evidence:
    return world.row.evidence.first() or queue.evidence(application=world.row)


def review(world: World) -> Review:
    event = queue.event(application=world.row)
    return Review.objects.create(
        application=world.row, event=event, asked_at=MORNING, asked_by=world.home.user, question="?"
    )


def stated() -> StatedChild:
    return queue.stated()


A = {"at": MORNING}
WHY = {"reason": "себебі бар", **A}
DEEDS: dict[str, tuple[tuple[str, ...], Done]] = {
    "applications.file": (FAMILY, lambda w, by: applications.file(
        child=w.home.child(), guardian=w.home.mother, language="kk", wants=[w.house.institution], by=by, **A)),
    "applications.ask_for_move": (FAMILY, lambda w, by: applications.ask_for_move(
        child=seated(w), guardian=w.home.mother, wants=[garden()], by=by, **A)),
    "applications.change_choices": (FAMILY, lambda w, by: applications.change_choices(
        application=w.row, wants=[w.house.institution], by=by, **A)),
    "applications.confirm": (FAMILY, lambda w, by: applications.confirm(application=w.row, by=by, **A)),
    "applications.restore": (FAMILY, lambda w, by: applications.restore(application=w.row, by=by, **A)),
    "applications.withdraw": (FAMILY, lambda w, by: applications.withdraw(application=w.row, by=by, **A)),
    "batches.together": (FAMILY, lambda w, by: batches.together(
        applications=[w.row, w.referral.application], by=by, **A)),
    "batches.part": (FAMILY, lambda w, by: batches.part(application=together(w), by=by, **A)),
    "children.state": (FAMILY, lambda w, by: children.state(
        named=Named(iin=IIN, surname="С", given_name="А"), guardian=w.home.mother, language="kk",
        wants=[w.house.institution], by=by, **A)),
    "claims.claim": (FAMILY, lambda w, by: claims.claim(application=w.row, place=w.place, by=by, **A)),
    "evidence.claim": (FAMILY, lambda w, by: evidence.claim(application=w.row, ground="orphan", by=by, **A)),
    "offers.accept": (FAMILY, lambda w, by: offers.accept(offer=w.offer, by=by, **A)),
    "offers.decline": (FAMILY, lambda w, by: offers.decline(offer=w.offer, by=by, **A)),
    "referrals.extend": (FAMILY, lambda w, by: referrals.extend(referral=w.referral, by=by, **A)),
    "referrals.give_up": (FAMILY, lambda w, by: referrals.give_up(referral=w.referral, by=by, **A)),
    "reviews.ask": (FAMILY, lambda w, by: reviews.ask(
        event=queue.event(application=w.row, verdict={"rule": "x"}), question="Неге?", by=by, **A)),
    "vouchers.choose": (FAMILY, lambda w, by: vouchers.choose(offer=w.offer, pool=w.place.pool, by=by, **A)),
    "vouchers.join_waiting_list": (FAMILY, lambda w, by: vouchers.join_waiting_list(
        offer=w.offer, wants=[garden()], by=by, **A)),
    "reading.read_card": (READ, lambda w, by: reading.read_card(referral=w.referral, by=by, how="card", **A)),
    "reading.read_list": (HEAD, lambda w, by: reading.read_list(
        institution=w.house.institution, how="enrolled", rows=1, by=by, **A)),
    "places.open_places": (HEAD, lambda w, by: places.open_places(group=w.house.group, count=1, by=by, **A)),
    "places.close_place": (HEAD, lambda w, by: places.close_place(place=w.place, by=by, **{**A, "reason": "repair"})),
    "referrals.take_documents": (HEAD, lambda w, by: referrals.take_documents(referral=w.referral, by=by, **A)),
    "referrals.sign_contract": (HEAD, lambda w, by: referrals.sign_contract(
        referral=w.referral, contract_number="1", by=by, **A)),
    "referrals.enrol": (HEAD, lambda w, by: referrals.enrol(referral=w.referral, by=by, **A)),
    "referrals.refuse": (HEAD, lambda w, by: referrals.refuse(
        referral=w.referral, by=by, **{**A, "reason": "incomplete"})),
    "answering.answer": (OFFICE, lambda w, by: answering.answer(
        review=review(w), outcome=Review.Outcome.UPHELD, text="Жауап", by=by, **A)),
    "children.confirm": (OFFICE, lambda w, by: children.confirm(stated=stated(), by=by, **A)),
    "children.refuse": (OFFICE, lambda w, by: children.refuse(stated=stated(), by=by, **WHY)),
    "children.looked_at": (OFFICE, lambda w, by: children.looked_at(stated=stated(), by=by, **A)),
    "contacting.tell": (OFFICE, lambda w, by: contacting.tell(offer=w.offer, note="", by=by, **A)),
    "moving.propose": (OFFICE, lambda w, by: moving.propose(
        application=w.row, reason=ManualMove.Reason.COURT, explanation="Сот шешімі", filed_at=MORNING, priority="first",
        by=by, **A)),
    "moving.sign": (OFFICE, lambda w, by: moving.sign(move=move(w), by=by, **A)),
    "moving.refuse": (OFFICE, lambda w, by: moving.refuse(move=move(w), by=by, **WHY)),
    "offers.recall": (OFFICE, lambda w, by: offers.recall(offer=w.offer, by=by, **WHY)),
    "rights.looked_at": (LOOK, lambda w, by: rights.looked_at(w.row, by=by, **A)),
    "rounds.draft": (OFFICE, lambda w, by: rounds.draft(title="1", places=[w.place], by=by, **A)),
    "rounds.redraft": (OFFICE, lambda w, by: rounds.redraft(drawn=queue.round(), by=by, **A)),
    "rounds.drop": (OFFICE, lambda w, by: rounds.drop(drawn=queue.round(), by=by, **A)),
    "exchanges.offer_exchanges": (OFFICE, lambda w, by: exchanges.offer_exchanges(title="1", by=by, **A)),
    "rounds.publish": (OFFICE, lambda w, by: rounds.publish(drawn=queue.round(), by=by, **A)),
    "season.renew": (OFFICE, lambda w, by: season.renew(by=by, **A)),
    "season.tell": (OFFICE, lambda w, by: season.tell(by=by, **A)),
    "stopping.stop": (OFFICE, lambda w, by: stopping.stop(application=w.row, until=date(2023, 6, 1), by=by, **WHY)),
    "stopping.resume": (OFFICE, lambda w, by: stopping.resume(application=w.row, by=by, **WHY)),
    "stopping.restore": (OFFICE, lambda w, by: stopping.restore(application=w.row, by=by, **WHY)),
    "stopping.end_double": (OFFICE, lambda w, by: stopping.end_double(
        application=w.row, of=w.referral.application, by=by, **WHY)),
    "stopping.keep_both": (OFFICE, lambda w, by: stopping.keep_both(
        first=w.row, second=w.referral.application, by=by, **WHY)),
    "towns.hand_over": (OFFICE, lambda w, by: towns.hand_over(key=KEY, by=by, **A)),
    "towns.take": (OFFICE, lambda w, by: towns.take(hits=hits(KEY), key=KEY, by=by, **A)),
    "towns.decide": (OFFICE, lambda w, by: towns.decide(hit=town_hit(w), decision="told", by=by, **WHY)),
    "towns.find_in_order": (OFFICE, lambda w, by: towns.find_in_order(crowd=crowd(), ground="home", by=by, **WHY)),
    "verification.confirm": (OFFICE, lambda w, by: verification.confirm(
        evidence=paper(w), issued_on=date(2023, 4, 30), by=by, **A)),
    "verification.refuse": (OFFICE, lambda w, by: verification.refuse(evidence=paper(w), by=by, **WHY)),
    "refusal_notes.note": (OFFICE, lambda w, by: refusal_notes.note(
        line=None, checked=SimpleNamespace(patterns=()), text="Қаралды", by=by, **A)),
    "state_orders.propose": (OFFICE, lambda w, by: state_orders.propose(
        institution=w.house.institution, begins_on=date(2023, 5, 1), last_day=None, seats=1, document="№ 1", by=by,
        **A)),
    "state_orders.propose_end": (OFFICE, lambda w, by: state_orders.propose_end(
        order=state_order(w), last_day=date(2023, 6, 1), document="№ 1", by=by, **A)),
    "state_orders.sign": (OFFICE, lambda w, by: state_orders.sign(change=order_change(w), by=by, **A)),
    "state_orders.refuse": (OFFICE, lambda w, by: state_orders.refuse(change=order_change(w), by=by, **WHY)),
}  # fmt: skip
"""Who is refused, and the deed. What it is done to is made before, and so counted with what was there."""


def town_hit(world: World) -> TownHit:
    return TownHit.objects.first() or queue.town_hit(child=world.row.child)


def crowd() -> Crowd:
    return Crowd(Kind.PERSON, "account-1", (), 6, 6, (), "person:1")


def state_order(world: World) -> StateOrder:
    return world.house.institution.state_orders.first() or StateOrder.objects.create(
        institution=world.house.institution, period=queue.records.OPEN, seats=1, document="№ 1"
    )


def order_change(world: World) -> OrderChange:
    return OrderChange.objects.first() or queue.order_change(institution=world.house.institution)


def seated(world: World) -> Any:
    """A child of the family that has a seat."""
    child = world.home.child()
    queue.records.enrolment(person=child, group=world.house.group, period=queue.records.OPEN)
    return child


def together(world: World) -> Application:
    """The application in a batch by itself."""
    Application.objects.filter(pk=world.row.pk).update(batch=queue.batch())
    world.row.refresh_from_db()
    return world.row


def rows() -> dict[str, list[Any]]:
    """All that a deed could have written."""
    models = [*apps.get_app_config("preschool").get_models(), Deed, TreeHead, Notice, Enrolment, Guardianship]
    return {model._meta.label: sorted(model._default_manager.values_list(), key=str) for model in models}


def test_every_service_that_writes_is_asked_by_strangers_or_is_the_clockworks() -> None:
    blocks = ("happening.", "history.")
    assert set(DEEDS) == {
        name
        for name in of_room("preschool")
        if not services()[f"preschool.{name}"].is_clockwork and not name.startswith(blocks)
    }


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_the_service_itself_refuses_whoever_has_no_right_and_writes_nothing(
    world: World, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, deed = DEEDS[name]
    seen: list[dict[str, list[Any]]] = []
    module, function = name.split(".")
    service = getattr(globals()[module], function)

    def looked_at(*arguments: Any, **values: Any) -> Any:
        seen.append(rows())
        return service(*arguments, **values)

    monkeypatch.setattr(globals()[module], function, looked_at)
    for who in refused:
        with noticing() as noticed, pytest.raises(NotAllowed):
            deed(world, world.people[who])
        assert rows() == seen.pop(), who
        assert noticed, who


def lacked(deed: Callable[[], Any]) -> NotAllowed | None:
    """The right that is lacking; what else is in the way of the deed is of no matter here."""
    with transaction.atomic():
        try:
            deed()
        except (NotYours, NotASpecialist, NotTheHead) as refusal:
            return refusal
        except Refusal:
            return None
        finally:
            transaction.set_rollback(True)
    return None


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_whoever_has_the_right_is_refused_for_no_lack_of_it(world: World, name: str) -> None:
    refused, deed = DEEDS[name]
    rightful = set(world.people) - set(refused)
    assert rightful
    for who in rightful:
        assert lacked(lambda by=world.people[who]: deed(world, by)) is None, who
