"""Applicants who hold a seat now and ask for a better one.

The capacity of a place counts the seats held there. A holder keeps the seat until a better choice comes:
the home place is the last choice where it was not named, and holders stand before everyone there. So a
mechanism that lets those who stand first at a place, up to its seats, fall back on it moves nobody to
something worse.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem, Standings

HOLDER = 0


def with_held_seats(problem: Problem, homes: Ints) -> Problem:
    """The round with each home place as a choice of its holder, at rank `HOLDER`; other ranks start from 1.

    `homes` is the place that each applicant holds, `UNPLACED` where none; no place has more holders than seats.
    """
    at_home = problem.places == homes[problem.owners]
    named = np.zeros(problem.applicant_count, dtype=np.bool_)
    named[problem.owners[at_home]] = True
    added = np.flatnonzero((homes != UNPLACED) & ~named)
    ends = problem.offsets[added + 1]
    ranks = np.where(problem.priorities == UNACCEPTABLE, UNACCEPTABLE, problem.priorities + 1)
    ranks[at_home] = HOLDER
    longer = np.zeros(problem.applicant_count + 1, dtype=np.int64)
    longer[added + 1] = 1
    return replace(
        problem,
        offsets=problem.offsets + np.cumsum(longer),
        places=np.insert(problem.places, ends, homes[added]),
        priorities=np.insert(ranks, ends, HOLDER),
        standings=None if problem.standings is None else _raised(problem.standings, homes),
    )


def _raised(standings: Standings, homes: Ints) -> Standings:
    """Holders first at home, everyone else one rank further."""
    others = homes[standings.applicants] != standings.places
    holders = np.flatnonzero(homes != UNPLACED)
    return Standings(
        places=np.concatenate((standings.places[others], homes[holders])),
        applicants=np.concatenate((standings.applicants[others], holders)),
        ranks=np.concatenate((standings.ranks[others] + 1, np.full(len(holders), HOLDER, dtype=np.int64))),
    )
