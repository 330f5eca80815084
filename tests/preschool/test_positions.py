"""A position is what the order of service says, and the journal retells it move by move."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.ledger.services.log import hold
from qalam.preschool.models import Application
from qalam.preschool.queries.journal import FURTHER, Move, gathered, journal, number_at, whole_journal
from qalam.preschool.queries.position import position, ratio
from qalam.preschool.rules.lifecycle import Event, Guard, State
from qalam.preschool.rules.turn import Category, Waiting, order
from qalam.preschool.services import rounds
from qalam.preschool.services.happening import happen
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from tests.factories import queue, records
from tests.preschool.families import head_of, somebody
from tests.preschool.plain_positions import positions
from tests.preschool.walking import BORN, MONDAY, Small, small

pytestmark = pytest.mark.django_db

CATEGORIES = ["extraordinary", "first", "general"]
STEPS = some.lists(some.tuples(some.integers(0, 5), some.integers(0, 30), some.sampled_from(CATEGORIES)), max_size=12)


def served(own: Application) -> int:
    """The position as a walk through the whole order of service finds it."""
    rows = Application.objects.waiting().filter(birth_year=own.birth_year)
    waiting = [Waiting(one.code, one.filed_at, Category(one.priority)) for one in rows]
    codes = [member.who for turn in order(waiting, 0, ratio(MONDAY)) for member in turn.members]
    return codes.index(own.code) + 1


def test_a_position_is_the_childs_place_in_the_order_of_service() -> None:
    house = small()
    for days, priority in enumerate(CATEGORIES * 4):
        house.waits(days, priority)
    for one in Application.objects.all():
        found = position(one, MONDAY)
        assert found is not None
        assert found.number == served(one)


def test_each_kindergarten_has_its_own_queue_and_counter() -> None:
    house, other = small(), small()
    house.waits(1, "first")
    own = house.waits(5)
    for days in (1, 2):
        other.waits(days)
    [here] = positions(own, MONDAY)
    assert here.position is not None
    assert (here.institution, here.position.number, here.waiting) == (house.kindergarten, 2, 2)
    queue.pool(institution=house.kindergarten, counter=1)
    [here] = positions(own, MONDAY)
    assert here.position is not None
    assert here.position.number == 1


def test_a_child_that_does_not_wait_has_no_position() -> None:
    own = small().waits()
    Application.objects.filter(pk=own.pk).update(state="offered")
    own.refresh_from_db()
    assert position(own, MONDAY) is None


def enters(house: Small, days: int, priority: str, at: object) -> Application:
    """A child that files now, as a paper received earlier may."""
    made = house.waits(days, priority)
    Application.objects.filter(pk=made.pk).update(state=State.OUTSIDE)
    made.state = State.OUTSIDE
    happen(made, Event.FILED, at=at, by=CLOCKWORK, cause="paper", told={})  # type: ignore[arg-type]
    return made


def does(house: Small, own: Application, step: tuple[int, int, str], at: object) -> None:
    """One thing that happens in the queue, to the child itself or to another."""
    what, days, priority = step
    others = list(Application.objects.waiting().exclude(pk=own.pk).order_by("filed_at", "code"))
    if what == 0 or not others:
        enters(house, days, priority, at)
        return
    who = others[days % len(others)]
    if what == 1:
        happen(who, Event.LEFT, at=at, by=CLOCKWORK, cause="withdrawn")  # type: ignore[arg-type]
    elif what == 2:
        happen(who, Event.CATEGORY, at=at, by=CLOCKWORK, cause="renewal", told={"category": priority})  # type: ignore[arg-type]
    elif what == 3:
        own.refresh_from_db()
        happen(own, Event.CATEGORY, at=at, by=CLOCKWORK, cause="renewal", told={"category": priority})  # type: ignore[arg-type]
    elif what == 4:
        happen(who, Event.OFFERED, at=at, by=CLOCKWORK, cause="turn")  # type: ignore[arg-type]
    else:
        happen(who, Event.STOPPED, at=at, by=CLOCKWORK, cause="specialist", told={"until": MONDAY.date()})  # type: ignore[arg-type]


@given(steps=STEPS, own_category=some.sampled_from(CATEGORIES))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_journal_retells_every_position_that_the_child_had(
    steps: list[tuple[int, int, str]], own_category: str
) -> None:
    with transaction.atomic():
        walk(steps, own_category)
        # Each example begins with an empty queue.
        transaction.set_rollback(True)


def walk(steps: list[tuple[int, int, str]], own_category: str) -> None:
    house = small()
    for index in range(4):
        house.waits(index * 7, CATEGORIES[index % 3])
    house.opens(at=MONDAY)
    own = enters(house, 10, own_category, MONDAY)
    numbers = [served(own)]
    for index, step in enumerate(steps, 1):
        at = MONDAY + timedelta(hours=index)
        does(house, own, step, at)
        own.refresh_from_db()
        numbers.append(served(own))
        assert number_at(own, at) == numbers[-1]
    for index, number in enumerate(numbers):
        assert number_at(own, MONDAY + timedelta(hours=index)) == number
    whole = whole_journal(own)
    for most in (1, 2, 3):
        assert in_parts(own, most) == whole
    middle = MONDAY + timedelta(hours=len(numbers) // 2)
    assert in_parts(own, 2, middle) == whole_journal(own, middle)


def in_parts(own: Application, most: int, until: datetime | None = None) -> list[Move]:
    """The journal as it is read part by part."""
    part = journal(own, until, most=most)
    moves = part.moves
    while part.earlier is not None:
        part = journal(own, until, before=part.earlier, most=most)
        assert len(part.moves) <= FURTHER * most + 1
        moves = part.moves + moves
    return gathered(moves)


def test_the_journal_names_causes_and_leaves_out_what_moved_nothing() -> None:
    house = small()
    first = house.waits(1)
    own = house.waits(5)
    house.opens(at=MONDAY)
    enters(house, 9, "general", MONDAY + timedelta(hours=1))
    enters(house, 9, "extraordinary", MONDAY + timedelta(hours=2))
    enters(house, 10, "extraordinary", MONDAY + timedelta(hours=3))
    happen(first, Event.LEFT, at=MONDAY + timedelta(hours=4), by=CLOCKWORK, cause="withdrawn")
    moves = whole_journal(own)
    assert [(move.before, move.number, move.children) for move in moves] == [(None, 2, 1), (2, 4, 2), (4, 3, 1)]
    assert [move.cause.en for move in moves] == [
        "the open log began, and your application was entered in it",
        "a child of an extraordinary category entered ahead",
        "a family ahead withdrew",
    ]
    assert whole_journal(own, MONDAY + timedelta(hours=1)) == moves[:1]


def test_a_child_with_an_offer_has_no_number_and_gets_one_again() -> None:
    house = small()
    house.waits(1)
    own = house.waits(5)
    house.opens(at=MONDAY)
    happen(own, Event.OFFERED, at=MONDAY, by=CLOCKWORK, cause="turn")
    happen(own, Event.DECLINED, at=MONDAY, by=CLOCKWORK, facts={Guard.UNANSWERED})
    assert [move.number for move in whole_journal(own)] == [2, None, 2]


def test_a_child_unknown_to_the_history_has_no_journal() -> None:
    assert whole_journal(queue.application(child=records.person(born_on=BORN))) == []


@pytest.mark.parametrize("earlier", [0, 2])
def test_the_offers_of_a_round_are_one_line_however_few_are_read(earlier: int) -> None:
    house, clerk = small(), somebody(Role.SPECIALIST)
    for days in range(6):
        house.waits(days)
    own = house.waits(30)
    open_log(at=MONDAY)
    for _ in range(earlier):
        gone = Application.objects.waiting().earliest("filed_at")
        with transaction.atomic():
            happen(gone, Event.LEFT, at=hold(MONDAY), by=CLOCKWORK, cause="withdrawn")
    kept = open_places(group=house.group, count=6 - earlier, by=head_of(house.group), at=MONDAY, is_for_round=True)
    noon = MONDAY + timedelta(hours=2)
    rounds.publish(drawn=rounds.draft(title="Мамыр", places=kept, by=clerk, at=noon), by=clerk, at=noon)
    part = journal(own, most=2)
    [move] = part.moves[-1:]
    assert (move.before, move.number, move.children) == (7 - earlier, 1, 6 - earlier)
    assert (part.earlier is None) is (not earlier)
    assert in_parts(own, 2) == whole_journal(own)
