"""Exchanges of seats between families that ask for a move, offered as a round that anybody can run again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application, Place, Pool, Round, RoundPlace
from qalam.preschool.queries.exchange import Possible, asked_of, possible
from qalam.preschool.rules import round as rules
from qalam.preschool.rules.lifecycle import EXCHANGE
from qalam.preschool.services import telling
from qalam.preschool.services.happening import Happening, remember
from qalam.preschool.services.places import enter, pool_of
from qalam.preschool.services.rights import demand_specialist, remember_deed
from qalam.preschool.services.rounds import MECHANISM, begin, keep_results, make_offers, summary_of
from qalam.preschool.services.standing_still import hold_still, undisturbed


class NoExchange(Refusal):
    """No two families could exchange seats now."""


def offer_exchanges(*, title: str, by: User, at: datetime) -> Round:
    """Offer each other's seats to all families that can exchange them now, as a published round.

    Nobody moves before all of a ring agree (services/rings.py). Refuses with NotASpecialist, NoExchange or QueueMoved.
    """
    demand_specialist(by, at)
    return undisturbed(lambda: offer_once(title, by, at))


def offer_once(title: str, by: User, at: datetime) -> Round:
    """Offer them, if nobody enters the queue meanwhile."""
    hold_pools()
    at = hold_still(Application.objects.waiting(), at)
    found = possible(at)
    if not found.givers:
        raise NoExchange(NO_EXCHANGE)
    seats = open_seats(found, by, at)
    case = asked_of(found, seats.values())
    verdict = rules.run(case.round)
    drawn = begin(title=title, mechanism=MECHANISM, drafted_at=at, drafted_by=by)
    RoundPlace.objects.bulk_create(RoundPlace(round=drawn, place=place) for place in seats.values())
    keep_results(drawn, verdict.outcome, case)
    drawn.input_hash, drawn.summary = case.round.hash(), summary_of(verdict.outcome, case) | {"is_exchange": True}
    told = {
        "round": drawn.code, "mechanism": drawn.mechanism, "seed": None, "input": drawn.input_hash,
        "places": [str(place.pk) for place in seats.values()], "givers": list(seats),
    }  # fmt: skip
    opening = Happening("round-opened", at, by, "published", told=told)
    offers, happened = make_offers(drawn, verdict, case, at)
    closing = Happening("round-closed", at, by, "published", told={"round": drawn.code, "offers": len(offers)})
    remember([opening, *happened, closing])
    drawn.state, drawn.published_at, drawn.published_by = Round.State.PUBLISHED, at, by
    drawn.save(update_fields=["state", "published_at", "published_by", "input_hash", "summary"])
    remember_deed("offer exchanges", drawn, by, at)
    telling.offered(offers, at=at, is_exchange=True)
    return drawn


def hold_pools() -> None:
    """Lock the pools in which a child that asks for a move may sit, in the order of all deeds."""
    gardens = Application.objects.waiting().filter(holds__isnull=False).values("holds__group__institution")
    pools = Pool.objects.select_for_update(of=("self",), no_key=True).filter(institution__in=gardens)
    list(pools.order_by("pk").values_list("pk"))


def open_seats(found: Possible, by: User, at: datetime) -> Mapping[str, Place]:
    """A place for the seat of each child that gives one, in the order of their numbers, by whose seat it is."""
    opened: dict[str, Place] = {}
    for who in sorted(found.givers):
        seat = found.rows[who].holds
        assert seat is not None  # whoever gives a seat has one
        place = Place(pool=pool_of(seat.group), group=seat.group, opened_at=at, opened_by=by, left_by=seat)
        place.save()
        opened[who] = place
    enter(list(opened.values()), cause=EXCHANGE, by=by, at=at)
    return opened


NO_EXCHANGE = Trilingual(
    kk="Қазір орын алмаса алатын отбасы жоқ: тілектер өзара сай келмейді немесе осы орындарды күтіп, кезекте бұрын "
    "тұрған бала бар.",
    ru="Сейчас ни одна семья не может обменяться местами: желания не совпадают, или эти места ждёт ребёнок, стоящий "
    "в очереди раньше.",
    en="No families can exchange seats now: their wishes do not meet, or a child that stands ahead waits for "
    "the seats.",
)
