"""Seats that are due to classes of applicants, and the three lists that a place then serves.

At a place that reserves seats an applicant stands in one of three lists; at any other everyone is in `OTHERS`.
`AHEAD`: who holds a seat there, and the class that every seat is due to first. `DUE`: the class that one seat in so
many is due to. `OTHERS`: everyone else. `AHEAD` is served before anybody and leaves the counter of the place alone.
Then, seat by seat, the counter says whose turn it is: at 0 that of `DUE`, else that of `OTHERS`. An empty list passes
its turn to the other; every seat so given moves the counter on by one, and after `every - 1` it is 0 again. Within a
list the rank at the place decides, then the turn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import Ints, Problem

Lists = NDArray[np.int8]

AHEAD, DUE, OTHERS = 0, 1, 2
LISTS = ("ahead", "due", "others")

NO_CLASS = 0
"""The class of those who belong to none. It is never reserved for."""

NOWHERE = -1
"""Stands for the class of a place that reserves nothing."""


@dataclass(frozen=True, eq=False)
class Reserves:
    """Whom the places reserve seats for.

    `classes` is the class of each applicant, `NO_CLASS` where none. For each place: `ahead` is the class that is
    served before all, `due` the one that the first of every `every` seats is due to (`NOWHERE` where none), and
    `counters` says how far the count stands when the round begins, from 0 to `every - 1`. `every` is 2 or more
    where `due` is a class, else 1.
    """

    classes: Ints
    ahead: Ints
    due: Ints
    every: Ints
    counters: Ints

    @classmethod
    def none(cls, problem: Problem) -> Reserves:
        """No seat is reserved: everyone stands among the `OTHERS`."""
        seats = problem.capacities
        nowhere, zeros = np.full_like(seats, NOWHERE), np.zeros_like(seats)
        nobody = np.full(problem.applicant_count, NO_CLASS, dtype=np.int64)
        return cls(nobody, nowhere, nowhere, np.ones_like(seats), zeros)

    @classmethod
    def alike(cls, classes: Ints, counters: Ints, *, ahead: int, due: int, every: int) -> Reserves:
        """The same classes and the same ratio at every place, as the law has it: `every` = 4 is one to three."""
        return cls(
            classes,
            np.full_like(counters, ahead),
            np.full_like(counters, due),
            np.full_like(counters, every),
            counters,
        )

    def lists(self, problem: Problem, homes: Ints) -> Lists:
        """The list in which the applicant of each choice stands at the place chosen."""
        return _lists(problem.offsets, problem.places, self.classes, self.ahead, self.due, homes)


@compiled
def _lists(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, classes: Ints, ahead: Ints, due: Ints, homes: Ints
) -> Lists:
    lists = np.full(len(places), OTHERS, dtype=np.int8)
    for applicant in range(len(offsets) - 1):
        own, home = classes[applicant], homes[applicant]
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            place = places[edge]
            reserving = ahead[place] != NOWHERE or due[place] != NOWHERE
            if own == ahead[place] or (reserving and home == place):
                lists[edge] = AHEAD
            elif own == due[place]:
                lists[edge] = DUE
    return lists
