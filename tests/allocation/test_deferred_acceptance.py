from __future__ import annotations

import itertools

from hypothesis import given, settings

from qalam.allocation.deferred_acceptance import deferred_acceptance
from tests.allocation.markets import Market, is_stable, lawful_allocations, liking, markets, problem_of


def allocate(market: Market) -> list[int]:
    return deferred_acceptance(problem_of(*market)).tolist()


def test_the_better_rank_displaces_the_one_who_asked_before() -> None:
    assert allocate(([[0, 1], [0]], [[1, 0], [0, 0]], [1, 1], [0, 1])) == [1, 0]


def test_equal_ranks_go_to_the_lower_turn() -> None:
    assert allocate(([[0], [0]], [[0], [0]], [1], [1, 0])) == [-1, 0]


@settings(max_examples=150, deadline=None)
@given(markets())
def test_it_is_the_best_stable_allocation_for_every_child(market: Market) -> None:
    got = allocate(market)
    stable = [assigned for assigned in lawful_allocations(market) if is_stable(market, assigned)]
    assert tuple(got) in stable
    for other in stable:
        for row, mine, theirs in zip(market[0], got, other, strict=True):
            assert liking(row, mine) <= liking(row, theirs)


@settings(max_examples=60, deadline=None)
@given(markets(applicants=4))
def test_no_single_misreport_helps(market: Market) -> None:
    choices, ranks, capacities, turns = market
    honest = allocate(market)
    every = range(len(capacities))
    reports = [list(r) for k in range(len(capacities) + 1) for r in itertools.permutations(every, k)]
    for liar, report in itertools.product(range(len(choices)), reports):
        told = [report if a == liar else row for a, row in enumerate(choices)]
        got = allocate((told, ranks, capacities, turns))[liar]
        assert liking(choices[liar], honest[liar]) <= liking(choices[liar], got)


@settings(max_examples=60, deadline=None)
@given(markets())
def test_the_numbering_of_applicants_changes_nothing(market: Market) -> None:
    choices, ranks, capacities, turns = market
    turned = (choices[::-1], ranks[::-1], capacities, turns[::-1])
    assert allocate(turned)[::-1] == allocate(market)
