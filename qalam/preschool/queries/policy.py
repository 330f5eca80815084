"""What a trial of another rule needs of the records: days to replay, habits of families, groups, nearness."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import begin_of
from qalam.preschool.models import Application, Choice, Offer
from qalam.preschool.queries.choices import Point, middle_of, point_of
from qalam.preschool.queries.flow import YEAR, Kind
from qalam.preschool.queries.outlook import Outlook
from qalam.preschool.queries.statistics import LONGEST, WAITED
from qalam.preschool.rules.ages import months_until_served
from qalam.preschool.rules.regimes import Regime
from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import Ints, Market
from qalam.preschool.simulation.year import Habits, Town
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Area, Enrolment, Group, Guardianship, Institution, Residence

REPLAYED_ON = (7, 1)
"""Month and day of a past year whose queue is replayed: the places of its autumn are known and not yet given."""
ASSUMED = Habits(silent=0.1, refusing=0.05)
FEWEST_ANSWERS = 50
"""Fewer answers than these say nothing of what families do."""
UNKNOWN = ""
YES, NO = "yes", "no"
NEAR = ((1.0, "under_1_km"), (3.0, "1_to_3_km"))
FAR = "over_3_km"


@dataclass(frozen=True)
class Answers:
    """The shares of offers that families left unanswered or refused, and of how many; 0 where they are assumed."""

    habits: Habits
    offers: int


def answers(on: date) -> Answers:
    """What families of the year before the day did with their offers."""
    closed = Offer.objects.filter(answered_at__gte=begin_of(on - YEAR), answered_at__lt=begin_of(on))
    counts = Counter(closed.exclude(state=Offer.State.RECALLED).values_list("state", flat=True))
    total = counts.total()
    if total < FEWEST_ANSWERS:
        return Answers(ASSUMED, 0)
    return Answers(Habits(counts[Offer.State.EXPIRED] / total, counts[Offer.State.DECLINED] / total), total)


def years_to_replay(today: date) -> list[date]:
    """Days of past summers, the last one first, whose queue, seats and groups about to begin the records hold."""
    begun = {period.lower.year for period in Group.objects.filter(birth_year__isnull=False)
             .values_list("period", flat=True).distinct() if period.lower}  # fmt: skip
    days = [date(year, *REPLAYED_ON) for year in sorted(begun, reverse=True)]
    return [day for day in days if day < today and is_recorded(day)]


def is_recorded(on: date) -> bool:
    """Whether the records hold a queue and children in kindergartens on the day."""
    seated = Enrolment.objects.on(on).filter(group__birth_year__isnull=False)
    return seated.exists() and Application.objects.filter(period__contains=on, filed_at__lt=begin_of(on)).exists()


@dataclass(frozen=True)
class Groups:
    """The group of each child, in each way of grouping, and the names of areas by their keys."""

    ways: Mapping[str, Sequence[str]]
    areas: Mapping[str, Trilingual]


def groups_of(rows: Sequence[Application], siblings: Bools, offsets: Ints, on: date) -> Groups:
    """Category, language, year of birth, length of waiting, brothers and sisters, home, and the way to the dearest."""
    homes = dict(
        Residence.objects.on(on).filter(person__in=[row.child_id for row in rows]).values_list("person", "area")
    )
    areas = {area.pk: area for area in Area.objects.filter(pk__in=set(homes.values()))}
    has_sibling = [bool(siblings[start:end].any()) for start, end in pairwise(offsets.tolist())]
    ways = {
        "priority": [row.priority for row in rows],
        "born": [str(row.birth_year) for row in rows],
        "language": [row.language for row in rows],
        "waited": [band((on - row.filed_at.date()).days) for row in rows],
        "sibling": [YES if one else NO for one in has_sibling],
        "area": [str(homes.get(row.child_id, UNKNOWN)) for row in rows],
        "distance": distances(rows, homes, areas),
    }
    return Groups(ways, {str(key): Trilingual(a.name_kk, a.name_ru, a.name_en) for key, a in areas.items()})


def band(days: int) -> str:
    """The length of waiting as the statistics of the queue divide it."""
    place = bisect_right([limit for limit, _ in WAITED], days)
    return WAITED[place][1] if place < len(WAITED) else LONGEST


def distances(rows: Sequence[Application], homes: Mapping[int, int], areas: Mapping[int, Area]) -> list[str]:
    """How far the dearest kindergarten is from the middle of the home area."""
    dearest = dict(
        Choice.objects.filter(application__in=[row.pk for row in rows], rank=1)
        .values_list("application", "institution")
    )  # fmt: skip
    stand = points(set(dearest.values()))
    middles = {key: middle_of(area) for key, area in areas.items()}
    found = []
    for row in rows:
        home, garden = middles.get(homes.get(row.child_id, 0)), stand.get(dearest.get(row.pk, 0))
        far = home.kilometres(garden) if home and garden else None
        found.append(UNKNOWN if far is None else next((code for limit, code in NEAR if far < limit), FAR))
    return found


def points(institutions: set[int]) -> dict[int, Point | None]:
    """Where they stand."""
    return {one.pk: point_of(one) for one in Institution.objects.filter(pk__in=institutions)}


def town_of(found: Outlook, rows: Sequence[Application], regime: Regime, further: int, on: date) -> Town:
    """The queue with so many kindergartens beyond each list: those nearest to the dearest one that have such places."""
    gardens = [kind[0] for kind in found.kinds]
    stand = points(set(gardens))
    alike: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for (institution, *kind), pool in found.kinds.items():
        alike[tuple(kind)].append((institution, pool))
    near: dict[int, list[int]] = {}
    wishes: list[list[int]] = []
    for child in range(len(rows)):
        own = found.market.pools[found.market.offsets[child] : found.market.offsets[child + 1]].tolist()
        if own and own[0] not in near:
            near[own[0]] = nearest(own[0], found.kinds, alike, gardens, stand)
        beyond = [pool for pool in near.get(own[0], []) if pool not in own][:further] if own else []
        wishes.append([*own, *beyond])
    counts = np.diff(found.market.offsets)
    return Town(
        Market(
            np.cumsum([0, *map(len, wishes)], dtype=np.int64),
            np.array([pool for some in wishes for pool in some], dtype=np.int64),
            found.market.categories,
            found.market.arrives,
            found.market.counters,
            found.market.holds,
        ),
        np.array([rank < own for some, own in zip(wishes, counts, strict=True) for rank in range(len(some))], np.bool_),
        grown(rows, regime, on),
    )


def nearest(
    pool: int,
    kinds: Mapping[Kind, int],
    alike: Mapping[tuple[object, ...], list[tuple[int, int]]],
    gardens: Sequence[int],
    stand: Mapping[int, Point | None],
) -> list[int]:
    """Pools for the same children, that of the nearest kindergarten first; those that are nowhere on the map last."""
    kind = next(key for key, number in kinds.items() if number == pool)
    here = stand[gardens[pool]]

    def far(institution: int) -> float:
        there = stand[institution]
        return here.kilometres(there) if here and there else float("inf")

    return [other for _, other in sorted(alike[tuple(kind[1:])], key=lambda one: (far(one[0]), one[1]))]


def grown(rows: Sequence[Application], regime: Regime, on: date) -> Ints:
    """The month, counted from 0, from which each child is old enough for a place under the regime."""
    months = [months_until_served(row.child.born_on, on=on, territory=TERRITORY, which=regime) for row in rows]
    return np.array(months, dtype=np.int64)


def siblings_of(found: Outlook, rows: Sequence[Application], on: date) -> Bools:
    """Of every wish, whether a child of the same guardian has a seat in that kindergarten on the day."""
    ties = Guardianship.objects.on(on)
    guardians = dict(ties.filter(child__in=[row.child_id for row in rows]).values_list("child", "guardian"))
    houses: dict[int, set[int]] = {}
    of_guardian = ties.filter(guardian__in=set(guardians.values())).values_list("child", "guardian")
    adult_of = dict(of_guardian)
    seated = Enrolment.objects.on(on).filter(person__in=adult_of, group__birth_year__isnull=False)
    own = {row.child_id for row in rows}
    for person, institution in seated.values_list("person", "group__institution"):
        if person not in own:
            houses.setdefault(adult_of[person], set()).add(institution)
    institutions = [kind[0] for kind in found.kinds]
    owners = np.repeat(np.arange(len(rows)), np.diff(found.market.offsets))
    return np.array(
        [
            institutions[pool] in houses.get(guardians.get(rows[child].child_id, 0), set())
            for child, pool in zip(owners.tolist(), found.market.pools.tolist(), strict=True)
        ],
        dtype=np.bool_,
    )
