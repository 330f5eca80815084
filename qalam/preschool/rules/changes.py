"""What each entry changes in its application and in the place that it speaks of."""

from __future__ import annotations

from collections.abc import Callable

from qalam.preschool.rules.application import Application, microseconds
from qalam.preschool.rules.deadlines import last_closed_window
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.lifecycle import CHOICE, EXCHANGE, Event, State
from qalam.preschool.rules.regimes import Consequence, Terms
from qalam.preschool.rules.seats import Seats
from qalam.preschool.rules.turn import Category

Change = Callable[[Application, Entry, Seats, Terms], None]
_LASTING = frozenset({Event.RESTORED})
_DUE = {
    Consequence.STOP_LIST: Event.STOPPED,
    Consequence.INACTIVE: Event.INACTIVE,
    Consequence.ANNULLED: Event.LEFT,
}


def _chosen(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.wants = tuple(entry.fields["wants"])
    application.batch = entry.fields.get("batch", application.batch)


def _categorised(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.category = Category(entry.fields["category"])


def _reborn(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.born = entry.fields["born"]


def _moved(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.filed = microseconds(entry.moment("filed_at"))
    application.category = Category(entry.fields["category"])
    application.is_moved_by_hand = True


def _stopped(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.state, application.last_day = State.STOP_LISTED, entry.last_day("until")


def _rested(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.state, application.last_day = State.INACTIVE, entry.day


def _returned(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.state, application.last_day = State.QUEUED, None
    if entry.kind == Event.RESTORED and entry.cause == "parent":
        application.done |= {Event.RESTORED}


def _left(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.state, application.place = State.LEFT, None


def _offered(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    seats.pool(entry.fields["pool"]).counter = entry.fields["counter_after"]
    seats.give(entry.fields["place"], application.who)
    if entry.cause == "claim":
        seats.settle_claims(entry.fields["place"], last_closed_window(terms, entry.at))
    application.state, application.place = State.OFFERED, entry.fields["place"]
    application.last_day = entry.last_day("answer_by")
    application.is_moved_by_hand = False


def _gave_back(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    """The family or the department let the place go: it is free, and the application waits again."""
    place = seats.give_back(application.place, application.who)
    if place is not None and entry.kind != Event.RECALLED and entry.cause != EXCHANGE:
        application.said_no = {**(application.said_no or {}), place.pool: entry.number}
        place.is_left_over = True
        place.claims.pop(application.who, None)
    application.chooses = entry.kind == Event.RECALLED and entry.cause == CHOICE
    application.state = State.QUEUED
    application.place = application.last_day = application.issued_on = None
    application.done &= _LASTING
    application.due = _DUE.get(_consequence(entry, terms)) if entry.kind != Event.RECALLED else None


def _consequence(entry: Entry, terms: Terms) -> Consequence:
    if entry.kind == Event.EXPIRED:
        return terms.silence
    if entry.kind == Event.DECLINED:
        return terms.refusal
    return terms.not_presented if entry.cause == "not-presented" else Consequence.TO_NEXT


def _referred(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.state = State.REFERRED
    application.issued_on, application.last_day = entry.day, entry.last_day("present_by")


def _extended(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.last_day = entry.last_day("until")
    application.done |= {Event.EXTENDED}


def _done(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.done |= {Event(entry.kind)}


def _enrolled(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    application.done |= {Event.ENROLLED}
    application.due = Event.LEFT
    seats.close(application.place or "")


def _claimed(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    place = seats.places.get(entry.fields["place"])
    if place is not None:
        place.claims[application.who] = entry.last_day("window")


def _reviewed(application: Application, entry: Entry, seats: Seats, terms: Terms) -> None:
    """A review by itself moves nobody; what it decides has entries of its own."""


CHANGES: dict[str, Change] = {
    Event.CHOICES: _chosen,
    Event.CATEGORY: _categorised,
    Event.BORN: _reborn,
    Event.MOVED: _moved,
    Event.STOPPED: _stopped,
    Event.INACTIVE: _rested,
    Event.RESUMED: _returned,
    Event.RESTORED: _returned,
    Event.LEFT: _left,
    Event.OFFERED: _offered,
    Event.ACCEPTED: _done,
    Event.DECLINED: _gave_back,
    Event.EXPIRED: _gave_back,
    Event.RECALLED: _gave_back,
    Event.ANNULLED: _gave_back,
    Event.REFERRAL: _referred,
    Event.EXTENDED: _extended,
    Event.DOCUMENTS: _done,
    Event.CONTRACT: _done,
    Event.ENROLLED: _enrolled,
    Event.CLAIMED: _claimed,
    Event.REVIEWED: _reviewed,
}
