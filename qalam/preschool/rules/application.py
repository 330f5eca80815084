"""One application as the history of the queue tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from qalam.preschool.rules.lifecycle import Event, Guard, State
from qalam.preschool.rules.line import Standing
from qalam.preschool.rules.turn import Category

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PROVED_BY = {
    Guard.ACCEPTED: Event.ACCEPTED,
    Guard.PAPERS_IN_ORDER: Event.DOCUMENTS,
    Guard.CONTRACT_SIGNED: Event.CONTRACT,
    Guard.ENROLLED: Event.ENROLLED,
}
_DISPROVED_BY = {
    Guard.UNANSWERED: Event.ACCEPTED,
    Guard.NOT_EXTENDED: Event.EXTENDED,
    Guard.NOT_RESTORED: Event.RESTORED,
}


def microseconds(moment: datetime) -> int:
    """A moment as a whole number, which compares faster."""
    return (moment - _EPOCH) // _MICROSECOND


@lru_cache(maxsize=256)
def facts_of(done: frozenset[Event]) -> frozenset[Guard]:
    """What the table of states may take as true after these deeds."""
    proved = {guard for guard, event in _PROVED_BY.items() if event in done}
    return frozenset(proved | {guard for guard, event in _DISPROVED_BY.items() if event not in done})


@dataclass(slots=True, eq=False)
class Application:
    """Who waits, as what, for what, and how far the way to a seat has come."""

    who: str
    filed: int
    """Microseconds of the moment of filing."""
    category: Category
    born: int
    language: str
    wants: tuple[str, ...]
    stay: str
    group: str
    batch: str | None
    holds: str | None
    state: State = State.QUEUED
    done: frozenset[Event] = frozenset()
    """Deeds of the present offer, and whether it has been restored."""
    place: str | None = None
    last_day: date | None = None
    """Of the term that runs: to answer, to present, in the stop-list; the day when it became inactive."""
    issued_on: date | None = None
    said_no: dict[str, int] | None = None
    """Pools in which it let a place go: the number of the entry."""
    due: Event | None = None
    """What the terms ask for next, before anything else."""
    is_moved_by_hand: bool = False
    chooses: bool = False
    """Whether its voucher has just let go the place that it came with."""

    @property
    def standing(self) -> tuple[int, int, str]:
        """Where it stands by itself: lower is served first."""
        return (self.category.order, self.filed, self.who)

    @property
    def in_line(self) -> Standing:
        """Where it stands inside its list."""
        return (self.filed, self.who)

    def pool_at(self, institution: str) -> str:
        """The pool of that kindergarten in which the child belongs."""
        return f"{institution}/{self.born}/{self.language}/{self.group}/{self.stay}"

    def pools(self) -> Iterator[str]:
        """The pools in which it waits, dearest first."""
        return map(self.pool_at, self.wants)

    def may_be_asked(self, pool: str, opened: int) -> bool:
        """Whether it has not let a place of this pool go since the entry that opened the place."""
        return pool != self.holds and (self.said_no is None or self.said_no.get(pool, -1) < opened)
