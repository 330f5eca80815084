"""The history of the queue, gone through again: each entry is held against the law as it stood on its day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.application import Application, facts_of
from qalam.preschool.rules.checks import filing, lasting, offers
from qalam.preschool.rules.checks.rounds import RunAgain
from qalam.preschool.rules.editions import is_in_force
from qalam.preschool.rules.events import FIELDS, Entry, Malformed, read
from qalam.preschool.rules.events import Event as Line
from qalam.preschool.rules.findings import Fault, Finding, fault
from qalam.preschool.rules.lifecycle import CHOICE, Event, GuardFails, NotInTable, State, next_state
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.state import QueueState
from qalam.preschool.rules.turn import Category

Check = Callable[[QueueState, Entry, Application], Iterator[Fault]]
CHECKS: dict[str, Check] = {
    Event.CHOICES: filing.check_choices,
    Event.CATEGORY: filing.check_category,
    Event.BORN: filing.check_born,
    Event.MOVED: filing.check_moved,
    Event.STOPPED: lasting.check_stopped,
    Event.RESUMED: lasting.check_resumed,
    Event.INACTIVE: lasting.check_inactive,
    Event.RESTORED: lasting.check_restored,
    Event.LEFT: lasting.check_left,
    Event.OFFERED: offers.check_offer,
    Event.ACCEPTED: lasting.check_own_place,
    Event.DECLINED: lasting.check_own_place,
    Event.EXPIRED: lasting.check_expired,
    Event.RECALLED: offers.check_recalled,
    Event.CLAIMED: offers.check_claimed,
    Event.REFERRAL: lasting.check_referral,
    Event.EXTENDED: lasting.check_extended,
    Event.ANNULLED: lasting.check_annulled,
    Event.DOCUMENTS: lasting.check_own_place,
    Event.CONTRACT: lasting.check_own_place,
    Event.ENROLLED: lasting.check_own_place,
}
"""What else is asked of an entry that the table of states allows."""

LIFECYCLE = "lifecycle"
MALFORMED = "malformed"


def replay(events: Iterable[Line], territory: str) -> Iterator[Finding]:
    """What is wrong in a history of that territory, entry by entry, from its first line on; nothing if all is right."""
    again = Replay(territory)
    number = -1
    for number, event in enumerate(events):
        for found in again.take(event, number):
            yield found.at(number)
    for found in again.rounds.unfinished():
        yield found.at(number)


class Replay:
    """A replay that has come so far; `state` is the queue as it stands."""

    def __init__(self, territory: str) -> None:
        self.state = QueueState(territory)
        self.rounds = RunAgain()
        self._together: tuple[set[str], str, Category] | None = None

    def take(self, event: Line, number: int) -> list[Fault]:
        """The faults of the next entry, which is then applied unless the table of states has no such step."""
        try:
            entry = read(event, number)
        except Malformed as refused:
            return [Fault(MALFORMED, sentence=refused.sentence if isinstance(refused.sentence, Trilingual) else None)]
        barred = list(self._barred(entry))
        if barred:
            return barred
        faults = list(self._faults(entry))
        self.state.apply(entry)
        return faults

    def _barred(self, entry: Entry) -> Iterator[Fault]:
        """What the table of states does not have."""
        if entry.kind not in FIELDS:
            return
        application = self.state.applications.get(entry.who)
        if application is None and entry.kind != Event.FILED:
            yield fault("unknown-application")
            return
        try:
            next_state(
                application.state if application else State.OUTSIDE,
                Event(entry.kind),
                cause=entry.cause,
                regime=terms(entry.day, self.state.territory).outcome.regime,
                facts=facts_of(application.done) if application else (),
            )
        except (NotInTable, GuardFails) as refused:
            yield Fault(LIFECYCLE, sentence=refused.sentence if isinstance(refused.sentence, Trilingual) else None)

    def _faults(self, entry: Entry) -> Iterator[Fault]:
        state = self.state
        if state.last_at is not None and entry.at < state.last_at:
            yield fault("clock-back", at=entry.at)
        if entry.rule and not is_in_force(entry.rule, entry.day, state.territory):
            yield fault("edition", rule=entry.rule)
        if entry.kind == Event.FILED:
            yield from filing.check_filed(state, entry)
        elif entry.kind in FIELDS:
            yield from self._about(entry, state.applications[entry.who])
        elif entry.kind == "place-opened":
            yield from lasting.check_opened(state, entry)
        elif entry.kind == "place-closed":
            yield from lasting.check_closed(state, entry)
        elif entry.kind == "round-opened":
            yield from self.rounds.begin(state, entry)
        else:
            yield from self.rounds.close(entry)

    def _about(self, entry: Entry, application: Application) -> Iterator[Fault]:
        if application.due not in (None, entry.kind) and entry.kind != Event.REVIEWED:
            yield fault("due", due=application.due)
        check = CHECKS.get(entry.kind)
        if check is not None:
            yield from check(self.state, entry, application)
        if self.rounds.name is not None and (entry.kind, entry.cause) != (Event.OFFERED, "round"):
            yield fault("round-open", round=self.rounds.name)
        if entry.kind == Event.OFFERED:
            yield from self._turn(entry, application)
        elif self._together is not None:
            yield from self._parted()

    def _turn(self, entry: Entry, application: Application) -> Iterator[Fault]:
        """Whose turn it was, by the way in which the offer came about."""
        place = self.state.seats.places.get(entry.fields["place"])
        if self._together is not None and entry.who in self._together[0] and entry.fields["pool"] == self._together[1]:
            left, pool, category = self._together
            self._together = (left - {entry.who}, pool, category) if len(left) > 1 else None
            yield from offers.check_counter(self.state, entry, category)
            return
        if self._together is not None:
            yield from self._parted()
        if entry.cause == "round":
            yield from self.rounds.check(entry)
        elif entry.cause == "manual":
            yield from offers.check_by_hand(self.state, entry, application)
        elif place is not None and place.is_free and place.pool == entry.fields["pool"]:
            if entry.cause == CHOICE:
                yield from offers.check_chosen(self.state, entry, application, place)
                return
            if entry.cause == "claim":
                yield from offers.check_claim_offer(self.state, entry, place)
                return
            turn = self.state.whose_turn(place)
            yield from offers.check_turn(self.state, entry, turn)
            if turn is not None and entry.who in turn[0] and len(turn[0]) > 1:
                self._together = ({*turn[0]} - {entry.who}, place.pool, turn[1])

    def _parted(self) -> Iterator[Fault]:
        assert self._together is not None
        yield fault("together", expected=min(self._together[0]))
        self._together = None
