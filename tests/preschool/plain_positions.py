"""Places in the queue counted child by child: slow, plain, and what the quick ways must agree with."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from qalam.preschool.models import Application, Pool
from qalam.preschool.queries.position import PoolPosition, Standing, pool_of, ratio, standing_of
from qalam.preschool.rules.position import Counts, Position
from qalam.preschool.rules.position import position as position_by_rule
from qalam.preschool.rules.turn import Category


def position_among(rows: QuerySet[Application], own: Standing, counter: int, general_per_first: int) -> Position:
    """The place of a standing among those who wait."""
    ahead = before(rows, own)
    extraordinary = first = general = 0
    if own.category is not Category.EXTRAORDINARY:
        extraordinary = rows.filter(priority=Category.EXTRAORDINARY).count()
    if own.category is Category.GENERAL:
        first = rows.filter(priority=Category.FIRST).count()
    elif own.category is Category.FIRST:
        # More than these cannot be served before the child, so they are not counted.
        most = (ahead + 1) * general_per_first
        general = rows.filter(priority=Category.GENERAL).order_by()[:most].count()
    return position_by_rule(own.category, Counts(extraordinary, first, general, ahead), counter, general_per_first)


def before(rows: QuerySet[Application], own: Standing) -> int:
    """How many of the standing's own list are served before it."""
    of_list = rows.filter(priority=own.category)
    # Two questions, since one with "or" would look into each entry of the index.
    ties = of_list.filter(filed_at=own.filed_at, code__lt=own.code)
    return of_list.filter(filed_at__lt=own.filed_at).count() + ties.count()


def waiting_in(pool: Pool) -> QuerySet[Application]:
    """Children who wait for the pool's places and have its kindergarten on their list."""
    return Application.objects.waiting().filter(
        birth_year=pool.birth_year,
        language=pool.language,
        group_kind=pool.group_kind,
        stay=pool.stay,
        choices__institution=pool.institution_id,
    )


def positions(application: Application, at: datetime) -> list[PoolPosition]:
    """The place for each kindergarten on the list, the dearest first."""
    own = standing_of(application)
    found = []
    for choice in application.choices.select_related("institution__area").order_by("rank"):
        pool = pool_of(application, choice.institution)
        rows = waiting_in(pool)
        place = position_among(rows, own, pool.counter, ratio(at)) if own else None
        found.append(PoolPosition(choice.institution, choice.rank, place, rows.count()))
    return found
