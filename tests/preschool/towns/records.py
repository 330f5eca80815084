"""A town with records: families whose children wait or have a seat, told apart by their IINs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from psycopg.types.range import DateRange

from qalam.access.models import Phone, Role, User
from qalam.notices.models import Contact, Way
from qalam.preschool.models import Application
from qalam.preschool.services import towns
from qalam.preschool.towns.comparing import Hit, Hits
from qalam.preschool.towns.marked import Said, Sign, Standing, Top, tag
from qalam.preschool.towns.opening import Key, new_key
from qalam.registry.models import AccountHolder, Enrolment, Person
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, somebody
from tests.preschool.towns.invented import AKTAU, ZHANAOZEN, opening


def clerk() -> User:
    """A specialist with a person behind the account."""
    user = somebody(Role.SPECIALIST)
    AccountHolder.objects.create(user=user, person=records.person(born_on=date(1985, 1, 1)))
    return user


def waiting(home: Family, iin: str | None, **values: Any) -> Application:
    """A child of the family that waits."""
    return home.files(home.child(iin=iin, born_on=date(2020, 3, 3)), **values)


def seated(home: Family, iin: str, since: date = date(2022, 9, 1)) -> Enrolment:
    """A child of the family that has a seat."""
    return records.enrolment(
        person=home.child(iin=iin, born_on=date(2020, 4, 4)), group=queue.group(), period=DateRange(since, None)
    )


def written_to(user: User, way: Way, address: str) -> Contact:
    return Contact.objects.create(user=user, way=way, address=address, added_at=MORNING, confirmed_at=MORNING)


def opened_by(user: User, number: str) -> Phone:
    return Phone.objects.create(user=user, number=number, asked_at=MORNING, confirmed_at=MORNING)


def key_of_the_town() -> Key:
    return new_key(opening(), ZHANAOZEN)


def hits(key: Key, *said: tuple[Said, Standing | Sign, str], town: str = AKTAU) -> Hits:
    """What another town says of what this one said: of each its own kind and value."""
    found = []
    for own, what, value in said:
        kind = "child" if isinstance(own.what, Standing) else own.what.value
        found.append(Hit(what, value, tag(key, kind, own.text), town))
    opened = key.opening
    return Hits(Top(opened.comparison, opened.children, key.town, opened.codes, {key.town: key.mark}), found)


def taken(by: User, *said: tuple[Said, Standing | Sign, str], key: Key | None = None) -> towns.Taken:
    """A comparison that found this, taken."""
    key = key or key_of_the_town()
    towns.hand_over(key=key, by=by, at=MORNING)
    return towns.take(hits=hits(key, *said), key=key, by=by, at=MORNING)


def person_of(user: User) -> Person:
    return AccountHolder.objects.get(user=user).person


def lines_of(path: Path) -> list[str]:
    """The lines of a town's file between header and digest."""
    return path.read_text("utf-8").splitlines()[7:-1]


def families(many: int) -> list[Family]:
    return [family(f"Анасова{number}") for number in range(many)]
