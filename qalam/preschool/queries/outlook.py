"""The queue and the past year as the simulation wants them: arrays made of records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np
from django.db.models import QuerySet
from psycopg.types.range import DateRange

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Choice, Place, Pool
from qalam.preschool.queries.flow import Kind, Past, months_between, past_year
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.turn import Category
from qalam.preschool.simulation.chances import Flow
from qalam.preschool.simulation.months import EXTRAORDINARY, FIRST, GENERAL, Ints, Market
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment, Group

HORIZON = 24
"""Months that are played."""
SOON_BEGINS = timedelta(days=184)
"""Groups that begin within so many days are known as those of the next school year."""
CODES = {Category.EXTRAORDINARY: EXTRAORDINARY, Category.FIRST: FIRST, Category.GENERAL: GENERAL}
TWO_YEARS = (0, 12)
"""The months of the horizon in which each month of the past year comes again."""


@dataclass(frozen=True)
class Waits:
    """A child that waits, as far as the turn goes; `wants` are institutions, the dearest first, `holds` its seat."""

    id: int
    category: str
    birth_year: int
    language: str
    group_kind: str
    stay: str
    wants: tuple[int, ...]
    holds: Kind | None = None

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


def outlook(
    children: Sequence[Waits],
    known: Counter[tuple[int, Kind]],
    counters: Mapping[Kind, int],
    past: Past,
    taught: Collection[tuple[int, str]],
) -> Outlook:
    """The children in the order of filing, places by month and pool, and what the past year freed by month and pool.

    `taught` are the languages of each institution's groups: in another language nothing comes free there.
    """
    freed = again(past, announced_years(known))
    held = {child.holds for child in children if child.holds is not None}
    wanted = {kind for child in children for kind in child.kinds()} | held | counters.keys()
    kinds = {kind: number for number, kind in enumerate(sorted(wanted | {kind for _, kind in (*known, *freed)}))}
    lists = [np.array([kinds[kind] for kind in child.kinds()], dtype=np.int64) for child in children]
    empty = np.zeros(0, dtype=np.int64)
    market = Market(
        np.cumsum([0, *map(len, lists)], dtype=np.int64),
        np.concatenate([empty, *lists]),
        np.array([CODES[Category(child.category)] for child in children], dtype=np.int64),
        np.zeros(len(children), dtype=np.int64),
        np.array([counters.get(kind, 0) for kind in kinds], dtype=np.int64),
        np.array([kinds[child.holds] if child.holds else -1 for child in children], dtype=np.int64),
    )
    flow = Flow(
        by_month(known, kinds), by_month(freed, kinds), peers(list(kinds), taught), 1.0, past.arrivals,
        tuple(one for one in lists if len(one)), past.refusals, past.departs,
    )  # fmt: skip
    return Outlook(market, flow, tuple(child.id for child in children), kinds)


def again(past: Past, announced: Collection[int]) -> Counter[tuple[int, Kind]]:
    """The places of the past year in the months to come, for children as old as those who had them.

    What mass rounds gave comes again unless the places of the next rounds are announced for the birth year.
    """
    found: Counter[tuple[int, Kind]] = Counter()
    for later in TWO_YEARS:
        for places in (past.turns, past.rounds):
            for (month, kind), many in places.items():
                grown = older(kind, 1 + later // 12)
                if places is past.turns or later or grown[1] not in announced:
                    found[month + later, grown] += many
    return found


def older(kind: Kind, years: int) -> Kind:
    """The pool of children who are as old so many years later."""
    return (kind[0], kind[1] + years, *kind[2:])


def announced_years(known: Counter[tuple[int, Kind]]) -> set[int]:
    """Birth years whose places of the next rounds are known."""
    return {kind[1] for month, kind in known if month}


def peers(kinds: Sequence[Kind], taught: Collection[tuple[int, str]]) -> Ints:
    """Pools of one birth year, language, kind and stay are alike; -1 where the kindergarten has no such groups."""
    alike = {rest: number for number, rest in enumerate(sorted({kind[1:] for kind in kinds}))}
    return np.array([alike[kind[1:]] if (kind[0], kind[2]) in taught else -1 for kind in kinds], dtype=np.int64)


def by_month(counts: Counter[tuple[int, Kind]], kinds: Mapping[Kind, int]) -> Ints:
    """The counts as a table of months and pools."""
    table = np.zeros((HORIZON, len(kinds)), dtype=np.int64)
    for (month, kind), many in counts.items():
        if month < HORIZON:
            table[month, kinds[kind]] += many
    return table


def outlook_of(at: datetime) -> Outlook:
    """The queue as it stands."""
    today = local_day(at)
    counters = {kind_of(pool): pool.counter for pool in Pool.objects.all()}
    rows = Application.objects.waiting().order_by("filed_at", "code").values_list(*FIELDS)
    coming = coming_seats(today)
    children = [replace(one, holds=coming.get(one.id, one.holds)) for one in waits(rows, today)]
    return outlook(children, announced(today), counters, past_year(today), taught_on(today))


def taught_on(today: date) -> set[tuple[int, str]]:
    """In which languages each institution has groups for children before school, now or in the next school year."""
    soon = DateRange(today, today + SOON_BEGINS)
    groups = Group.objects.filter(birth_year__isnull=False, period__overlap=soon)
    return set(groups.values_list("institution", "language"))


SEAT = ("group__institution", "group__birth_year", "group__language", "group__kind", "group__stay")
FIELDS = ("pk", "child", "priority", "birth_year", "language", "group_kind", "stay")


def waits(rows: Iterable[tuple[int, int, str, int, str, str, str]], on: date) -> list[Waits]:
    """The rows with their lists, and the seats that the children have on the day."""
    told = list(rows)
    lists: dict[int, list[int]] = defaultdict(list)
    chosen = Choice.objects.filter(application__in=[row[0] for row in told]).order_by("application", "rank")
    for application, institution in chosen.values_list("application", "institution"):
        lists[application].append(institution)
    seats = seats_on(on, [row[1] for row in told])
    return [Waits(row[0], *row[2:], wants=tuple(lists[row[0]]), holds=seats.get(row[1])) for row in told]


def seats_on(on: date, children: Collection[int]) -> dict[int, Kind]:
    """The pool of the seat that each of the children has."""
    rows = Enrolment.objects.on(on).filter(person__in=children, group__birth_year__isnull=False)
    return {row[0]: row[1:] for row in rows.values_list("person", *SEAT)}


def coming_seats(today: date) -> dict[int, Kind]:
    """By application the pool of the seat that a child would leave before its first day."""
    rows = Application.objects.waiting().filter(holds__period__startswith__gt=today)
    return {row[0]: row[1:] for row in rows.values_list("pk", *(f"holds__{part}" for part in SEAT))}


def kind_of(pool: Pool) -> Kind:
    """What the pool is for."""
    return (pool.institution_id, pool.birth_year, pool.language, pool.group_kind, pool.stay)


def announced(today: date) -> Counter[tuple[int, Kind]]:
    """Free places are given in this month, kept ones in the months of the rounds before their group begins."""
    open_states = (Place.State.FREE, Place.State.LEFT_OVER, Place.State.KEPT)
    return by_their_months(Place.objects.filter(state__in=open_states), today)


def by_their_months(places: QuerySet[Place], today: date) -> Counter[tuple[int, Kind]]:
    """Places of groups that work are given at once, those of groups still to come in the rounds, in turn."""
    found: Counter[tuple[int, Kind]] = Counter()
    coming: list[tuple[Kind, date]] = []
    for place in places.select_related("pool", "group").order_by("pool", "pk"):
        begins = place.group.period.lower or today
        if begins > today or place.state == Place.State.KEPT:
            coming.append((kind_of(place.pool), begins))
        else:
            found[0, kind_of(place.pool)] += 1
    for number, (kind, begins) in enumerate(coming):
        months = round_months(today, begins)
        found[months[number % len(months)], kind] += 1
    return found


def round_months(today: date, begins: date) -> list[int]:
    """The months, counted from this one, in which mass rounds give the places of groups that begin on a day."""
    first, last = (
        int(str(PARAMETERS.in_force(f"preschool.rounds.{end}", on=today, city=TERRITORY).value)[:2])
        for end in ("from", "until")
    )
    found = [months_between(today, date(begins.year, month, 1)) for month in range(first, last + 1)]
    return [month for month in found if month >= 0] or [max(months_between(today, begins), 0)]
