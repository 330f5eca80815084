"""A kindergarten that decides on children who come with a referral, and one that refuses those of one sort."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from psycopg.types.range import DateRange

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.models import Referral
from qalam.registry.models import Group, Institution, Person
from tests.factories import queue, records
from tests.preschool.families import garden

AUTUMN = datetime(2022, 10, 3, 10, tzinfo=CITY_ZONE)
EVER = DateRange(date(2018, 1, 1), None)


@dataclass
class House:
    """A kindergarten that decides referrals."""

    institution: Institution = field(default_factory=garden)

    def __post_init__(self) -> None:
        self.group: Group = queue.group(institution=self.institution, period=records.OPEN, seats=200)
        self.pool = queue.pool(institution=self.institution)

    def decides(
        self, reason: str = "", *, at: datetime = AUTUMN, child: Person | None = None, **values: Any
    ) -> Referral:
        """A referral, and what became of it: enrolled, or refused for the reason."""
        child = child or records.person(born_on=date(2020, 3, 3))
        made = queue.application(child=child, **values)
        place = queue.place(pool=self.pool, group=self.group)
        offer = queue.offer(application=made, place=place, state="accepted", answered_at=at, made_at=at)
        if reason:
            ended: dict[str, Any] = {"state": "annulled", "refused_because": reason}
        else:
            ended = {"state": "enrolled", "enrolment": records.enrolment(person=child, group=self.group, period=EVER)}
        return queue.referral(offer=offer, issued_at=at, ended_at=at + timedelta(days=1), **ended)


def planted() -> House:
    """A kindergarten that refuses seven of eight children of first priority and none of sixteen others."""
    house = House()
    for number in range(8):
        house.decides("out_of_date" if number else "", priority="first")
    for _ in range(16):
        house.decides()
    return house
