"""Checks a finished allocation without knowing how it was made."""

from __future__ import annotations

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
