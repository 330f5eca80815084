"""Whether every term lasted as long as the law says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.ages import leaves_on
from qalam.preschool.rules.application import Application
from qalam.preschool.rules.deadlines import extended_until, present_by, restorable_until, stop_until
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.findings import Fault, fault
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.state import QueueState


def check_own_place(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """The entry speaks of the place that the child was offered."""
    if entry.fields["place"] != application.place:
        yield fault("place-differs", place=entry.fields["place"])


def check_expired(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """An offer does not expire while the family may answer."""
    yield from check_own_place(state, entry, application)
    yield from _check_over(entry, application)


def check_annulled(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """A referral is not annulled as not presented while it may be presented."""
    yield from check_own_place(state, entry, application)
    if entry.cause == "not-presented":
        yield from _check_over(entry, application)


def check_referral(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """The day by which the referral is presented is the law's."""
    yield from check_own_place(state, entry, application)
    right = present_by(terms(entry.day, state.territory).outcome, entry.day)
    if entry.last_day("present_by") != right:
        yield fault("deadline", written=entry.fields["present_by"], right=right)


def check_extended(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """An extension gives more days, and no more than the law does."""
    yield from check_own_place(state, entry, application)
    issued_on, until = application.issued_on or entry.day, entry.last_day("until")
    farthest = extended_until(terms(issued_on, state.territory).outcome, issued_on)
    if until > farthest or (application.last_day is not None and until <= application.last_day):
        yield fault("deadline", written=until, right=farthest)


def check_stopped(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """The stop-list lasts as the law says, or as a specialist decided."""
    until = entry.last_day("until")
    right = (
        stop_until(terms(entry.day, state.territory).outcome, entry.day)
        if entry.cause == "not-presented"
        else max(until, entry.day)
    )
    if until != right:
        yield fault("deadline", written=until, right=right)


def check_resumed(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """The term is over, or a review said so."""
    if entry.cause == "term-over":
        yield from _check_over(entry, application)


def check_restored(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """A parent restores in time, where the regime has a term for it."""
    since = application.last_day or entry.day
    in_force = terms(since, state.territory).outcome
    if entry.cause == "parent" and in_force.restoration is not None:
        last_day = restorable_until(in_force, since)
        if entry.day > last_day:
            yield fault("too-late", last_day=last_day)


def check_inactive(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """Nobody becomes inactive for want of a confirmation that the city does not ask for."""
    if entry.cause == "not-renewed" and not _is_confirmed_yearly(state, entry):
        yield fault("switched-off")


def check_left(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """By age nobody leaves before the school year begins."""
    if entry.cause == "age":
        first_day = leaves_on(application.born, on=entry.day, territory=state.territory)
        if entry.day < first_day:
            yield fault("too-early", last_day=first_day - timedelta(days=1))
    yield from check_inactive(state, entry, application)


def check_opened(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """A place is opened once."""
    place = state.seats.places.get(entry.fields["place"])
    if place is not None and place.is_open:
        yield fault("place-open-already", place=place.id)


def check_closed(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """A place is closed for a reason, and not while a family holds it."""
    place = state.seats.places.get(entry.fields["place"])
    if place is None:
        yield fault("place-unknown", place=entry.fields["place"])
    elif place.holder is not None:
        yield fault("place-taken", place=place.id)
    if not entry.cause:
        yield fault("no-reason")


def _check_over(entry: Entry, application: Application) -> Iterator[Fault]:
    if application.last_day is not None and entry.day <= application.last_day:
        yield fault("too-early", last_day=application.last_day)


def _is_confirmed_yearly(state: QueueState, entry: Entry) -> bool:
    return bool(PARAMETERS.in_force("preschool.renewal.confirmation", on=entry.day, city=state.territory).value)
