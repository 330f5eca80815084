"""A finished allocation as each place sees it: who sits in which of its lists, and whom it would serve besides.

Knows nothing of how the allocation was made: it goes through the turns of a place once more, seat by seat, as
`qalam.allocation.reserves` says them. The checker and the explanation stand on it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.batches import Batches
from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNPLACED, Bools, Ints, Problem
from qalam.allocation.reserves import AHEAD, DUE, OTHERS, Lists, Reserves

LAST = np.iinfo(np.int64).max
"""A key behind everybody's."""

LONG = 64
"""From so many parties on, a list is sorted by another method than a shorter one."""


@dataclass(frozen=True, eq=False)
class Seated:
    """The parties seated in list `l` of place `p` are `bounds[3 * p + l]` to `bounds[3 * p + l + 1]`, by key.

    `batch` is `UNPLACED` for an applicant alone. `limits[3 * p + l]` is the key that an applicant alone would have
    had to be before, in that list, to get a seat: that of the last one seated there, or `LAST` where one more would
    be served.
    """

    bounds: Ints
    keys: Ints
    sizes: Ints
    batch: Ints
    limits: Ints


@compiled
def _own_edges(offsets: Ints, places: Ints, assigned: Ints) -> Ints:
    """The choice that each applicant got, the end of its choices where none."""
    edges = offsets[1:].copy()
    for applicant in range(len(assigned)):
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            if places[edge] == assigned[applicant]:
                edges[applicant] = edge
                break
    return edges


def own_choices(problem: Problem, assigned: Ints) -> Ints:
    """The number of the choice that each applicant got, the end of its choices where it got none of them."""
    return _own_edges(problem.offsets, problem.places, assigned)


def shared_got(batches: Batches, assigned: Ints) -> Ints:
    """The shared choice that each batch got, the end of its choices where it sits at none of them together."""
    got = batches.offsets[1:].copy()
    first = assigned[batches.members[batches.bounds[:-1]]]
    together = np.ones(batches.count, dtype=np.bool_)
    owners = np.repeat(np.arange(batches.count), batches.sizes)
    together[owners[assigned[batches.members] != first[owners]]] = False
    edges = np.flatnonzero((batches.places == first[batches.owners]) & together[batches.owners])
    got[batches.owners[edges]] = edges
    return got


@compiled
def _turns_of(  # noqa: PLR0917 - compiled code takes arrays by position
    keys: Ints,
    sizes: Ints,
    batch: Ints,
    bounds: Ints,
    seats: int,
    counter: int,
    every: int,
    line: int,
    key: int,
    size: int,
    own: int,
) -> bool:
    """Whether the place, going through its turns, comes to the one with `key` in list `line` while there is room.

    `bounds` are those of its three lists. Parties of the batch `own` (`UNPLACED`: none) are overlooked.
    """
    heads, left = bounds[:3].copy(), seats
    while left >= size:
        for each in range(3):
            while heads[each] < bounds[each + 1] and (
                sizes[heads[each]] > left or (own != UNPLACED and batch[heads[each]] == own)
            ):
                heads[each] += 1
        due = heads[DUE] < bounds[DUE + 1] or line == DUE
        others = heads[OTHERS] < bounds[OTHERS + 1] or line == OTHERS
        if heads[AHEAD] < bounds[AHEAD + 1] or line == AHEAD:
            served = AHEAD
        elif due and (counter == 0 or not others):
            served = DUE
        else:
            served = OTHERS
        head = heads[served]
        if served == line and (head == bounds[line + 1] or key < keys[head]):
            return True
        left -= sizes[head]
        heads[served] += 1
        if served != AHEAD:
            counter = (counter + sizes[head]) % every
    return False


@compiled
def _limits(  # noqa: PLR0917 - compiled code takes arrays by position
    keys: Ints, sizes: Ints, batch: Ints, bounds: Ints, capacities: Ints, counters: Ints, every: Ints
) -> Ints:
    limits = np.empty(3 * len(capacities), dtype=np.int64)
    for place in range(len(capacities)):
        own = bounds[3 * place : 3 * place + 4]
        seats, counter, cycle = capacities[place], counters[place], every[place]
        for line in range(3):
            if _turns_of(keys, sizes, batch, own, seats, counter, cycle, line, LAST, 1, UNPLACED):
                limits[3 * place + line] = LAST
            else:
                limits[3 * place + line] = keys[own[line + 1] - 1] if own[line + 1] > own[line] else -1
    return limits


@compiled
def _served(  # noqa: PLR0917 - compiled code takes arrays by position
    keys: Ints,
    sizes: Ints,
    batch: Ints,
    bounds: Ints,
    capacities: Ints,
    counters: Ints,
    every: Ints,
    places: Ints,
    lines: Ints,
    own_keys: Ints,
    owners: Ints,
    weights: Ints,
) -> Bools:
    served = np.empty(len(places), dtype=np.bool_)
    for edge in range(len(places)):
        place, owner = places[edge], owners[edge]
        own = bounds[3 * place : 3 * place + 4]
        seats, counter, cycle = capacities[place], counters[place], every[place]
        served[edge] = _turns_of(
            keys, sizes, batch, own, seats, counter, cycle, lines[edge], own_keys[edge], weights[owner], owner
        )
    return served


@compiled
def _by_list_and_key(spots: Ints, keys: Ints, count: int) -> tuple[Ints, Ints]:
    """The order of the parties by list (of `count`) and, in it, by key; and where each list begins and ends."""
    bounds = np.zeros(count + 1, dtype=np.int64)
    for spot in spots:
        bounds[spot + 1] += 1
    bounds = np.cumsum(bounds)
    ends, order = bounds[:-1].copy(), np.empty(len(spots), dtype=np.int64)
    for party in range(len(spots)):
        order[ends[spots[party]]] = party
        ends[spots[party]] += 1
    for spot in range(count):
        own = order[bounds[spot] : bounds[spot + 1]]
        if len(own) > LONG:
            own[:] = own[np.argsort(keys[own])]
            continue
        for each in range(1, len(own)):
            party, before = own[each], each
            while before > 0 and keys[own[before - 1]] > keys[party]:
                own[before] = own[before - 1]
                before -= 1
            own[before] = party
    return order, bounds


def seated(problem: Problem, assigned: Ints, lists: Lists, reserves: Reserves, batches: Batches) -> Seated:
    """Everyone who sits somewhere, in the lists of the place."""
    got = own_choices(problem, assigned)
    shared = shared_got(batches, assigned)
    whole = np.append(shared < batches.offsets[1:], False)[batches.of]
    alone = np.flatnonzero((got < problem.offsets[1:]) & ~whole)
    edges, together = got[alone], np.flatnonzero(shared < batches.offsets[1:])
    common = shared[together]
    places = np.concatenate((problem.places[edges], batches.places[common]))
    spots = 3 * places + np.concatenate((lists[edges], batches.lists[common]))
    own = problem.priorities[edges] * problem.applicant_count + problem.turns[alone]
    keys = np.concatenate((own, batches.keys[common]))
    sizes = np.concatenate((np.ones(len(alone), dtype=np.int64), batches.sizes[together]))
    numbers = np.concatenate((batches.of[alone], together))
    order, bounds = _by_list_and_key(spots, keys, 3 * len(problem.capacities))
    parties = keys[order], sizes[order], numbers[order]
    limits = _limits(*parties, bounds, problem.capacities, reserves.counters, reserves.every)
    return Seated(bounds, *parties, limits)


def served_besides(problem: Problem, found: Seated, reserves: Reserves, batches: Batches) -> Bools:
    """For each shared choice: whether the place would serve the batch, whose members it may hold, among those there."""
    return _served(
        found.keys,
        found.sizes,
        found.batch,
        found.bounds,
        problem.capacities,
        reserves.counters,
        reserves.every,
        batches.places,
        batches.lists,
        batches.keys,
        batches.owners,
        batches.sizes,
    )
