"""What is a person's own: the children they answer for, and the applications of these children."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from qalam.access.models import Role, RoleGrant, User
from qalam.preschool.models import Application, StatedChild
from qalam.registry.models import Enrolment, Guardianship, Person


def holder(user: User) -> Person | None:
    """The person behind an account; None while nobody said whose it is."""
    return Person.objects.filter(account__user=user).first()


def answers_for(user: User, child: Person, on: date) -> bool:
    """Whether the account's holder answers for the child on that day."""
    return Guardianship.objects.on(on).filter(child=child, guardian__account__user=user).exists()


def is_specialist(user: User, on: date) -> bool:
    """Whether the account is of somebody of the department on that day."""
    return RoleGrant.objects.on(on).filter(user=user, role=Role.SPECIALIST).exists()


def own_applications(user: User, on: date) -> QuerySet[Application]:
    """All applications of the children for whom the holder answers, the latest first."""
    wards = Guardianship.objects.on(on).filter(guardian__account__user=user).values("child")
    return Application.objects.filter(child__in=wards).select_related("child").order_by("-filed_at", "-pk")


def own_application(user: User, number: str, on: date) -> Application | None:
    """The application with this number, if it is of such a child; None alike for another's and for none at all."""
    return own_applications(user, on).filter(number=number).first()


def application_of(child: Person) -> Application | None:
    """The application with which the child stands in the queue; None where there is none."""
    return Application.objects.exclude(state=Application.State.LEFT).filter(child=child).first()


def seat_of(child: Person, on: date) -> Enrolment | None:
    """The seat that the child has in a kindergarten group on that day."""
    seats = Enrolment.objects.on(on).filter(person=child, group__birth_year__isnull=False)
    return seats.select_related("group__institution").first()


def coming_seat_of(child: Person, on: date) -> Enrolment | None:
    """The seat in a kindergarten group that was given to the child and begins after that day, the last of them."""
    seats = Enrolment.objects.filter(person=child, group__birth_year__isnull=False, period__startswith__gt=on)
    return seats.select_related("group__institution").order_by("-period").first()


def held_seat_of(child: Person, on: date) -> Enrolment | None:
    """The seat that a move would leave: the last one that was given to the child, whether it has begun or not."""
    return coming_seat_of(child, on) or seat_of(child, on)


def stated_children(user: User) -> QuerySet[StatedChild]:
    """The children that the holder named and nobody has decided on, and those that were refused."""
    rows = StatedChild.objects.filter(guardian__account__user=user)
    return rows.exclude(state=StatedChild.State.CONFIRMED).order_by("stated_at")
