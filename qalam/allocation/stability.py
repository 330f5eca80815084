"""Checks a finished allocation without knowing how it was made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.batches import Batches
from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Bools, Ints, Problem
from qalam.allocation.reserves import Lists, Reserves
from qalam.allocation.seated import Seated, own_choices, seated, served_besides, shared_got


@dataclass(frozen=True, eq=False)
class Claims:
    """What the allocation is measured by, besides the problem: homes, lists, reserves, batches."""

    homes: Ints
    lists: Lists
    reserves: Reserves
    batches: Batches


def overfilled_places(problem: Problem, assigned: Ints) -> Ints:
    """Places that were given to more applicants than they have seats."""
    held = np.bincount(assigned[assigned != UNPLACED], minlength=len(problem.capacities))
    return np.flatnonzero(held > problem.capacities)


@compiled
def _unasked(problem_offsets: Ints, places: Ints, priorities: Ints, assigned: Ints) -> Bools:
    unasked: Bools = assigned != UNPLACED
    for applicant in np.flatnonzero(unasked):
        for edge in range(problem_offsets[applicant], problem_offsets[applicant + 1]):
            if places[edge] == assigned[applicant] and priorities[edge] != UNACCEPTABLE:
                unasked[applicant] = False
    return unasked


def unasked_seats(problem: Problem, assigned: Ints) -> Ints:
    """Applicants who hold a place they did not ask for, or that does not take them."""
    return np.flatnonzero(_unasked(problem.offsets, problem.places, problem.priorities, assigned))


@compiled
def _blocking(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints,
    places: Ints,
    priorities: Ints,
    turns: Ints,
    lists: Lists,
    batch_of: Ints,
    got: Ints,
    limits: Ints,
) -> Ints:
    found = [0][:0]
    for applicant in range(len(turns)):
        if batch_of[applicant] != UNPLACED:
            continue
        for edge in range(offsets[applicant], got[applicant]):
            key = priorities[edge] * len(turns) + turns[applicant]
            if priorities[edge] != UNACCEPTABLE and key < limits[3 * places[edge] + lists[edge]]:
                found.append(edge)
    return np.array(found, dtype=np.int64)


def blocking_choices(problem: Problem, assigned: Ints, claims: Claims, found: Seated) -> Ints:
    """Choices (their numbers) that are better than what an applicant alone got and that it had a right to: the
    place, going through its turns once more, would serve the applicant among those whom it holds."""
    return _blocking(
        problem.offsets,
        problem.places,
        problem.priorities,
        problem.turns,
        claims.lists,
        claims.batches.of,
        own_choices(problem, assigned),
        found.limits,
    )


def blocking_shared(problem: Problem, assigned: Ints, claims: Claims, found: Seated) -> Ints:
    """The same for batches: numbers of shared choices."""
    batches = claims.batches
    served = served_besides(problem, found, claims.reserves, batches)
    wanted = np.arange(len(batches.places)) < shared_got(batches, assigned)[batches.owners]
    return np.flatnonzero(wanted & served)


def torn_batches(assigned: Ints, homes: Ints, batches: Batches) -> Ints:
    """Batches that sit neither together at a place they share nor each member where it was before."""
    together = shared_got(batches, assigned) < batches.offsets[1:]
    owners = np.repeat(np.arange(batches.count), batches.sizes)
    moved = np.bincount(owners[assigned[batches.members] != homes[batches.members]], minlength=batches.count) > 0
    return np.flatnonzero(moved & ~together)


def moved_to_worse(problem: Problem, assigned: Ints, homes: Ints) -> Ints:
    """Applicants who held a place (`homes`, `UNPLACED` where none) and got none, or one they like less.

    A place that was not asked for counts as liked less; a home that was not named is behind every choice.
    """
    holders = np.flatnonzero((homes != UNPLACED) & (assigned != homes))
    if not len(holders):
        return holders
    got, home = own_choices(problem, assigned)[holders], own_choices(problem, homes)[holders]
    worse: Ints = holders[(got >= home) | (got == problem.offsets[1:][holders])]
    return worse


@dataclass(frozen=True)
class Verdict:
    """How often a finished allocation breaks each law; all are 0 where it is stable."""

    blocking_pairs: int
    overfilled_places: int
    unasked_seats: int
    moved_to_worse: int
    torn_batches: int

    @property
    def lawful(self) -> bool:
        """No seat was given twice, none to someone who did not ask for it or may not have it, no holder lost, and
        no batch was torn."""
        return self.overfilled_places == self.unasked_seats == self.moved_to_worse == self.torn_batches == 0


def verdict(problem: Problem, assigned: Ints, claims: Claims, there: Seated | None = None) -> Verdict:
    """What is wrong with a finished allocation; `there` is `seated(...)` of it, where it is at hand."""
    found = there or seated(problem, assigned, claims.lists, claims.reserves, claims.batches)
    alone = blocking_choices(problem, assigned, claims, found)
    return Verdict(
        blocking_pairs=len(alone) + len(blocking_shared(problem, assigned, claims, found)),
        overfilled_places=len(overfilled_places(problem, assigned)),
        unasked_seats=len(unasked_seats(problem, assigned)),
        moved_to_worse=len(moved_to_worse(problem, assigned, claims.homes)),
        torn_batches=len(torn_batches(assigned, claims.homes, claims.batches)),
    )
