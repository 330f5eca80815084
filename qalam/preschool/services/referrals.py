"""The referral: issued with the family's yes, presented to the kindergarten, ended by enrolment or annulment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.actor import CLOCKWORK, Actor, by_clockwork
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer, Place, Referral
from qalam.preschool.numbers import commitment
from qalam.preschool.rules.deadlines import extended_until, present_by
from qalam.preschool.rules.lifecycle import Event, Guard
from qalam.preschool.rules.regimes import Consequence
from qalam.preschool.services import seating, telling
from qalam.preschool.services.happening import happen
from qalam.preschool.services.places import set_state
from qalam.preschool.services.rights import demand_family, demand_head, remember_deed
from qalam.preschool.services.rings import break_off, demand_ready, hold_ring, others_of_ring
from qalam.preschool.services.standing_aside import follow
from qalam.preschool.territory import terms_at
from qalam.registry.models import Enrolment, Institution

STEPS = {Referral.State.ISSUED, Referral.State.DOCUMENTS, Referral.State.CONTRACT}


class ReferralEnded(Refusal):
    """The referral was used or annulled."""


class ReferralStillValid(Refusal):
    """A referral that can still be presented."""


def issue(offer: Offer, at: datetime) -> Referral:
    """Issue the referral for an accepted offer, inside the deed of accepting."""
    verdict = terms_at(at)
    last = present_by(verdict.outcome, local_day(at))
    referral = Referral.objects.create(
        offer=offer, application=offer.application, place=offer.place, issued_at=at, present_by=last
    )
    told = {"number": commitment(referral.salt, referral.number), "present_by": last}
    happen(
        offer.application,
        Event.REFERRAL,
        at=at,
        by=CLOCKWORK,
        place=offer.place,
        facts={Guard.ACCEPTED},
        verdict=verdict,
        told=told,
    )
    telling.referred(referral, at=at)
    return referral


@transaction.atomic
def extend(*, referral: Referral, by: User, at: datetime) -> Referral:
    """Extend the term of the referral, once, to the farthest day that the terms allow.

    Refuses with NotYours, ReferralEnded or GuardFails.
    """
    demand_family(referral.application.child, by, at)
    referral, at = locked_referral(referral), hold(at)
    verdict = terms_at(at)
    until = extended_until(verdict.outcome, local_day(referral.issued_at))
    facts = set() if referral.extended_until else {Guard.NOT_EXTENDED}
    happen(
        referral.application,
        Event.EXTENDED,
        at=at,
        by=by,
        place=referral.place,
        facts=facts,
        verdict=verdict,
        told={"until": until},
    )
    referral.extended_until = until
    referral.save(update_fields=["extended_until"])
    remember_deed("extend referral", referral, by, at)
    return referral


@transaction.atomic
def take_documents(*, referral: Referral, by: User, at: datetime) -> Referral:
    """The kindergarten finds the papers in order. Refuses with NotTheHead or ReferralEnded."""
    demand_head(kindergarten_of(referral), by, at)
    referral, at = locked_referral(referral), hold(at)
    happen(referral.application, Event.DOCUMENTS, at=at, by=by, place=referral.place)
    referral.state, referral.presented_at = Referral.State.DOCUMENTS, referral.presented_at or at
    referral.save(update_fields=["state", "presented_at"])
    remember_deed("take documents", referral, by, at)
    return referral


@transaction.atomic
def sign_contract(*, referral: Referral, contract_number: str, by: User, at: datetime) -> Referral:
    """Contract with the family. Refuses with NotTheHead, ReferralEnded, or GuardFails while papers were not taken."""
    demand_head(kindergarten_of(referral), by, at)
    referral, at = locked_referral(referral), hold(at)
    facts = set() if referral.state == Referral.State.ISSUED else {Guard.PAPERS_IN_ORDER}
    happen(referral.application, Event.CONTRACT, at=at, by=by, place=referral.place, facts=facts)
    referral.state, referral.contract_number = Referral.State.CONTRACT, contract_number
    referral.save(update_fields=["state", "contract_number"])
    remember_deed("sign contract", referral, by, at)
    return referral


@transaction.atomic
def enrol(*, referral: Referral, by: User, at: datetime) -> Enrolment:
    """Take the child in: it is enrolled in the group and leaves the queue; the seats that it had are freed.

    In an exchange all children change seats at this moment, once each has its contract. Refuses with NotTheHead,
    ReferralEnded, GuardFails before the contract, seating.HasAnotherSeat, or rings.OthersNotReady.
    """
    demand_head(kindergarten_of(referral), by, at)
    referral, at = locked_referral(referral), hold(at)
    others = others_of_ring(referral, at=at)
    if others and referral.state == Referral.State.CONTRACT:
        demand_ready(others)
    enrolment = take_in(referral, by, at)
    for other in others:
        take_in(other, by, at)
    return enrolment


def take_in(referral: Referral, by: User, at: datetime) -> Enrolment:
    """One child of those that are enrolled together."""
    row, place = referral.application, referral.place
    facts = {Guard.CONTRACT_SIGNED} if referral.state == Referral.State.CONTRACT else set()
    happen(row, Event.ENROLLED, at=at, by=by, place=place, facts=facts)
    enrolment, left = seating.move_in(row, place, at)
    set_state(place, Place.State.TAKEN)
    referral.state, referral.enrolment, referral.ended_at = Referral.State.ENROLLED, enrolment, at
    referral.save(update_fields=["state", "enrolment", "ended_at"])
    happen(row, Event.LEFT, at=at, cause="enrolled", by=by, facts={Guard.ENROLLED})
    seating.free(left, at)
    remember_deed("enrol child", referral, by, at)
    telling.enrolled(referral, at=at)
    return enrolment


@transaction.atomic
def refuse(*, referral: Referral, reason: str, by: User, at: datetime) -> Referral:
    """The kindergarten refuses the papers, with one of the lawful reasons; the child waits on, the place is free.

    Refuses with NotTheHead or ReferralEnded.
    """
    demand_head(kindergarten_of(referral), by, at)
    referral, at = locked_referral(referral), hold(at)
    referral.refused_because = Referral.Refusal(reason)
    end(referral, "refused-papers", by, at)
    remember_deed("refuse referral", referral, by, at, reason)
    telling.refused(referral, at=at)
    return referral


@transaction.atomic
def give_up(*, referral: Referral, by: User, at: datetime) -> Referral:
    """The family gives the referral back. Refuses with NotYours or ReferralEnded."""
    demand_family(referral.application.child, by, at)
    referral, at = locked_referral(referral), hold(at)
    end(referral, "parent", by, at)
    remember_deed("give referral back", referral, by, at)
    return referral


@by_clockwork
@transaction.atomic
def annul(*, referral: Referral, at: datetime) -> Referral:
    """Annul a referral that was not presented in time; what follows is what the terms say.

    Refuses with ReferralEnded or ReferralStillValid.
    """
    referral, at = locked_referral(referral), hold(at)
    last = referral.extended_until or referral.present_by
    if local_day(at) <= last or referral.state != Referral.State.ISSUED:
        raise ReferralStillValid(STILL_VALID.fill(last=last))
    end(referral, "not-presented", CLOCKWORK, at)
    follow(referral.application, terms_at(at).outcome.not_presented, event=Event.ANNULLED, at=at)
    telling.annulled(referral, at=at)
    return referral


def end(referral: Referral, cause: str, by: Actor, at: datetime) -> None:
    """The referral is void; its place is free for the next child."""
    verdict = None if isinstance(by, User) else terms_at(at)
    happen(referral.application, Event.ANNULLED, at=at, cause=cause, by=by, place=referral.place, verdict=verdict)
    referral.state, referral.ended_at = Referral.State.ANNULLED, at
    referral.save(update_fields=["state", "ended_at", "refused_because"])
    is_for_all = terms_at(at).outcome.silence is Consequence.TO_EVERYONE
    set_state(referral.place, Place.State.LEFT_OVER if is_for_all else Place.State.FREE)
    break_off(referral.offer, at=at)


def kindergarten_of(referral: Referral) -> Institution:
    """Where the referral leads."""
    return referral.place.pool.institution


def locked_referral(referral: Referral) -> Referral:
    """The referral with its application and place, locked in the order of all deeds; refused once it has ended."""
    hold_ring(referral.offer)
    row = (
        Application.objects.select_for_update(of=("self",), no_key=True)
        .select_related("child")
        .get(pk=referral.application_id)
    )
    fresh = Referral.objects.select_for_update(of=("self",), no_key=True).select_related("offer").get(pk=referral.pk)
    if fresh.state not in STEPS:
        raise ReferralEnded(ENDED[Referral.State(fresh.state)])
    fresh.application = row
    fresh.place = (
        Place.objects.select_for_update(of=("self",), no_key=True)
        .select_related("group__institution", "pool__institution")
        .get(pk=fresh.place_id)
    )
    return fresh


ENDED = {
    Referral.State.ENROLLED: Trilingual(
        kk="Бұл жолдамамен бала балабақшаға қабылданған.",
        ru="По этому направлению ребёнок уже зачислен.",
        en="The child has been enrolled with this referral already.",
    ),
    Referral.State.ANNULLED: Trilingual(
        kk="Бұл жолдама жойылған. Себебі өтініш бетінде жазылған.",
        ru="Это направление аннулировано. Причина указана на странице заявления.",
        en="This referral is annulled. The application's page says why.",
    ),
}
STILL_VALID = Trilingual(
    kk="Жолдама {last} күніне дейін жарамды.",
    ru="Направление действует до {last} включительно.",
    en="The referral is valid until {last}.",
)
