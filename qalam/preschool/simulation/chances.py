"""Many possible courses of the months, and what they say of each child: chances, and how long it may take."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.preschool.simulation.months import GENERAL, NEVER, Conduct, Floats, Ints, Market, play

Bools = NDArray[np.bool_]
LEVEL_SPREAD = 0.3
"""One year is a short past: so large is the standard deviation of another year's places, as a share of this year's."""
DOUBT = 0.5
"""Months in which no place came free do not prove that none ever comes: Jeffreys' prior of a Poisson rate."""


@dataclass(frozen=True, eq=False)
class Flow:
    """What the past says of the months to come.

    `known` are places that are certain, by month and pool; `freed` how many came free in the same month of the past
    `years`, by month and pool. Pools of one number in `peers` are alike, so that each borrows from the others what its
    own past is too short to tell; -1 is a pool that no group is of, and where nothing comes free. `arrivals` is how
    many children filed in a month, by category (extraordinary, first, and general where those behind matter); `lists`
    are wishes that newcomers have, one array of pools each. `refusals` are the shares of offers that families let go,
    of the dearest and of another kindergarten; `departs` is the share of those waiting that stops waiting in a month
    without a place.
    """

    known: Ints
    freed: Ints
    peers: Ints
    years: float
    arrivals: tuple[float, ...]
    lists: tuple[Ints, ...]
    refusals: tuple[float, float] = (0.0, 0.0)
    departs: float = 0.0


@dataclass(frozen=True, eq=False)
class Chances:
    """For each wish of each child, course by course, the month in which its turn came; for each child, when it was
    placed. `NEVER` where not within the horizon."""

    reached: Ints
    placed: Ints

    def within(self, months: int) -> Floats:
        """The share of courses in which each wish's turn came within so many months."""
        return np.asarray((self.reached < months).mean(axis=0), dtype=np.float64)

    def any_within(self, months: int, offsets: Ints) -> Floats:
        """The share of courses in which the turn of any wish of a child came within so many months."""
        return np.asarray((self.soonest(offsets) < months).mean(axis=0), dtype=np.float64)

    def soonest(self, offsets: Ints) -> Ints:
        """The month in which the first turn of each child came; `offsets` bounds the wishes of each."""
        padded = np.concatenate([self.reached, np.full((len(self.reached), 1), NEVER, dtype=np.int64)], axis=1)
        found = np.minimum.reduceat(padded, offsets[:-1], axis=1) if len(offsets) > 1 else padded[:, :0]
        return np.where(np.diff(offsets) > 0, found, NEVER)

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
        played = play_course(market, flow, general_per_first, drawn)
        reached[course], placed[course] = played.turns[:wishes], played.placed[:children]
    return Chances(reached, placed)


@dataclass(frozen=True, eq=False)
class Course:
    """One course: the market with those who filed later, for each child the month in which it is placed and the wish
    (-1: none), and for each wish the month of its turn."""

    market: Market
    placed: Ints
    got: Ints
    turns: Ints


def play_course(
    market: Market, flow: Flow, general_per_first: int, drawn: np.random.Generator, *, lift: float | Floats = 1.0
) -> Course:
    """Draw what comes and play it; `lift` is how many times what the past tells comes free, by month and pool."""
    freed = flow.known + coming(flow, drawn, lift)
    grown = with_arrivals(market, flow, drawn)
    placed, got, turns = play(grown, freed, general_per_first, conduct(grown, flow, drawn))
    return Course(grown, placed, got, turns)


def coming(flow: Flow, drawn: np.random.Generator, lift: float | Floats = 1.0) -> Ints:
    """Places that come free besides those that are known, drawn for one course."""
    freed = np.zeros_like(flow.freed)
    lifts = np.broadcast_to(lift, freed.shape)
    for peer in np.unique(flow.peers[flow.peers >= 0]):
        alike = np.flatnonzero(flow.peers == peer)
        past = flow.freed[:, alike]
        by_month = drawn.gamma(past.sum(axis=1) + DOUBT / len(past)) / flow.years
        level = drawn.gamma(1 / LEVEL_SPREAD**2) * LEVEL_SPREAD**2
        weights = drawn.gamma(shares(past.sum(axis=0)))
        total = weights.sum()
        expected = by_month[:, None] * (weights / total if total else weights)[None, :]
        freed[:, alike] = drawn.poisson(level * lifts[:, alike] * expected)
    return freed


def shares(past: Ints) -> Floats:
    """How the places of pools that are alike are divided between them, as weights of a Dirichlet distribution.

    Each pool has its own past and so much of the common one as the pools differ little: where their counts spread no
    wider than chance would spread them, the common past says nearly all.
    """
    mean, spread = float(past.mean()), float(past.var())
    excess = max(spread - mean, mean / 20, 1e-9)
    return np.asarray(past + max(mean * mean / excess, DOUBT / len(past)), dtype=np.float64)


def conduct(market: Market, flow: Flow, drawn: np.random.Generator) -> Conduct:
    """What families do in one course."""
    many, first = len(market.categories), market.offsets[:-1][np.diff(market.offsets) > 0]
    stays = drawn.geometric(flow.departs, many) if flow.departs else np.full(many, NEVER, dtype=np.int64)
    refuses = np.full(len(market.pools), flow.refusals[1])
    refuses[first] = flow.refusals[0]
    return Conduct(market.arrives + stays, refuses, drawn.random(len(market.pools)))


def with_arrivals(market: Market, flow: Flow, drawn: np.random.Generator) -> Market:
    """The market with those who will file later."""
    months, categories = len(flow.known), np.arange(len(flow.arrivals))
    if not flow.lists or not any(flow.arrivals):
        return market
    counts = drawn.poisson(np.repeat(np.array(flow.arrivals)[None, :], months, axis=0))
    arrives = np.concatenate([np.repeat(np.arange(months), counts[:, code]) for code in categories])
    categories = np.repeat(categories, counts.sum(axis=0))
    order = np.argsort(arrives, kind="stable")
    lists = [flow.lists[index] for index in drawn.integers(0, len(flow.lists), len(order))]
    sizes = np.array([len(one) for one in lists], dtype=np.int64)
    return Market(
        np.concatenate([market.offsets, market.offsets[-1] + np.cumsum(sizes)]),
        np.concatenate([market.pools, *lists]).astype(np.int64),
        np.concatenate([market.categories, categories[order]]).astype(np.int64),
        np.concatenate([market.arrives, arrives[order]]).astype(np.int64),
        market.counters,
        np.concatenate([market.holds, np.full(len(order), -1, dtype=np.int64)]),
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
        np.concatenate([market.holds, np.full(len(pools), -1, dtype=np.int64)]),
    )
