"""The whole list counted at once says what each kindergarten's queue says alone."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from qalam.preschool.models import Application, Choice
from qalam.preschool.queries.list_positions import positions_on_list
from tests.factories import queue
from tests.preschool.plain_positions import positions
from tests.preschool.walking import MONDAY, Small, small

pytestmark = pytest.mark.django_db

CATEGORIES = ["extraordinary", "first", "general"]
OTHERS = some.lists(
    some.tuples(
        some.integers(0, 6),
        some.sampled_from(CATEGORIES),
        some.lists(some.integers(0, 3), min_size=1, max_size=3, unique=True),
        some.sampled_from(["kk", "kk", "ru"]),
        some.sampled_from(["queued", "queued", "offered"]),
    ),
    max_size=14,
)


def wants(made: Application, houses: list[Small], which: list[int]) -> None:
    """The list of a child."""
    made.choices.all().delete()
    for rank, index in enumerate(which, 1):
        Choice.objects.create(application=made, institution=houses[index].kindergarten, rank=rank)


@given(others=OTHERS, category=some.sampled_from(CATEGORIES), counters=some.lists(some.integers(0, 3), max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_kindergarten_of_the_list_has_the_position_of_its_own_queue(
    others: list[tuple[int, str, list[int], str, str]], category: str, counters: list[int]
) -> None:
    with transaction.atomic():
        houses = [small() for _ in range(4)]
        for house, counter in zip(houses, counters, strict=False):
            queue.pool(institution=house.kindergarten, counter=counter)
        for days, priority, which, language, state in others:
            made = houses[0].waits(days, priority, language=language, state=state)
            wants(made, houses, which)
        own = houses[0].waits(3, category)
        wants(own, houses, [2, 0, 3])
        assert positions_on_list(own, MONDAY) == positions(own, MONDAY)
        # Each example begins with an empty queue.
        transaction.set_rollback(True)


def test_a_child_whose_turn_cannot_come_sees_how_many_wait_and_no_place() -> None:
    house = small()
    house.waits(1)
    own = house.waits(2, state="offered")
    [here] = positions_on_list(own, MONDAY)
    assert (here.position, here.waiting) == (None, 1)


def test_a_long_list_asks_the_database_no_more_than_a_short_one() -> None:
    houses = [small() for _ in range(6)]
    own = houses[0].waits(2)
    asked = []
    for which in ([0], [0, 1, 2, 3, 4, 5]):
        wants(own, houses, which)
        with CaptureQueriesContext(connection) as queries:
            assert len(positions_on_list(own, MONDAY)) == len(which)
        asked.append(len(queries))
    assert asked == [3, 3]
