"""Seats in groups: how a child moves in, what ends with it, and when the seat that it leaves is the queue's.

A child has a seat from the day on which it was given, also while the group has not begun. So a family may ask for a
move from such a seat; one that is left before its first day never begins, and is kept as a record without days.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from psycopg.types.range import DateRange

from qalam.access.actor import CLOCKWORK, by_clockwork
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Place, Referral
from qalam.preschool.services.places import enter, first_day, of_the_queue_still, pool_of
from qalam.registry.models import Enrolment

NEVER = DateRange(empty=True)
"""The period of a seat that was left before its first day."""


class HasAnotherSeat(Refusal):
    """The child is enrolled elsewhere and does not ask for a move, or goes to school."""


def move_in(row: Application, place: Place, at: datetime) -> tuple[Enrolment, list[Enrolment]]:
    """The seat in the group, from today or from the first day of the group, and the seats that end with it.

    Of a child that asks for a move every seat in a kindergarten ends that day: the one where it is, and the one that
    was to begin. Refuses with HasAnotherSeat where the child asks for none, or a class would stand in the way.
    """
    first = first_day(place.group, at)
    period = DateRange(first, place.group.period.upper)
    had = seats_from(row, period)
    for seat in had:
        if row.holds_id is None or seat.group.birth_year is None:
            raise HasAnotherSeat(ANOTHER_SEAT.fill(day=f"{seat.period.lower:%d.%m.%Y}"))
    for seat in had:
        seat.period = days_until(seat, first)
        seat.save(update_fields=["period"])
    return Enrolment.objects.create(person=row.child, group=place.group, period=period), had


def seats_from(row: Application, period: DateRange) -> list[Enrolment]:
    """What the child has from the first day of the period on: all seats in kindergartens, and classes within it."""
    rows = Enrolment.objects.select_for_update(of=("self",), no_key=True).select_related("group__institution")
    of_child = rows.filter(person=row.child_id, period__overlap=DateRange(period.lower, None))
    return list(of_child.filter(Q(group__birth_year__isnull=False) | Q(period__overlap=period)).order_by("period"))


def days_until(seat: Enrolment, day: date) -> DateRange:
    """The days of the seat up to this one, without it."""
    first = seat.period.lower
    return DateRange(first, day) if first is None or first < day else NEVER


def free(seats: Iterable[Enrolment], at: datetime) -> int:
    """Open for the queue the seats whose child is gone; how many. A child that goes later keeps its seat till then.

    Nothing is opened in a group whose year is over, or in a private kindergarten whose state order is.
    """
    made = [
        Place(pool=pool_of(seat.group), group=seat.group, opened_at=at, left_by=seat)
        for seat in seats
        if is_left(seat, local_day(at)) and goes_on(seat, local_day(at)) and not has_place(seat)
    ]
    for place in (opened := of_the_queue_still(made, at)):
        place.save()
    enter(opened, cause="freed", by=CLOCKWORK, at=at)
    return len(opened)


def has_place(seat: Enrolment) -> bool:
    """Whether a place stands for the seat already: it went to another child by an exchange."""
    return Place.objects.filter(left_by=seat).exists()


def is_left(seat: Enrolment, on: date) -> bool:
    """Whether the child is gone."""
    return bool(seat.period.isempty or (seat.period.upper and seat.period.upper <= on))


def goes_on(seat: Enrolment, on: date) -> bool:
    """Whether the group is one of a kindergarten whose year is not over."""
    group = seat.group
    return group.birth_year is not None and not (group.period.upper and group.period.upper <= on)


@by_clockwork
@transaction.atomic
def free_due(*, at: datetime) -> int:
    """Open for the queue the seats whose children have gone by now to where they moved; how many."""
    if not left_seats(local_day(at)).exists():
        return 0
    # Whoever holds the log frees the seats, so that none is opened twice.
    at = hold(at)
    return free(left_seats(local_day(at)).select_related("group__institution"), at)


def left_seats(on: date) -> QuerySet[Enrolment]:
    """Seats in groups that go on, left by a move that was decided for a day that has come, and not opened since."""
    moved = Referral.objects.filter(
        state=Referral.State.ENROLLED,
        application__holds__isnull=False,
        enrolment__person=OuterRef("person"),
        enrolment__period__startswith=OuterRef("period__endswith"),
    )
    is_going_on = Q(group__period__endswith__gt=on) | Q(group__period__upper_inf=True)
    ended = Enrolment.objects.filter(is_going_on, period__endswith__lte=on, group__birth_year__isnull=False)
    return ended.filter(Exists(moved), place_left__isnull=True).order_by("pk")


ANOTHER_SEAT = Trilingual(
    kk="Баланың {day} күнінен бастап басқа топта не сыныпта орны бар. Алдымен сол жердегі қабылдауды аяқтаңыз.",
    ru="У ребёнка есть место в другой группе или классе с {day}. Сначала завершите зачисление там.",
    en="The child has a seat in another group or class from {day} on. End that enrolment first.",
)
