"""A seat is the child's from the day on which it was given, also before its first day: it can be moved from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from psycopg.types.range import DateRange

from qalam.access.models import Role
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Application, Place, Referral
from qalam.preschool.queries.own import coming_seat_of, held_seat_of, seat_of
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, offers, referrals, rounds
from qalam.preschool.services.places import free_seats, open_places
from qalam.preschool.services.seating import NEVER, HasAnotherSeat, free_due
from qalam.preschool.services.wishes import SeatIsThere
from qalam.registry.models import Enrolment, Group, Institution
from tests.factories import institutions, queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, head_of, somebody
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db

TODAY = MORNING.date()
AUTUMN = DateRange(date(2023, 9, 1), date(2024, 9, 1))
AUGUST = DateRange(date(2023, 8, 1), date(2024, 8, 1))
SUMMER = DateRange(date(2022, 9, 1), date(2023, 9, 1))


def house(period: DateRange[date], institution: Institution | None = None) -> Group:
    """A group of one seat."""
    return queue.group(institution=institution or garden(), seats=1, period=period)


def seated(home: Family, group: Group, period: DateRange[date] | None = None) -> Enrolment:
    """A child of the family with a seat in the group."""
    return records.enrolment(person=home.child(), group=group, period=period or group.period)


def asks(home: Family, seat: Enrolment, *wants: Institution) -> Application:
    return applications.ask_for_move(child=seat.person, guardian=home.mother, wants=wants, by=home.user, at=MORNING)


def taken_in(made: Application, group: Group, home: Family) -> Enrolment:
    """The whole way from a place of the group to the seat."""
    if not Place.objects.filter(group=group, state="free").exists():
        open_places(group=group, count=1, by=head_of(group), at=MORNING)
    [offer] = offers.serve(pool=Place.objects.filter(group=group).latest("pk").pool, at=MORNING)
    assert offer.application == made
    return enrolled(offers.accept(offer=offer, by=home.user, at=MORNING))


def enrolled(referral: Referral) -> Enrolment:
    head = head_of(referral.place.group)
    referrals.take_documents(referral=referral, by=head, at=MORNING)
    referrals.sign_contract(referral=referral, contract_number="1", by=head, at=MORNING)
    return referrals.enrol(referral=referral, by=head, at=MORNING)


def is_honest() -> bool:
    return [(one.leaf, one.code) for one in replay(leaves(), "zhanaozen")] == []


def test_a_family_that_took_a_seat_of_autumn_asks_for_a_move_at_once_and_leaves_it_before_its_first_day() -> None:
    home, first, second = family(), house(AUTUMN), house(AUTUMN)
    given = taken_in(home.files(wants=[first.institution]), first, home)
    Application.objects.update(period=DateRange(date(2022, 9, 1), TODAY))
    assert (seat_of(given.person, TODAY), coming_seat_of(given.person, TODAY)) == (None, given)
    made = asks(home, given, second.institution)
    assert made.holds == given
    assert leaves()[-1]["holds"] == f"{first.institution.bin}/2020/kk/ordinary/full"
    moved = taken_in(made, second, home)
    given.refresh_from_db()
    assert given.period == NEVER
    assert (moved.group, moved.period) == (second, AUTUMN)
    assert held_seat_of(given.person, TODAY) == moved
    # The seat that never began is free for the next child at once.
    place = Place.objects.get(left_by=given)
    assert (place.group, place.state, free_seats(first, MORNING)) == (first, "free", 0)
    assert is_honest()


def test_a_round_moves_a_child_whose_seat_has_not_begun() -> None:
    home, first, second = family(), house(AUTUMN), house(AUTUMN)
    given, clerk = seated(home, first), somebody(Role.SPECIALIST)
    made = asks(home, given, second.institution)
    kept = open_places(group=second, count=1, by=head_of(second), at=MORNING, is_for_round=True)
    rounds.publish(drawn=rounds.draft(title="Мамыр", places=kept, by=clerk, at=MORNING), by=clerk, at=MORNING)
    moved = enrolled(offers.accept(offer=made.offers.get(), by=home.user, at=MORNING))
    given.refresh_from_db()
    assert (moved.period, given.period) == (AUTUMN, NEVER)
    assert is_honest()


def test_a_child_that_goes_to_one_and_is_to_go_to_another_may_move_to_a_third_at_once() -> None:
    home, here, later, now = family(), house(SUMMER), house(AUTUMN), house(records.OPEN)
    present = seated(home, here)
    coming = records.enrolment(person=present.person, group=later, period=AUTUMN)
    assert held_seat_of(present.person, TODAY) == coming
    moved = taken_in(asks(home, present, now.institution), now, home)
    for seat in (present, coming):
        seat.refresh_from_db()
    assert (present.period, coming.period) == (DateRange(SUMMER.lower, TODAY), NEVER)
    assert moved.period == DateRange(TODAY, None)
    assert set(Place.objects.filter(left_by__isnull=False).values_list("left_by", flat=True)) == {present.pk, coming.pk}
    assert is_honest()


def test_a_move_to_a_later_day_keeps_the_present_seat_until_then_and_nobody_gets_it_before() -> None:
    home, here, later = family(), house(records.OPEN), house(AUTUMN)
    present = seated(home, here)
    taken_in(asks(home, present, later.institution), later, home)
    present.refresh_from_db()
    assert (seat_of(present.person, TODAY), present.period.upper) == (present, AUTUMN.lower)
    assert not Place.objects.filter(group=here).exists()
    eve, day = (queue.MORNING.replace(month=8, day=31), queue.MORNING.replace(month=9, day=1))
    assert run_due(at=eve)["freed"] == 0
    assert [run_due(at=day)["freed"], run_due(at=day)["freed"], free_due(at=day + timedelta(days=1))] == [1, 0, 0]
    assert Place.objects.get(group=here).left_by == present
    assert is_honest()


def test_who_moves_on_before_the_first_move_came_true_leaves_the_present_seat_on_the_earlier_day() -> None:
    home, here, later, now = family(), house(records.OPEN), house(AUTUMN), house(records.OPEN)
    present = seated(home, here)
    taken_in(asks(home, present, later.institution), later, home)
    Application.objects.update(period=DateRange(date(2022, 9, 1), TODAY))
    taken_in(asks(home, present, now.institution), now, home)
    present.refresh_from_db()
    assert present.period.upper == TODAY
    assert Place.objects.get(group=here).left_by == present
    assert free_due(at=MORNING.replace(month=9)) == 0


def test_the_present_seat_of_a_child_that_was_to_go_elsewhere_is_free_on_the_day_of_the_move() -> None:
    home, here, autumn, summer = family(), house(records.OPEN), house(AUTUMN), house(AUGUST)
    present = seated(home, here, DateRange(date(2022, 9, 1), AUTUMN.lower))
    records.enrolment(person=present.person, group=autumn, period=AUTUMN)
    taken_in(asks(home, present, summer.institution), summer, home)
    present.refresh_from_db()
    assert present.period.upper == AUGUST.lower
    assert [free_due(at=MORNING.replace(month=month)) for month in (7, 8, 9)] == [0, 1, 0]
    assert Place.objects.get(group=here).left_by == present


def test_a_seat_in_a_group_whose_year_is_over_by_then_is_not_opened() -> None:
    home, here, later = family(), house(SUMMER), house(AUTUMN)
    taken_in(asks(home, seated(home, here), later.institution), later, home)
    assert run_due(at=MORNING.replace(month=9))["freed"] == 0
    assert not Place.objects.filter(group=here).exists()


def test_a_child_that_asks_for_no_move_keeps_the_seat_that_the_records_gave_it_and_the_head_reads_from_when() -> None:
    home, first, second = family(), house(AUTUMN), house(AUTUMN)
    made = home.files(wants=[second.institution])
    records.enrolment(person=made.child, group=first, period=AUTUMN)
    with pytest.raises(HasAnotherSeat, match=r"from 01\.09\.2023 on"):
        taken_in(made, second, home)
    assert Enrolment.objects.get().group == first


def test_a_class_of_a_school_is_not_left_by_a_move_between_kindergartens() -> None:
    home, first, second = family(), house(SUMMER), house(records.OPEN)
    seat = seated(home, first)
    school = records.enrolment(
        person=seat.person, group=records.group(institution=institutions.school(), grade=1), period=AUTUMN
    )
    with pytest.raises(HasAnotherSeat):
        taken_in(asks(home, seat, second.institution), second, home)
    school.refresh_from_db()
    assert school.period == AUTUMN


def test_the_seat_that_is_to_come_cannot_be_wished_for_and_no_child_stands_as_one_without() -> None:
    home, first = family(), house(AUTUMN)
    seat = seated(home, first)
    with pytest.raises(applications.HasSeat, match="Ask for a move"):
        home.files(seat.person)
    with pytest.raises(SeatIsThere):
        asks(home, seat, first.institution)
