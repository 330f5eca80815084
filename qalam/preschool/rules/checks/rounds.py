"""Whether a mass round gave what its data give when it is run again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.application import Application
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.findings import Fault, fault
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.round import MECHANISMS, Round, RoundOffer, RoundPool, Seeker, run
from qalam.preschool.rules.state import QueueState


def round_of(state: QueueState, entry: Entry) -> Round:
    """The round that a `round-opened` entry begins, from the queue as it stands."""
    places: dict[str, list[str]] = defaultdict(list)
    for id in entry.fields["places"]:
        if id in state.seats.places:
            places[state.seats.places[id].pool].append(id)
    opened = {key: max(state.seats.places[id].opened for id in ids) for key, ids in places.items()}
    pools = tuple(RoundPool(key, tuple(ids), state.seats.pool(key).counter) for key, ids in sorted(places.items()))
    seekers = (seeker(state.applications[who], opened, entry, state.territory) for who in _who_wait(state, opened))
    return Round.of(
        seekers,
        pools,
        mechanism=entry.fields["mechanism"],
        seed=entry.fields["seed"],
        general_per_first=terms(entry.day, state.territory).outcome.general_per_first,
        givers=givers_of(state, entry),
    )


def givers_of(state: QueueState, entry: Entry) -> list[tuple[str, str]]:
    """Whose seats are exchanged, each with its pool; those of whom the history knows no such seat are no givers."""
    return [
        (who, held)
        for who in entry.fields.get("givers", ())
        if who in state.applications and (held := state.applications[who].holds) is not None
    ]


def check_givers(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """In an exchange each place is the seat of a child that waits for a move."""
    if "givers" not in entry.fields:
        return
    givers, ids = entry.fields["givers"], entry.fields["places"]
    if givers != sorted(set(givers)) or len(givers) != len(ids):
        yield fault("exchange-seat", place=len(ids))
        return
    for who, id in zip(givers, ids, strict=True):
        place, giver = state.seats.places.get(id), state.applications.get(who)
        if place is None or giver is None or giver.state is not State.QUEUED or giver.holds != place.pool:
            yield fault("exchange-seat", place=id)


def _who_wait(state: QueueState, pools: dict[str, int]) -> list[str]:
    """Everyone who stands in one of the pools, and the batches of those."""
    stand = {who for key in pools for line in state.seats.pool(key).lists.values() for _, who in line}
    together = {one.who for who in stand for one in state.party(who)}
    return sorted(together)


def seeker(application: Application, opened: dict[str, int], entry: Entry, territory: str) -> Seeker:
    """The child with those of its wishes that are in the round and that it may be asked about."""
    is_served = application.state is State.QUEUED and year_may_be_served(
        application.born, on=entry.day, territory=territory
    )
    pools = tuple(
        (key, rank)
        for rank, key in enumerate(application.pools(), start=1)
        if is_served and key in opened and application.may_be_asked(key, opened[key])
    )
    return Seeker(application.who, application.filed, application.category, pools, application.batch)


class RunAgain:
    """A round between its first and its last entry."""

    def __init__(self) -> None:
        self.name: str | None = None
        self._expected: Sequence[RoundOffer] = ()
        self._seen = 0

    def begin(self, state: QueueState, entry: Entry) -> Iterator[Fault]:
        """The round is run again on the queue as it stands; its offers are expected from now on."""
        if self.name is not None:
            yield fault("round-open", round=self.name)
        told = entry.fields
        numbers = [(len(id), id) for id in told["places"]]
        if numbers != sorted(set(numbers)):
            yield fault("round-unordered")
        for id in told["places"]:
            place = state.seats.places.get(id)
            if place is None:
                yield fault("place-unknown", place=id)
            elif not place.is_free:
                yield fault("place-taken" if place.is_open else "place-closed", place=id)
        wrong = list(check_givers(state, entry))
        yield from wrong
        self.name, self._seen, self._expected = told["round"], 0, ()
        if wrong:
            return
        if told["mechanism"] not in MECHANISMS:
            yield fault("round-mechanism", mechanism=told["mechanism"])
            return
        again = round_of(state, entry)
        if again.hash() != told["input"]:
            yield fault("round-input")
        self._expected = run(again).outcome.offers

    def check(self, entry: Entry) -> Iterator[Fault]:
        """The next offer of the round is exactly the one that running it again gives."""
        if self.name is None or entry.fields["round"] != self.name:
            yield fault("round-unknown", round=entry.fields["round"])
            return
        expected = self._expected[self._seen] if self._seen < len(self._expected) else None
        self._seen += 1
        written = RoundOffer(
            *(entry.fields[name] for name in ("who", "place", "pool", "rank", "counter", "counter_after"))
        )
        if written != expected:
            told = f"{expected.who} → {expected.place}, {expected.counter}" if expected else "–"
            yield fault("round-differs", expected=told)

    def close(self, entry: Entry) -> Iterator[Fault]:
        """All offers were made, and counted."""
        if self.name != entry.fields["round"]:
            yield fault("round-unknown", round=entry.fields["round"])
            return
        for count in (entry.fields["offers"], self._seen):
            if count != len(self._expected):
                yield fault("round-count", written=count, right=len(self._expected))
                break
        self.name = None

    def unfinished(self) -> Iterator[Fault]:
        """A round that has no last entry."""
        if self.name is not None:
            yield fault("round-open", round=self.name)
