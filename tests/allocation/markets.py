"""Small random rounds and slow readings of their definitions, shared by the tests."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np
from hypothesis import strategies as st

from qalam.allocation.problem import UNACCEPTABLE, Ints, Problem, Standings
from qalam.allocation.seated import seated
from qalam.allocation.solving import Market as Round
from qalam.allocation.solving import claims_of
from qalam.allocation.stability import Claims, blocking_choices


def problem_of(
    choices: Sequence[Sequence[int]],
    ranks: Sequence[Sequence[int]],
    capacities: Sequence[int],
    turns: Sequence[int],
) -> Problem:
    """`ranks[a][p]` is the rank of applicant a at place p, -1 where unacceptable."""
    offsets = np.concatenate(([0], np.cumsum([len(row) for row in choices])))
    places = [place for row in choices for place in row]
    priorities = [ranks[a][place] for a, row in enumerate(choices) for place in row]
    arrays = (offsets, places, priorities, capacities, turns)
    listed = [(p, a, rank) for a, row in enumerate(ranks) for p, rank in enumerate(row) if rank != UNACCEPTABLE]
    standings = Standings(*np.array(listed, dtype=np.int64).reshape(-1, 3).T)
    return Problem(*(np.array(array, dtype=np.int64) for array in arrays), standings=standings)


Market = tuple[list[list[int]], list[list[int]], list[int], list[int]]


@st.composite
def markets(draw: st.DrawFn, applicants: int = 5, places: int = 3) -> Market:
    n, m = draw(st.integers(1, applicants)), draw(st.integers(1, places))
    lists = st.permutations(range(m)).flatmap(lambda row: st.integers(0, m).map(lambda k: list(row[:k])))
    choices = [draw(lists) for _ in range(n)]
    ranks = [[draw(st.integers(UNACCEPTABLE, 2)) for _ in range(m)] for _ in range(n)]
    capacities = [draw(st.integers(0, 2)) for _ in range(m)]
    return choices, ranks, capacities, list(draw(st.permutations(range(n))))


def standing(market: Market, applicant: int, place: int) -> tuple[int, int]:
    return market[1][applicant][place], market[3][applicant]


def is_stable(market: Market, assigned: Sequence[int]) -> bool:
    choices, ranks, capacities, _ = market
    for applicant, row in enumerate(choices):
        for place in row:
            if place == assigned[applicant]:
                break
            if ranks[applicant][place] == UNACCEPTABLE:
                continue
            holders = [b for b, got in enumerate(assigned) if got == place]
            mine = standing(market, applicant, place)
            if len(holders) < capacities[place] or any(standing(market, b, place) > mine for b in holders):
                return False
    return True


def lawful_allocations(market: Market) -> Iterator[tuple[int, ...]]:
    choices, ranks, capacities, _ = market
    options = [[-1, *(p for p in row if ranks[a][p] != UNACCEPTABLE)] for a, row in enumerate(choices)]
    for assigned in itertools.product(*options):
        if all(assigned.count(place) <= seats for place, seats in enumerate(capacities)):
            yield assigned


def liking(row: Sequence[int], place: int) -> int:
    """0 is best; being left without a place is behind every choice, an unasked place behind that."""
    return row.index(place) if place in row else len(row) + (place != -1)


def plain_claims(problem: Problem, homes: Ints | None = None) -> Claims:
    """No reserves, no batches."""
    _, claims = claims_of(Round(problem, homes=homes))
    return claims


def blocking_pairs(problem: Problem, assigned: Ints) -> Ints:
    """The choices that block, as the checker sees them."""
    claims = plain_claims(problem)
    there = seated(problem, assigned, claims.lists, claims.reserves, claims.batches)
    return blocking_choices(problem, assigned, claims, there)
