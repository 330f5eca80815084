"""Offering places in the order of the queue, and what families answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from qalam.access.actor import CLOCKWORK, Actor, account_of, by_clockwork
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.rule import Verdict, in_force
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import last_moment_of, local_day
from qalam.preschool.models import Application, Offer, Place, Pool, Referral
from qalam.preschool.queries.turn import Candidate, candidates, opened_leaf, wishing
from qalam.preschool.rules.deadlines import answer_by
from qalam.preschool.rules.lifecycle import Event, Guard
from qalam.preschool.rules.regimes import Consequence
from qalam.preschool.rules.turn import Turn, counter_after
from qalam.preschool.services import referrals, telling
from qalam.preschool.services.happening import Happening, happen, keep, locked, remember, step
from qalam.preschool.services.places import set_state
from qalam.preschool.services.rights import demand_family, demand_specialist, remember_deed
from qalam.preschool.services.rings import break_off, hold_ring
from qalam.preschool.services.standing_aside import follow
from qalam.preschool.services.standing_still import hold_still, undisturbed
from qalam.preschool.territory import TERRITORY, terms_at


class AlreadyAnswered(Refusal):
    """The offer has been answered, has run out or was taken back."""


class TooLate(Refusal):
    """The last day of answering is over."""


@by_clockwork
def serve(*, pool: Pool, at: datetime) -> list[Offer]:
    """Offer the free places of a pool to the children whose turn it is, place by place, until nobody is next.

    Refuses with QueueMoved.
    """
    return undisturbed(lambda: serve_once(pool, at))


def serve_once(pool: Pool, at: datetime) -> list[Offer]:
    """Offer the places, if nobody enters the pool meanwhile."""
    pool = Pool.objects.select_for_update(of=("self",), no_key=True).select_related("institution").get(pk=pool.pk)
    made: list[Offer] = []
    open_states = (Place.State.FREE, Place.State.LEFT_OVER)
    standing = list(
        Place.objects.select_for_update(no_key=True)
        .filter(pool=pool, state__in=open_states)
        .order_by("state", "opened_at", "pk")
    )
    at = hold_still(wishing(pool), at)
    for place in standing:
        if place.state == Place.State.FREE:
            made += serve_place(pool, place, [one for one in standing if one.state in open_states], at)
    return made


def serve_place(pool: Pool, place: Place, standing: Sequence[Place], at: datetime) -> list[Offer]:
    """Offer the place, and as many more of those that stand open as a batch needs; nothing where nobody is next."""
    opened = opened_leaf(place)
    asked = [one for one in candidates(pool, at) if one.let_go < opened]
    others = [other for other in standing if other is not place]
    verdict: Verdict[Turn | None] = in_force("preschool.turn", on=local_day(at), city=TERRITORY)(
        [one.told for one in asked], pool.counter, 1 + len(others), terms_at(at).outcome.general_per_first
    )
    if verdict.outcome is None:
        return []
    by_code = {one.told.who: one for one in asked}
    chosen = [by_code[member.who] for member in verdict.outcome.members]
    return offer_turn(pool, chosen, [place, *others], verdict.outcome, verdict, at=at, cause="turn")


def offer_turn(
    pool: Pool,
    chosen: Sequence[Candidate],
    places: Sequence[Place],
    turn: Turn,
    verdict: Verdict[Turn | None],
    *,
    at: datetime,
    cause: str,
) -> list[Offer]:
    """Offer one place each to those who are served in this turn."""
    rows = locked(one.application for one in chosen)
    in_force = terms_at(at).outcome
    last = answer_by(in_force, local_day(at))
    happened: list[Happening] = []
    offers: list[Offer] = []
    for one, place in zip(chosen, places, strict=False):
        after = counter_after(pool.counter, turn.category, 1, in_force.general_per_first)
        told = {
            "pool": pool.key, "rank": one.told.rank, "counter": pool.counter, "counter_after": after,
            "answer_by": last, "round": None,
        }  # fmt: skip
        row = rows[one.application.pk]
        happened.append(
            step(row, Event.OFFERED, at=at, by=CLOCKWORK, cause=cause, place=place, verdict=verdict, told=told)
        )
        offers.append(
            Offer(application=row, place=place, rank=one.told.rank, made_at=at, answer_by=last_moment_of(last))
        )
        set_state(place, Place.State.OFFERED)
        pool.counter = after
    Pool.objects.filter(pk=pool.pk).update(counter=pool.counter)
    keep([rows[one.application.pk] for one in chosen])
    made = Offer.objects.bulk_create(offers)
    remember(happened)
    telling.offered(made, at=at)
    return made


@transaction.atomic
def accept(*, offer: Offer, by: User, at: datetime) -> Referral:
    """Take the offered place: the referral is issued at once.

    Refuses with NotYours, AlreadyAnswered or TooLate. Of many who answer at once one is heard, the others are told so.
    """
    demand_family(offer.application.child, by, at)
    offer, at = answerable(offer, at)
    row, place = offer.application, offer.place
    close(offer, Offer.State.ACCEPTED, by, at)
    happen(row, Event.ACCEPTED, at=at, by=by, place=place, facts={Guard.UNANSWERED})
    set_state(place, Place.State.TAKEN)
    remember_deed("accept offer", offer, by, at)
    return referrals.issue(offer, at)


@transaction.atomic
def decline(*, offer: Offer, by: User, at: datetime) -> Offer:
    """Let the offered place go; what follows for the family and the place is what the terms in force say.

    Refuses with NotYours, AlreadyAnswered or TooLate.
    """
    demand_family(offer.application.child, by, at)
    offer, at = answerable(offer, at)
    close(offer, Offer.State.DECLINED, by, at)
    let_go(offer, Event.DECLINED, terms_at(at).outcome.refusal, by=by, at=at)
    remember_deed("decline offer", offer, by, at)
    return offer


@by_clockwork
@transaction.atomic
def expire(*, offer: Offer, at: datetime) -> Offer:
    """End an offer that was not answered in time.

    Refuses with AlreadyAnswered, or with NotYetOver while the family can still answer: its last day is not over, or
    nobody could tell it and the list of the unreached was not worked.
    """
    offer, at = locked_offer(offer), hold(at)
    if not telling.may_lapse(offer, terms_at(offer.made_at).outcome, at):
        raise NotYetOver(NOT_YET_OVER)
    close(offer, Offer.State.EXPIRED, CLOCKWORK, at)
    let_go(offer, Event.EXPIRED, terms_at(at).outcome.silence, by=CLOCKWORK, at=at)
    telling.expired(offer, at=at)
    return offer


@transaction.atomic
def recall(*, offer: Offer, reason: str, by: User, at: datetime) -> Offer:
    """Take an offer back, for example because the group is closed; the child keeps its turn, the place is free again.

    Refuses with NotASpecialist or AlreadyAnswered.
    """
    demand_specialist(by, at)
    offer, at = locked_offer(offer), hold(at)
    close(offer, Offer.State.RECALLED, by, at)
    happen(offer.application, Event.RECALLED, at=at, cause=reason, by=by, place=offer.place)
    set_state(offer.place, Place.State.FREE)
    break_off(offer, at=at)
    remember_deed("recall offer", offer, by, at, reason)
    telling.recalled(offer, at=at)
    return offer


def let_go(offer: Offer, event: Event, consequence: Consequence, *, by: Actor, at: datetime) -> None:
    """The place goes on, and the application stands where the terms put it."""
    facts = {Guard.UNANSWERED}
    happen(offer.application, event, at=at, by=by, place=offer.place, facts=facts)
    is_for_all = consequence is Consequence.TO_EVERYONE
    set_state(offer.place, Place.State.LEFT_OVER if is_for_all else Place.State.FREE)
    follow(offer.application, consequence, event=event, at=at)
    break_off(offer, at=at)


def answerable(offer: Offer, at: datetime) -> tuple[Offer, datetime]:
    """The offer, locked, if the family can still answer it, and the moment of the answer that began at `at`."""
    offer, at = locked_offer(offer), hold(at)
    if at > offer.answer_by and telling.may_lapse(offer, terms_at(offer.made_at).outcome, at):
        raise TooLate(TOO_LATE)
    return offer, at


def locked_offer(offer: Offer) -> Offer:
    """The offer with its application and place, locked in the order of all deeds; refused once it is answered."""
    hold_ring(offer)
    row = Application.objects.select_for_update(of=("self",), no_key=True).get(pk=offer.application_id)
    fresh = Offer.objects.select_for_update(of=("self",), no_key=True).get(pk=offer.pk)
    if fresh.state != Offer.State.OPEN:
        raise AlreadyAnswered(ANSWERED[Offer.State(fresh.state)])
    fresh.application = row
    fresh.place = (
        Place.objects.select_for_update(of=("self",), no_key=True)
        .select_related("pool__institution", "group")
        .get(pk=fresh.place_id)
    )
    return fresh


def close(offer: Offer, state: Offer.State, by: Actor, at: datetime) -> None:
    """Write the answer down."""
    offer.state, offer.answered_at, offer.answered_by = state, at, account_of(by)
    offer.save(update_fields=["state", "answered_at", "answered_by"])


class NotYetOver(Refusal):
    """An offer that the family can still answer."""


NOT_YET_OVER = Trilingual(
    kk="Бұл ұсынысқа әлі жауап беруге болады: мерзімі өтпеген немесе отбасына хабар жетпеген.",
    ru="На это предложение ещё можно ответить: срок не истёк или семья о нём не извещена.",
    en="This offer can still be answered: its term is not over, or the family has not been told of it.",
)
TOO_LATE = Trilingual(
    kk="Жауап беру мерзімі өтіп кетті. Балаңыздың өтінішінен әрі қарай не болатынын көріңіз.",
    ru="Срок ответа истёк. В заявлении ребёнка сказано, что будет дальше.",
    en="The term for answering is over. The child's application says what happens next.",
)
ANSWERED = {
    Offer.State.ACCEPTED: Trilingual(
        kk="Бұл орын қабылданып қойған, жолдама берілді. Жолдаманы өтініш бетінен жүктеп алыңыз.",
        ru="Это место уже принято, направление выдано. Его можно скачать на странице заявления.",
        en="This place has been accepted already and the referral is issued. Download it from the application's page.",
    ),
    Offer.State.DECLINED: Trilingual(
        kk="Бұл ұсыныстан бас тартылған. Өтініш бетінен әрі қарай не болатынын көріңіз.",
        ru="От этого предложения уже отказались. На странице заявления сказано, что будет дальше.",
        en="This offer has been declined already. The application's page says what happens next.",
    ),
    Offer.State.EXPIRED: TOO_LATE,
    Offer.State.RECALLED: Trilingual(
        kk="Бөлім бұл ұсынысты қайтарып алды, балаңыздың кезегі сақталды. Себебі өтініш бетінде жазылған.",
        ru="Отдел отозвал это предложение, очередь ребёнка сохранена. Причина указана на странице заявления.",
        en="The department took this offer back; the child keeps its turn. The application's page says why.",
    ),
}
