"""A child in the demo city's queue, its papers, and the places that are opened for such children."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.turn import Category

Kind = tuple[int, int, str]
"""A pool: the kindergarten by its place in the city's list, the birth year, the language."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(eq=False, slots=True)
class Paper:
    """A ground that the family names and what came of it, as the records of evidence keep it."""

    ground: str
    claimed_at: datetime
    state: str = "claimed"
    words: str = ""
    issued_on: date | None = None
    decided_at: datetime | None = None
    reason: str = ""


@dataclass(eq=False, slots=True)
class Family:
    """A child in the queue, and what comes of it. `right` is the category that its papers give once they are confirmed,
    `category` the one in force; `departs` is the day on which the family stops waiting, `holds` the pool of the seat
    that it would leave for another, `until` the day after its time in the queue."""

    person: int
    age: int
    birth_year: int
    language: str
    right: Category
    filed: datetime
    number: str
    salt: str
    code: str
    wants: tuple[int, ...]
    departs: date | None = None
    holds: Kind | None = None
    category: Category = Category.GENERAL
    state: State = State.OUTSIDE
    is_on_paper: bool = False
    entered: datetime | None = None
    stopped_until: date | None = None
    until: date | None = None
    is_placed: bool = False
    said_no: dict[Kind, int] = field(default_factory=dict)
    """Pools in which it let a place go: the number of that event."""
    papers: list[Paper] = field(default_factory=list)

    @property
    def standing(self) -> tuple[int, datetime, str]:
        """Lower is served first."""
        return self.category.order, self.filed, self.code

    @property
    def microseconds(self) -> int:
        """The moment of filing as the rule of the round has it."""
        return (self.filed - EPOCH) // MICROSECOND

    def kinds(self) -> list[Kind]:
        """The pools in which it waits, the dearest first, without that of its own seat."""
        found = [(one, self.birth_year, self.language) for one in self.wants]
        return [kind for kind in found if kind != self.holds]

    def rank(self, kind: Kind) -> int:
        """The place of the kindergarten on the list, from 1."""
        return self.wants.index(kind[0]) + 1


@dataclass(eq=False, slots=True)
class Answer:
    """One offer and how it ended: open, accepted, declined or expired, with the referral that followed."""

    place: Opened
    family: Family
    made_at: datetime
    last_day: date
    round: str | None = None
    said: str = "open"
    answered_at: datetime | None = None
    referral: Referral | None = None


@dataclass(eq=False, slots=True)
class Referral:
    """What a yes brings; `state` is that of the records."""

    number: str
    salt: str
    issued_at: datetime
    last_day: date
    state: str = "issued"
    presented_at: datetime | None = None
    ended_at: datetime | None = None
    refused_because: str = ""
    since: date | None = None
    """The first day in the group."""


@dataclass(eq=False, slots=True)
class Wish:
    """A wish for a place that is left over, in the window of a day."""

    family: Family
    place: Opened
    made_at: datetime
    state: str = "waiting"


@dataclass(eq=False, slots=True)
class Opened:
    """A place opened for the queue in a group of the school year `year`; `number` is that of the event that opened it.

    `state` is that of the records.
    """

    id: int
    kind: Kind
    year: int
    at: datetime
    state: str = "kept"
    number: int = -1
    closed_at: datetime | None = None
    answers: list[Answer] = field(default_factory=list)
    wished: list[Wish] = field(default_factory=list)
    """Wishes that no window has decided yet."""

    @property
    def is_on_its_way(self) -> bool:
        """Whether a family has been offered the place, or has a referral to it, and no seat yet."""
        referral = self.answers[-1].referral if self.answers else None
        return self.state == "offered" or (self.state == "taken" and referral is not None and referral.since is None)

    @property
    def holder(self) -> Family | None:
        """The child that has it."""
        last = self.answers[-1] if self.answers else None
        return last.family if last and last.said == "accepted" and self.state == "taken" else None


def moment(day: date, minute: int) -> datetime:
    """A minute of a day by the city's clock."""
    return datetime.combine(day, time(minute // 60, minute % 60), CITY_ZONE)
