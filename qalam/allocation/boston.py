"""The Boston mechanism: first choices are final, then second choices get what is left.

For comparison only: a parent who ranks honestly can lose to one who does not.
"""

from __future__ import annotations

import numpy as np

from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem


def boston(problem: Problem) -> Ints:
    """The place of each applicant, `UNPLACED` where none."""
    assigned = np.full(problem.applicant_count, UNPLACED, dtype=np.int64)
    left = problem.capacities.copy()
    lengths = np.diff(problem.offsets)
    for choice in range(int(lengths.max(initial=0))):
        waiting = np.flatnonzero((assigned == UNPLACED) & (lengths > choice))
        edges = problem.offsets[waiting] + choice
        edges = edges[problem.keys[edges] != UNACCEPTABLE]
        edges = edges[np.lexsort((problem.keys[edges], problem.places[edges]))]
        places = problem.places[edges]
        # Standing within the place's own stretch of the sorted proposals.
        standing = np.arange(len(edges)) - np.searchsorted(places, places)
        taken = edges[standing < left[places]]
        assigned[problem.owners[taken]] = problem.places[taken]
        left -= np.bincount(problem.places[taken], minlength=len(left))
    return assigned
