"""Top trading cycles (Abdulkadiroğlu and Sönmez 2003): applicants trade the priorities they hold.

A place points at the highest remaining applicant among all whom it ranks, asked for or not: where it points does
not depend on what applicants say, so no applicant gains by ranking places otherwise than it likes them. Someone may
still be passed over at a place by one who stands behind: for comparison only.
"""

from __future__ import annotations

import numpy as np

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem, Standings


@compiled
def _favourite(  # noqa: PLR0917 - compiled code takes arrays by position
    applicant: int, offsets: Ints, places: Ints, keys: Ints, left: Ints, following: Ints
) -> int:
    while following[applicant] < offsets[applicant + 1]:
        edge = following[applicant]
        if keys[edge] != UNACCEPTABLE and left[places[edge]] > 0:
            return int(places[edge])
        following[applicant] += 1
    return UNPLACED


@compiled
def _trade(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, places: Ints, keys: Ints, left: Ints, lists: Ints, starts: Ints, by_turn: Ints, assigned: Ints
) -> None:
    following, heads = offsets[:-1].copy(), starts[:-1].copy()
    gone = np.zeros(len(by_turn), dtype=np.bool_)
    in_path = np.zeros(len(by_turn), dtype=np.bool_)
    path = np.empty(len(by_turn), dtype=np.int64)
    for first in by_turn:
        if gone[first]:
            continue
        path[0], length = first, 1
        in_path[first] = True
        while length > 0:
            applicant = path[length - 1]
            place = _favourite(applicant, offsets, places, keys, left, following)
            if place == UNPLACED:
                gone[applicant], in_path[applicant] = True, False
                length -= 1
                continue
            while gone[lists[heads[place]]]:
                heads[place] += 1
            pointed = lists[heads[place]]
            if not in_path[pointed]:
                path[length], in_path[pointed] = pointed, True
                length += 1
                continue
            closed = False
            while not closed:
                length -= 1
                member = path[length]
                assigned[member] = places[following[member]]
                left[assigned[member]] -= 1
                gone[member], in_path[member] = True, False
                closed = member == pointed


def _of_choices(problem: Problem) -> Standings:
    edges = np.flatnonzero(problem.priorities != UNACCEPTABLE)
    return Standings(problem.places[edges], problem.owners[edges], problem.priorities[edges])


def top_trading_cycles(problem: Problem) -> Ints:
    """The place of each applicant, `UNPLACED` where none."""
    ranked = problem.standings or _of_choices(problem)
    keys = ranked.ranks * problem.applicant_count + problem.turns[ranked.applicants]
    lists = ranked.applicants[np.lexsort((keys, ranked.places))]
    sizes = np.bincount(ranked.places, minlength=len(problem.capacities))
    starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
    assigned = np.full(problem.applicant_count, UNPLACED, dtype=np.int64)
    left, order = problem.capacities.copy(), problem.applicants_by_turn
    _trade(problem.offsets, problem.places, problem.keys, left, lists, starts, order, assigned)
    return assigned
