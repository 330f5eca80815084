"""Which children who hold a seat could exchange seats now, and the round that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer, Place, Pool
from qalam.preschool.queries.choices import without_state_order
from qalam.preschool.queries.rounds import Asked, pools_of, seeker, waiting_of_years
from qalam.preschool.rules import exchange as rules
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.round import Seeker
from qalam.preschool.services.opening import held_pool
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment

LIVE = (Offer.State.OPEN, Offer.State.ACCEPTED)


@dataclass(frozen=True)
class Possible:
    """Everyone who waits for a seat that may be exchanged, and those who would move (`givers`, each with its pool)."""

    waiting: tuple[Seeker, ...]
    rows: dict[str, Application]
    givers: dict[str, str]
    counters: dict[str, int]
    general_per_first: int


def possible(at: datetime) -> Possible:
    """The exchange that the queue as it stands admits."""
    on = local_day(at)
    holding = Application.objects.waiting().filter(holds__isnull=False).values_list("birth_year", flat=True).distinct()
    served = [year for year in holding if year_may_be_served(year, on=on, territory=TERRITORY)]
    rows = {row.code: row for row in waiting_of_years(served)}
    without = without_state_order(on)
    homes = {
        code: pool
        for code, row in rows.items()
        if row.holds is not None and is_running(row.holds, on) and row.holds.group.institution_id not in without
        if (pool := held_pool(row)) is not None
    }
    waiting = tuple(seeker(row, pools_of(row, set(homes.values()))) for row in rows.values())
    institutions = {row.holds.group.institution_id for code, row in rows.items() if code in homes and row.holds}
    pools = Pool.objects.filter(institution__in=institutions).select_related("institution")
    counters = {pool.key: pool.counter for pool in pools}
    ratio = terms(on, TERRITORY).outcome.general_per_first
    return Possible(waiting, rows, rules.givers(waiting, homes, counters, ratio), counters, ratio)


def is_running(seat: Enrolment, on: date) -> bool:
    """Whether the child sits there on the day, in a group that goes on: a seat of autumn changes hands in autumn."""
    return on in seat.period and on in seat.group.period


def asked_of(found: Possible, places: Iterable[Place]) -> Asked:
    """The round of an exchange, once places stand for its seats; each place knows by whose seat it is there."""
    of_pool: dict[str, list[str]] = defaultdict(list)
    held = {str(place.pk): place for place in places}
    for number in sorted(held, key=int):
        of_pool[held[number].pool.key].append(number)
    numbers = {key: tuple(ids) for key, ids in sorted(of_pool.items())}
    case = rules.exchange(found.waiting, found.givers, numbers, found.counters, found.general_per_first)
    return Asked(case, {one.who: found.rows[one.who] for one in case.seekers}, held)


def is_exchanged(place: Place, on: date) -> bool:
    """Whether the place is the seat of a child that still sits there: one of an exchange."""
    return place.left_by is not None and on in place.left_by.period


def ring_of(offer: Offer) -> list[Offer]:
    """The offers that stand and fall with this one, itself among them: whose seat it is, and who is placed together."""
    live = Offer.objects.filter(round=offer.round_id, state__in=LIVE, place__left_by__isnull=False)
    return joined(offer, list(live.select_related("application", "place").order_by("pk")))


def joined(offer: Offer, rows: Sequence[Offer]) -> list[Offer]:
    """Those of the live offers of its round that stand and fall with this one, itself among them."""
    by_seat = {one.application.holds_id: one for one in rows}
    of_place = {one.place.left_by_id: one for one in rows}
    found, new = {offer.pk: offer}, [offer]
    while new:
        one = new.pop()
        batch = one.application.batch_id
        near = [by_seat.get(one.place.left_by_id), of_place.get(one.application.holds_id)]
        near += [other for other in rows if batch is not None and other.application.batch_id == batch]
        for other in near:
            if other is not None and other.pk not in found:
                found[other.pk] = other
                new.append(other)
    return sorted(found.values(), key=lambda one: one.pk)
