"""A possible course of the months, and chances made of many."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.preschool.simulation.chances import Flow, chances, with_probes
from qalam.preschool.simulation.months import NEVER, Conduct, Market, play
from qalam.preschool.simulation.scoring import covered, score

RATIO = 3


def market(
    wishes: list[list[int]], categories: list[int] | None = None, pools: int = 2, holds: list[int] | None = None
) -> Market:
    return Market(
        np.cumsum([0, *map(len, wishes)]),
        np.array([pool for some in wishes for pool in some], dtype=np.int64),
        np.array(categories or [2] * len(wishes), dtype=np.int64),
        np.zeros(len(wishes), dtype=np.int64),
        np.zeros(pools, dtype=np.int64),
        np.array(holds or [-1] * len(wishes), dtype=np.int64),
    )


def flow(
    known: np.ndarray, freed: np.ndarray, arrivals: tuple[float, float] = (0.0, 0.0), lists: tuple = (), **told: object
) -> Flow:
    return Flow(known, freed, np.zeros(known.shape[1], dtype=np.int64), 1.0, arrivals, lists, **told)  # type: ignore[arg-type]


def months(*rows: list[int]) -> np.ndarray:
    return np.array(rows, dtype=np.int64)


def test_places_go_by_filing_and_a_child_keeps_the_dearest_of_a_month() -> None:
    placed, got, _ = play(market([[0, 1], [1], [1]]), months([1, 1], [0, 1]), RATIO)
    assert placed.tolist() == [0, 0, 1]
    assert got.tolist() == [0, 2, 3]


def test_an_extraordinary_child_goes_first_and_then_one_first_priority_to_three_general() -> None:
    placed, _, _ = play(market([[0]] * 7, [2, 2, 2, 2, 1, 1, 0], 1), months([1], [1], [1], [1], [1], [1], [1]), RATIO)
    assert placed.tolist() == [2, 3, 4, 6, 1, 5, 0]


def test_the_turn_that_passes_over_a_placed_child_is_remembered() -> None:
    _, _, reached = play(market([[0, 1], [1]]), months([1, 1], [0, 0]), RATIO)
    assert reached.tolist() == [0, 0, 0]
    _, _, reached = play(market([[0], [0]]), months([1, 0]), RATIO)
    assert reached.tolist() == [0, NEVER]


LISTS = st.permutations([0, 1, 2]).flatmap(lambda told: st.integers(1, 3).map(lambda many: told[:many]))
WISHES = st.lists(LISTS, min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(WISHES, st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=1, max_size=4), st.data())
def test_no_place_is_given_twice_and_none_stands_free_while_somebody_waits_for_it(
    wishes: list[list[int]], freed: list[list[int]], data: st.DataObject
) -> None:
    categories = data.draw(st.lists(st.integers(0, 2), min_size=len(wishes), max_size=len(wishes)))
    about = market(wishes, categories, 3)
    placed, got, reached = play(about, months(*freed), RATIO)
    given_pools = about.pools[got[got >= 0]]
    totals = months(*freed).sum(axis=0)
    taken = np.bincount(given_pools, minlength=3)
    assert (taken <= totals).all()
    for child, wish in enumerate(got.tolist()):
        assert (wish >= 0) == (placed[child] < NEVER)
        if wish < 0:
            assert all(taken[pool] == totals[pool] for pool in wishes[child])
        else:
            assert reached[wish] == placed[child]


def test_the_same_seed_gives_the_same_chances_and_more_places_never_less() -> None:
    about = with_probes(market([[0, 1], [1], [0]]))
    none = np.zeros((12, 2), dtype=np.int64)
    lists = (np.array([0]), np.array([1, 0]))
    poor, rich = (flow(known, none + 1, (0.1, 0.3), lists) for known in (none, none + 1))
    first, again = (chances(about, poor, RATIO, courses=50, seed=7) for _ in range(2))
    assert (first.reached == again.reached).all()
    assert (chances(about, rich, RATIO, courses=50, seed=7).within(3) >= first.within(3) - 0.2).all()
    low, high = first.interval()
    assert (low <= high).all()
    assert first.within(12).shape == (4 + 2,)


def test_a_pool_of_which_nothing_is_known_is_promised_nothing() -> None:
    none = np.zeros((12, 1), dtype=np.int64)
    found = chances(market([[0]], pools=1), flow(none, none), RATIO, courses=20, seed=1)
    assert found.within(12)[0] < 0.5
    elsewhere = Flow(none, none + 5, np.array([-1]), 1.0, (0.0, 0.0), ())
    assert chances(market([[0]], pools=1), elsewhere, RATIO, courses=20, seed=1).within(12).tolist() == [0.0]


def test_a_pool_borrows_from_those_that_are_alike() -> None:
    freed = np.zeros((12, 3), dtype=np.int64)
    freed[:, 0] = 1
    alike = Flow(np.zeros_like(freed), freed, np.array([0, 0, 1]), 1.0, (0.0, 0.0), ())
    own, borrowed, alone = chances(market([[0], [1], [2]], pools=3), alike, RATIO, courses=200, seed=3).within(12)
    assert own > borrowed > alone


def test_who_moves_leaves_a_seat_to_the_next() -> None:
    placed, got, _ = play(market([[0], [1]], pools=2, holds=[1, -1]), months([1, 0]), RATIO)
    assert placed.tolist() == [0, 0]
    assert got.tolist() == [0, 1]


def test_a_place_that_is_let_go_goes_to_the_next_and_the_family_keeps_its_turn() -> None:
    about = market([[0], [0]], pools=1)
    often = Conduct(np.full(2, NEVER), np.array([0.5, 0.0]), np.array([0.0, 0.0]))
    placed, _, reached = play(about, months([1], [1], [0]), RATIO, often)
    assert placed.tolist() == [1, 0]
    assert reached.tolist() == [0, 0]


def test_who_has_left_is_passed_over() -> None:
    gone = Conduct(np.array([0, NEVER]), np.zeros(2), np.zeros(2))
    placed, _, _ = play(market([[0], [0]], pools=1), months([1]), RATIO, gone)
    assert placed.tolist() == [NEVER, 0]


def test_refusals_and_departures_lower_the_chance_of_a_place_but_not_of_a_turn() -> None:
    none, wishes = np.zeros((6, 1), dtype=np.int64), market([[0]], pools=1)
    none[2, 0] = 1
    sure = chances(wishes, flow(none, none * 0), RATIO, courses=200, seed=5)
    some = chances(wishes, flow(none, none * 0, refusals=(0.3, 0.3), departs=0.1), RATIO, courses=200, seed=5)
    assert (sure.placed_within(6)[0], some.within(6)[0]) == (1.0, 1.0)
    assert 0.6 < some.placed_within(6)[0] < 0.95


def test_a_score_tells_foresight_from_guessing() -> None:
    happened = np.array([True, False])
    assert score(np.array([1.0, 0.0]), happened).brier == 0
    assert score(np.array([0.5, 0.5]), happened).brier == score(np.array([0.5, 0.5]), happened).base == 0.25
    assert covered(np.array([1, 3]), np.array([2, 4]), np.array([2, 5])) == 0.5
