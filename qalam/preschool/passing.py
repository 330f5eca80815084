"""Days of an invented city: its records end on a day, and a person lets the next one come."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from django.db import transaction

from qalam.access.actor import Actor
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.jobs import run_due
from qalam.preschool.queries.kept_odds import make_and_keep
from qalam.preschool.services.packages import make_package
from qalam.preschool.services.rights import demand_specialist
from qalam.registry.models import City

A_DAY = timedelta(days=1)
MOST = 400


class RealCity(Refusal):
    """The days of a real city pass by themselves."""


class TooManyDays(Refusal):
    """No day, or more than a year of them."""


def can_pass() -> bool:
    """Whether the city is invented and stands still at a day."""
    return City.objects.filter(is_invented=True, records_until__isnull=False).exists()


def let_pass(days: int, *, by: Actor, at: datetime) -> dict[str, int]:
    """Let so many days pass from the moment `at`, each with what is due on it; how much of each was done.

    From the terminal it is the clockwork's. Refuses with NotASpecialist, RealCity or TooManyDays.
    """
    if isinstance(by, User):
        demand_specialist(by, at)
    if not 1 <= days <= MOST:
        raise TooManyDays(TOO_MANY.fill(most=MOST))
    done: Counter[str] = Counter()
    for day in range(1, days + 1):
        turn_page()
        moment = at + day * A_DAY
        done.update(run_due(at=moment))
        make_package(day=local_day(moment), at=moment)
    make_and_keep(at + days * A_DAY)
    return dict(done)


@transaction.atomic
def turn_page() -> None:
    """The records now reach to the next day."""
    city = City.objects.select_for_update().filter(is_invented=True, records_until__isnull=False).first()
    if city is None or city.records_until is None:
        raise RealCity(REAL_CITY)
    city.records_until += A_DAY
    city.save(update_fields=["records_until"])


REAL_CITY = Trilingual(
    kk="Нағыз қалада күндер өздігінен өтеді. Бұл тек көрсету қаласына арналған: qalam demo.",
    ru="В настоящем городе дни идут сами. Это только для показательного города: qalam demo.",
    en="The days of a real city pass by themselves. This is for the demo city only: qalam demo.",
)
TOO_MANY = Trilingual(
    kk="Күн саны 1 мен {most} аралығында болуы керек.",
    ru="Число дней — от 1 до {most}.",
    en="The number of days is from 1 to {most}.",
)
