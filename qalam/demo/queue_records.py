"""The queue as records: applications with their lists and papers, places, offers, referrals, wishes and rounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import numpy as np

from qalam.demo.city import City
from qalam.demo.groups import Enrolled
from qalam.demo.history import Chapter
from qalam.demo.past import Past
from qalam.demo.round_records import write_rounds
from qalam.demo.sheets import Span
from qalam.demo.turns import Turns
from qalam.demo.waiting import Answer, Family, Kind, Opened
from qalam.preschool.days import last_moment_of
from qalam.preschool.models import Application, Choice, Claim, Evidence, Offer, Place, Pool, Referral
from qalam.preschool.rules.deadlines import evidence_by
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.territory import TERRITORY

Ids = dict[str, int]
"""Applications by code."""


def write_queue(city: City, past: Past, enrolled: Enrolled) -> dict[Kind, int]:
    """Write the queue of the two years; the pools that have rows."""
    turns = past.turns
    filed = [one for one in past.families if one.state is not State.OUTSIDE]
    ids = write_applications(city, filed, enrolled)
    write_papers(city, filed, ids)
    pools = write_pools(city, sorted({place.kind for place in turns.places}), turns)
    write_places(city, turns.places, pools, enrolled)
    rounds = write_rounds(city, past.rounds, ids)
    write_offers(city, [answer for place in turns.places for answer in place.answers], ids, rounds, enrolled)
    write_wishes(city, turns, ids)
    city.common.chapters.append(Chapter(turns.history.events, ids))
    return pools


def write_applications(city: City, families: list[Family], enrolled: Enrolled) -> Ids:
    """Applications and their lists."""
    ids = city.sheets.add(
        Application,
        len(families),
        child_id=np.array([one.person for one in families]),
        number=[one.number for one in families],
        salt=[one.salt for one in families],
        code=[one.code for one in families],
        birth_year=np.array([one.birth_year for one in families]),
        group_kind="ordinary",
        stay="full",
        state=[str(one.state) for one in families],
        stopped_until=[one.stopped_until for one in families],
        holds_id=[enrolled.enrolment_of[one.person] if one.holds and not one.until else None for one in families],
        filed_at=[one.filed.isoformat() for one in families],
        origin=["paper" if one.is_on_paper else "portal" for one in families],
        priority=[str(one.category) for one in families],
        language=[one.language for one in families],
        period=Span([one.filed.date() for one in families], [one.until for one in families]),
    )
    lists = [
        (int(id), int(city.places.ids[where]), rank)
        for id, one in zip(ids, families, strict=True)
        for rank, where in enumerate(one.wants, 1)
    ]
    application, institution, rank = (np.array(column) for column in zip(*lists, strict=True))
    city.sheets.add(Choice, len(lists), application_id=application, institution_id=institution, rank=rank)
    return {one.code: int(id) for id, one in zip(ids, families, strict=True)}


def write_papers(city: City, families: list[Family], ids: Ids) -> None:
    """What families claimed, and what was found of it."""
    papers = [(ids[one.code], paper) for one in families for paper in one.papers]
    city.sheets.add(
        Evidence,
        len(papers),
        application_id=[application for application, _ in papers],
        ground=[paper.ground for _, paper in papers],
        state=[str(paper.state) for _, paper in papers],
        paper=[paper.words for _, paper in papers],
        file="",
        claimed_at=texts(paper.claimed_at for _, paper in papers),
        due_on=[evidence_by(paper.claimed_at.date(), TERRITORY) for _, paper in papers],
        issued_on=[paper.issued_on for _, paper in papers],
        decided_at=texts(paper.decided_at for _, paper in papers),
        reason=[paper.reason for _, paper in papers],
    )


def write_pools(city: City, kinds: Iterable[Kind], turns: Turns) -> dict[Kind, int]:
    """Pools of these kinds, with their counters."""
    found = list(kinds)
    ids = city.sheets.add(
        Pool,
        len(found),
        institution_id=city.places.ids[[kind[0] for kind in found]],
        birth_year=[kind[1] for kind in found],
        language=[kind[2] for kind in found],
        group_kind="ordinary",
        stay="full",
        counter=[turns.counters[kind] for kind in found],
    )
    return dict(zip(found, ids.tolist(), strict=True))


def write_places(city: City, places: list[Opened], pools: dict[Kind, int], enrolled: Enrolled) -> None:
    """Places that were opened; what nobody took was closed."""
    ids = city.sheets.add(
        Place,
        len(places),
        pool_id=[pools[place.kind] for place in places],
        group_id=[group_of(place, enrolled) for place in places],
        state=[place.state for place in places],
        opened_at=texts(place.at for place in places),
        closed_at=texts(place.closed_at for place in places),
        closed_because=["merged" if place.state == "closed" else "" for place in places],
    )
    assert ids.tolist() == [place.id for place in places]  # the log names them so


def group_of(place: Opened, enrolled: Enrolled) -> int:
    """The group of the child that has the place, or one of those for which it was opened."""
    referral = place.answers[-1].referral if place.holder else None
    if referral is not None and referral.since is not None and place.holder is not None:
        found = enrolled.stays.get((place.holder.person, referral.since))
        if found is not None:
            return found[1]
    return enrolled.group(place.year, place.kind)


def write_offers(city: City, answers: Sequence[Answer], ids: Ids, rounds: dict[str, int], enrolled: Enrolled) -> None:
    """Offers with their answers, and the referrals that followed."""
    offers = city.sheets.add(
        Offer,
        len(answers),
        application_id=[ids[answer.family.code] for answer in answers],
        place_id=[answer.place.id for answer in answers],
        round_id=[rounds[answer.round] if answer.round else None for answer in answers],
        rank=[answer.family.rank(answer.place.kind) for answer in answers],
        state=[answer.said for answer in answers],
        made_at=texts(answer.made_at for answer in answers),
        answer_by=texts(last_moment_of(answer.last_day) for answer in answers),
        answered_at=texts(answer.answered_at for answer in answers),
    )
    followed = [(int(id), answer, answer.referral) for id, answer in zip(offers, answers, strict=True)]
    told = [(offer, answer, referral) for offer, answer, referral in followed if referral is not None]
    seats = [
        enrolled.stays[answer.family.person, referral.since][0] if referral.since else None
        for _, answer, referral in told
    ]
    city.sheets.add(
        Referral,
        len(told),
        offer_id=[offer for offer, _, _ in told],
        application_id=[ids[answer.family.code] for _, answer, _ in told],
        place_id=[answer.place.id for _, answer, _ in told],
        number=[referral.number for _, _, referral in told],
        salt=[referral.salt for _, _, referral in told],
        state=[referral.state for _, _, referral in told],
        issued_at=texts(referral.issued_at for _, _, referral in told),
        present_by=[referral.last_day for _, _, referral in told],
        presented_at=texts(referral.presented_at for _, _, referral in told),
        contract_number=[
            f"{referral.issued_at.year}/{offer}" if referral.state in ("contract", "enrolled") else ""
            for offer, _, referral in told
        ],
        ended_at=texts(referral.ended_at for _, _, referral in told),
        refused_because=[referral.refused_because for _, _, referral in told],
        enrolment_id=seats,
    )


def write_wishes(city: City, turns: Turns, ids: Ids) -> None:
    """Wishes for places that were left over."""
    wishes = turns.wishes
    city.sheets.add(
        Claim,
        len(wishes),
        application_id=[ids[wish.family.code] for wish in wishes],
        place_id=[wish.place.id for wish in wishes],
        window=[wish.made_at.date() for wish in wishes],
        made_at=texts(wish.made_at for wish in wishes),
        state=[wish.state for wish in wishes],
    )


def texts(moments: Iterable[datetime | None]) -> list[str | None]:
    """Moments as COPY takes them."""
    return [one.isoformat() if one else None for one in moments]
