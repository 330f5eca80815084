"""Deferred acceptance among parties (an applicant alone, or a batch) at places that serve three lists.

Among those who ask, a place seats whom it would serve in its turns (`qalam.allocation.reserves`): a batch takes as
many seats as it has members and moves the counter by as many; where fewer are left, it is passed over. Applicants
alone ask first, by turn, then the batches; who gives way asks on at once.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from qalam.allocation.batches import Batches
from qalam.allocation.compiled import compiled
from qalam.allocation.lines import REFUSED, ask, ask_alone
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Bools, Ints, Problem
from qalam.allocation.reserves import Lists, Reserves


class Asking(NamedTuple):
    """The round as compiled code takes it; a party is an applicant, or `len(turns)` + the number of a batch.

    `weights` is by turn how many seats the batch of that applicant takes, 1 for who is alone.
    """

    offsets: Ints
    places: Ints
    priorities: Ints
    lists: Lists
    turns: Ints
    by_turn: Ints
    seats: Ints
    counters: Ints
    every: Ints
    homes: Ints
    batch_of: Ints
    bounds: Ints
    members: Ints
    shared: Ints
    shared_places: Ints
    shared_lists: Ints
    shared_keys: Ints
    weights: Ints


class Seating(NamedTuple):
    """Who sits where while the round goes on; `heap` holds the lists of the places (`qalam.allocation.lines`).

    `bumped` marks shared choices where a batch sat and had to go.
    """

    heap: Ints
    starts: Ints
    sizes: Ints
    batches_at: Ints
    in_order: Bools
    following: Ints
    shared_following: Ints
    assigned: Ints
    bumped: Bools

    def copy(self) -> Seating:
        return Seating._make(array.copy() for array in self)


@compiled
def _seat_those_alone(asking: Asking, seating: Seating) -> None:
    """Applicants alone ask by turn, before any batch: the same as in `_seat_batches`, with nothing to look out for."""
    # Names of its own for each array: to take them out of the tuple at every step would cost more than the step.
    offsets, places, priorities, lists = asking.offsets, asking.places, asking.priorities, asking.lists
    turns, by_turn, batch_of, seats = asking.turns, asking.by_turn, asking.batch_of, asking.seats
    counters, every = asking.counters, asking.every
    heap, starts, sizes = seating.heap, seating.starts, seating.sizes
    following, assigned, count = seating.following, seating.assigned, len(asking.turns)
    for first in by_turn:
        asker = first if batch_of[first] == UNPLACED else UNPLACED
        while asker != UNPLACED and following[asker] < offsets[asker + 1]:
            edge = following[asker]
            following[asker] += 1
            place, line = places[edge], int(lists[edge])
            if priorities[edge] == UNACCEPTABLE or seats[place] == 0:
                continue
            mark = 2 * (priorities[edge] * count + turns[asker])
            dropped = ask_alone(heap, starts, sizes, 3 * place, seats[place], counters[place], every[place], line, mark)
            if dropped == mark:
                continue
            assigned[asker] = place
            asker = UNPLACED
            if dropped >= 0:
                asker = by_turn[(dropped >> 1) % count]
                assigned[asker] = UNPLACED


@compiled
def _fall_back(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, homes: Ints, members: Ints, following: Ints, stack: Ints, depth: int
) -> int:
    """A batch that got nothing: its members ask for the seats that they hold. Gives the new depth of the stack."""
    for member in members:
        edge = offsets[member]
        while edge < offsets[member + 1] and places[edge] != homes[member]:
            edge += 1
        if edge < offsets[member + 1]:
            following[member] = edge
            stack[depth] = member
            depth += 1
    return depth


@compiled
def _give_way(  # noqa: PLR0917 - compiled code takes arrays by position
    dropped: Ints,
    by_turn: Ints,
    batch_of: Ints,
    bounds: Ints,
    members: Ints,
    shared_following: Ints,
    bumped: Bools,
    assigned: Ints,
    stack: Ints,
    depth: int,
) -> int:
    """Those dropped lose their seats and go on the stack. Gives its new depth."""
    count = len(by_turn)
    for mark in dropped:
        party = by_turn[(mark >> 1) % count]
        assigned[party] = UNPLACED
        if mark & 1:
            batch = batch_of[party]
            assigned[members[bounds[batch] : bounds[batch + 1]]] = UNPLACED
            bumped[shared_following[batch] - 1] = True
            party = count + batch
        stack[depth] = party
        depth += 1
    return depth


@compiled
def _seat_batches(asking: Asking, seating: Seating, struck: Bools) -> None:
    """The batches ask in their order; each, and whoever gives way for it, asks until it is seated or has asked all."""
    offsets, places, priorities, lists = asking.offsets, asking.places, asking.priorities, asking.lists
    turns, by_turn, seats, counters, every = asking.turns, asking.by_turn, asking.seats, asking.counters, asking.every
    batch_of, bounds, members, weights = asking.batch_of, asking.bounds, asking.members, asking.weights
    shared_places, shared_lists, shared_keys = asking.shared_places, asking.shared_lists, asking.shared_keys
    shared, homes = asking.shared, asking.homes
    heap, starts, sizes, batches_at = seating.heap, seating.starts, seating.sizes, seating.batches_at
    following, shared_following, assigned = seating.following, seating.shared_following, seating.assigned
    in_order, bumped, count = seating.in_order, seating.bumped, len(asking.turns)
    stack = np.empty(count + len(bounds), dtype=np.int64)
    dropped = np.empty(seats.max() + 2 if len(seats) else 2, dtype=np.int64)
    for first in range(len(bounds) - 1):
        stack[0], depth = count + first, 1
        while depth > 0:
            depth -= 1
            party, batch, drops, place = stack[depth], stack[depth] - count, REFUSED, UNPLACED
            edge = following[party] if batch < 0 else shared_following[batch]
            end = offsets[party + 1] if batch < 0 else shared[batch + 1]
            while drops == REFUSED and edge < end:
                if batch < 0:
                    place, line, wanted = places[edge], int(lists[edge]), priorities[edge] != UNACCEPTABLE
                    mark, size = 2 * (priorities[edge] * count + turns[party]), 1
                else:
                    place, line, wanted = shared_places[edge], shared_lists[edge], not struck[edge]
                    mark, size = 2 * shared_keys[edge] + 1, bounds[batch + 1] - bounds[batch]
                edge += 1
                if wanted and size <= seats[place]:
                    turn = seats[place], counters[place], every[place]
                    drops = ask(heap, starts, sizes, batches_at, in_order, weights, place, turn, line, mark, dropped)
            if batch < 0:
                following[party] = edge
            else:
                shared_following[batch] = edge
            if drops == REFUSED:
                if batch >= 0:
                    family = members[bounds[batch] : bounds[batch + 1]]
                    depth = _fall_back(offsets, places, homes, family, following, stack, depth)
                continue
            lost = dropped[:drops]
            depth = _give_way(
                lost, by_turn, batch_of, bounds, members, shared_following, bumped, assigned, stack, depth
            )
            if batch < 0:
                assigned[party] = place
            else:
                assigned[members[bounds[batch] : bounds[batch + 1]]] = place


class Parties:
    """The parties of a round, seated as often as claims of batches are struck out."""

    def __init__(self, problem: Problem, homes: Ints, lists: Lists, reserves: Reserves, batches: Batches) -> None:
        asked = np.bincount(problem.places, minlength=len(problem.capacities))
        seats = np.minimum(problem.capacities, asked).astype(np.int64)
        weights = np.ones(problem.applicant_count, dtype=np.int64)
        weights[problem.turns[batches.members]] = np.repeat(batches.sizes, batches.sizes)
        self.asking = Asking(
            offsets=problem.offsets,
            places=problem.places,
            priorities=problem.priorities,
            lists=lists,
            turns=problem.turns,
            by_turn=problem.applicants_by_turn,
            seats=seats,
            counters=reserves.counters,
            every=reserves.every,
            homes=homes,
            batch_of=batches.of,
            bounds=batches.bounds,
            members=batches.members,
            shared=batches.offsets,
            shared_places=batches.places,
            shared_lists=batches.lists,
            shared_keys=batches.keys,
            weights=weights,
        )
        self.alone = _empty(self.asking)
        _seat_those_alone(self.asking, self.alone)

    def seated(self, struck: Bools) -> tuple[Ints, Bools]:
        """The place of each applicant, and the shared choices where a batch sat in vain; `struck` are not asked."""
        seating = self.alone.copy()
        _seat_batches(self.asking, seating, struck)
        return seating.assigned, seating.bumped


def _empty(asking: Asking) -> Seating:
    lists = 3 * len(asking.seats)
    return Seating(
        heap=np.empty(int((3 * (asking.seats + 1)).sum()), dtype=np.int64),
        starts=np.concatenate(([0], np.cumsum(np.repeat(asking.seats + 1, 3)))).astype(np.int64),
        sizes=np.zeros(lists, dtype=np.int64),
        batches_at=np.zeros(len(asking.seats), dtype=np.int64),
        in_order=np.zeros(len(asking.seats), dtype=np.bool_),
        following=asking.offsets[:-1].copy(),
        shared_following=asking.shared[:-1].copy(),
        assigned=np.full(len(asking.turns), UNPLACED, dtype=np.int64),
        bumped=np.zeros(len(asking.shared_places), dtype=np.bool_),
    )
