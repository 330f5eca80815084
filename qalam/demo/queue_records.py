"""The queue as records: applications with their lists, places that were opened, offers and answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import BEFORE, NOW
from qalam.demo.groups import Enrolled
from qalam.demo.past import Past
from qalam.demo.queue import build_evidence
from qalam.demo.sheets import Span
from qalam.demo.turns import Family, Kind, Opened
from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.models import Application, Choice, Offer, Place, Pool

STATES = {"accepted": "accepted", "annulled": "accepted", "declined": "declined", "expired": "expired"}
CLOSED = {BEFORE: date(2022, 8, 30), NOW: date(2023, 4, 29)}
"""When the places of a year that nobody took are closed."""
PAPER = 0.03
Pools = dict[Kind, int]


def write_queue(city: City, past: Past, enrolled: Enrolled) -> Pools:
    """Write the queue of the two years; the pools that have rows."""
    ids = write_applications(city, past.families, enrolled)
    places = [place for place in past.turns.places if (place.year, place.kind) in enrolled.groups]
    pools = write_pools(city, sorted({place.kind for place in places}))
    write_places(city, places, pools, ids, enrolled)
    return pools


def write_applications(city: City, families: list[Family], enrolled: Enrolled) -> dict[str, int]:
    """Applications, lists, and the evidence of those who wait; ids by code."""
    count = len(families)
    waits = np.array([one.until is None for one in families])
    categories = np.array([str(one.category) for one in families], dtype=object)
    ids = city.sheets.add(
        Application,
        count,
        child_id=np.array([one.person for one in families]),
        number=[one.number for one in families],
        salt=[one.salt for one in families],
        code=[one.code for one in families],
        birth_year=np.array([one.birth_year for one in families]),
        group_kind="ordinary",
        stay="full",
        state=np.where(waits, "queued", "left").astype(object),
        holds_id=[enrolled.enrolment_of[one.person] if one.holds and not one.until else None for one in families],
        filed_at=[one.filed.isoformat() for one in families],
        origin=np.where(city.chance.random(count) < PAPER, "paper", "portal").astype(object),
        priority=categories,
        language=[one.language for one in families],
        period=Span([one.filed.date() for one in families], [one.until for one in families]),
    )
    build_evidence(city, ids[waits], categories[waits])
    lists = [
        (int(id), int(city.places.ids[where]), rank)
        for id, one in zip(ids, families, strict=True)
        for rank, where in enumerate(one.wants, 1)
    ]
    application, institution, rank = (np.array(column) for column in zip(*lists, strict=True))
    city.sheets.add(Choice, len(lists), application_id=application, institution_id=institution, rank=rank)
    return {one.code: int(id) for id, one in zip(ids, families, strict=True)}


def write_pools(city: City, kinds: Iterable[Kind]) -> Pools:
    """Pools of these kinds. Their counters begin at zero with the public log."""
    found = list(kinds)
    ids = city.sheets.add(
        Pool,
        len(found),
        institution_id=city.places.ids[[kind[0] for kind in found]],
        birth_year=[kind[1] for kind in found],
        language=[kind[2] for kind in found],
        group_kind="ordinary",
        stay="full",
        counter=0,
    )
    return dict(zip(found, ids.tolist(), strict=True))


def write_places(
    city: City, places: list[Opened], pools: Pools, applications: dict[str, int], enrolled: Enrolled
) -> None:
    """Places, each with who was offered it and what the family said; what nobody took was closed."""
    taken = [place.holder is not None for place in places]
    ids = city.sheets.add(
        Place,
        len(places),
        pool_id=[pools[place.kind] for place in places],
        group_id=[group_of(place, enrolled) for place in places],
        state=["taken" if one else "closed" for one in taken],
        opened_at=[at(place.on, 9) for place in places],
        closed_at=[None if one else at(CLOSED[place.year], 18) for one, place in zip(taken, places, strict=True)],
        closed_because=["" if one else "merged" for one in taken],
    )
    offers = [(int(id), answer) for id, place in zip(ids, places, strict=True) for answer in place.answers]
    city.sheets.add(
        Offer,
        len(offers),
        application_id=[applications[answer.family.code] for _, answer in offers],
        place_id=[place for place, _ in offers],
        round_id=None,
        rank=[answer.rank for _, answer in offers],
        state=[STATES[answer.said] for _, answer in offers],
        made_at=[at(answer.made_on, 10) for _, answer in offers],
        answer_by=[at(answer.made_on + timedelta(days=3), 12) for _, answer in offers],
        answered_at=[at(answer.answered_on, 14) for _, answer in offers],
    )


def group_of(place: Opened, enrolled: Enrolled) -> int:
    """The group of the child that has the place, or one of those for which it was opened."""
    holder = place.holder
    if holder is not None and holder.until is not None:
        since = max(holder.until, date(place.year, 9, 1))
        found = enrolled.group_of.get((holder.person, since))
        if found is not None:
            return found
    return enrolled.groups[place.year, place.kind][0]


def at(day: date, hour: int) -> str:
    """An hour of a day by the city's clock."""
    return datetime.combine(day, time(hour), CITY_ZONE).isoformat()
