"""The queue as its history leaves it: every application, place and counter, rebuilt from the entries alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from sys import intern

from qalam.preschool.rules.application import Application, microseconds
from qalam.preschool.rules.changes import CHANGES
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.rules.line import Standing
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.seats import Place, Seats
from qalam.preschool.rules.turn import Category, list_served

_STANDS_STILL = frozenset(
    {
        Event.ACCEPTED,
        Event.REFERRAL,
        Event.EXTENDED,
        Event.DOCUMENTS,
        Event.CONTRACT,
        Event.ENROLLED,
        Event.CLAIMED,
    }
)
"""Kinds after which everybody stands where they stood."""


class QueueState:
    """The whole queue. `apply` takes an entry as done, right or wrong: whether it was right is asked before."""

    def __init__(self, territory: str) -> None:
        self.territory = territory
        self.applications: dict[str, Application] = {}
        self.seats = Seats()
        self.last_at: datetime | None = None
        self.is_opening = True
        """Whether nothing has been entered yet but rows older than the history."""
        self._batches: dict[str, set[str]] = {}
        self._stands: dict[str, list[tuple[str, Category, Standing]]] = {}

    def apply(self, entry: Entry) -> None:
        """The queue after the entry. What does not fit (an unknown place, say) changes nothing."""
        self.last_at = entry.at if self.last_at is None else max(self.last_at, entry.at)
        self.is_opening = self.is_opening and entry.kind == Event.FILED and entry.cause == "opening"
        if entry.kind == Event.FILED:
            self._file(entry)
        elif entry.kind == "place-opened":
            self.seats.open(entry.fields["place"], intern(entry.fields["pool"]), entry.number)
        elif entry.kind == "place-closed":
            self.seats.close(entry.fields["place"])
        elif (application := self.applications.get(entry.who)) is not None:
            self._change(application, entry)

    def _file(self, entry: Entry) -> None:
        if entry.who in self.applications:
            return
        told = entry.fields
        application = self.applications[entry.who] = Application(
            who=entry.who,
            filed=microseconds(entry.moment("filed_at")),
            category=Category(told["category"]),
            born=told["born"],
            language=intern(told["language"]),
            wants=tuple(map(intern, told["wants"])),
            stay=intern(told["stay"]),
            group=intern(told["group"]),
            batch=told["batch"],
            holds=told["holds"],
        )
        self._enter(application)

    def _change(self, application: Application, entry: Entry) -> None:
        """Out of the lines, changed, and back into them if it still waits."""
        if entry.kind == Event.REVIEWED:
            return
        application.due, application.chooses = None, False
        change, in_force = CHANGES[entry.kind], terms(entry.day, self.territory).outcome
        if entry.kind in _STANDS_STILL:
            change(application, entry, self.seats, in_force)
            return
        if application.state is State.QUEUED:
            self._leave(application)
        change(application, entry, self.seats, in_force)
        if application.state is State.QUEUED:
            self._enter(application)

    def _enter(self, application: Application) -> None:
        if application.batch is None:
            for key in application.pools():
                self.seats.pool(key).lists[application.category].add(application.in_line)
            return
        self._batches.setdefault(application.batch, set()).add(application.who)
        self._stand_together(application.batch)

    def _leave(self, application: Application) -> None:
        if application.batch is None:
            for key in application.pools():
                self.seats.pool(key).lists[application.category].remove(application.in_line)
            return
        self._batches[application.batch].discard(application.who)
        self._stand_together(application.batch)

    def _stand_together(self, batch: str) -> None:
        """A batch stands in the pools that all its waiting members want, at the worst standing among them."""
        for key, category, standing in self._stands.pop(batch, ()):
            self.seats.pool(key).lists[category].remove(standing)
        members = [self.applications[who] for who in self._batches[batch]]
        if not members:
            return
        worst = max(members, key=lambda one: one.standing)
        shared = set(worst.pools()).intersection(*(member.pools() for member in members))
        stands = [(key, worst.category, worst.in_line) for key in sorted(shared)]
        for key, category, standing in stands:
            self.seats.pool(key).lists[category].add(standing)
        self._stands[batch] = stands

    def party(self, who: str) -> list[Application]:
        """Those who are served in one turn: the application and the queued rest of its batch, best standing first."""
        application = self.applications[who]
        if application.batch is None:
            return [application]
        members = self._batches.get(application.batch, set()) | {who}
        return sorted((self.applications[one] for one in members), key=lambda one: one.standing)

    def whose_turn(self, place: Place) -> tuple[tuple[str, ...], Category] | None:
        """Who is next for a free place, and in which list; None where nobody is.

        The rule is `turn.next_in_turn`, asked of lists that are sorted already.
        """
        pool = self.seats.pool(place.pool)
        heads = {
            category: party
            for category, line in pool.lists.items()
            if (party := self._first_fitting(place, line, len(pool.free))) is not None
        }
        return self._served(heads, pool.counter)

    def whose_claims(self, place: Place, window: date) -> Iterator[tuple[tuple[str, ...], Category]]:
        """The same among those who claimed the place by the end of that day's window, and in that window alone."""
        for whos in (
            [who for who, day in place.claims.items() if day <= window],
            [who for who, day in place.claims.items() if day == window],
        ):
            turn = self._first_claim(place, whos)
            if turn is not None:
                yield turn

    def _first_claim(self, place: Place, whos: Iterable[str]) -> tuple[tuple[str, ...], Category] | None:
        """The first in the queue among those who claimed the place, each by itself."""
        claimants = [self.applications[who] for who in whos]
        heads: dict[Category, tuple[str, ...]] = {}
        for application in sorted(claimants, key=lambda one: one.standing):
            if application.state is State.QUEUED:
                heads.setdefault(application.category, (application.who,))
        return self._served(heads, self.seats.pool(place.pool).counter)

    def _served(self, heads: dict[Category, tuple[str, ...]], counter: int) -> tuple[tuple[str, ...], Category] | None:
        category: Category | None = Category.EXTRAORDINARY
        if category not in heads:
            category = list_served(counter, has_first=Category.FIRST in heads, has_general=Category.GENERAL in heads)
        return (heads[category], category) if category is not None else None

    def _first_fitting(self, place: Place, line: Iterable[Standing], free: int) -> tuple[str, ...] | None:
        for _, who in line:
            party = self.party(who)
            if len(party) <= free and all(one.may_be_asked(place.pool, place.opened) for one in party):
                return tuple(one.who for one in party)
        return None
