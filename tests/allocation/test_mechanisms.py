from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.problem import UNACCEPTABLE
from qalam.allocation.stability import overfilled_places, unasked_seats
from tests.allocation.markets import Market, blocking_pairs, is_stable, lawful_allocations, liking, markets, problem_of


def slow_boston(market: Market) -> list[int]:
    choices, ranks, capacities, turns = market
    assigned, left = [-1] * len(choices), list(capacities)
    for k in range(len(capacities)):
        asking = [a for a, row in enumerate(choices) if assigned[a] == -1 and k < len(row)]
        for a in sorted(asking, key=lambda a: (ranks[a][choices[a][k]], turns[a])):
            place = choices[a][k]
            if ranks[a][place] != UNACCEPTABLE and left[place]:
                assigned[a], left[place] = place, left[place] - 1
    return assigned


def slow_queue(market: Market) -> list[int]:
    choices, ranks, capacities, turns = market
    assigned, left = [-1] * len(choices), list(capacities)
    for a in sorted(range(len(choices)), key=turns.__getitem__):
        for place in choices[a]:
            if ranks[a][place] != UNACCEPTABLE and left[place]:
                assigned[a], left[place] = place, left[place] - 1
                break
    return assigned


def slow_trading(market: Market) -> list[int]:
    """Round by round: everyone left points, every cycle trades."""
    choices, ranks, capacities, turns = market
    assigned, left, present = [-1] * len(choices), list(capacities), set(range(len(choices)))
    while True:
        wishes = {a: [p for p in choices[a] if ranks[a][p] != UNACCEPTABLE and left[p]] for a in present}
        present = {a for a in present if wishes[a]}
        if not present:
            return assigned
        pointed = {}
        for place in range(len(left)):
            ranked = [a for a in present if ranks[a][place] != UNACCEPTABLE]
            pointed[place] = min(ranked, key=lambda a: (ranks[a][place], turns[a]), default=-1)
        after = {a: pointed[wishes[a][0]] for a in present}
        walker = min(present)
        for _ in present:
            walker = after[walker]
        cycle = {walker}
        while after[walker] not in cycle:
            walker = after[walker]
            cycle.add(walker)
        for a in cycle:
            assigned[a] = wishes[a][0]
            left[assigned[a]] -= 1
        present -= cycle


@settings(max_examples=150, deadline=None)
@given(markets())
def test_trading_follows_its_definition(market: Market) -> None:
    assert MECHANISMS["ttc"](problem_of(*market)).tolist() == slow_trading(market)


@pytest.mark.parametrize("name", ["ttc", "serial-dictatorship"])
@settings(max_examples=60, deadline=None)
@given(market=markets(applicants=4))
def test_no_single_misreport_helps(name: str, market: Market) -> None:
    choices, ranks, capacities, turns = market
    honest = MECHANISMS[name](problem_of(*market)).tolist()
    every = range(len(capacities))
    reports = [list(r) for k in range(len(capacities) + 1) for r in itertools.permutations(every, k)]
    for liar, report in itertools.product(range(len(choices)), reports):
        told = [report if a == liar else row for a, row in enumerate(choices)]
        got = MECHANISMS[name](problem_of(told, ranks, capacities, turns))[liar]
        assert liking(choices[liar], honest[liar]) <= liking(choices[liar], int(got))


def test_a_place_points_at_its_first_whether_or_not_that_child_asked_for_it() -> None:
    # Child 0 stands first at place 0, which child 1 wants, and gets place 1 for it before child 2, who stands ahead.
    market = ([[1], [0], [1]], [[0, 2], [1, 0], [2, 1]], [1, 1], [0, 1, 2])
    assert MECHANISMS["ttc"](problem_of(*market)).tolist() == [1, 0, -1]


@settings(max_examples=100, deadline=None)
@given(markets())
def test_boston_and_the_queue_follow_their_definitions(market: Market) -> None:
    problem = problem_of(*market)
    assert MECHANISMS["boston"](problem).tolist() == slow_boston(market)
    assert MECHANISMS["serial-dictatorship"](problem).tolist() == slow_queue(market)


@settings(max_examples=60, deadline=None)
@given(markets(applicants=4))
def test_trading_leaves_no_allocation_better_for_all(market: Market) -> None:
    got = MECHANISMS["ttc"](problem_of(*market)).tolist()
    mine = [liking(row, place) for row, place in zip(market[0], got, strict=True)]
    for other in lawful_allocations(market):
        theirs = [liking(row, place) for row, place in zip(market[0], other, strict=True)]
        assert theirs == mine or any(b > a for a, b in zip(mine, theirs, strict=True))


def test_two_children_trade_the_priorities_they_hold() -> None:
    market = ([[0, 1], [1, 0]], [[1, 0], [0, 1]], [1, 1], [0, 1])
    assert MECHANISMS["ttc"](problem_of(*market)).tolist() == [0, 1]


@pytest.mark.parametrize("name", MECHANISMS)
@settings(max_examples=60, deadline=None)
@given(market=markets())
def test_seats_are_asked_for_and_not_given_twice(name: str, market: Market) -> None:
    problem = problem_of(*market)
    assigned = MECHANISMS[name](problem)
    assert not len(overfilled_places(problem, assigned))
    assert not len(unasked_seats(problem, assigned))


@settings(max_examples=60, deadline=None)
@given(markets(applicants=4))
def test_the_checker_agrees_with_the_definition_on_every_allocation(market: Market) -> None:
    problem = problem_of(*market)
    for assigned in lawful_allocations(market):
        pairs = blocking_pairs(problem, np.array(assigned, dtype=np.int64))
        assert (len(pairs) == 0) == is_stable(market, assigned)


def test_the_checker_sees_too_many_children_and_an_unasked_place() -> None:
    problem = problem_of([[0], [0]], [[0, 0], [0, 0]], [1, 1], [0, 1])
    assert overfilled_places(problem, np.array([0, 0])).tolist() == [0]
    assert unasked_seats(problem, np.array([0, 1])).tolist() == [1]
