"""Child-proposing deferred acceptance (Gale and Shapley 1962).

No applicant and place would both rather have each other, every applicant gets the best place of any such
allocation, and no applicant gains by ranking places otherwise than it likes them.
"""

from __future__ import annotations

import numpy as np

from qalam.allocation.compiled import compiled
from qalam.allocation.heap import push, replace_top
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem


@compiled
def _propose(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, priorities: Ints, turns: Ints, seats: Ints, starts: Ints, by_turn: Ints, assigned: Ints
) -> None:
    count = len(by_turn)
    heap = np.empty(starts[-1], dtype=np.int64)
    sizes = np.zeros(len(seats), dtype=np.int64)
    following = offsets[:-1].copy()
    for first in by_turn:
        applicant = first
        while applicant != UNPLACED:
            edge = following[applicant]
            if edge == offsets[applicant + 1]:
                break
            following[applicant] += 1
            place = places[edge]
            if priorities[edge] == UNACCEPTABLE or seats[place] == 0:
                continue
            # `Problem.keys`, reckoned only for the choices that are reached: most never are.
            key = priorities[edge] * count + turns[applicant]
            start, size = starts[place], sizes[place]
            if size < seats[place]:
                push(heap, start, size, key)
                sizes[place] += 1
                assigned[applicant] = place
                break
            if key < heap[start]:
                # The largest key gives its seat up; its remainder is the turn of the applicant displaced.
                displaced = by_turn[heap[start] % count]
                replace_top(heap, start, size, key)
                assigned[applicant] = place
                assigned[displaced] = UNPLACED
                applicant = displaced


def deferred_acceptance(problem: Problem) -> Ints:
    """The place of each applicant, `UNPLACED` where none."""
    asked = np.bincount(problem.places, minlength=len(problem.capacities))
    seats = np.minimum(problem.capacities, asked).astype(np.int64)
    starts = np.concatenate(([0], np.cumsum(seats))).astype(np.int64)
    assigned = np.full(problem.applicant_count, UNPLACED, dtype=np.int64)
    order = problem.applicants_by_turn
    ranks = problem.priorities
    _propose(problem.offsets, problem.places, ranks, problem.turns, seats, starts, order, assigned)
    return assigned
