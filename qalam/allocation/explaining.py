"""Why each applicant got or did not get each of its choices, without naming anybody else.

For a choice that was not given: how many seats the place has, the cut-off of the list in which the applicant stands
there, and what would have had to differ: to stand before the cut-off, or to stand in another list, or to ask alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Bools, Ints, Problem
from qalam.allocation.reserves import Lists
from qalam.allocation.seated import Seated, own_choices, served_besides, shared_got
from qalam.allocation.stability import Claims

Bytes = NDArray[np.int8]

OUTCOMES = (
    "placed",
    "not_eligible",
    "better_choice_given",
    "no_seats",
    "behind_cutoff",
    "full_though_ahead",
    "not_shared",
    "too_few_seats_together",
)
"""`full_though_ahead` arises only where a mechanism for comparison does not respect priorities, and for the claims of
batches that were let go; `not_shared` is a choice that another child of the batch did not name or may not have."""

(
    PLACED,
    NOT_ELIGIBLE,
    BETTER_CHOICE_GIVEN,
    NO_SEATS,
    BEHIND_CUTOFF,
    FULL_THOUGH_AHEAD,
    NOT_SHARED,
    TOO_FEW_SEATS_TOGETHER,
) = range(8)


@dataclass(frozen=True, eq=False)
class Explanation:
    """One entry for each choice of the problem, and what the places say.

    `outcomes` are numbers in `OUTCOMES`. `lists` is the list in which the applicant (or the batch) stands there.
    `keys` is its standing in that list: divided by the number of applicants it is the rank, the remainder is the
    turn. `would_serve` has bit `l` set where the place would have served an applicant alone with this standing in
    list `l`. For each place: `seats`, `filled`, and `cutoffs[p, l]`, the key of the last one seated in list `l` where
    the list is closed, -1 where nobody was seated in the closed list, `seated.LAST` where one more would be served.
    """

    outcomes: Bytes
    lists: Bytes
    keys: Ints
    would_serve: Bytes
    seats: Ints
    filled: Ints
    cutoffs: Ints


@compiled
def _outcome_of_shared(shared: int, own: int, served: bool, closed: bool) -> int:
    if shared == own:
        return PLACED
    if shared > own:
        return BETTER_CHOICE_GIVEN
    if served:
        return FULL_THOUGH_AHEAD
    return BEHIND_CUTOFF if closed else TOO_FEW_SEATS_TOGETHER


@compiled
def _explain_shared(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints,
    places: Ints,
    priorities: Ints,
    capacities: Ints,
    members: Ints,
    bounds: Ints,
    begins: Ints,
    shared_places: Ints,
    shared_lists: Ints,
    shared_keys: Ints,
    shared_own: Ints,
    served: Bools,
    assigned: Ints,
    limits: Ints,
    outcomes: Bytes,
    lists: Bytes,
    keys: Ints,
) -> None:
    """Overwrite what was said of the members' choices as if each were alone."""
    for batch in range(len(begins) - 1):
        for spot in range(bounds[batch], bounds[batch + 1]):
            member = members[spot]
            for edge in range(offsets[member], offsets[member + 1]):
                place = places[edge]
                shared = begins[batch]
                while shared < begins[batch + 1] and shared_places[shared] != place:
                    shared += 1
                if outcomes[edge] in (NOT_ELIGIBLE, NO_SEATS):
                    continue
                if shared == begins[batch + 1]:
                    if outcomes[edge] not in (PLACED, BETTER_CHOICE_GIVEN):
                        outcomes[edge] = NOT_SHARED
                    continue
                if assigned[member] == place and shared != shared_own[batch]:
                    continue
                lists[edge], keys[edge] = shared_lists[shared], shared_keys[shared]
                closed = keys[edge] >= limits[3 * place + lists[edge]]
                outcomes[edge] = _outcome_of_shared(shared, shared_own[batch], served[shared], closed)


@compiled
def _explain(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints,
    places: Ints,
    priorities: Ints,
    turns: Ints,
    capacities: Ints,
    lists: Lists,
    got: Ints,
    limits: Ints,
    outcomes: Bytes,
    keys: Ints,
) -> None:
    for applicant in range(len(turns)):
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            place, rank = places[edge], priorities[edge]
            keys[edge] = UNACCEPTABLE if rank == UNACCEPTABLE else rank * len(turns) + turns[applicant]
            if edge == got[applicant]:
                outcomes[edge] = PLACED
            elif rank == UNACCEPTABLE:
                outcomes[edge] = NOT_ELIGIBLE
            elif edge > got[applicant]:
                outcomes[edge] = BETTER_CHOICE_GIVEN
            elif capacities[place] == 0:
                outcomes[edge] = NO_SEATS
            elif keys[edge] < limits[3 * place + lists[edge]]:
                outcomes[edge] = FULL_THOUGH_AHEAD
            else:
                outcomes[edge] = BEHIND_CUTOFF


@compiled
def _would_serve(places: Ints, keys: Ints, outcomes: Bytes, limits: Ints) -> Bytes:
    would = np.zeros(len(places), dtype=np.int8)
    for edge in range(len(places)):
        if outcomes[edge] in (BEHIND_CUTOFF, TOO_FEW_SEATS_TOGETHER):
            for line in range(3):
                if keys[edge] < limits[3 * places[edge] + line]:
                    would[edge] |= np.int8(1 << line)
    return would


def explain(problem: Problem, assigned: Ints, claims: Claims, there: Seated) -> Explanation:
    """The explanation of a finished allocation, by whatever mechanism."""
    batches = claims.batches
    outcomes, keys = np.empty(len(problem.places), dtype=np.int8), np.empty(len(problem.places), dtype=np.int64)
    lists, got = claims.lists.copy(), own_choices(problem, assigned)
    asked = problem.offsets, problem.places, problem.priorities
    _explain(*asked, problem.turns, problem.capacities, lists, got, there.limits, outcomes, keys)
    if batches.count:
        shared = batches.offsets, batches.places, batches.lists, batches.keys, shared_got(batches, assigned)
        served = served_besides(problem, there, claims.reserves, batches)
        whose = problem.capacities, batches.members, batches.bounds
        _explain_shared(*asked, *whose, *shared, served, assigned, there.limits, outcomes, lists, keys)
    return Explanation(
        outcomes=outcomes,
        lists=lists,
        keys=keys,
        would_serve=_would_serve(problem.places, keys, outcomes, there.limits),
        seats=problem.capacities,
        filled=np.bincount(assigned[assigned != UNPLACED], minlength=len(problem.capacities)),
        cutoffs=there.limits.reshape(-1, 3),
    )
