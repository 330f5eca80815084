from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.allocation.held_seats import with_held_seats
from qalam.allocation.mechanisms import KEEPS_SEATS, MECHANISMS
from qalam.allocation.stability import moved_to_worse, verdict
from tests.allocation.markets import Market, is_stable, lawful_allocations, liking, markets, plain_claims, problem_of

HOLDER = 0


@st.composite
def held_markets(draw: st.DrawFn, applicants: int = 5) -> tuple[Market, list[int]]:
    """A market, and the place that each applicant holds within the capacities (-1: none)."""
    market = draw(markets(applicants=applicants))
    left, homes = list(market[2]), []
    for _ in market[0]:
        home = draw(st.integers(-1, len(left) - 1))
        home = home if home >= 0 and left[home] else -1
        homes.append(home)
        if home >= 0:
            left[home] -= 1
    return market, homes


def plain(market: Market, homes: list[int]) -> Market:
    """The same in words: home is the last choice where not named, and its holders stand before all."""
    choices, ranks, capacities, turns = market
    longer = [row if home in (-1, *row) else [*row, home] for row, home in zip(choices, homes, strict=True)]
    raised = [
        [HOLDER if place == home else -1 if rank == -1 else rank + 1 for place, rank in enumerate(row)]
        for row, home in zip(ranks, homes, strict=True)
    ]
    return longer, raised, capacities, turns


def allocate(mechanism: str, market: Market, homes: list[int]) -> list[int]:
    held = np.array(homes, dtype=np.int64)
    return MECHANISMS[mechanism](with_held_seats(problem_of(*market), held)).tolist()


@settings(max_examples=150, deadline=None)
@given(held_markets())
def test_with_held_seats_it_is_the_best_stable_allocation_for_every_child(drawn: tuple[Market, list[int]]) -> None:
    market, homes = drawn
    told = plain(market, homes)
    got = allocate("deferred-acceptance", market, homes)
    stable = [assigned for assigned in lawful_allocations(told) if is_stable(told, assigned)]
    assert tuple(got) in stable
    for other in stable:
        for row, mine, theirs in zip(told[0], got, other, strict=True):
            assert liking(row, mine) <= liking(row, theirs)


@pytest.mark.parametrize("mechanism", sorted(KEEPS_SEATS))
@settings(max_examples=100, deadline=None)
@given(drawn=held_markets())
def test_nobody_moves_to_something_worse(mechanism: str, drawn: tuple[Market, list[int]]) -> None:
    market, homes = drawn
    got = allocate(mechanism, market, homes)
    for row, mine, home in zip(plain(market, homes)[0], got, homes, strict=True):
        assert home == -1 or liking(row, mine) <= liking(row, home)


@settings(max_examples=60, deadline=None)
@given(held_markets(applicants=4))
def test_the_checker_sees_exactly_those_who_moved_to_something_worse(drawn: tuple[Market, list[int]]) -> None:
    market, homes = drawn
    told, held = plain(market, homes), np.array(homes, dtype=np.int64)
    for assigned in lawful_allocations(told):
        standing = zip(told[0], assigned, homes, strict=True)
        worse = [
            a for a, (row, got, home) in enumerate(standing) if home != -1 and liking(row, got) > liking(row, home)
        ]
        given_now = np.array(assigned, dtype=np.int64)
        assert moved_to_worse(problem_of(*told), given_now, held).tolist() == worse
        assert verdict(problem_of(*told), given_now, plain_claims(problem_of(*told), held)).moved_to_worse == len(worse)
