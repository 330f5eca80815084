"""Deferred acceptance among parties (an applicant alone, or a batch) at places that serve three lists.

Among those who ask, a place seats whom it would serve in its turns (`qalam.allocation.reserves`): a batch takes as
many seats as it has members and moves the counter by as many; where fewer are left, it is passed over. Applicants
alone ask first, by turn, then the batches; who gives way asks on at once.

Each list of a place is a heap whose top is its largest key. Once a batch sits there the lists are kept in falling
order, which is a heap too.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from qalam.allocation.batches import Batches
from qalam.allocation.compiled import compiled
from qalam.allocation.heap import push, replace_top
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Bools, Ints, Problem
from qalam.allocation.reserves import AHEAD, DUE, OTHERS, Lists, Reserves


class Asking(NamedTuple):
    """The round as compiled code takes it; a party is an applicant, or `len(turns)` + the number of a batch.

    A key below `alone_below` is that of somebody who holds the seat, and never of a batch.
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
    alone_below: int


class Seating(NamedTuple):
    """Who sits where while the round goes on. `bumped` marks shared choices where a batch sat and had to go."""

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
def _insert(heap: Ints, start: int, size: int, key: int) -> None:
    """Put into a list in falling order, room for one more at its end."""
    spot = start + size
    while spot > start and heap[spot - 1] < key:
        heap[spot] = heap[spot - 1]
        spot -= 1
    heap[spot] = key


@compiled
def _list_too_long(ahead: int, due: int, others: int, seats: int, counter: int, every: int) -> int:  # noqa: PLR0917
    """The list that gives one up, where each who asks takes one seat and one seat is too few."""
    if ahead > seats:
        return AHEAD
    left = seats - ahead
    turns = (counter + left + every - 1) // every - (counter + every - 1) // every
    return DUE if due > max(turns, left - others) else OTHERS


@compiled
def _serve(asking: Asking, seating: Seating, place: int, dropped: Ints) -> int:
    """Seat by seat from the ends of three lists in falling order; keeps whom it serves, gives how many it drops."""
    heap, starts, sizes = (
        seating.heap,
        seating.starts[3 * place : 3 * place + 3],
        seating.sizes[3 * place : 3 * place + 3],
    )
    counter, left, drops = asking.counters[place], asking.seats[place], 0
    heads, kept = starts + sizes - 1, starts + sizes
    while True:
        for line in range(3):
            while heads[line] >= starts[line] and _weight(asking, heap[heads[line]]) > left:
                dropped[drops] = heap[heads[line]]
                drops, heads[line] = drops + 1, heads[line] - 1
        if heads[AHEAD] >= starts[AHEAD]:
            line = AHEAD
        elif heads[DUE] >= starts[DUE] and (counter == 0 or heads[OTHERS] < starts[OTHERS]):
            line = DUE
        elif heads[OTHERS] >= starts[OTHERS]:
            line = OTHERS
        else:
            break
        key = heap[heads[line]]
        heads[line], kept[line] = heads[line] - 1, kept[line] - 1
        heap[kept[line]] = key
        left -= _weight(asking, key)
        if line != AHEAD:
            counter = (counter + _weight(asking, key)) % asking.every[place]
    for line in range(3):
        staying = starts[line] + sizes[line] - kept[line]
        for spot in range(staying):
            heap[starts[line] + spot] = heap[kept[line] + spot]
        sizes[line] = staying
    return drops


@compiled
def _weight(asking: Asking, key: int) -> int:
    """How many seats the party with the key takes."""
    return 1 if key < asking.alone_below else int(asking.weights[key % len(asking.turns)])


@compiled
def _seat(asking: Asking, seating: Seating, party: int, place: int) -> None:
    count = len(asking.turns)
    if party < count:
        seating.assigned[party] = place
        return
    batch = party - count
    for spot in range(asking.bounds[batch], asking.bounds[batch + 1]):
        seating.assigned[asking.members[spot]] = place
    if place == UNPLACED:
        seating.bumped[seating.shared_following[batch] - 1] = True


@compiled
def _party(asking: Asking, key: int) -> int:
    applicant = asking.by_turn[key % len(asking.turns)]
    batch = asking.batch_of[applicant]
    return int(applicant) if batch == UNPLACED or key < asking.alone_below else int(len(asking.turns) + batch)


@compiled
def _ask_alone(  # noqa: PLR0917 - compiled code takes arrays by position
    heap: Ints, starts: Ints, sizes: Ints, spot: int, seats: int, counter: int, every: int, line: int, key: int
) -> int:
    """One more at a place where no batch sits, whose first list is `spot`; gives the key dropped, -1 if none."""
    ahead, due, others = sizes[spot], sizes[spot + DUE], sizes[spot + OTHERS]
    start, size = starts[spot + line], sizes[spot + line]
    if ahead + due + others < seats:
        push(heap, start, size, key)
        sizes[spot + line] += 1
        return -1
    more_ahead, more_due, more_others = ahead + (line == AHEAD), due + (line == DUE), others + (line == OTHERS)
    longest = _list_too_long(more_ahead, more_due, more_others, seats, counter, every)
    top = starts[spot + longest]
    if longest == line and (size == 0 or key > heap[top]):
        return key
    dropped = heap[top]
    if longest == line:
        replace_top(heap, start, size, key)
        return int(dropped)
    sizes[spot + longest] -= 1
    shorter = sizes[spot + longest]
    replace_top(heap, top, shorter, heap[top + shorter])
    push(heap, start, size, key)
    sizes[spot + line] += 1
    return int(dropped)


@compiled
def _seat_those_alone(asking: Asking, seating: Seating) -> None:
    """Applicants alone ask by turn, before any batch: the same as `_ask_on` for each, with nothing to look out for."""
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
            key = priorities[edge] * count + turns[asker]
            dropped = _ask_alone(heap, starts, sizes, 3 * place, seats[place], counters[place], every[place], line, key)
            if dropped == key:
                continue
            assigned[asker] = place
            asker = UNPLACED
            if dropped >= 0:
                asker = by_turn[dropped % count]
                assigned[asker] = UNPLACED


@compiled
def _ask_among_batches(  # noqa: PLR0917 - compiled code takes arrays by position
    asking: Asking, seating: Seating, place: int, line: int, key: int, dropped: Ints
) -> int:
    """The same where a batch sits or asks."""
    sizes, starts = seating.sizes[3 * place : 3 * place + 3], seating.starts[3 * place : 3 * place + 3]
    if not seating.in_order[place]:
        for each in range(3):
            stretch = seating.heap[starts[each] : starts[each] + sizes[each]]
            stretch[:] = np.sort(stretch)[::-1]
        seating.in_order[place] = True
    _insert(seating.heap, starts[line], sizes[line], key)
    sizes[line] += 1
    return _serve(asking, seating, place, dropped)


@compiled
def _ask(  # noqa: PLR0917 - compiled code takes arrays by position
    asking: Asking,
    seating: Seating,
    party: int,
    place: int,
    line: int,
    key: int,
    stack: Ints,
    depth: int,
    dropped: Ints,
) -> int:
    """Ask for a seat; those who give way go on the stack. Gives its new depth, -1 where the asker is refused."""
    weight = _weight(asking, key)
    if weight > asking.seats[place]:
        return -1
    if weight == 1 and seating.batches_at[place] == 0:
        counter, every = asking.counters[place], asking.every[place]
        seats, spot = asking.seats[place], 3 * place
        dropped[0] = _ask_alone(seating.heap, seating.starts, seating.sizes, spot, seats, counter, every, line, key)
        drops = int(dropped[0] >= 0)
        seating.in_order[place] = False
    else:
        drops = _ask_among_batches(asking, seating, place, line, key, dropped)
    # Whom the place refuses makes nobody else give way.
    if drops > 0 and dropped[0] == key:
        return -1
    for spot in range(drops):
        displaced = _party(asking, dropped[spot])
        if displaced >= len(asking.turns):
            seating.batches_at[place] -= 1
        _seat(asking, seating, displaced, UNPLACED)
        stack[depth] = displaced
        depth += 1
    if weight > 1:
        seating.batches_at[place] += 1
    _seat(asking, seating, party, place)
    return depth


@compiled
def _fall_back(asking: Asking, seating: Seating, batch: int, stack: Ints, depth: int) -> int:
    """A batch that got nothing: its members ask for the seats that they hold."""
    for spot in range(asking.bounds[batch], asking.bounds[batch + 1]):
        member = asking.members[spot]
        edge = asking.offsets[member]
        while edge < asking.offsets[member + 1] and asking.places[edge] != asking.homes[member]:
            edge += 1
        if edge < asking.offsets[member + 1]:
            seating.following[member] = edge
            stack[depth] = member
            depth += 1
    return depth


@compiled
def _ask_on(  # noqa: PLR0917 - compiled code takes arrays by position
    asking: Asking, seating: Seating, struck: Bools, party: int, stack: Ints, dropped: Ints
) -> None:
    """The party, and whoever gives way for it, ask until each is seated or has asked everywhere."""
    count, depth = len(asking.turns), 1
    stack[0] = party
    while depth > 0:
        depth -= 1
        asker = stack[depth]
        batch = asker - count
        following = seating.following if batch < 0 else seating.shared_following
        number = asker if batch < 0 else batch
        end = asking.offsets[asker + 1] if batch < 0 else asking.shared[batch + 1]
        deeper = -1
        while deeper < 0 and following[number] < end:
            edge = following[number]
            following[number] += 1
            if batch >= 0:
                if not struck[edge]:
                    place, line, key = asking.shared_places[edge], asking.shared_lists[edge], asking.shared_keys[edge]
                    deeper = _ask(asking, seating, asker, place, line, key, stack, depth, dropped)
            elif asking.priorities[edge] != UNACCEPTABLE:
                key = asking.priorities[edge] * count + asking.turns[asker]
                place, line = asking.places[edge], int(asking.lists[edge])
                deeper = _ask(asking, seating, asker, place, line, key, stack, depth, dropped)
        if deeper >= 0:
            depth = deeper
        elif batch >= 0:
            depth = _fall_back(asking, seating, batch, stack, depth)


@compiled
def _seat_batches(asking: Asking, seating: Seating, struck: Bools) -> None:
    """The batches ask in their order, and whoever gives way for them."""
    count = len(asking.turns)
    stack = np.empty(count + len(asking.bounds), dtype=np.int64)
    dropped = np.empty(asking.seats.max() + 2 if len(asking.seats) else 2, dtype=np.int64)
    for batch in range(len(asking.bounds) - 1):
        _ask_on(asking, seating, struck, count + batch, stack, dropped)


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
            alone_below=problem.applicant_count if (homes != UNPLACED).any() else 0,
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
