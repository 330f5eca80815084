"""Groups month by month: no child too many, none too few, and sums that hold in every course."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.preschool.simulation.chances import Course
from qalam.preschool.simulation.months import NEVER, Market
from qalam.preschool.simulation.occupancy import (
    Due,
    Entries,
    Fullness,
    Town,
    entries_of,
    expected_seats,
    inside,
    play_occupancy,
    steps,
)

MONTHS, POOLS = 6, 3
NOBODY = Due(*(np.zeros(0, dtype=np.int64) for _ in range(2)), np.zeros(0), np.zeros(0, dtype=np.int64))


def ints(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def town(**told: object) -> Town:
    """Two kindergartens, the first with two groups of one cohort, and a line of what nobody has told of in each.

    Nobody leaves but for a reason that a test gives.
    """
    about = {
        "children": ints(0, 0, 0, 0, 1, 1, 1, 2, 2, 2),
        "goes": np.zeros(10),
        "seats": np.tile(ints(5, 5, 4, 0, 0), (MONTHS + 1, 1)),
        "turn": 3,
        "houses": ints(0, 0, 1, 0, 1),
        "cohorts": ints(0, 0, 1, 2, 2),
        "share": np.full(5, -1.0),
        "rest": ints(3, 4),
        "pools": np.array([[0, 1], [2, -1], [-1, -1]], dtype=np.int64),
        "pool_houses": ints(0, 1, 1),
        "is_new": np.zeros(5, dtype=np.bool_),
        "due": NOBODY,
        "left": 0,
        "stood": 1e12,
    }
    return Town(**{**about, **told})  # type: ignore[arg-type]


def entries(now: dict[tuple[int, int], int] | None = None, at_turn: dict[int, int] | None = None) -> Entries:
    found = Entries(*(np.zeros(shape, dtype=np.int64) for shape in ((MONTHS, POOLS), POOLS, (MONTHS, POOLS), POOLS)))
    for place, many in (now or {}).items():
        found.now[place] = many
    for pool, many in (at_turn or {}).items():
        found.at_turn[pool] = many
    return found


def play(of: Town, *courses: Entries, seed: int = 1) -> np.ndarray:
    return play_occupancy(of, courses or (entries(),), np.random.default_rng(seed))


def test_nothing_happens_where_nothing_is_to_come() -> None:
    assert play(town())[0].tolist() == [[4, 3, 3, 0, 0]] * (MONTHS + 1)


def test_who_comes_from_the_queue_sits_from_that_month_on_and_never_beyond_the_seats() -> None:
    found = play(town(), entries(now={(1, 0): 2, (4, 0): 9, (0, 1): 9}))[0]
    assert found[:, :2].sum(axis=1).tolist() == [7, 7, 9, 9, 9, 10, 10]
    assert found[:, 2].tolist() == [3, 4, 4, 4, 4, 4, 4]


def test_a_pool_without_a_group_waits_for_seats_that_nobody_has_told_of() -> None:
    going = np.array([0.0] * 7 + [1.0] * 3)
    found = play(town(goes=going), entries(now={(0, 2): 2, (3, 2): 5}))[0]
    assert found[:, 4].tolist() == [0, 0, 0, 0, 3, 3, 3]
    assert found[:, 2].tolist() == [3, 3, 3, 0, 0, 0, 0]
    assert expected_seats(town(goes=going))[:, [2, 4]].tolist() == [[4, 0]] * 3 + [[1, 3]] * 4


def test_children_of_a_cohort_are_dealt_out_to_its_new_groups() -> None:
    seats = np.tile(ints(5, 5, 4, 0, 0), (MONTHS + 1, 1))
    seats[3:, :2] = [10, 0]
    found = play(town(share=np.array([1.0, 0.0, -1.0, -1.0, -1.0]), seats=seats))[0]
    assert found[2:4, :2].tolist() == [[4, 3], [7, 0]]
    halves = play(town(share=np.array([0.5, 0.5, -1.0, -1.0, -1.0])), *[entries()] * 50)
    assert set(halves[:, 4, :2].sum(axis=1).tolist()) == {7}
    assert halves[:, 4, 0].std() > 0.5


def test_new_groups_are_filled_first_when_the_year_begins() -> None:
    seats = np.tile(ints(5, 5, 4, 0, 0), (MONTHS + 1, 1))
    seats[:3, 1] = 0
    of = town(children=ints(0, 0), goes=np.zeros(2), seats=seats, is_new=ints(0, 1, 0, 0, 0).astype(np.bool_))
    assert play(of, entries(at_turn={0: 6}))[0, 3:, :2].tolist() == [[3, 5]] * 4


def test_who_is_on_the_way_comes_and_leaves_another_group_for_it() -> None:
    due = Due(ints(2, 0, -1), ints(2, 3, 4), np.array([1.0, 0.0, 1.0]), ints(0, -1, 1))
    found = play(town(due=due))[0]
    assert found[:, 0].tolist() == [4, 4, 3, 3, 3, 3, 3]
    assert found[:, 1].tolist() == [3, 3, 3, 3, 2, 2, 2]
    assert found[:, 2].tolist() == [3, 3, 4, 4, 4, 4, 4]


def test_leaving_goes_at_the_rate_of_the_past() -> None:
    of = town(left=2000, stood=20_000.0, seats=np.tile(ints(1000, 5, 4, 0, 0), (MONTHS + 1, 1)))
    found = play(replace(of, children=np.zeros(1000, dtype=np.int64), goes=np.zeros(1000)), *[entries()] * 200)
    assert abs(found[:, 1, 0].mean() - 900) < 10
    half = play(
        replace(of, children=np.zeros(1000, dtype=np.int64), goes=np.zeros(1000), first_month=0.5), *[entries()] * 200
    )
    assert abs(half[:, 1, 0].mean() - 950) < 6


COUNTS = st.lists(st.integers(0, 6), min_size=MONTHS * POOLS, max_size=MONTHS * POOLS)


@settings(max_examples=60, deadline=None)
@given(
    COUNTS,
    st.lists(st.integers(0, 6), min_size=POOLS, max_size=POOLS),
    st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=10, max_size=10),
    st.sampled_from([(-1.0, -1.0), (1.0, 0.0), (0.5, 0.5)]),
    st.integers(0, 2**32 - 1),
)
def test_no_group_has_fewer_than_none_or_more_than_its_seats(
    now: list[int], at_turn: list[int], goes: list[float], share: tuple[float, float], seed: int
) -> None:
    seats = np.tile(ints(5, 5, 4, 0, 0), (MONTHS + 1, 1))
    if share[0] >= 0:
        # New groups have room for the cohort, as the lines of groups see to it.
        seats[3:, :2] = [10, 10]
    of = town(goes=np.array(goes), share=np.array([*share, -1.0, -1.0, -1.0]), seats=seats, left=5, stood=100.0)
    comes = Entries(
        np.array(now, dtype=np.int64).reshape(MONTHS, POOLS), np.array(at_turn, dtype=np.int64),
        np.array(now[::-1], dtype=np.int64).reshape(MONTHS, POOLS) // 3, np.array(at_turn[::-1], dtype=np.int64) // 3,
    )  # fmt: skip
    found = play(of, comes, comes, seed=seed)
    assert (found >= 0).all()
    most = seats.sum(axis=1)
    assert (found.sum(axis=2) <= most).all()
    assert (found[:, :3] <= seats[:3]).all()
    assert (found[:, :, :2] <= seats[:, :2]).all()
    assert (found == play(of, comes, comes, seed=seed)).all()
    sums = Fullness(found).of(of.houses, 2)
    assert (sums.draws.sum(axis=2) == found.sum(axis=2)).all()
    median, low, high = sums.spans()
    assert (low <= median).all()
    assert (median <= high).all()


def test_a_group_that_is_overfull_today_takes_nobody_and_keeps_its_children() -> None:
    of = town(children=ints(*[2] * 6), goes=np.zeros(6))
    assert play(of, entries(now={(0, 1): 3}))[0, :, 2].tolist() == [6] * 7


def test_a_course_of_the_queue_becomes_entries_of_now_and_of_the_year_to_come() -> None:
    market = Market(
        ints(0, 1, 2, 3, 4), ints(0, 1, 0, 1), ints(2, 2, 2, 2), ints(0, 0, 0, 0), ints(0, 0), ints(-1, 0, -1, -1)
    )
    course = Course(market, ints(0, 1, 2, NEVER), ints(0, 1, 2, -1), ints(0, 1, 2, NEVER))
    is_of_round = np.array([[0.0, 0.0], [1.0, 1.0], [1.0, 1.0], [0.0, 0.0]])
    found = entries_of(course, is_of_round, 2, np.random.default_rng(1))
    assert found.now.tolist() == [[1, 0], [0, 0], [1, 0], [0, 0]]
    assert found.at_turn.tolist() == [0, 1]
    assert (found.out_now.sum(), found.out_at_turn.tolist()) == (0, [1, 0])


def test_steps_take_the_groups_of_all_cohorts_rank_by_rank() -> None:
    assert [sorted(one.tolist()) for one in steps(ints(5, 3, 5, 5, 3))] == [[0, 1], [2, 4], [3]]
    assert steps(ints()) == []


def test_what_lies_inside_of_an_interval() -> None:
    assert inside(ints(1, 1, 1), ints(3, 3, 3), ints(1, 3, 4)).tolist() == [True, True, False]
