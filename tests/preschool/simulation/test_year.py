"""A year of the queue under one regime: what families answer, and what follows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.preschool.rules.regimes import Consequence
from qalam.preschool.simulation.months import NEVER, Market
from qalam.preschool.simulation.year import MOST_OFFERS, Course, Habits, Played, Town, Way, play_year, years

NOTIFY = Way(Consequence.TO_NEXT, Consequence.TO_NEXT, 3)
BULLETIN = Way(Consequence.TO_EVERYONE, Consequence.TO_EVERYONE, 3)
VOUCHER = Way(Consequence.INACTIVE, Consequence.ANNULLED, 3, chooses_any=True)
HABITS = Habits(silent=0.25, refusing=0.25)
SILENT, REFUSES, TAKES = 0.1, 0.4, 0.9


def town(wishes: list[list[int]], own: list[int], pools: int = 2, grown: list[int] | None = None) -> Town:
    """Children of the general list; of each list the first `own` wishes are the family's."""
    many = len(wishes)
    market = Market(
        np.cumsum([0, *map(len, wishes)]),
        np.array([pool for some in wishes for pool in some], dtype=np.int64),
        np.full(many, 2, dtype=np.int64),
        np.zeros(many, dtype=np.int64),
        np.zeros(pools, dtype=np.int64),
        np.full(many, -1, dtype=np.int64),
    )
    marks = [rank < first for some, first in zip(wishes, own, strict=True) for rank in range(len(some))]
    return Town(market, np.array(marks, dtype=np.bool_), np.array(grown or [0] * many, dtype=np.int64))


def course(about: Town, freed: list[list[int]], way: Way, answers: list[list[float]]) -> Course:
    dealt = np.array([(some + [TAKES] * MOST_OFFERS)[:MOST_OFFERS] for some in answers])
    return play_year(Played(about, way, HABITS, dealt), np.array(freed, dtype=np.int64))


@pytest.mark.parametrize("answered", [SILENT, REFUSES])
def test_when_told_in_turn_a_place_that_was_not_taken_goes_to_the_next_and_the_turn_is_kept(answered: float) -> None:
    found = course(town([[0], [0]], [1, 1]), [[1, 0], [1, 0]], NOTIFY, [[answered], []])
    assert found.placed.tolist() == [1, 0]
    assert not found.is_out.any()


def test_under_the_bulletin_a_place_that_was_not_taken_is_open_to_families_that_had_not_named_it() -> None:
    about = town([[0], [1, 0]], [1, 1])
    assert course(about, [[1, 0]], BULLETIN, [[SILENT], []]).placed.tolist() == [NEVER, 0]
    assert course(about, [[1, 0]], NOTIFY, [[SILENT], []]).placed.tolist() == [NEVER, NEVER]


def test_with_a_voucher_a_family_takes_a_free_place_beyond_its_list() -> None:
    about = town([[0, 1]], [1])
    assert course(about, [[0, 1]], VOUCHER, [[]]).placed.tolist() == [0]
    assert course(about, [[0, 1]], NOTIFY, [[]]).placed.tolist() == [NEVER]


def test_a_voucher_that_was_refused_loses_the_turn() -> None:
    found = course(town([[0], [0]], [1, 1]), [[1, 0], [1, 0]], VOUCHER, [[REFUSES], [REFUSES, TAKES]])
    assert found.placed.tolist() == [NEVER, NEVER]
    assert found.is_out.all()


def test_a_silent_family_restores_its_voucher_once() -> None:
    about = town([[0]], [1])
    assert course(about, [[1, 0], [0, 0]], VOUCHER, [[SILENT, TAKES]]).placed.tolist() == [1]
    twice = course(about, [[1, 0], [0, 0], [0, 0]], VOUCHER, [[SILENT, SILENT]])
    assert twice.placed.tolist() == [NEVER]
    assert twice.is_out.all()


def test_a_child_is_asked_from_the_month_in_which_it_is_old_enough() -> None:
    assert course(town([[0]], [1], grown=[1]), [[1, 0], [0, 0]], NOTIFY, [[]]).placed.tolist() == [1]


def test_a_seat_that_a_child_leaves_goes_to_the_next() -> None:
    about = town([[0], [1]], [1, 1])
    moves = Town(replace(about.market, holds=np.array([1, -1])), about.own, about.grown)
    assert course(moves, [[1, 0]], NOTIFY, [[], []]).placed.tolist() == [0, 0]


LISTS = st.permutations([0, 1, 2]).flatmap(lambda told: st.integers(1, 3).map(lambda many: told[:many]))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(LISTS, min_size=1, max_size=10),
    st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=1, max_size=4),
    st.sampled_from([NOTIFY, BULLETIN, VOUCHER]),
    st.integers(0, 1000),
)
def test_no_place_is_given_twice_and_none_comes_from_nowhere(
    wishes: list[list[int]], freed: list[list[int]], way: Way, seed: int
) -> None:
    about = town(wishes, [1] * len(wishes), 3)
    dealt = np.random.default_rng(seed).random((len(wishes), MOST_OFFERS))
    found = play_year(Played(about, way, HABITS, dealt), np.array(freed, dtype=np.int64))
    taken = np.bincount(about.market.pools[found.got[found.got >= 0]], minlength=3)
    left = found.passed_on + found.opened
    assert (taken + left == np.array(freed).sum(axis=0)).all()
    assert ((found.got >= 0) == (found.placed < NEVER)).all()
    assert not (found.is_out & (found.got >= 0)).any()


def test_the_same_seed_gives_the_same_year() -> None:
    about = town([[0, 1], [1, 0], [0]], [1, 2, 1])
    freed = [np.array([[1, 0], [0, 1]], dtype=np.int64)] * 4
    one, other = (years(about, freed, BULLETIN, HABITS, seed=7) for _ in range(2))
    assert one.chance.tolist() == other.chance.tolist()
    assert one.placed == pytest.approx(one.chance.sum())
