"""The allocation problem as arrays: who asks for what, who stands where, how many seats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

UNACCEPTABLE = -1
UNPLACED = -1


@dataclass(frozen=True, eq=False)
class Standings:
    """Everyone whom the places rank, asked for or not: `applicants[i]` has the rank `ranks[i]` at `places[i]`."""

    places: Ints
    applicants: Ints
    ranks: Ints


@dataclass(frozen=True, eq=False)
class Problem:
    """One round of allocation.

    The choices of applicant `a`, best first, are `places[offsets[a]:offsets[a + 1]]`. `priorities` holds for each
    of them the applicant's rank at that place (0 or more, lower is better, `UNACCEPTABLE` where the place
    does not take the applicant). `turns` is a permutation of the applicants' numbers: equal ranks go to
    the lower turn. `standings` holds the ranks of those who did not ask too (`None`: there are none such);
    only top trading cycles look at them.
    """

    offsets: Ints
    places: Ints
    priorities: Ints
    capacities: Ints
    turns: Ints
    standings: Standings | None = None

    @property
    def applicant_count(self) -> int:
        return len(self.offsets) - 1

    @cached_property
    def owners(self) -> Ints:
        """The applicant of each choice."""
        return np.repeat(np.arange(self.applicant_count, dtype=np.int64), np.diff(self.offsets))

    @cached_property
    def keys(self) -> Ints:
        """The strict order at a place, one number per choice: lower is served first."""
        keys = self.priorities * self.applicant_count + self.turns[self.owners]
        return np.where(self.priorities == UNACCEPTABLE, UNACCEPTABLE, keys)

    @cached_property
    def applicants_by_turn(self) -> Ints:
        order = np.empty(self.applicant_count, dtype=np.int64)
        order[self.turns] = np.arange(self.applicant_count)
        return order

    def by_turn_alone(self) -> Problem:
        """The same round where only the turn counts, as in a plain queue."""
        flat = np.where(self.priorities == UNACCEPTABLE, UNACCEPTABLE, 0).astype(np.int64)
        return replace(self, priorities=flat)
