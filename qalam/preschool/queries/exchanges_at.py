"""Exchanges under way that touch a kindergarten: which of its seats change hands, and how far the ring has come."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q

from qalam.preschool.models import Offer, Referral
from qalam.preschool.queries.exchange import LIVE, joined
from qalam.registry.models import Institution


class Stage(StrEnum):
    """What is awaited of a child's family or kindergarten before all of the ring may move."""

    ANSWER = "answer"
    PAPERS = "papers"
    CONTRACT = "contract"
    READY = "ready"


REACHED = {
    Referral.State.ISSUED: Stage.PAPERS,
    Referral.State.DOCUMENTS: Stage.CONTRACT,
    Referral.State.CONTRACT: Stage.READY,
}


@dataclass(frozen=True)
class Part:
    """One child of a ring and the place that it was offered there, with its referral once the family said yes."""

    offer: Offer
    referral: Referral | None

    @property
    def stage(self) -> Stage:
        """What is awaited."""
        return REACHED[Referral.State(self.referral.state)] if self.referral else Stage.ANSWER


@dataclass(frozen=True)
class RingAt:
    """A ring as one kindergarten has to do with it.

    `leaving` have a seat of the kindergarten, `coming` are to have one, nearly always one for each that leaves; of the
    `others` only is told how many have come how far.
    """

    size: int
    leaving: tuple[Part, ...]
    coming: tuple[Part, ...]
    others: Counter[Stage]

    @property
    def is_ready(self) -> bool:
        """Whether every child of the ring has a contract."""
        return not [one for one in (*self.leaving, *self.coming) if one.stage is not Stage.READY] and set(
            self.others
        ) <= {Stage.READY}


def exchanges_at(institution: Institution, on: date) -> list[RingAt]:
    """The rings of the day that touch the kindergarten, the oldest first; three questions to the database at most."""
    live = Offer.objects.filter(state__in=LIVE, round__isnull=False, place__left_by__period__contains=on)
    here = Q(place__pool__institution=institution) | Q(application__holds__group__institution=institution)
    rounds = list(live.filter(here).order_by().values_list("round", flat=True).distinct())
    if not rounds:
        return []
    rows = live.filter(round__in=rounds).select_related(
        "application__child", "application__holds__group", "place__group", "place__pool"
    )
    of_round: dict[int | None, list[Offer]] = defaultdict(list)
    for row in rows.order_by("pk"):
        of_round[row.round_id].append(row)
    found = [ring for key in sorted(of_round, key=str) for ring in rings_of(of_round[key])]
    parts = parts_of(found)
    told = [ring_at(institution, [parts[one.pk] for one in ring]) for ring in found]
    return [one for one in told if one.leaving or one.coming]


def rings_of(rows: Sequence[Offer]) -> list[list[Offer]]:
    """The live offers of one round, ring by ring."""
    found: list[list[Offer]] = []
    seen: set[int] = set()
    for row in rows:
        if row.pk not in seen:
            found.append(joined(row, rows))
            seen.update(one.pk for one in found[-1])
    return found


def parts_of(rings: Iterable[Sequence[Offer]]) -> dict[int, Part]:
    """Each offer with its referral, by the key of the offer."""
    rows = [one for ring in rings for one in ring]
    held = {one.offer_id: one for one in Referral.objects.filter(offer__in=rows, ended_at__isnull=True)}
    return {row.pk: Part(row, held.get(row.pk)) for row in rows}


def ring_at(institution: Institution, parts: Sequence[Part]) -> RingAt:
    """What a kindergarten has to do with a ring."""
    leaving = tuple(one for one in parts if seat_of(one) == institution.pk)
    coming = tuple(one for one in parts if one.offer.place.pool.institution_id == institution.pk)
    own = {one.offer.pk for one in (*leaving, *coming)}
    others = Counter(one.stage for one in parts if one.offer.pk not in own)
    return RingAt(len(parts), leaving, coming, others)


def seat_of(part: Part) -> int | None:
    """The kindergarten in which the child sits."""
    seat = part.offer.application.holds
    return seat.group.institution_id if seat else None
