"""Where a child stands in the queue of each kindergarten on its list, counted for the whole list at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Q

from qalam.access.keeping.shared import while_nothing_happens
from qalam.preschool.models import Application, Choice, Pool
from qalam.preschool.queries.position import FRESH_COUNTER, PoolPosition, Standing, ratio, standing_of
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.position import Counts, Position
from qalam.preschool.rules.position import position as position_by_rule
from qalam.preschool.rules.turn import Category


@dataclass
class Queue:
    """Who waits for one kindergarten: the children of each list, and those of the own list before the child."""

    lists: dict[Category, int] = field(default_factory=lambda: dict.fromkeys(Category, 0))
    ahead: int = 0


def positions_on_list(application: Application, at: datetime) -> list[PoolPosition]:
    """The place for each kindergarten on the list, the dearest first."""
    own, per_first = standing_of(application), ratio(at)
    choices = list(application.choices.select_related("institution").order_by("rank"))
    keys = [choice.institution_id for choice in choices]
    queues = queues_of(application, own, keys)
    counters = counters_of(application.birth_year, application.language, application.group_kind, application.stay)
    return [
        PoolPosition(
            choice.institution,
            choice.rank,
            place_in(queues[choice.institution_id], own, counters.get(choice.institution_id, FRESH_COUNTER), per_first),
            sum(queues[choice.institution_id].lists.values()),
        )
        for choice in choices
    ]


def place_in(queue: Queue, own: Standing | None, counter: int, general_per_first: int) -> Position | None:
    """The place in one queue; None for a child whose turn cannot come."""
    if own is None:
        return None
    lists = queue.lists
    counts = Counts(lists[Category.EXTRAORDINARY], lists[Category.FIRST], lists[Category.GENERAL], queue.ahead)
    return position_by_rule(own.category, counts, counter, general_per_first)


def queues_of(application: Application, own: Standing | None, institutions: Sequence[int]) -> dict[int, Queue]:
    """The queue of each kindergarten, of the children who seek the same kind of place."""
    is_before = (
        Q(application__filed_at__lt=own.filed_at)
        | Q(application__filed_at=own.filed_at, application__code__lt=own.code)
        if own
        else Q(pk__in=[])
    )
    rows = (
        Choice.objects.filter(
            institution__in=institutions,
            application__state=State.QUEUED,
            application__birth_year=application.birth_year,
            application__language=application.language,
            application__group_kind=application.group_kind,
            application__stay=application.stay,
        )
        .values_list("institution", "application__priority")
        .annotate(waiting=Count("pk"), before=Count("pk", filter=is_before))
    )
    return gathered(rows, own)


def gathered(rows: Iterable[tuple[int, str, int, int]], own: Standing | None) -> dict[int, Queue]:
    """The counts by kindergarten."""
    found: dict[int, Queue] = defaultdict(Queue)
    for institution, priority, waiting, before in rows:
        category = Category(priority)
        found[institution].lists[category] = waiting
        if own and category is own.category:
            found[institution].ahead = before
    return found


@while_nothing_happens
def counters_of(birth_year: int, language: str, group_kind: str, stay: str) -> Mapping[int, int]:
    """The counters of the pools for the children who seek this, by kindergarten, where places were ever opened."""
    pools = Pool.objects.filter(birth_year=birth_year, language=language, group_kind=group_kind, stay=stay)
    return dict(pools.values_list("institution", "counter"))
