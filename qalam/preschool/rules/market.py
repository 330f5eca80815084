"""A mass round as a market for the allocation engine, and who gets a place in which pool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Protocol

import numpy as np

from qalam.allocation.problem import UNPLACED, Ints, Problem
from qalam.allocation.reserves import Reserves
from qalam.allocation.solving import Market, solve
from qalam.preschool.rules.turn import Category, Waiting, parties

CLASSES = {Category.GENERAL: 0, Category.EXTRAORDINARY: 1, Category.FIRST: 2}
"""The engine's classes of applicants: 0 is the one that no seat is reserved for."""

NOBODY_HOLDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LetGo:
    """A batch that a pool would have served among those seated there, and that could not be seated for all that.

    With batches there need be no result in which nobody has such a claim; then this says which were let go.
    """

    members: tuple[str, ...]
    pool: str


class Wishes(Protocol):
    """A child with the pools that it wants, best first."""

    @property
    def who(self) -> str: ...
    @property
    def pools(self) -> tuple[tuple[str, int], ...]: ...


class Offering(Protocol):
    """A pool with its places and its counter."""

    @property
    def key(self) -> str: ...
    @property
    def places(self) -> tuple[str, ...]: ...
    @property
    def counter(self) -> int: ...


def assign(
    seekers: Sequence[Wishes],
    waiting: Mapping[str, Waiting],
    pools: Sequence[Offering],
    general_per_first: int,
    homes: Mapping[str, str] = NOBODY_HOLDS,
) -> tuple[dict[str, str], tuple[LetGo, ...]]:
    """The pool of everyone who gets a place, and the claims of batches that could not be met.

    `homes` are the pools in which children hold a seat that is among the places: they keep it until a better one comes.
    """
    if not seekers:
        return {}, ()
    asked = market(seekers, waiting, pools, general_per_first)
    if homes:
        asked = replace(asked, homes=homes_of(seekers, pools, homes))
    outcome = solve(asked)
    given = zip(seekers, outcome.assigned.tolist(), strict=True)
    let_go = (
        LetGo(tuple(seekers[member].who for member in one.members), pools[one.place].key) for one in outcome.relaxed
    )
    return {seeker.who: pools[place].key for seeker, place in given if place != UNPLACED}, tuple(let_go)


def market(
    seekers: Sequence[Wishes], waiting: Mapping[str, Waiting], pools: Sequence[Offering], general_per_first: int
) -> Market:
    """The round in the engine's numbers.

    A child's turn is its standing among all; children of a batch stand one after another where the worst of them
    stands, and in its list.
    """
    numbers = {seeker.who: number for number, seeker in enumerate(seekers)}
    of_pool = {pool.key: number for number, pool in enumerate(pools)}
    turns, classes, batches = (np.full(len(seekers), UNPLACED, dtype=np.int64) for _ in range(3))
    turn = 0
    for batch, party in enumerate(parties(waiting.values())):
        for member in party.members:
            number = numbers[member.who]
            turns[number], classes[number] = turn, CLASSES[party.category]
            batches[number] = batch if len(party.members) > 1 else UNPLACED
            turn += 1
    wishes = [of_pool[key] for seeker in seekers for key, _ in seeker.pools]
    problem = Problem(
        offsets=np.cumsum([0, *(len(seeker.pools) for seeker in seekers)], dtype=np.int64),
        places=np.array(wishes, dtype=np.int64),
        priorities=np.zeros(len(wishes), dtype=np.int64),
        capacities=np.array([len(pool.places) for pool in pools], dtype=np.int64),
        turns=turns,
    )
    counters = np.array([pool.counter for pool in pools], dtype=np.int64)
    reserves = Reserves.alike(
        classes,
        counters,
        ahead=CLASSES[Category.EXTRAORDINARY],
        due=CLASSES[Category.FIRST],
        every=1 + general_per_first,
    )
    return Market(problem, reserves=reserves, batches=_from_zero(batches))


def homes_of(seekers: Sequence[Wishes], pools: Sequence[Offering], homes: Mapping[str, str]) -> Ints:
    """The number of the pool in which each child holds a seat."""
    of_pool = {pool.key: number for number, pool in enumerate(pools)}
    held = [of_pool[homes[seeker.who]] if seeker.who in homes else UNPLACED for seeker in seekers]
    return np.array(held, dtype=np.int64)


def _from_zero(batches: Ints) -> Ints:
    """The same batches, numbered from 0 without gaps."""
    _, dense = np.unique(batches[batches != UNPLACED], return_inverse=True)
    numbered = batches.copy()
    numbered[batches != UNPLACED] = dense
    return numbered
