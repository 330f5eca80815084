"""The queue and the past year as the simulation wants them: arrays made of records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from django.db.models import Count, F

from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Choice, Place, Pool
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.turn import Category
from qalam.preschool.simulation.chances import Flow
from qalam.preschool.simulation.months import EXTRAORDINARY, FIRST, GENERAL, Ints, Market
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment

HORIZON = 24
"""Months that are played."""
YEAR = timedelta(days=365)
SOON = timedelta(days=90)
"""A child that leaves the queue and enters a group within so many days was placed there."""
CODES = {Category.EXTRAORDINARY: EXTRAORDINARY, Category.FIRST: FIRST, Category.GENERAL: GENERAL}
Kind = tuple[int, int, str, str, str]
"""A pool: institution, birth year, language, kind of group, stay."""


@dataclass(frozen=True)
class Waits:
    """A child that waits, as far as the turn goes; `wants` are institutions, the dearest first."""

    id: int
    category: str
    birth_year: int
    language: str
    group_kind: str
    stay: str
    wants: tuple[int, ...]

    def kinds(self) -> list[Kind]:
        """The pools in which it waits."""
        return [(one, self.birth_year, self.language, self.group_kind, self.stay) for one in self.wants]


@dataclass(frozen=True, eq=False)
class Outlook:
    """The market with what its numbers stand for: wishes are those of `children` one after another."""

    market: Market
    flow: Flow
    children: tuple[int, ...]
    kinds: Mapping[Kind, int]


def outlook(children: Sequence[Waits], known: Counter[tuple[int, Kind]], counters: Mapping[Kind, int],
            past: Counter[tuple[int, Kind]], arrivals: tuple[float, float]) -> Outlook:  # fmt: skip
    """The children in the order of filing, places by month and pool, and what the past year freed by month and pool."""
    wanted = {kind for child in children for kind in child.kinds()} | {kind for _, kind in (*known, *past)}
    kinds = {kind: number for number, kind in enumerate(sorted(wanted | counters.keys()))}
    lists = [np.array([kinds[kind] for kind in child.kinds()], dtype=np.int64) for child in children]
    empty = np.zeros(0, dtype=np.int64)
    market = Market(
        np.cumsum([0, *map(len, lists)], dtype=np.int64),
        np.concatenate([empty, *lists]),
        np.array([CODES[Category(child.category)] for child in children], dtype=np.int64),
        np.zeros(len(children), dtype=np.int64),
        np.array([counters.get(kind, 0) for kind in kinds], dtype=np.int64),
    )
    flow = Flow(
        by_month(known, kinds), by_month(past, kinds), 1.0, arrivals, tuple(one for one in lists if len(one))
    )  # fmt: skip
    return Outlook(market, flow, tuple(child.id for child in children), kinds)


def by_month(counts: Counter[tuple[int, Kind]], kinds: Mapping[Kind, int]) -> Ints:
    """The counts as a table of months and pools."""
    table = np.zeros((HORIZON, len(kinds)), dtype=np.int64)
    for (month, kind), many in counts.items():
        if month < HORIZON:
            table[month, kinds[kind]] += many
    return table


def outlook_of(at: datetime) -> Outlook:
    """The queue as it stands. Of a birth year whose places are announced the past says nothing more."""
    today = local_day(at)
    known = announced(today)
    years = {kind[1] for month, kind in known if month}
    past = Counter({key: many for key, many in placed_before(today).items() if key[1][1] not in years})
    counters = {kind_of(pool): pool.counter for pool in Pool.objects.all()}
    children = waits(Application.objects.waiting().order_by("filed_at", "code").values_list(*FIELDS))
    return outlook(children, known, counters, past, arrivals_before(today))


FIELDS = ("pk", "priority", "birth_year", "language", "group_kind", "stay")


def waits(rows: Iterable[tuple[int, str, int, str, str, str]]) -> list[Waits]:
    """The rows with their lists."""
    told = list(rows)
    lists: dict[int, list[int]] = defaultdict(list)
    chosen = Choice.objects.filter(application__in=[row[0] for row in told]).order_by("application", "rank")
    for application, institution in chosen.values_list("application", "institution"):
        lists[application].append(institution)
    return [Waits(*row, wants=tuple(lists[row[0]])) for row in told]


def kind_of(pool: Pool) -> Kind:
    """What the pool is for."""
    return (pool.institution_id, pool.birth_year, pool.language, pool.group_kind, pool.stay)


def announced(today: date) -> Counter[tuple[int, Kind]]:
    """Free places are given in this month, kept ones in the months of the rounds before their group begins."""
    found: Counter[tuple[int, Kind]] = Counter()
    open_states = (Place.State.FREE, Place.State.LEFT_OVER)
    free = Place.objects.filter(state__in=open_states).select_related("pool")
    found.update((0, kind_of(place.pool)) for place in free)
    kept: dict[tuple[Kind, date], int] = Counter(
        (kind_of(place.pool), place.group.period.lower or today)
        for place in Place.objects.filter(state=Place.State.KEPT).select_related("pool", "group")
    )
    for (kind, begins), many in kept.items():
        spread(found, kind, many, round_months(today, begins))
    return found


def spread(found: Counter[tuple[int, Kind]], kind: Kind, many: int, months: Sequence[int]) -> None:
    """The places in turn over the months."""
    for place in range(many):
        found[months[place % len(months)], kind] += 1


def round_months(today: date, begins: date) -> list[int]:
    """The months, counted from this one, in which mass rounds give the places of groups that begin on a day."""
    first, last = (
        int(str(PARAMETERS.in_force(f"preschool.rounds.{end}", on=today, city=TERRITORY).value)[:2])
        for end in ("from", "until")
    )
    found = [months_between(today, date(begins.year, month, 1)) for month in range(first, last + 1)]
    return [month for month in found if month >= 0] or [max(months_between(today, begins), 0)]


def months_between(start: date, end: date) -> int:
    """Calendar months from one day to another."""
    return 12 * (end.year - start.year) + end.month - start.month


def placed_before(today: date) -> Counter[tuple[int, Kind]]:
    """Children placed in the past year, as if in the same month of the coming one, to children as old."""
    rows = Enrolment.objects.filter(
        person__applications__state=Application.State.LEFT,
        person__applications__period__endswith__gt=today - YEAR,
        person__applications__period__endswith__lte=today,
        period__startswith__gte=F("person__applications__period__endswith"),
        group__birth_year__isnull=False,
    ).values_list(
        "person__applications__period", "period", "group__institution", "group__birth_year", "group__language",
        "group__kind", "group__stay",
    )  # fmt: skip
    found: Counter[tuple[int, Kind]] = Counter()
    for waited, seated, institution, year, language, kind, stay in rows:
        left, begins = waited.upper, seated.lower
        if left and begins and year is not None and begins - left <= SOON:
            month = months_between(today, left) % 12
            found[month, (institution, year + 1, language, kind, stay)] += 1
    return found


def arrivals_before(today: date) -> tuple[float, float]:
    """Children of the categories that go ahead who filed in a month of the past year, on average."""
    filed = Application.objects.filter(filed_at__gte=begin_of(today - YEAR), filed_at__lt=begin_of(today))
    counts = dict(filed.values_list("priority").annotate(many=Count("pk")))
    return counts.get(Category.EXTRAORDINARY, 0) / 12, counts.get(Category.FIRST, 0) / 12
