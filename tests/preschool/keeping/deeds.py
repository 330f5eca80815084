"""Everything that can happen to a family at the queue: what comes before it, and the deed itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from psycopg.types.range import DateRange

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role, User
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.ledger.services.log import append
from qalam.notices.models import Notice
from qalam.preschool.models import (
    Application,
    Evidence,
    ManualMove,
    Offer,
    OrderChange,
    Place,
    QueueEvent,
    Referral,
    Review,
    Round,
    StatedChild,
    TownHit,
)
from qalam.preschool.queries.crowds import Crowd
from qalam.preschool.queries.signs import Kind
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services import (
    answering,
    applications,
    batches,
    children,
    claims,
    contacting,
    evidence,
    moving,
    offers,
    places,
    referrals,
    reviews,
    rounds,
    season,
    state_orders,
    stopping,
    towns,
    verification,
)
from qalam.preschool.services.children import Named
from qalam.preschool.services.happening import happen, locked
from qalam.registry.models import AccountHolder, Enrolment, Group, Guardianship, Institution, Person
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family as new_family
from tests.preschool.families import garden, head_of, somebody
from tests.preschool.keeping.towns import NOON, Town
from tests.preschool.towns.records import taken as taken_from_towns

Deed = Callable[[Town], object]
WHY = "Себебі бар"
LATER, MUCH_LATER, AUTUMN = NOON + timedelta(days=1), NOON + timedelta(days=60), NOON.replace(month=9)
ENDED = DateRange(date(2020, 9, 1), date(2023, 4, 1))
IN_A_TERM = NOON.replace(year=2025)


@dataclass(frozen=True)
class Case:
    """A deed about the first family of a town; `before` is what must have happened.

    `changes` says whether a page of the family says anything else after it, `of_the_queue` whether it is one after
    which pages of others may be given for a while as they were.
    """

    deed: Deed
    before: Deed = lambda _: None
    changes: bool = True
    of_the_queue: bool = True


def open_the_department() -> None:
    """Two specialists who are close to nobody."""
    for surname in ("Бірінші", "Екінші"):
        person = records.person(surname=surname, born_on=date(1980, 1, 1))
        AccountHolder.objects.create(user=somebody(Role.SPECIALIST), person=person)


def clerk() -> User:
    return User.objects.filter(grants__role=Role.SPECIALIST).earliest("pk")


def second() -> User:
    return User.objects.filter(grants__role=Role.SPECIALIST).latest("pk")


def user(town: Town) -> User:
    return town.one.family.user


def row(town: Town) -> Application:
    return Application.objects.get(pk=town.one.made.pk)


def group(town: Town) -> Group:
    return Group.objects.get(institution=town.pool.institution)


def offer(town: Town) -> Offer:
    return Offer.objects.filter(application=town.one.made).latest("pk")


def referral(town: Town) -> Referral:
    return Referral.objects.get(application=town.one.made)


def is_offered(town: Town) -> None:
    assert town.offered().application == town.one.made


def takes(town: Town) -> None:
    offers.accept(offer=offer(town), by=user(town), at=NOON)


def taken(town: Town) -> None:
    is_offered(town)
    takes(town)


def heard(town: Town) -> None:
    is_offered(town)
    Notice.objects.filter(to=user(town)).update(reached_at=MORNING)


def papers_taken(town: Town) -> None:
    taken(town)
    referrals.take_documents(referral=referral(town), by=head_of(group(town)), at=NOON)


def signed(town: Town) -> None:
    papers_taken(town)
    referrals.sign_contract(referral=referral(town), contract_number="7", by=head_of(group(town)), at=NOON)


def drafted(town: Town) -> None:
    kept = places.open_places(group=group(town), count=1, by=head_of(group(town)), at=NOON, is_for_round=True)
    rounds.draft(title="Мамыр", places=kept, by=clerk(), at=NOON)


def proposed(town: Town) -> None:
    moving.propose(
        application=row(town), reason=ManualMove.Reason.COURT, explanation=WHY, filed_at=MORNING - timedelta(days=30),
        priority="first", by=clerk(), at=NOON,
    )  # fmt: skip


def asked(town: Town) -> None:
    event = QueueEvent.objects.filter(application=town.one.made).earliest("leaf_index")
    reviews.ask(event=event, question="Неге?", by=user(town), at=NOON)


def claimed(town: Town) -> None:
    evidence.claim(application=row(town), ground="servicemen", by=user(town), at=MORNING)


def confirmed(town: Town) -> None:
    claimed(town)
    confirms(town)


def confirms(town: Town) -> None:
    verification.confirm(evidence=Evidence.objects.get(), issued_on=date(2023, 4, 20), by=clerk(), at=MORNING)


def rests(town: Town, at: datetime = MORNING) -> None:
    with transaction.atomic():
        found = locked([row(town)])[town.one.made.pk]
        happen(found, Event.INACTIVE, at=at, by=CLOCKWORK, cause="not-renewed")


def restores(town: Town) -> None:
    """Where and when the law gives a family a term for it."""
    with pytest.MonkeyPatch.context() as patched:
        for module in ("applications", "happening"):
            patched.setattr(f"qalam.preschool.services.{module}.TERRITORY", "astana")
        applications.restore(application=row(town), by=user(town), at=IN_A_TERM)


def on_the_day(at: datetime, before: Deed) -> Deed:
    """The log has come to the day already: its first leaf lets all pages be made anew."""

    def done(town: Town) -> None:
        before(town)
        with transaction.atomic():
            append([{"v": 1, "kind": "told", "at": at.isoformat()}])

    return done


def stopped(town: Town) -> None:
    stopping.stop(application=row(town), until=date(2023, 6, 1), reason=WHY, by=clerk(), at=MORNING)


def old(town: Town) -> None:
    Person.objects.filter(pk=town.one.made.child_id).update(born_on=date(2017, 3, 3))
    Application.objects.filter(pk=town.one.made.pk).update(birth_year=2017)


def sibling_seated(town: Town) -> None:
    child = town.one.family.child(given_name="Диас")
    records.enrolment(person=child, group=queue.group(institution=garden(), period=records.OPEN), period=records.OPEN)


def asks_for_move(town: Town) -> None:
    child = Person.objects.get(given_name="Диас")
    applications.ask_for_move(
        child=child, guardian=town.one.family.mother, wants=[town.pool.institution], by=user(town), at=NOON
    )


def sibling_waits(town: Town) -> None:
    town.one.family.files(town.one.family.child(given_name="Диас"), wants=[town.pool.institution])


def sibling(town: Town) -> Application:
    return Application.objects.get(child__given_name="Диас")


def together(town: Town) -> None:
    sibling_waits(town)
    batches.together(applications=[row(town), sibling(town)], by=user(town), at=NOON)


def names_a_child(town: Town) -> None:
    said = Named(
        iin=parse_iin(invented_iin(date(2020, 3, 3), "female", 77), accept_invented=True), surname="Ғалымова",
        given_name="Әсем",
    )  # fmt: skip
    children.state(
        named=said, guardian=town.one.family.mother, language="kk", wants=[town.pool.institution], by=user(town),
        at=NOON,
    )  # fmt: skip


def child_has_a_number(town: Town) -> str:
    iin = invented_iin(date(2020, 3, 3), "female", 78)
    Person.objects.filter(pk=town.one.made.child_id).update(iin=iin)
    return iin


def father_names_the_child(town: Town) -> None:
    iin = parse_iin(child_has_a_number(town), accept_invented=True)
    father = new_family("Әкесов")
    said = Named(iin=iin, surname="Анасова", given_name="Аружан")
    children.state(
        named=said, guardian=father.mother, language="kk", wants=[town.pool.institution], by=father.user, at=NOON
    )


def second_guardian(town: Town) -> None:
    children.confirm(stated=StatedChild.objects.get(), by=clerk(), at=NOON)
    assert Guardianship.objects.filter(child=town.one.made.child).count() == 2


def orders(town: Town) -> None:
    state_orders.propose(
        institution=garden(ownership="private"), begins_on=date(2023, 5, 1), last_day=None, seats=5, document="№ 1",
        by=clerk(), at=NOON,
    )  # fmt: skip


def wishes(town: Town) -> None:
    place = Place.objects.get()
    Place.objects.filter(pk=place.pk).update(state=Place.State.LEFT_OVER)
    claims.claim(application=row(town), place=place, by=user(town), at=MORNING + timedelta(hours=1))


def another_garden(town: Town) -> None:
    garden()


def changes_list(town: Town) -> None:
    wants = [Institution.objects.exclude(pk=town.pool.institution_id).get(), town.pool.institution]
    applications.change_choices(application=row(town), wants=wants, by=user(town), at=NOON)


CASES: dict[str, Case] = {
    "an offer made": Case(is_offered),
    "an offer accepted": Case(takes, is_offered),
    "an offer declined": Case(lambda t: offers.decline(offer=offer(t), by=user(t), at=NOON), is_offered),
    "an offer expired": Case(lambda t: offers.expire(offer=offer(t), at=MUCH_LATER), on_the_day(MUCH_LATER, heard)),
    "an offer recalled": Case(
        lambda t: offers.recall(offer=offer(t), reason="group-closed", by=clerk(), at=NOON), is_offered
    ),
    "an offer told by phone": Case(
        lambda t: contacting.tell(offer=offer(t), note=WHY, by=clerk(), at=NOON), is_offered, changes=False
    ),
    "a referral extended": Case(lambda t: referrals.extend(referral=referral(t), by=user(t), at=NOON), taken),
    "a referral given back": Case(lambda t: referrals.give_up(referral=referral(t), by=user(t), at=NOON), taken),
    "a referral annulled": Case(
        lambda t: referrals.annul(referral=referral(t), at=MUCH_LATER), on_the_day(MUCH_LATER, taken)
    ),
    "papers taken by the head": Case(
        lambda t: referrals.take_documents(referral=referral(t), by=head_of(group(t)), at=NOON), taken
    ),
    "a contract signed": Case(
        lambda t: referrals.sign_contract(
            referral=referral(t), contract_number="7", by=head_of(group(t)), at=NOON
        ),
        papers_taken,
    ),
    "an enrolment": Case(
        lambda t: referrals.enrol(referral=referral(t), by=head_of(group(t)), at=NOON), signed
    ),
    "a refusal by the head": Case(
        lambda t: referrals.refuse(referral=referral(t), reason="incomplete", by=head_of(group(t)), at=NOON), taken
    ),
    "a round published": Case(lambda t: rounds.publish(drawn=Round.objects.get(), by=clerk(), at=NOON), drafted),
    "a move by hand proposed": Case(proposed, changes=False),
    "a move by hand signed": Case(
        lambda t: moving.sign(move=ManualMove.objects.get(), by=second(), at=NOON), proposed
    ),
    "a review asked for": Case(asked),
    "a review decided": Case(
        lambda t: answering.answer(
            review=Review.objects.get(), outcome=Review.Outcome.UPHELD, text="Ереже дұрыс", by=clerk(), at=NOON
        ),
        asked,
    ),
    "a ground claimed": Case(claimed),
    "evidence confirmed": Case(confirms, claimed),
    "evidence rejected": Case(
        lambda t: verification.refuse(evidence=Evidence.objects.get(), reason=WHY, by=clerk(), at=NOON), claimed
    ),
    "evidence lapsed": Case(lambda t: verification.lapse_due(at=MUCH_LATER), on_the_day(MUCH_LATER, confirmed)),
    "a list changed": Case(changes_list, another_garden),
    "a withdrawal": Case(lambda t: applications.withdraw(application=row(t), by=user(t), at=NOON)),
    "a rest": Case(rests),
    "a restoration by the family": Case(restores, lambda t: rests(t, IN_A_TERM)),
    "a restoration by review": Case(
        lambda t: stopping.restore(application=row(t), reason=WHY, by=clerk(), at=NOON), rests
    ),
    "the stop-list": Case(stopped),
    "the end of the stop-list": Case(
        lambda t: stopping.resume(application=row(t), reason=WHY, by=clerk(), at=NOON), stopped
    ),
    "the yearly renewal": Case(lambda t: season.renew(by=CLOCKWORK, at=AUTUMN), on_the_day(AUTUMN, old)),
    "a transfer asked for": Case(asks_for_move, sibling_seated),
    "a second child filed": Case(sibling_waits, of_the_queue=False),
    "twins put together": Case(
        lambda t: batches.together(applications=[row(t), sibling(t)], by=user(t), at=NOON), sibling_waits,
        of_the_queue=False,
    ),
    "twins parted": Case(lambda t: batches.part(application=row(t), by=user(t), at=NOON), together),
    "doubles merged": Case(
        lambda t: stopping.end_double(application=row(t), of=sibling(t), reason=WHY, by=clerk(), at=NOON),
        sibling_waits,
    ),
    "doubles that are none": Case(
        lambda t: stopping.keep_both(first=row(t), second=sibling(t), reason=WHY, by=clerk(), at=NOON), sibling_waits,
        changes=False,
    ),
    "a comparison of towns taken": Case(lambda t: taken_from_towns(clerk()), changes=False),
    "a child of two towns decided on": Case(
        lambda t: towns.decide(hit=TownHit.objects.get(), decision="told", reason=WHY, by=clerk(), at=NOON),
        lambda t: queue.town_hit(child=row(t).child), changes=False,
    ),
    "many children found in order": Case(
        lambda t: towns.find_in_order(
            crowd=Crowd(Kind.PERSON, "", (), 6, 6, (), "person:1"), ground="home", reason=WHY, by=clerk(), at=NOON
        ), changes=False,
    ),
    "a wish granted": Case(lambda t: claims.close_windows(at=LATER), on_the_day(LATER, wishes)),
    "a child named": Case(names_a_child, of_the_queue=False),
    "a named child confirmed": Case(
        lambda t: children.confirm(stated=StatedChild.objects.get(), by=clerk(), at=NOON), names_a_child,
        of_the_queue=False,
    ),
    "a named child refused": Case(
        lambda t: children.refuse(stated=StatedChild.objects.get(), reason=WHY, by=clerk(), at=NOON), names_a_child,
        of_the_queue=False,
    ),
    "a second guardian": Case(second_guardian, father_names_the_child, changes=False, of_the_queue=False),
    "a state order signed": Case(
        lambda t: state_orders.sign(change=OrderChange.objects.get(), by=second(), at=NOON), orders, changes=False,
        of_the_queue=False,
    ),
    "a seat that ends": Case(
        lambda t: Enrolment.objects.filter(person__given_name="Диас").update(period=ENDED), sibling_seated
    ),
}  # fmt: skip
