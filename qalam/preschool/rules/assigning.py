"""A mass round as a market of the allocation engine, which solves it and checks its own result.

The categories are the classes for which pools reserve seats: extraordinary stands ahead, and one place in so many is
due to first-priority. Inside a class only the moment of filing counts, and the code where moments are equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from qalam.allocation.problem import UNPLACED, Problem
from qalam.allocation.reserves import Reserves
from qalam.allocation.solving import Market, solve
from qalam.preschool.rules.turn import Category

CLASSES = {Category.GENERAL: 0, Category.EXTRAORDINARY: 1, Category.FIRST: 2}


@dataclass(frozen=True, slots=True)
class Asker:
    """A child with the pools that it seeks, best first; `filed` orders the children of one category."""

    who: str
    filed: int
    category: Category
    pools: tuple[str, ...]
    batch: str | None


@dataclass(frozen=True, slots=True)
class Assigned:
    """The pool of everyone who gets a place, and the batches whose claim to a pool had to be let go, with the pool."""

    pools: Mapping[str, str]
    relaxed: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many places a pool has in the round, and where its counter stands."""

    places: int
    counter: int


def assign(askers: Sequence[Asker], capacities: Mapping[str, Capacity], general_per_first: int) -> Assigned:
    """Who gets a place in which pool: no child without one stands before a child that has it, unless `relaxed` says so.

    Refuses with UnsoundAllocation where the independent check of the engine finds otherwise.
    """
    ordered = sorted(askers, key=lambda one: (one.filed, one.who))
    keys = sorted(capacities)
    outcome = solve(market_of(ordered, keys, capacities, general_per_first))
    given = {
        asker.who: keys[place]
        for asker, place in zip(ordered, outcome.assigned.tolist(), strict=True)
        if place != UNPLACED
    }
    relaxed = tuple((tuple(ordered[one].who for one in each.members), keys[each.place]) for each in outcome.relaxed)
    return Assigned(given, relaxed)


def market_of(
    ordered: Sequence[Asker], keys: Sequence[str], capacities: Mapping[str, Capacity], general_per_first: int
) -> Market:
    """The round in numbers: children by their turn, pools by their key."""
    number = {key: place for place, key in enumerate(keys)}
    places = [number[key] for asker in ordered for key in asker.pools]
    problem = Problem(
        offsets=np.cumsum([0, *(len(asker.pools) for asker in ordered)], dtype=np.int64),
        places=np.array(places, dtype=np.int64),
        priorities=np.zeros(len(places), dtype=np.int64),
        capacities=np.array([capacities[key].places for key in keys], dtype=np.int64),
        turns=np.arange(len(ordered), dtype=np.int64),
    )
    batches = {batch: place for place, batch in enumerate(sorted({one.batch for one in ordered if one.batch}))}
    return Market(
        problem,
        reserves=Reserves.alike(
            np.array([CLASSES[asker.category] for asker in ordered], dtype=np.int64),
            np.array([capacities[key].counter for key in keys], dtype=np.int64),
            ahead=CLASSES[Category.EXTRAORDINARY],
            due=CLASSES[Category.FIRST],
            every=1 + general_per_first,
        ),
        batches=np.array([batches[one.batch] if one.batch else UNPLACED for one in ordered], dtype=np.int64),
    )
