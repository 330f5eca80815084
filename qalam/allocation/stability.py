"""Checks a finished allocation without knowing how it was made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem


def overfilled_places(problem: Problem, assigned: Ints) -> Ints:
    """Places that were given to more applicants than they have seats."""
    held = np.bincount(assigned[assigned != UNPLACED], minlength=len(problem.capacities))
    return np.flatnonzero(held > problem.capacities)


def unasked_seats(problem: Problem, assigned: Ints) -> Ints:
    """Applicants who hold a place they did not ask for, or that does not take them."""
    lawful = (assigned[problem.owners] == problem.places) & (problem.priorities != UNACCEPTABLE)
    good = np.bincount(problem.owners[lawful], minlength=problem.applicant_count)
    return np.flatnonzero((assigned != UNPLACED) & (good != 1))


def blocking_pairs(problem: Problem, assigned: Ints) -> Ints:
    """Choices (their numbers) that are better than what the applicant got and that the applicant had a
    right to: the place has a free seat, or holds someone who stands behind."""
    owners, places = problem.owners, problem.places
    held = assigned[owners] == places
    edges = np.arange(len(places))
    got = problem.offsets[1:].copy()
    got[owners[held]] = edges[held]
    worst_priority = np.full(len(problem.capacities), -1, dtype=np.int64)
    np.maximum.at(worst_priority, places[held], problem.priorities[held])
    last = held & (problem.priorities == worst_priority[places])
    worst_turn = np.full(len(problem.capacities), -1, dtype=np.int64)
    np.maximum.at(worst_turn, places[last], problem.turns[owners[last]])
    filled = np.bincount(assigned[assigned != UNPLACED], minlength=len(problem.capacities))
    ahead = (problem.priorities < worst_priority[places]) | (
        (problem.priorities == worst_priority[places]) & (problem.turns[owners] < worst_turn[places])
    )
    wanted = (edges < got[owners]) & (problem.priorities != UNACCEPTABLE)
    return np.flatnonzero(wanted & (ahead | (filled < problem.capacities)[places]))


def moved_to_worse(problem: Problem, assigned: Ints, homes: Ints) -> Ints:
    """Applicants who held a place (`homes`, `UNPLACED` where none) and got none, or one they like less.

    A place that was not asked for counts as liked less; a home that was not named is behind every choice.
    """
    owners, edges = problem.owners, np.arange(len(problem.places))
    got, home = problem.offsets[1:] + 1, problem.offsets[1:].copy()
    for places, standing in ((assigned, got), (homes, home)):
        at = places[owners] == problem.places
        standing[owners[at]] = edges[at]
    return np.flatnonzero((homes != UNPLACED) & (assigned != homes) & (got >= home))


@dataclass(frozen=True)
class Verdict:
    """How often a finished allocation breaks each law; all are 0 where it is stable."""

    blocking_pairs: int
    overfilled_places: int
    unasked_seats: int
    moved_to_worse: int

    @property
    def lawful(self) -> bool:
        """No seat was given twice, none to someone who did not ask for it or may not have it, no holder lost."""
        return self.overfilled_places == self.unasked_seats == self.moved_to_worse == 0


def verdict(problem: Problem, assigned: Ints, homes: Ints) -> Verdict:
    return Verdict(
        blocking_pairs=len(blocking_pairs(problem, assigned)),
        overfilled_places=len(overfilled_places(problem, assigned)),
        unasked_seats=len(unasked_seats(problem, assigned)),
        moved_to_worse=len(moved_to_worse(problem, assigned, homes)),
    )
