"""One possible course of the months to come: places come free, go out by the turn, families keep the dearest.

Within a month every pool offers its places in the order of service; a child who is offered several keeps the one
that stands highest on its list, and the others go on. A place that nobody waits for stays for the next month.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
NEVER = 1 << 30
"""A month that does not come within the horizon."""
EXTRAORDINARY, FIRST, GENERAL = 0, 1, 2
TURNED = 0.6180339887498949
"""A number drawn for a wish is turned by so much each month, so that one answer says little of the next."""


@dataclass(frozen=True, eq=False)
class Market:
    """Who waits where. Children stand in the order of filing; those who file later come after, each from `arrives` on.

    `offsets` bounds the wishes of each child in `pools`, best first. `categories` are 0 extraordinary, 1 first, 2
    general; `counters` are those of the pools. `holds` is the pool of the seat that a child would leave for another,
    -1 where it has none.
    """

    offsets: Ints
    pools: Ints
    categories: Ints
    arrives: Ints
    counters: Ints
    holds: Ints

    def lists(self) -> tuple[Ints, Ints]:
        """Wishes by pool and category in the order of filing, and where each list begins."""
        owners = np.repeat(np.arange(len(self.categories)), np.diff(self.offsets))
        keys = self.pools * 3 + self.categories[owners]
        order = np.lexsort((owners, keys))
        begins = np.searchsorted(keys[order], np.arange(len(self.counters) * 3 + 1))
        return order.astype(np.int64), begins.astype(np.int64)


@dataclass(frozen=True, eq=False)
class Conduct:
    """What families do in one course: the month in which each child stops waiting, and for each wish how likely the
    family is to let the place go, with a number drawn for it."""

    leaves: Ints
    refuses: Floats
    drawn: Floats


def steadfast(market: Market) -> Conduct:
    """Nobody leaves and nobody says no."""
    none = np.zeros(len(market.pools))
    return Conduct(np.full(len(market.categories), NEVER, dtype=np.int64), none, none)


def play(
    market: Market, freed: Ints, general_per_first: int, conduct: Conduct | None = None
) -> tuple[Ints, Ints, Ints]:
    """One course: the month in which each child is placed, with which wish (-1: none), and when each wish's turn came.

    `freed` has a row for each month and a column for each pool. Months count from 0.
    """
    order, begins = market.lists()
    owners = np.repeat(np.arange(len(market.categories)), np.diff(market.offsets)).astype(np.int64)
    done = conduct or steadfast(market)
    return _play(
        order, begins, owners, market.pools, market.arrives, market.holds, done.leaves, done.refuses, done.drawn,
        market.counters.copy(), freed, general_per_first + 1,
    )  # fmt: skip


@compiled
def _head(  # noqa: PLR0917 - compiled code takes arrays by position
    order: Ints, begins: Ints, owners: Ints, arrives: Ints, heads: Ints, line: int, month: int
) -> int:
    """The next wish of a list, -1 where nobody has filed yet."""
    spot = heads[line]
    if spot >= begins[line + 1] or arrives[owners[order[spot]]] > month:
        return -1
    return int(order[spot])


@compiled
def _next(  # noqa: PLR0917 - compiled code takes arrays by position
    order: Ints,
    begins: Ints,
    owners: Ints,
    arrives: Ints,
    heads: Ints,
    counters: Ints,
    pool: int,
    month: int,
    every: int,
) -> int:
    """The list of the pool that is served next, -1 where nobody waits; the counter moves as the law says."""
    if _head(order, begins, owners, arrives, heads, pool * 3, month) >= 0:
        return pool * 3
    first = _head(order, begins, owners, arrives, heads, pool * 3 + 1, month) >= 0
    general = _head(order, begins, owners, arrives, heads, pool * 3 + 2, month) >= 0
    if not first and not general:
        return -1
    if first and (counters[pool] % every == 0 or not general):
        return pool * 3 + 1
    return pool * 3 + 2


@compiled
def _play(  # noqa: C901, PLR0917 - compiled code takes arrays by position, and calls cost
    order: Ints, begins: Ints, owners: Ints, pools: Ints, arrives: Ints, holds: Ints, leaves: Ints, refuses: Floats,
    drawn: Floats, counters: Ints, freed: Ints, every: int,
) -> tuple[Ints, Ints, Ints]:  # fmt: skip
    months, pool_count, child_count = freed.shape[0], freed.shape[1], len(arrives)
    placed = np.full(child_count, NEVER, dtype=np.int64)
    got = np.full(child_count, -1, dtype=np.int64)
    reached = np.full(len(pools), NEVER, dtype=np.int64)
    left = np.zeros(pool_count, dtype=np.int64)
    waiting = np.zeros(pool_count, dtype=np.int64)
    for month in range(months):
        count = 0
        # Who said no in one month is asked again for a place of the next, so every list begins anew.
        heads = begins[:-1].copy()
        for pool in range(pool_count):
            left[pool] += freed[month, pool]
            if left[pool] > 0:
                waiting[count] = pool
                count += 1
        while count > 0:
            count -= 1
            pool = waiting[count]
            while left[pool] > 0:
                line = _next(order, begins, owners, arrives, heads, counters, pool, month, every)
                if line < 0:
                    break
                wish = order[heads[line]]
                heads[line] += 1
                if reached[wish] == NEVER:
                    reached[wish] = month
                child = owners[wish]
                if placed[child] < month or leaves[child] <= month or (got[child] >= 0 and got[child] < wish):
                    # It waits no more, or has a place that it would rather keep, so the turn passes.
                    continue
                if line % 3 != 0:
                    counters[pool] = (counters[pool] + 1) % every
                if (drawn[wish] + month * TURNED) % 1.0 < refuses[wish]:
                    continue
                left[pool] -= 1
                other = pools[got[child]] if got[child] >= 0 else holds[child]
                if other >= 0:
                    left[other] += 1
                    if left[other] == 1 and other != pool:
                        waiting[count] = other
                        count += 1
                placed[child], got[child] = month, wish
    return placed, got, reached
