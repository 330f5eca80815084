"""A family of the queue: a mother with an account, her children, and kindergartens to wish for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.iin import invented_iin
from qalam.preschool.models import Application
from qalam.preschool.services import applications
from qalam.registry.models import AccountHolder, Group, Guardianship, Institution, Person
from tests.factories import queue, records
from tests.factories.institutions import kindergarten, named
from tests.factories.queue import MORNING

SINCE = DateRange(date(2020, 1, 1), None)
_serial = count(1)


@dataclass(frozen=True)
class Family:
    """A mother, and whatever she does at nine o'clock of 1 May 2023."""

    user: User
    mother: Person

    def child(self, born_on: date = date(2020, 3, 3), **values: Any) -> Person:
        child = records.person(**{"given_name": "Аружан", "born_on": born_on} | values)
        Guardianship.objects.create(child=child, guardian=self.mother, kind="mother", period=SINCE)
        return child

    def files(self, child: Person | None = None, **values: Any) -> Application:
        """The application, with one kindergarten on its list unless others are named."""
        wants = values.pop("wants", None) or [garden()]
        about: dict[str, Any] = {"language": "kk", "at": MORNING, "by": self.user, "guardian": self.mother}
        return applications.file(**about | {"child": child or self.child(), "wants": wants} | values)


def family(surname: str = "Анасова", *, is_proved: bool = True) -> Family:
    """A mother with an account; a proved one has her IIN."""
    born_on = date(1990, 1, 1)
    iin = invented_iin(born_on, "female", next(_serial)) if is_proved else None
    mother = records.person(surname=surname, given_name="Ана", sex="f", born_on=born_on, iin=iin)
    user = queue.account()
    AccountHolder.objects.create(user=user, person=mother)
    RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=SINCE)
    return Family(user, mother)


def somebody(role: Role, **values: Any) -> User:
    """An account with a role."""
    user = queue.account()
    RoleGrant.objects.create(user=user, role=role, period=SINCE, **values)
    return user


def head_of(group: Group) -> User:
    """Whoever heads the kindergarten of the group; it gets a head where it has none."""
    number = group.institution.bin
    grant = RoleGrant.objects.filter(role=Role.HEAD, institution_bin=number).first()
    return grant.user if grant else somebody(Role.HEAD, institution_bin=number)


def garden(**values: Any) -> Institution:
    """A kindergarten with a name."""
    found = kindergarten(**values)
    named(found, f"№ {next(_serial)} балабақша")
    return found
