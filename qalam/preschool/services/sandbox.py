"""Trying another rule on this queue or on that of a past day: who would gain and who would lose. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from qalam.figures.suppression import Table, protect
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import outlook_on
from qalam.preschool.queries.outlook import Outlook, outlook_of
from qalam.preschool.queries.statistics import BELOW
from qalam.preschool.rules.regimes import terms
from qalam.preschool.simulation.months import Ints
from qalam.preschool.simulation.policy import Policy, placed_under
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment, Guardianship, Residence

OUTCOMES = ("gain", "lose", "same")
UNKNOWN_AREA = ""
ALL = "all"


@dataclass(frozen=True)
class Compared:
    """Of one way of grouping: children of each group by outcome, None where hidden, and how many each group has."""

    way: str
    totals: Mapping[str, int | None]
    counts: Mapping[str, Mapping[str, int | None]]


@dataclass(frozen=True)
class Tried:
    """A rule beside the one in force. `first` are those who get their dearest kindergarten."""

    on: date
    policy: Policy
    in_force: Policy
    children: int
    seats: int
    placed: tuple[int, int]
    first: tuple[int, int]
    ways: tuple[Compared, ...]


def try_policy(policy: Policy, *, at: datetime, past: date | None = None) -> Tried:
    """Give the known places at once under both rules, to those who wait now or who waited on a past day."""
    on = past or local_day(at)
    found = outlook_on(on) if past else outlook_of(at)
    rows = {row.pk: row for row in Application.objects.filter(pk__in=found.children)}
    ordered = [rows[one] for one in found.children]
    filed = np.array([row.filed_at.toordinal() for row in ordered], dtype=np.int64)
    seats = found.flow.known.sum(axis=0)
    siblings = siblings_of(found, ordered, on)
    in_force = Policy(terms(on, TERRITORY).outcome.general_per_first)
    before, after = (placed_under(one, found.market, filed, siblings, seats) for one in (in_force, policy))
    outcomes = outcomes_of(before, after)
    return Tried(
        on=on,
        policy=policy,
        in_force=in_force,
        children=len(ordered),
        seats=int(seats.sum()),
        placed=(int((before > 0).sum()), int((after > 0).sum())),
        first=(int((before == 1).sum()), int((after == 1).sum())),
        ways=tuple(compared(way, groups, outcomes) for way, groups in groupings(ordered, on).items()),
    )


def outcomes_of(before: Ints, after: Ints) -> list[str]:
    """A place for none, or a dearer one, is a gain."""
    worst = 1 << 30
    was, becomes = np.where(before == 0, worst, before), np.where(after == 0, worst, after)
    return [OUTCOMES[0] if b < a else OUTCOMES[1] if b > a else OUTCOMES[2] for a, b in zip(was, becomes, strict=True)]


def groupings(rows: list[Application], on: date) -> dict[str, list[str]]:
    """The group of each child, in each way of grouping."""
    areas = dict(
        Residence.objects.on(on).filter(person__in=[row.child_id for row in rows]).values_list("person", "area__kind")
    )
    return {
        "priority": [row.priority for row in rows],
        "born": [str(row.birth_year) for row in rows],
        "language": [row.language for row in rows],
        "area": [areas.get(row.child_id, UNKNOWN_AREA) for row in rows],
    }


def compared(way: str, groups: list[str], outcomes: list[str]) -> Compared:
    """The outcomes of every group, small numbers hidden together with those by which they could be found."""
    names = sorted(set(groups))
    counts = {name: dict.fromkeys(OUTCOMES, 0) for name in names}
    for group, outcome in zip(groups, outcomes, strict=True):
        counts[group][outcome] += 1
    total = {outcome: outcomes.count(outcome) for outcome in OUTCOMES}
    hidden = protect(Table({**counts, ALL: total}, parts=((ALL, tuple(names)),)), below=BELOW) if names else set()
    return Compared(
        way,
        {name: n if (n := sum(keys.values())) >= BELOW else None for name, keys in counts.items()},
        {
            name: {one: None if (name, one) in hidden or sum(keys.values()) < BELOW else n for one, n in keys.items()}
            for name, keys in counts.items()
        },
    )


def siblings_of(found: Outlook, rows: list[Application], on: date) -> np.ndarray:
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
