"""Occupancy of the coming months: groups, children, the queue and the past year as the simulation wants them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

import numpy as np

from qalam.preschool.days import begin_of
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import open_on
from qalam.preschool.queries.flow import YEAR, Kind, Past, months_between, past_year
from qalam.preschool.queries.group_children import Child, Coming, children_of, due_on, leaves_before, under_way
from qalam.preschool.queries.group_lines import MONTHS, Cohort, Line, first_of, known_until, lines_on, turn_after
from qalam.preschool.queries.outlook import FIELDS, Outlook, by_month, by_their_months, kind_of, outlook, waits
from qalam.preschool.rules.occupancy import Weights, weights
from qalam.preschool.rules.regimes import terms
from qalam.preschool.simulation.chances import Flow, play_course
from qalam.preschool.simulation.months import Floats, Ints
from qalam.preschool.simulation.occupancy import (
    LIKELY,
    Due,
    Entries,
    Fullness,
    Town,
    entries_of,
    expected_seats,
    play_occupancy,
)
from qalam.preschool.territory import TERRITORY

COURSES = 200
CITY_SPREAD = 0.4
"""Of the places of a whole city in another year, as a share of this year's: the standard deviation."""
ANNOUNCED_MORE = 0.6
"""At most such a share of the places known is announced besides before the school year begins."""
HOUSE_SPREAD = 0.5
"""The same of one kindergarten."""
AGE_SPREAD = 0.6
"""The same of one birth year: which age gets the places differs more from year to year than how many there are."""
KeyT = TypeVar("KeyT")


@dataclass(frozen=True, eq=False)
class Occupancy:
    """The courses of a day by line and month, today first; the seats of each line, and how many places a child of it
    takes on average, by month."""

    on: date
    lines: tuple[Line, ...]
    fullness: Fullness
    seats: Ints
    weights: Floats


def occupancy_on(on: date, *, is_past: bool = False, courses: int = COURSES) -> Occupancy:
    """Play the months; the same day and the same records give the same.

    Of a past day only what was known then counts: no group, seat, place, referral or leave of a later day.
    """
    children = children_of(on, is_past=is_past)
    lines = lines_on(on, cohorts_of(children), is_past=is_past)
    queue = queue_on(on, lines, known_until(on, is_past=is_past))
    town = town_of(on, lines, children, queue, is_past=is_past)
    drawn = np.random.default_rng(on.toordinal())
    draws = play_occupancy(town, played(on, town, queue, courses, drawn), drawn)
    return Occupancy(on, tuple(lines), Fullness(draws), expected_seats(town), weights_of(on, lines, children))


def cohorts_of(children: Sequence[Child]) -> Mapping[Kind, Cohort]:
    """The children of each cohort."""
    found = Counter(child.cohort for child in children)
    stay = Counter(child.cohort for child in children if child.goes < LIKELY)
    return {cohort: Cohort(many, stay[cohort]) for cohort, many in found.items()}


@dataclass(frozen=True, eq=False)
class Queue:
    """Who waits, as the simulation of chances has it; the open places `to_come` by month and pool, of groups that are
    still to begin; how likely a place of a month and pool is of one; and the groups in which a pool has places."""

    outlook: Outlook
    to_come: Ints
    is_of_round: Floats
    groups: Mapping[Kind, tuple[int, ...]]


def queue_on(on: date, lines: Sequence[Line], until: datetime) -> Queue:
    """The queue as it stood on the day, known up to a moment. Whoever had a referral waits no more."""
    referred = under_way(until).values("application")
    rows = Application.objects.filter(period__contains=on, filed_at__lt=until).exclude(pk__in=referred)
    children = waits(rows.order_by("filed_at", "code").values_list(*FIELDS), on)
    places, past = open_on(on, until), past_year(on)
    taught = {(one.institution, one.cohort[2]) for one in lines if one.cohort is not None}
    found = outlook(children, by_their_months(places, on), {}, past, taught)
    general = Application.objects.filter(
        priority=Application.Priority.GENERAL, filed_at__gte=begin_of(on - YEAR), filed_at__lt=begin_of(on)
    ).count()
    flow = replace(within(found.flow, MONTHS), arrivals=(*found.flow.arrivals, general / 12))
    to_come = by_month(by_their_months(places.filter(group__period__startswith__gt=on), on), found.kinds)[:MONTHS]
    groups: dict[Kind, set[int]] = defaultdict(set)
    for place in places.select_related("pool"):
        groups[kind_of(place.pool)].add(place.group_id)
    return Queue(
        replace(found, flow=flow),
        to_come,
        of_rounds(flow, to_come, past),
        {kind: tuple(sorted(some)) for kind, some in groups.items()},
    )


def within(flow: Flow, months: int) -> Flow:
    """The first months of what comes."""
    return replace(flow, known=flow.known[:months], freed=flow.freed[:months])


def of_rounds(flow: Flow, to_come: Ints, past: Past) -> Floats:
    """How likely a place that is given in a month, in a pool, is of a group of the school year to come."""
    turns, rounds = Counter[int](), Counter[int]()
    for counts, into in ((past.turns, turns), (past.rounds, rounds)):
        for (month, _), many in counts.items():
            into[month] += many
    share = np.array([rounds[month] / max(rounds[month] + turns[month], 1) for month in range(MONTHS)])[:, None]
    known, later = np.cumsum(flow.known, axis=0), np.cumsum(to_come, axis=0)
    every = known + flow.freed
    told = (later + share * flow.freed) / np.maximum(every, 1)
    return np.asarray(np.where(every > 0, told, share), dtype=np.float64)


def played(on: date, town: Town, queue: Queue, courses: int, drawn: np.random.Generator) -> Iterator[Entries]:
    """What the queue brings in each course.

    One year is a short past for the whole city, for each kindergarten and for each age. How many more places are
    announced before a school year begins is in no past that short: any share of those known up to a limit, each as
    likely as another.
    """
    ratio = terms(on, TERRITORY).outcome.general_per_first
    to_come = np.ones((MONTHS, 1))
    to_come[0] = town.first_month
    years = np.array([kind[1] for kind in queue.outlook.kinds], dtype=np.int64)
    ages = np.unique(years, return_inverse=True)[1]
    for _ in range(courses):
        of_city, of_ages = level(CITY_SPREAD, 1, drawn), level(AGE_SPREAD, ages.max(initial=0) + 1, drawn)
        # The last one is of pools of kindergartens without a group.
        of_houses = level(HOUSE_SPREAD, len(town.rest) + 1, drawn)
        lift = to_come * of_city * (of_houses[town.pool_houses] * of_ages[ages])[None, :]
        more = drawn.binomial(queue.to_come, announced_besides(town, drawn)[None, :])
        told = queue.outlook.flow
        flow = replace(told, known=told.known + more)
        course = play_course(queue.outlook.market, flow, ratio, drawn, lift=lift)
        yield entries_of(course, queue.is_of_round, town.turn, drawn)


def level(spread: float, many: int, drawn: np.random.Generator) -> Floats:
    """How many times as much as a year before, with this standard deviation."""
    return np.asarray(drawn.gamma(1 / spread**2, size=many) * spread**2, dtype=np.float64)


def announced_besides(town: Town, drawn: np.random.Generator) -> Floats:
    """Which share of the places known is announced besides, by pool; kindergartens differ by up to twice the city's."""
    of_houses = drawn.uniform(0, 2, size=len(town.rest) + 1)
    return np.asarray(np.minimum(drawn.uniform(0, ANNOUNCED_MORE) * of_houses, 1.0)[town.pool_houses], dtype=np.float64)


def town_of(on: date, lines: Sequence[Line], children: Sequence[Child], queue: Queue, *, is_past: bool) -> Town:
    """The arrays of the simulation."""
    turn = months_between(on, turn_after(on))
    houses = numbered(one.institution for one in lines)
    cohorts = numbered(one.cohort for one in lines)
    line_of = {group: number for number, one in enumerate(lines) for group in (one.now, one.later) if group is not None}
    rest = np.full(len(houses), -1, dtype=np.int64)
    for number, one in enumerate(lines):
        if one.cohort is None:
            rest[houses[one.institution]] = number
    kinds = list(queue.outlook.kinds)
    left, stood = leaves_before(on)
    return Town(
        children=np.array([line_of[one.group] for one in children], dtype=np.int64),
        goes=np.array([one.goes for one in children], dtype=np.float64),
        seats=np.array([seats_of(one, turn) for one in lines], dtype=np.int64).reshape(-1, MONTHS + 1).T.copy(),
        turn=turn,
        houses=np.array([houses[one.institution] for one in lines], dtype=np.int64),
        cohorts=np.array([cohorts[one.cohort] for one in lines], dtype=np.int64),
        share=shares(lines, turn),
        rest=rest,
        pools=groups_of_pools(kinds, lines, queue, line_of),
        pool_houses=np.array([houses.get(kind[0], -1) for kind in kinds], dtype=np.int64),
        is_new=np.array([one.now is None and one.later is not None for one in lines], dtype=np.bool_),
        due=due_of(children, due_on(on, children, is_past=is_past), line_of),
        left=left,
        stood=stood,
        first_month=(first_of(on, 1) - on).days / (first_of(on, 1) - first_of(on, 0)).days,
    )


def numbered(keys: Iterator[KeyT]) -> dict[KeyT, int]:
    """Each key with its number, in the order of coming."""
    return {key: number for number, key in enumerate(dict.fromkeys(keys))}


def seats_of(line: Line, turn: int) -> Ints:
    """Seats of the line on the first days of the months, the first being today."""
    found = np.full(MONTHS + 1, line.seats, dtype=np.int64)
    if line.later_seats is not None:
        found[turn if line.cohort is None or line.now is not None else line.begins :] = line.later_seats
    return found


def shares(lines: Sequence[Line], turn: int) -> Floats:
    """Which share of its cohort each line takes in when the year begins; -1 where it keeps its own children."""
    room: Counter[Kind | None] = Counter()
    for one in lines:
        room[one.cohort] += one.room or 0
    found = [-1.0 if one.room is None or not room[one.cohort] else one.room / room[one.cohort] for one in lines]
    return np.array(found, dtype=np.float64)


def groups_of_pools(kinds: Sequence[Kind], lines: Sequence[Line], queue: Queue, line_of: Mapping[int, int]) -> Ints:
    """The lines that each pool's children enter: those of the cohort, and groups in which the pool has places."""
    of_cohort: dict[Kind, list[int]] = defaultdict(list)
    for number, one in enumerate(lines):
        if one.cohort is not None:
            of_cohort[one.cohort].append(number)
    found = [
        [*dict.fromkeys([*of_cohort[kind], *(line_of[one] for one in queue.groups.get(kind, ()) if one in line_of)])]
        for kind in kinds
    ]
    table = np.full((len(kinds), max(map(len, found), default=1) or 1), -1, dtype=np.int64)
    for pool, numbers in enumerate(found):
        table[pool, : len(numbers)] = numbers
    return table


def due_of(children: Sequence[Child], coming: Sequence[Coming], line_of: Mapping[int, int]) -> Due:
    """Those on the way, and those who are known to leave."""
    rows = [
        (line_of[one.group], one.month, one.chance, -1 if one.out_of is None else line_of[one.out_of])
        for one in coming
        if one.group in line_of
    ]
    rows += [(-1, one.leaves, 1.0, line_of[one.group]) for one in children if one.leaves is not None]
    into, months, chances, out_of = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Due(
        np.array(into, dtype=np.int64), np.array(months, dtype=np.int64), np.array(chances, dtype=np.float64),
        np.array(out_of, dtype=np.int64),
    )  # fmt: skip


def weights_of(on: date, lines: Sequence[Line], children: Sequence[Child]) -> Floats:
    """How many places a child of each line takes, by month: the mean of the children of today, each as old as it will
    be; in a line without children that of its birth year at midyear, and 1 where there is none."""
    members: dict[int, list[Child]] = defaultdict(list)
    for child in children:
        members[child.group].append(child)
    found = np.ones((MONTHS + 1, len(lines)))
    for month in range(MONTHS + 1):
        day = first_of(on, month) if month else on
        in_force = weights(day, TERRITORY)
        if in_force == Weights(1.0, 1.0, 1.0):
            continue
        for number, one in enumerate(lines):
            some = members.get(one.now or 0)
            if some:
                found[month, number] = sum(
                    in_force.of(child.born_on, day, has_disability=child.has_disability) for child in some
                ) / len(some)
            elif one.cohort is not None:
                found[month, number] = in_force.of(date(one.cohort[1], 7, 1), day)
    return found
