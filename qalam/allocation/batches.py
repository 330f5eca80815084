"""Children of one family who want the same place, all of them or none.

A batch asks together for the places that all of its members name and that take them all, in the order of the sum
of the members' ranks of choice (equal sums: as the member with the lowest turn has them). At a place it stands where
the member stands that stands worst there. Where a member holds a seat, the batch does not ask for what that member
likes less, nor for a seat that all of them hold; if the batch gets nothing, the member keeps the seat.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem
from qalam.allocation.reserves import Lists


@dataclass(frozen=True, eq=False)
class Batches:
    """The members of batch `b`, by turn, are `members[bounds[b]:bounds[b + 1]]`.

    Its shared choices, best first, are `offsets[b]` to `offsets[b + 1]`: for each the place, the list it stands in
    there, and its key, which is that of the member who stands worst. `of` is the batch of each applicant, `UNPLACED`
    where alone. Batches go by the turn of their last member: the first has the lowest.
    """

    of: Ints
    bounds: Ints
    members: Ints
    offsets: Ints
    places: Ints
    lists: Ints
    keys: Ints

    @property
    def count(self) -> int:
        return len(self.bounds) - 1

    @property
    def sizes(self) -> Ints:
        return np.diff(self.bounds)

    @property
    def owners(self) -> Ints:
        """The batch of each shared choice."""
        return np.repeat(np.arange(self.count, dtype=np.int64), np.diff(self.offsets))


@compiled
def _found(places: Ints, start: int, end: int, place: int) -> int:
    edge = start
    while edge < end and places[edge] != place:
        edge += 1
    return edge


@compiled
def _share(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, priorities: Ints, turns: Ints, lists: Lists, homes: Ints, bounds: Ints, members: Ints
) -> tuple[Ints, Ints, Ints, Ints]:
    """The shared choices of each batch: where they begin, their places, lists and keys."""
    most = 0
    for batch in range(len(bounds) - 1):
        first = members[bounds[batch]]
        most += offsets[first + 1] - offsets[first]
    shared = np.empty((most, 3), dtype=np.int64)
    sums, begins = np.empty(most, dtype=np.int64), np.zeros(len(bounds), dtype=np.int64)
    count = 0
    for batch in range(len(bounds) - 1):
        first = members[bounds[batch]]
        for choice in range(offsets[first], offsets[first + 1]):
            place, ranks, worst_list, key, wanted, all_home = places[choice], 0, -1, -1, True, True
            for spot in range(bounds[batch], bounds[batch + 1]):
                member = members[spot]
                edge = _found(places, offsets[member], offsets[member + 1], place)
                at_home = _found(places, offsets[member], offsets[member + 1], homes[member])
                if edge == offsets[member + 1] or edge > at_home or priorities[edge] == UNACCEPTABLE:
                    wanted = False
                    break
                all_home = all_home and edge == at_home
                own = priorities[edge] * len(turns) + turns[member]
                if lists[edge] > worst_list or (lists[edge] == worst_list and own > key):
                    worst_list, key = lists[edge], own
                ranks += edge - offsets[member]
            if not wanted or all_home:
                continue
            spot = count
            while spot > begins[batch] and sums[spot - 1] > ranks:
                sums[spot], shared[spot] = sums[spot - 1], shared[spot - 1]
                spot -= 1
            sums[spot] = ranks
            shared[spot, 0], shared[spot, 1], shared[spot, 2] = place, worst_list, key
            count += 1
        begins[batch + 1] = count
    return begins, shared[:count, 0].copy(), shared[:count, 1].copy(), shared[:count, 2].copy()


def batches_of(problem: Problem, homes: Ints, lists: Lists, of: Ints | None) -> Batches:
    """The batches among the applicants. Who is alone in a batch is simply alone."""
    numbers = np.full(problem.applicant_count, UNPLACED, dtype=np.int64) if of is None else of
    sizes = np.bincount(numbers[numbers != UNPLACED])
    together = numbers != UNPLACED
    together[together] = sizes[numbers[together]] > 1
    members = np.flatnonzero(together)
    last = np.full(len(sizes), -1, dtype=np.int64)
    np.maximum.at(last, numbers[members], problem.turns[members])
    members = members[np.lexsort((problem.turns[members], last[numbers[members]]))]
    begins = np.flatnonzero(np.diff(numbers[members], prepend=-2))
    bounds = np.append(begins, len(members)).astype(np.int64)
    renumbered = np.full(problem.applicant_count, UNPLACED, dtype=np.int64)
    renumbered[members] = np.repeat(np.arange(len(begins)), np.diff(bounds))
    shared = _share(problem.offsets, problem.places, problem.priorities, problem.turns, lists, homes, bounds, members)
    return Batches(renumbered, bounds, members, *shared)
