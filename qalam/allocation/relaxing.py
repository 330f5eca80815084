"""Finds a result in which no batch and no applicant alone has a claim, or says which claims it let go.

With batches no such result need exist, and to find out whether one does is beyond any quick method. What breaks it is
a batch that was seated somewhere, made others give way, and then had to give way itself, or one whose seats moved the
counter past a turn. So, as long as somebody has a claim at a place, batches are struck from that place and the round
of the batches begins anew: those that sat there in vain; where there is none, the one seated there that stands worst;
where none is seated there, all that name the place. A batch that in the end has a claim at a place it was struck from
keeps that claim on paper: it is a `Relaxation`. Every new beginning strikes at least one batch from one place, so
there is an end.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.batches import Batches
from qalam.allocation.parties import Parties
from qalam.allocation.problem import Bools, Ints, Problem
from qalam.allocation.seated import seated, shared_got
from qalam.allocation.stability import Claims, blocking_choices, blocking_shared


@dataclass(frozen=True)
class Relaxation:
    """A batch (its members, by number) that would be served at the place among those seated, and was not."""

    members: tuple[int, ...]
    place: int


def settle(problem: Problem, claims: Claims) -> tuple[Ints, Ints]:
    """The place of each applicant, and the shared choices with a claim that was let go."""
    batches = claims.batches
    parties = Parties(problem, claims.homes, claims.lists, claims.reserves, batches)
    struck = np.zeros(len(batches.places), dtype=np.bool_)
    while True:
        assigned, bumped = parties.seated(struck)
        if not batches.count:
            return assigned, np.empty(0, dtype=np.int64)
        found = seated(problem, assigned, claims.lists, claims.reserves, batches)
        alone = blocking_choices(problem, assigned, claims, found)
        shared = blocking_shared(problem, assigned, claims, found)
        fresh = shared[~struck[shared]]
        troubled = np.zeros(len(problem.capacities), dtype=np.bool_)
        troubled[problem.places[alone]] = True
        troubled[batches.places[fresh]] = True
        more = _to_strike(troubled, struck, bumped, assigned, batches)
        if not more.any():
            return assigned, shared[struck[shared]]
        struck |= more


def _to_strike(troubled: Bools, struck: Bools, bumped: Bools, assigned: Ints, batches: Batches) -> Bools:
    """At each troubled place: those who sat there in vain, else who of those who sit there stands worst, else all."""
    here = troubled[batches.places] & ~struck
    more = here & bumped
    settled = np.zeros(len(troubled), dtype=np.bool_)
    settled[batches.places[more]] = True
    got = shared_got(batches, assigned)
    sitting = got[got < batches.offsets[1:]]
    sitting = sitting[here[sitting] & ~settled[batches.places[sitting]]]
    sitting = sitting[np.lexsort((batches.keys[sitting], batches.lists[sitting], batches.places[sitting]))]
    last = np.append(np.diff(batches.places[sitting]) != 0, True)[: len(sitting)]
    more[sitting[last]] = True
    return more if more.any() else here


def relaxations(shared: Ints, claims: Claims) -> tuple[Relaxation, ...]:
    """The claims let go, by batch."""
    batches = claims.batches
    owners = batches.owners[shared].tolist()
    return tuple(
        Relaxation(tuple(batches.members[batches.bounds[b] : batches.bounds[b + 1]].tolist()), int(place))
        for b, place in zip(owners, batches.places[shared].tolist(), strict=True)
    )
