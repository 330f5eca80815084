"""Many possible courses of the months, and what they say of each child: chances, and how long it may take."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.preschool.simulation.months import GENERAL, NEVER, Ints, Market, play

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
SPARSE = 0.5
"""Months without a freed place do not prove that none ever comes: Jeffreys' prior of a Poisson rate."""


@dataclass(frozen=True, eq=False)
class Flow:
    """What the past says of the months to come.

    `known` are places that are certain, by month and pool; `freed` how many came free in the same month of the past
    `years`, by month and pool, 0 everywhere for a pool of which nothing is known; `arrivals` how many children with a
    right to go ahead filed in a month, by category (extraordinary, first); `lists` are wishes that newcomers have, one
    array of pools each.
    """

    known: Ints
    freed: Ints
    years: float
    arrivals: tuple[float, float]
    lists: tuple[Ints, ...]


@dataclass(frozen=True, eq=False)
class Chances:
    """For each wish of each child, course by course, the month in which its turn came; for each child, when it was
    placed. `NEVER` where not within the horizon."""

    reached: Ints
    placed: Ints

    def within(self, months: int) -> Floats:
        """The share of courses in which each wish's turn came within so many months."""
        return np.asarray((self.reached < months).mean(axis=0), dtype=np.float64)

    def placed_within(self, months: int) -> Floats:
        """The same for a place in any kindergarten of the list."""
        return np.asarray((self.placed < months).mean(axis=0), dtype=np.float64)

    def interval(self, share: float = 0.8) -> tuple[Ints, Ints]:
        """In so many of the courses each wish's turn came between these months, counted from 1."""
        return quantiles(self.reached, share)

    def placed_interval(self, share: float = 0.8) -> tuple[Ints, Ints]:
        """The same for any kindergarten of the list."""
        return quantiles(self.placed, share)


def quantiles(months: Ints, share: float) -> tuple[Ints, Ints]:
    """The first and the last month of the middle courses, so many of them, counted from 1."""
    if not months.shape[1]:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    tail = (1 - share) / 2
    courses = months.astype(np.float64)
    low, high = (
        np.quantile(courses, tail, axis=0, method="lower"),
        np.quantile(courses, 1 - tail, axis=0, method="higher"),
    )
    return low.astype(np.int64) + 1, high.astype(np.int64) + 1


def chances(market: Market, flow: Flow, general_per_first: int, *, courses: int, seed: int) -> Chances:
    """Play so many courses; the same seed gives the same."""
    drawn = np.random.default_rng(seed)
    children, wishes = len(market.categories), len(market.pools)
    reached = np.full((courses, wishes), NEVER, dtype=np.int64)
    placed = np.full((courses, children), NEVER, dtype=np.int64)
    for course in range(courses):
        freed = flow.known + coming(flow, drawn)
        grown = with_arrivals(market, flow, drawn)
        when, _, turns = play(grown, freed, general_per_first)
        reached[course], placed[course] = turns[:wishes], when[:children]
    return Chances(reached, placed)


def coming(flow: Flow, drawn: np.random.Generator) -> Ints:
    """Places that come free besides those that are known: the rate itself is unsure where the past is short."""
    is_known = flow.freed.sum(axis=0) > 0
    rates = drawn.gamma(flow.freed + SPARSE / len(flow.freed)) / flow.years
    return np.asarray(drawn.poisson(np.where(is_known, rates, 0.0)), dtype=np.int64)


def with_arrivals(market: Market, flow: Flow, drawn: np.random.Generator) -> Market:
    """The market with those who will file later and go ahead of the general queue."""
    months = len(flow.known)
    if not flow.lists or not any(flow.arrivals):
        return market
    counts = drawn.poisson(np.repeat(np.array(flow.arrivals)[None, :], months, axis=0))
    arrives = np.concatenate([np.repeat(np.arange(months), counts[:, code]) for code in (0, 1)])
    categories = np.repeat([0, 1], counts.sum(axis=0))
    order = np.argsort(arrives, kind="stable")
    lists = [flow.lists[index] for index in drawn.integers(0, len(flow.lists), len(order))]
    sizes = np.array([len(one) for one in lists], dtype=np.int64)
    return Market(
        np.concatenate([market.offsets, market.offsets[-1] + np.cumsum(sizes)]),
        np.concatenate([market.pools, *lists]).astype(np.int64),
        np.concatenate([market.categories, categories[order]]).astype(np.int64),
        np.concatenate([market.arrives, arrives[order]]).astype(np.int64),
        market.counters,
    )


def with_probes(market: Market) -> Market:
    """The market with one more child of the general queue for each pool, who files now and names that pool alone."""
    pools = np.arange(len(market.counters), dtype=np.int64)
    return Market(
        np.concatenate([market.offsets, market.offsets[-1] + 1 + pools]),
        np.concatenate([market.pools, pools]),
        np.concatenate([market.categories, np.full(len(pools), GENERAL, dtype=np.int64)]),
        np.concatenate([market.arrives, np.zeros(len(pools), dtype=np.int64)]),
        market.counters,
    )
