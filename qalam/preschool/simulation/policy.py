"""One round of places under a rule that is only thought of: pure numbers, to be compared with the rule in force."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.problem import UNPLACED, Problem
from qalam.allocation.reserves import Reserves
from qalam.allocation.solving import Market as Round
from qalam.allocation.solving import solve
from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import EXTRAORDINARY, FIRST, GENERAL, Ints, Market

DEFERRED_ACCEPTANCE = "deferred-acceptance"
CLASSES = np.array([1, 2, 0], dtype=np.int64)
"""Of extraordinary, first and general, as reserves number them."""


@dataclass(frozen=True)
class Policy:
    """The rule: so many general children to one of first priority; a brother or sister in the kindergarten counts as
    so many days of waiting there; and the mechanism. Mechanisms other than deferred acceptance know no ratio: there
    the categories stand one after another."""

    general_per_first: int
    sibling_days: int = 0
    mechanism: str = DEFERRED_ACCEPTANCE


def placed_under(policy: Policy, market: Market, filed_days: Ints, siblings: Bools, seats: Ints) -> Ints:
    """For each child the rank of the wish that it gets, from 1; 0 where none. `siblings` is told of every wish."""
    owners = np.repeat(np.arange(len(market.categories)), np.diff(market.offsets))
    standing = filed_days[owners] - policy.sibling_days * siblings
    has_ratio = policy.mechanism == DEFERRED_ACCEPTANCE
    if not has_ratio:
        span = int(np.ptp(standing)) + 1 if len(standing) else 1
        standing = standing + market.categories[owners] * span
    first = np.zeros_like(market.categories) if has_ratio else market.categories
    order = np.lexsort((np.arange(len(first)), first))
    turns = np.empty_like(order)
    turns[order] = np.arange(len(order))
    problem = Problem(
        offsets=market.offsets,
        places=market.pools,
        priorities=(standing - standing.min() if len(standing) else standing).astype(np.int64),
        capacities=seats,
        turns=turns.astype(np.int64),
    )
    kept = reserves(policy, market) if has_ratio else None
    return ranks(market, solve(Round(problem, reserves=kept, mechanism=policy.mechanism)).assigned)


def reserves(policy: Policy, market: Market) -> Reserves:
    """Extraordinary ahead, and one place in so many due to first priority."""
    assert (EXTRAORDINARY, FIRST, GENERAL) == (0, 1, 2)  # the order of CLASSES
    every = 1 + policy.general_per_first
    return Reserves.alike(CLASSES[market.categories], market.counters % every, ahead=1, due=2, every=every)


def ranks(market: Market, assigned: Ints) -> Ints:
    """Which wish of its list each child got."""
    found = np.zeros(len(market.categories), dtype=np.int64)
    for child in np.flatnonzero(assigned != UNPLACED):
        wishes = market.pools[market.offsets[child] : market.offsets[child + 1]]
        found[child] = 1 + int(np.flatnonzero(wishes == assigned[child])[0])
    return found
