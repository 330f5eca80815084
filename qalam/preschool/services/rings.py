"""What the families of an exchange owe each other: all change seats at one moment, or all keep what they have.

Nobody's seat is at risk: a child leaves its own when everybody of its ring has a contract for the next. Whoever falls
out before that ends the exchange for all: the others' offers and referrals are void, they wait on where they stood, and
they have let nothing go.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from qalam.access.actor import CLOCKWORK
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer, Place, Referral
from qalam.preschool.queries.exchange import is_exchanged, ring_of
from qalam.preschool.rules.lifecycle import EXCHANGE, Event
from qalam.preschool.services import telling
from qalam.preschool.services.happening import Happening, happen, locked, remember


class OthersNotReady(Refusal):
    """A child of an exchange whose ring has not all its contracts yet."""


def hold_ring(offer: Offer) -> None:
    """Lock the applications and places of an exchange in the order of all deeds, before those of the offer itself."""
    if offer.round_id is None or offer.place.left_by_id is None:
        return
    ring = ring_of(offer)
    locked(one.application for one in ring)
    places = [one.place_id for one in ring]
    list(Place.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=places).order_by("pk"))


def others_of_ring(referral: Referral, *, at: datetime) -> list[Referral]:
    """The referrals that are used at the same moment as this one, one for each other child of the ring; none otherwise.

    Refuses with OthersNotReady where a family of the ring has not answered yet.
    """
    offer = referral.offer
    if offer.round_id is None or not is_exchanged(referral.place, local_day(at)):
        return []
    others = [one for one in ring_of(offer) if one.pk != offer.pk]
    held = Referral.objects.filter(offer__in=others, ended_at__isnull=True)
    found = list(
        held.select_related("offer", "application__child", "place__group__institution", "place__pool__institution")
        .order_by("application")
    )  # fmt: skip
    if len(found) < len(others):
        raise OthersNotReady(OTHERS_NOT_READY)
    return found


def demand_ready(others: Sequence[Referral]) -> None:
    """Refuse with OthersNotReady while one of them has no contract."""
    if any(one.state != Referral.State.CONTRACT for one in others):
        raise OthersNotReady(OTHERS_NOT_READY)


def break_off(offer: Offer, *, at: datetime) -> None:
    """End the exchange that the offer was of, whose family has just fallen out; nothing happens of any other offer."""
    place = Place.objects.select_related("left_by", "pool__institution").get(pk=offer.place_id)
    if offer.round_id is None or not is_exchanged(place, local_day(at)):
        return
    ring = ring_of(offer)
    others = [one for one in ring if one.pk != offer.pk]
    rows = locked(one.application for one in others)
    for one in others:
        take_back(one, rows[one.application_id], at)
    # That of the offer itself too: its seat was never free.
    close_seats([place, *(one.place for one in others)], at)
    assert offer.round is not None  # its number was asked for above
    telling.broken_off(list(rows.values()), offer.round.code, at=at)


def take_back(offer: Offer, row: Application, at: datetime) -> None:
    """The offer or the referral of another family is void, through no fault of its own."""
    if offer.state == Offer.State.OPEN:
        offer.state, offer.answered_at = Offer.State.RECALLED, at
        offer.save(update_fields=["state", "answered_at"])
        happen(row, Event.RECALLED, at=at, cause=EXCHANGE, by=CLOCKWORK, place=offer.place)
        return
    happen(row, Event.ANNULLED, at=at, cause=EXCHANGE, by=CLOCKWORK, place=offer.place)
    Referral.objects.filter(offer=offer).update(state=Referral.State.ANNULLED, ended_at=at)


def close_seats(places: Sequence[Place], at: datetime) -> None:
    """The seats are their children's as before, and no places of the queue."""
    for place in places:
        place.state, place.closed_at, place.closed_because = Place.State.CLOSED, at, Place.Closing.EXCHANGE
        place.left_by = None
    Place.objects.bulk_update(places, ["state", "closed_at", "closed_because", "left_by"])
    remember([Happening("place-closed", at, CLOCKWORK, EXCHANGE, place=place) for place in places])


OTHERS_NOT_READY = Trilingual(
    kk="Бұл орын алмасу арқылы беріледі: алмасатын балалардың бәрімен шарт жасалғанда, олар бір мезетте ауысады. "
    "Әзірге басқа отбасының шарты дайын емес.",
    ru="Это место передаётся обменом: дети меняются местами в один момент, когда договор есть у каждого из них. "
    "Пока договор другой семьи не готов.",
    en="This seat changes hands by an exchange: the children move at one moment, once each of them has a contract. "
    "Another family's contract is not ready yet.",
)
