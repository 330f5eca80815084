"""Trying another rule on this queue or on that of a past year: who would gain, who would lose. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import outlook_on
from qalam.preschool.queries.outlook import Outlook, outlook_of
from qalam.preschool.queries.policy import Groups, groups_of, siblings_of, town_of
from qalam.preschool.rules.regimes import Regime, supposed, terms
from qalam.preschool.simulation.chances import Bools, coming
from qalam.preschool.simulation.months import Floats, Ints
from qalam.preschool.simulation.policy import Policy, placed_under
from qalam.preschool.simulation.year import Habits, Way, Year, years
from qalam.preschool.territory import TERRITORY

GAIN, LOSE, SAME = OUTCOMES = ("gain", "lose", "same")
MONTHS = 12
COURSES = 30
CHANGED = 0.2
"""A chance of a place within the year that changes by less than this is the same."""


@dataclass(frozen=True)
class Trial:
    """What is tried: the rule, the regime, and what is assumed of families; `further` kindergartens beyond its list
    are what a family would take where the regime lets it."""

    policy: Policy
    regime: Regime
    habits: Habits
    further: int = 4


@dataclass(frozen=True)
class Compared:
    """Of one way of grouping: children of each group by outcome, and how many each group has."""

    way: str
    totals: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class AtOnce:
    """The known places given at once under the rule in force and the one that is tried.

    `placed` are children with a place, `first` those in their dearest kindergarten, both before and after.
    """

    placed: tuple[int, int]
    first: tuple[int, int]
    outcomes: Mapping[str, int]
    ways: tuple[Compared, ...]


@dataclass(frozen=True)
class OverYear:
    """A year under each regime; `in_force` is today's with the ratio in force, the others have the ratio tried."""

    in_force: Year
    regimes: Mapping[Regime, Year]
    outcomes: Mapping[str, int]
    ways: tuple[Compared, ...]


@dataclass(frozen=True, eq=False)
class Queue:
    """Those who wait on a day, as the simulation and the records have them."""

    on: date
    found: Outlook
    rows: Sequence[Application]
    siblings: Bools
    groups: Groups


@dataclass(frozen=True)
class Tried:
    """A rule beside the one in force. `regime` is the one in force on the day."""

    on: date
    trial: Trial
    in_force: Policy
    regime: Regime
    children: int
    seats: int
    at_once: AtOnce
    year: OverYear
    areas: Mapping[str, Trilingual]

    @property
    def is_other_regime(self) -> bool:
        """Whether another regime is tried: then the year says who gains, and not the places of today."""
        return self.trial.regime != self.regime

    @property
    def said(self) -> AtOnce | OverYear:
        """The comparison that answers the question."""
        return self.year if self.is_other_regime else self.at_once


def try_policy(trial: Trial, *, at: datetime, past: date | None = None) -> Tried:
    """Replay those who wait now, or who waited on a past day, under the rule in force then and the one tried."""
    on = past or local_day(at)
    found = outlook_on(on) if past else outlook_of(at)
    rows = Application.objects.select_related("child").in_bulk(found.children)
    ordered = [rows[one] for one in found.children]
    siblings = siblings_of(found, ordered, on)
    queue = Queue(on, found, ordered, siblings, groups_of(ordered, siblings, found.market.offsets, on))
    told = terms(on, TERRITORY).outcome
    in_force = Policy(told.general_per_first)
    return Tried(
        on=on,
        trial=trial,
        in_force=in_force,
        regime=told.regime,
        children=len(ordered),
        seats=int(found.flow.known[:MONTHS].sum()),
        at_once=at_once(queue, in_force, trial.policy),
        year=over_year(queue, in_force, told.regime, trial),
        areas=queue.groups.areas,
    )


def at_once(queue: Queue, in_force: Policy, policy: Policy) -> AtOnce:
    """The known places given in one go, under both rules."""
    filed = np.array([row.filed_at.toordinal() for row in queue.rows], dtype=np.int64)
    market, seats = queue.found.market, queue.found.flow.known.sum(axis=0)
    before, after = (placed_under(one, market, filed, queue.siblings, seats) for one in (in_force, policy))
    outcomes = outcomes_of(before, after)
    return AtOnce(
        placed=(int((before > 0).sum()), int((after > 0).sum())),
        first=(int((before == 1).sum()), int((after == 1).sum())),
        outcomes=counted(outcomes),
        ways=tuple(compared(way, names, outcomes) for way, names in queue.groups.ways.items()),
    )


def over_year(queue: Queue, in_force: Policy, present: Regime, trial: Trial) -> OverYear:
    """The year under the regime in force, and under each regime with the ratio tried, all with the same luck."""
    flow, on = queue.found.flow, queue.on
    drawn = np.random.default_rng(on.toordinal())
    courses = [(flow.known + coming(flow, drawn))[:MONTHS] for _ in range(COURSES)]

    def played(which: Regime, ratio: int) -> Year:
        town = town_of(queue.found, queue.rows, which, trial.further, on)
        return years(town, courses, way_of(which, ratio, on), trial.habits, seed=on.toordinal())

    base = played(present, in_force.general_per_first)
    ratio = trial.policy.general_per_first
    is_same = ratio == in_force.general_per_first
    regimes = {one: base if is_same and one is present else played(one, ratio) for one in Regime}
    outcomes = outcomes_of_year(base.chance, regimes[trial.regime].chance)
    ways = tuple(compared(way, names, outcomes) for way, names in queue.groups.ways.items())
    return OverYear(base, regimes, counted(outcomes), ways)


def way_of(which: Regime, ratio: int, on: date) -> Way:
    """What the simulation needs of the terms of a regime."""
    told = supposed(which, on, TERRITORY)
    return Way(told.silence, told.refusal, ratio, chooses_any=which is Regime.VOUCHER)


def outcomes_of(before: Ints, after: Ints) -> list[str]:
    """A place for none, or a dearer one, is a gain."""
    worst = 1 << 30
    was, becomes = np.where(before == 0, worst, before), np.where(after == 0, worst, after)
    return [GAIN if b < a else LOSE if b > a else SAME for a, b in zip(was, becomes, strict=True)]


def outcomes_of_year(before: Floats, after: Floats) -> list[str]:
    """A better chance of a place within the year is a gain."""
    changes = (after - before).tolist()
    return [GAIN if one >= CHANGED else LOSE if one <= -CHANGED else SAME for one in changes]


def counted(outcomes: Sequence[str]) -> dict[str, int]:
    """How many of each."""
    return {outcome: outcomes.count(outcome) for outcome in OUTCOMES}


def compared(way: str, groups: Sequence[str], outcomes: Sequence[str]) -> Compared:
    """The outcomes of every group.

    The page is the department's own, of whoever sees each child by name, so that small numbers are told.
    """
    names = sorted(set(groups))
    counts = {name: dict.fromkeys(OUTCOMES, 0) for name in names}
    for group, outcome in zip(groups, outcomes, strict=True):
        counts[group][outcome] += 1
    return Compared(way, {name: sum(keys.values()) for name, keys in counts.items()}, counts)
