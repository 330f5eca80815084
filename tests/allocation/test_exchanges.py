"""Seats that change hands in a ring, where nobody who stands ahead wants one of them."""

from __future__ import annotations

import numpy as np

from qalam.allocation.problem import UNPLACED
from qalam.allocation.solving import Market, solve
from tests.allocation.markets import problem_of


def assigned(
    choices: list[list[int]], homes: list[int], capacities: list[int], *, turns: list[int] | None = None,
    batches: list[int] | None = None,
) -> list[int]:  # fmt: skip
    """What everybody gets, all equal but for their turns."""
    ranks = [[0] * len(capacities) for _ in choices]
    problem = problem_of(choices, ranks, capacities, turns or list(range(len(choices))))
    numbered = None if batches is None else np.array(batches, dtype=np.int64)
    outcome = solve(Market(problem, homes=np.array(homes, dtype=np.int64), batches=numbered))
    assert outcome.verdict.moved_to_worse == 0
    assert outcome.relaxed == ()
    return outcome.assigned.tolist()


def test_two_children_exchange_their_seats() -> None:
    assert assigned([[1], [0]], [0, 1], [1, 1]) == [1, 0]


def test_three_children_exchange_their_seats_in_a_ring() -> None:
    assert assigned([[1], [2], [0]], [0, 1, 2], [1, 1, 1]) == [1, 2, 0]


def test_a_child_that_stands_ahead_for_one_of_the_seats_keeps_the_ring_from_closing() -> None:
    waiting_first, waiting_last = [1, 2, 0], [0, 1, 2]
    choices, homes = [[1], [0], [0]], [0, 1, UNPLACED]
    assert assigned(choices, homes, [1, 1], turns=waiting_first) == [0, 1, UNPLACED]
    assert assigned(choices, homes, [1, 1], turns=waiting_last) == [1, 0, UNPLACED]


def test_a_ring_that_does_not_close_leaves_everyone_where_they_are() -> None:
    assert assigned([[1], [2], []], [0, 1, 2], [1, 1, 1]) == [0, 1, 2]


def test_twins_exchange_both_seats_or_none() -> None:
    both = [[1], [1], [0], [0]]
    assert assigned(both, [0, 0, 1, 1], [2, 2], batches=[0, 0, UNPLACED, UNPLACED]) == [1, 1, 0, 0]
    one = [[1], [1], [0], []]
    assert assigned(one, [0, 0, 1, 1], [2, 2], batches=[0, 0, UNPLACED, UNPLACED]) == [0, 0, 1, 1]
