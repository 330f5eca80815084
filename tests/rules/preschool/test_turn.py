"""The turn as laws that hold for every queue."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.rules.position import Counts, position
from qalam.preschool.rules.turn import Category, Turn, Waiting, may_be_asked_again, next_in_turn, order

START = datetime(2024, 1, 1, tzinfo=CITY_ZONE)
RATIOS = st.integers(1, 5)


@st.composite
def queues(draw: st.DrawFn, *, batches: bool = False) -> list[Waiting]:
    """Children of any category and minute, several at one minute; with batches, pairs among them."""
    rows = draw(st.lists(st.tuples(st.sampled_from(list(Category)), st.integers(0, 20)), max_size=25))
    waiting = [
        Waiting(f"{number:02}", START + timedelta(minutes=minute), category)
        for number, (category, minute) in enumerate(rows)
    ]
    pairs = draw(st.integers(0, len(waiting) // 2)) if batches else 0
    for pair in range(pairs):
        for number in (2 * pair, 2 * pair + 1):
            waiting[number] = replace(waiting[number], batch=f"family {pair}", batch_size=2)
    return waiting


def served_one_by_one(waiting: list[Waiting], counter: int, ratio: int, places: int) -> list[Turn]:
    """The slow way: ask the rule for each turn, take out who was served, ask again."""
    left, turns = list(waiting), []
    while (turn := next_in_turn(left, counter, places, ratio).outcome) is not None:
        turns.append(turn)
        left = [one for one in left if one not in turn.members]
        counter = turn.counter_after
    return turns


@given(queues(), st.integers(0, 5), RATIOS)
def test_the_closed_form_is_the_place_in_the_slow_simulation(waiting: list[Waiting], counter: int, ratio: int) -> None:
    counter %= 1 + ratio
    turns = served_one_by_one(waiting, counter, ratio, places=1)
    lists = {category: [one for one in waiting if one.category is category] for category in Category}
    for number, turn in enumerate(turns, start=1):
        (child,) = turn.members
        counts = Counts(
            *(len(lists[category]) for category in Category),
            ahead=sum(other.standing < child.standing for other in lists[child.category]),
        )
        found = position(child.category, counts, counter, ratio)
        before = [one.members[0].category for one in turns[: number - 1]]
        assert found.number == number
        assert (found.extraordinary, found.first, found.general) == tuple(before.count(one) for one in Category)


@given(queues(batches=True), st.integers(0, 5), RATIOS)
def test_the_whole_order_is_what_turn_after_turn_gives(waiting: list[Waiting], counter: int, ratio: int) -> None:
    counter %= 1 + ratio
    assert order(waiting, counter, ratio) == served_one_by_one(waiting, counter, ratio, places=2)


@given(queues(batches=True), st.integers(0, 5), RATIOS, st.integers(0, 12))
def test_with_few_places_the_order_is_turn_after_turn_until_they_are_gone(
    waiting: list[Waiting], counter: int, ratio: int, places: int
) -> None:
    counter %= 1 + ratio
    turns, left, free, state = [], list(waiting), places, counter
    while (turn := next_in_turn(left, state, free, ratio).outcome) is not None:
        turns.append(turn)
        left = [one for one in left if one not in turn.members]
        free, state = free - len(turn.members), turn.counter_after
    assert order(waiting, counter, ratio, places) == turns


@given(queues(batches=True), st.integers(0, 5), RATIOS, st.randoms())
def test_the_order_of_rows_changes_nothing(
    waiting: list[Waiting], counter: int, ratio: int, chance: st.DataObject
) -> None:
    shuffled = list(waiting)
    chance.shuffle(shuffled)
    counter %= 1 + ratio
    assert order(shuffled, counter, ratio) == order(waiting, counter, ratio)


@given(queues(), st.integers(0, 5), RATIOS)
def test_while_both_lists_last_one_first_priority_child_comes_with_each_round(
    waiting: list[Waiting], counter: int, ratio: int
) -> None:
    counter %= 1 + ratio
    turns = [turn for turn in order(waiting, counter, ratio) if turn.category is not Category.EXTRAORDINARY]
    left = {category: sum(turn.category is category for turn in turns) for category in Category}
    for turn in turns:
        if left[Category.FIRST] and left[Category.GENERAL]:
            assert (turn.category is Category.FIRST) == (turn.counter == 0)
        left[turn.category] -= 1
    assert all(before.counter_after == after.counter for before, after in pairwise(turns))


@given(queues(batches=True), st.integers(0, 5), RATIOS)
def test_a_new_general_application_never_delays_anyone_before_it(
    waiting: list[Waiting], counter: int, ratio: int
) -> None:
    counter %= 1 + ratio
    late = Waiting("zz", START + timedelta(days=1), Category.GENERAL)
    before = [turn.members for turn in order(waiting, counter, ratio)]
    after = [turn.members for turn in order([*waiting, late], counter, ratio) if late not in turn.members]
    general = [members for members in before if max(one.category.order for one in members) == 2]
    assert general == [members for members in after if max(one.category.order for one in members) == 2]
    assert len(after) == len(before)


def test_a_family_that_let_a_place_go_is_asked_for_places_opened_later() -> None:
    assert may_be_asked_again(START, None)
    assert may_be_asked_again(START + timedelta(seconds=1), START)
    assert not may_be_asked_again(START, START)
    assert not may_be_asked_again(START - timedelta(days=1), START)
