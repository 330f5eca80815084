"""Whose turn it is in a pool, as the records have it: what the rules are asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Choice, Place, Pool, QueueEvent
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.lifecycle import EXCHANGE, Event
from qalam.preschool.rules.turn import Category, Waiting
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment

LET_GO = (Event.DECLINED, Event.EXPIRED, Event.ANNULLED)
NEVER = -1


@dataclass(frozen=True)
class Candidate:
    """A child whose turn in a pool can come; `let_go` is the leaf with which it last let a place of the pool go."""

    told: Waiting
    application: Application
    let_go: int

    def alone(self) -> Candidate:
        """The child by itself, whatever brothers and sisters wait with it."""
        return replace(self, told=replace(self.told, batch=None, batch_size=1))


def fitting(pool: Pool) -> QuerySet[Application]:
    """Children who wait and whom the pool's places would suit, whatever kindergartens they name."""
    return Application.objects.waiting().filter(
        birth_year=pool.birth_year, language=pool.language, group_kind=pool.group_kind, stay=pool.stay
    )


def wishing(pool: Pool) -> QuerySet[Application]:
    """Children who wait, whom the pool's places would suit, and who name its kindergarten."""
    return fitting(pool).filter(choices__institution=pool.institution_id)


def candidates(pool: Pool, at: datetime) -> list[Candidate]:
    """Children who wait for the pool's kindergarten and are old enough, without those who have a seat in this pool."""
    if not year_may_be_served(pool.birth_year, on=local_day(at), territory=TERRITORY):
        return []
    return told_to_rules(wishing(pool), pool)


def told_to_rules(rows: QuerySet[Application], pool: Pool) -> list[Candidate]:
    """The children as the rules see them, in the order of filing."""
    ranks = Choice.objects.filter(application=OuterRef("pk"), institution=pool.institution_id).values("rank")
    asked: Iterable[Any] = (
        rows.exclude(holds__in=seats_in(pool))
        .annotate(rank=Coalesce(Subquery(ranks[:1]), 0))
        # The rules ask of no period, and ranges are slow to read.
        .defer("period")
        .order_by("filed_at", "code")
    )
    found = list(asked)
    let_go = last_let_go(pool)
    sizes = batch_sizes({row.batch_id for row in found if row.batch_id is not None})
    return [Candidate(waiting_of(row, sizes), row, let_go.get(row.pk, NEVER)) for row in found]


def last_let_go(pool: Pool) -> dict[int, int]:
    """The leaf with which each application last let a place of the pool go; of most pools these are few."""
    events = QueueEvent.objects.filter(place__in=pool.places.all(), kind__in=LET_GO, application__isnull=False)
    events = events.exclude(cause=EXCHANGE)
    return dict(events.order_by().values_list("application").annotate(last=Max("leaf_index")))


def waiting_of(row: Any, sizes: dict[int, int]) -> Waiting:
    """One child as the rules see it."""
    return Waiting(
        who=row.code,
        filed_at=row.filed_at,
        category=Category(row.priority),
        rank=row.rank,
        batch=None if row.batch_id is None else str(row.batch_id),
        batch_size=sizes.get(row.batch_id, 1),
    )


def seats_in(pool: Pool) -> QuerySet[Enrolment]:
    """Seats that children hold in the groups of the pool."""
    return Enrolment.objects.filter(
        group__institution=pool.institution_id,
        group__birth_year=pool.birth_year,
        group__language=pool.language,
        group__kind=pool.group_kind,
        group__stay=pool.stay,
    )


def batch_sizes(batches: Iterable[int]) -> dict[int, int]:
    """How many of each batch still wait, here or elsewhere."""
    rows = Application.objects.waiting().filter(batch__in=batches).order_by()
    return dict(rows.values_list("batch").annotate(Count("pk")))


def opened_leaf(place: Place) -> int:
    """The leaf with which the place was opened last."""
    events = QueueEvent.objects.filter(place=place, kind="place-opened")
    return int(events.aggregate(last=Max("leaf_index"))["last"] or 0)
