"""Serial dictatorship: in the order of the queue, each takes the best place that still has a seat."""

from __future__ import annotations

import numpy as np

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem


@compiled
def _serve(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, priorities: Ints, left: Ints, by_turn: Ints, assigned: Ints
) -> None:
    for applicant in by_turn:
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            place = places[edge]
            if priorities[edge] != UNACCEPTABLE and left[place] > 0:
                left[place] -= 1
                assigned[applicant] = place
                break


def serial_dictatorship(problem: Problem) -> Ints:
    """The place of each applicant, `UNPLACED` where none. Priorities decide only who is acceptable."""
    assigned = np.full(problem.applicant_count, UNPLACED, dtype=np.int64)
    left = problem.capacities.copy()
    order = problem.applicants_by_turn
    _serve(problem.offsets, problem.places, problem.priorities, left, order, assigned)
    return assigned
