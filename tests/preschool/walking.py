"""Small queues for tests of the services: a kindergarten with a group, and children who wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from qalam.access.models import Role, User
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Leaf
from qalam.preschool.models import Application, Choice, Place, Pool
from qalam.preschool.services import offers, rounds
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.registry.models import AccountHolder, Group, Guardianship, Institution
from qalam.transparency.leaves import read_leaf
from tests.factories import queue, records
from tests.preschool.families import head_of, somebody

MONDAY = datetime(2023, 4, 10, 10, tzinfo=CITY_ZONE)
"""A working day in a week without holidays."""
BORN = date(2020, 3, 3)


@dataclass
class Small:
    """One kindergarten, its group and its pool."""

    kindergarten: Institution
    group: Group

    @property
    def pool(self) -> Pool:
        return Pool.objects.get(institution=self.kindergarten)

    def waits(self, days: int = 0, priority: str = "general", **values: object) -> Application:
        """A child born in 2020 that filed so many days after 1 September 2022."""
        filed = datetime(2022, 9, 1, 9, tzinfo=CITY_ZONE) + timedelta(days=days)
        child = values.pop("child", None) or records.person(born_on=BORN)
        made = queue.application(child=child, filed_at=filed, priority=priority, **values)
        Choice.objects.create(application=made, institution=self.kindergarten, rank=1)
        return made

    def opens(self, count: int = 1, at: datetime = MONDAY) -> list[Place]:
        """Places of the group, once those who wait are in the log."""
        open_log(at=at)
        return open_places(group=self.group, count=count, by=head_of(self.group), at=at)


def small(**values: object) -> Small:
    kindergarten = records.institution(kind="kindergarten", bin=values.pop("bin", None) or next_bin())
    return Small(kindergarten, queue.group(institution=kindergarten, seats=25, period=records.OPEN, **values))


def lively() -> Small:
    """A kindergarten with a referral, a published round and two free places, and a child that still waits."""
    found, by = small(), somebody(Role.SPECIALIST)
    for days in range(3):
        found.waits(days)
    found.opens(1)
    [offer] = offers.serve(pool=found.pool, at=MONDAY)
    offers.accept(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    kept = open_places(group=found.group, count=1, by=head_of(found.group), at=MONDAY, is_for_round=True)
    rounds.publish(drawn=rounds.draft(title="Мамыр", places=kept, by=by, at=MONDAY), by=by, at=MONDAY)
    open_places(group=found.group, count=2, by=head_of(found.group), at=MONDAY)
    return found


def next_bin() -> str:
    return f"9902400{Institution.objects.count():05d}"


def parent_of(application: Application) -> AccountHolder:
    """An account of the child's mother."""
    mother = records.person(born_on=date(1990, 1, 1), sex="f")
    Guardianship.objects.create(child=application.child, guardian=mother, kind="mother", period=records.OPEN)
    return AccountHolder.objects.create(user=queue.account(), person=mother)


def guardian_of(application: Application) -> User:
    """Whoever answers for the child; it gets a mother with an account where it has none."""
    found = AccountHolder.objects.filter(person__wards__child=application.child_id).first()
    return (found or parent_of(application)).user


def leaves() -> list[dict[str, object]]:
    """All that the log says."""
    return [read_leaf(bytes(leaf.data)) for leaf in Leaf.objects.order_by("index")]


def kinds(entries: Sequence[dict[str, object]]) -> list[object]:
    return [entry["kind"] for entry in entries]
