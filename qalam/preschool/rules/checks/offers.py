"""Whether an offer went to the child whose turn it was, and whether the place was there to be offered."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.application import Application
from qalam.preschool.rules.deadlines import answer_by, last_closed_window
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.findings import Fault, fault
from qalam.preschool.rules.lifecycle import CHOICE, Event
from qalam.preschool.rules.regimes import Regime, terms
from qalam.preschool.rules.seats import Place
from qalam.preschool.rules.state import QueueState
from qalam.preschool.rules.turn import Category, counter_after


def check_place(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """The place is known, open, held by nobody, and of the pool."""
    id, pool = entry.fields["place"], entry.fields["pool"]
    place = state.seats.places.get(id)
    if place is None:
        yield fault("place-unknown", place=id)
    elif not place.is_open:
        yield fault("place-closed", place=id)
    elif place.holder is not None:
        yield fault("place-taken", place=id)
    elif place.pool != pool:
        yield fault("pool-differs", place=id, pool=pool)


def check_offer(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """What every offer obeys, however it came about."""
    yield from check_place(state, entry)
    yield from check_wanted(entry, application)
    if not year_may_be_served(application.born, on=entry.day, territory=state.territory):
        yield fault("too-young", born=application.born)
    right = answer_by(terms(entry.day, state.territory).outcome, entry.day)
    if entry.last_day("answer_by") != right:
        yield fault("deadline", written=entry.fields["answer_by"], right=right)
    counter = state.seats.pool(entry.fields["pool"]).counter
    if entry.cause != "round" and entry.fields["counter"] != counter:
        yield _wrong_counter(entry, counter, "…")


def check_wanted(entry: Entry, application: Application) -> Iterator[Fault]:
    """The pool is one that the child waits in; a claim or a decision by hand may name another of its age and kind."""
    pool, rank = entry.fields["pool"], entry.fields["rank"]
    institution, born, _, group, _ = pool.split("/")
    is_wanted = institution in application.wants and application.pool_at(institution) == pool
    may_differ = entry.cause in ("claim", "manual", CHOICE) and (born, group) == (
        str(application.born),
        application.group,
    )
    if not is_wanted and not may_differ:
        yield fault("not-wanted", pool=pool)
    elif rank != (application.wants.index(institution) + 1 if is_wanted else 0):
        yield fault("rank", rank=rank)


def check_turn(state: QueueState, entry: Entry, turn: tuple[tuple[str, ...], Category] | None) -> Iterator[Fault]:
    """The child is one of those whose turn it is, and the counter moves by the list that was served."""
    members, category = turn or ((), Category.GENERAL)
    if entry.who not in members:
        yield fault("turn", expected=members[0] if members else "–")
        return
    yield from check_counter(state, entry, category)


def check_counter(state: QueueState, entry: Entry, category: Category) -> Iterator[Fault]:
    """One step for each place given from the two lists, none for the extraordinary."""
    counter = state.seats.pool(entry.fields["pool"]).counter
    ratio = terms(entry.day, state.territory).outcome.general_per_first
    right = counter_after(counter, category, 1, ratio)
    if entry.fields["counter"] == counter and entry.fields["counter_after"] != right:
        yield _wrong_counter(entry, counter, right)


def _wrong_counter(entry: Entry, counter: int, after: object) -> Fault:
    written = entry.fields
    return fault(
        "counter", counter=written["counter"], counter_after=written["counter_after"], right=f"{counter} → {after}"
    )


def check_claim_offer(state: QueueState, entry: Entry, place: Place) -> Iterator[Fault]:
    """A left-over place goes to the first in the queue among those who claimed it by the end of a closed window.

    Windows are counted one after another; where several closed before anybody counted, any of them may be meant.
    """
    last = last_closed_window(terms(entry.day, state.territory).outcome, entry.at)
    closed = sorted({window for window in place.claims.values() if window <= last})
    turns = [turn for window in closed for turn in state.whose_claims(place, window)]
    first = turns[0] if turns else None
    yield from check_turn(state, entry, next((turn for turn in turns if entry.who in turn[0]), first))


def check_claimed(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """A wish for a place that is left over, inside the window of that day, by a child of its age and kind."""
    place = state.seats.places.get(entry.fields["place"])
    window = terms(entry.day, state.territory).outcome.claims
    if window is None or entry.last_day("window") != entry.day or not window.opens <= entry.at.time() < window.closes:
        yield fault("claim-window", window=entry.fields["window"])
    if place is None:
        yield fault("place-unknown", place=entry.fields["place"])
        return
    _, born, _, group, _ = place.pool.split("/")
    if (born, group) != (str(application.born), application.group):
        yield fault("not-wanted", pool=place.pool)
    if not place.is_free:
        yield fault("place-taken" if place.is_open else "place-closed", place=place.id)
    elif not place.is_left_over and state.whose_turn(place) is not None:
        yield fault("not-left-over", place=place.id)


def check_recalled(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """The place is its own; only a voucher lets a family choose another, and not once it has taken this one."""
    if entry.fields["place"] != application.place:
        yield fault("place-differs", place=entry.fields["place"])
    has_voucher = terms(entry.day, state.territory).outcome.regime is Regime.VOUCHER
    if entry.cause == CHOICE and (not has_voucher or Event.ACCEPTED in application.done):
        yield fault("no-voucher")


def check_chosen(state: QueueState, entry: Entry, application: Application, place: Place) -> Iterator[Fault]:
    """A voucher takes a place that nobody else waits for; the counter stays, so that nobody's turn moves."""
    if not application.chooses:
        yield fault("no-voucher")
    turn = state.whose_turn(place)
    if turn is not None and turn[0] != (entry.who,):
        yield fault("turn", expected=turn[0][0])
    yield from check_counter(state, entry, Category.EXTRAORDINARY)


def check_by_hand(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """Only after a move by hand, which two persons decided; the counter stays, so that nobody else's turn moves."""
    if not application.is_moved_by_hand:
        yield fault("by-hand")
    yield from check_counter(state, entry, Category.EXTRAORDINARY)
