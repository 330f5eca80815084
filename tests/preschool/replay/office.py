"""An honest department on paper: it keeps its own plain lists and asks the rule of the turn for every offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.rules import deadlines
from qalam.preschool.rules.regimes import Consequence, Regime, Terms, terms
from qalam.preschool.rules.round import Round, RoundPool, Seeker, run
from qalam.preschool.rules.turn import Category, Turn, Waiting, next_in_turn

GARDENS = ("990240001234", "990240005678", "990240009012")
YEARS = (2020, 2021)


@dataclass
class Child:
    """One application in the department's book."""

    who: str
    filed_at: datetime
    born: int
    wants: list[str]
    batch: str | None
    category: Category = Category.GENERAL
    state: str = "queued"
    place: str | None = None
    last_day: date | None = None
    issued_on: date | None = None
    said_no: dict[str, int] = field(default_factory=dict)
    step: str = ""
    is_extended: bool = False
    was_restored: bool = False

    def pool(self, garden: str) -> str:
        return f"{garden}/{self.born}/kk/ordinary/full"


@dataclass
class Seat:
    """One place in the department's book."""

    id: str
    pool: str
    opened: int
    is_open: bool = True
    holder: str | None = None
    is_left_over: bool = False
    claims: set[str] = field(default_factory=set)


class Office:
    """Does what the law says, in an order that chance decides, and writes the history."""

    def __init__(self, territory: str, start: datetime, chance: Random) -> None:
        self.territory, self.now, self.chance = territory, start, chance
        self.events: list[dict[str, Any]] = []
        self.children: dict[str, Child] = {}
        self.seats: dict[str, Seat] = {}
        self.counters: dict[str, int] = {}

    @property
    def terms(self) -> Terms:
        return terms(self.now.date(), self.territory).outcome

    def write(self, kind: str, cause: str = "", **fields: Any) -> None:
        """One more line of the history."""
        self.events.append({"v": 1, "kind": kind, "at": self.now.isoformat(), "rule": "", "cause": cause, **fields})

    def pass_time(self, **spans: float) -> None:
        self.now += timedelta(**spans)

    # Families

    def file(self, *, cause: str = "portal", batch: str | None = None, born: int | None = None) -> Child:
        who = sha256(str(len(self.children)).encode()).hexdigest()
        wants = self.chance.sample(GARDENS, self.chance.randint(1, len(GARDENS)))
        filed_at = self.now - timedelta(days=1 if cause == "paper" else 0)
        child = Child(who, filed_at, born or self.chance.choice(YEARS), wants, batch)
        self.children[who] = child
        self.write(
            "filed", cause, who=who, filed_at=filed_at.isoformat(), born=child.born, category=child.category,
            language="kk", wants=wants, stay="full", group="ordinary", batch=batch, holds=None,
        )  # fmt: skip
        return child

    def file_twins(self) -> tuple[Child, Child]:
        first = self.file(batch=f"family {len(self.children)}")
        self.pass_time(seconds=1)
        second = self.file(batch=first.batch, born=first.born)
        return first, second

    def confirm(self, child: Child) -> None:
        child.category = self.chance.choice([Category.FIRST, Category.FIRST, Category.EXTRAORDINARY])
        self.write("category", "evidence-confirmed", who=child.who, category=child.category)

    def lapse(self, child: Child) -> None:
        child.category = Category.GENERAL
        self.write("category", "evidence-lapsed", who=child.who, category=child.category)

    def choose(self, child: Child) -> None:
        child.wants = self.chance.sample(GARDENS, self.chance.randint(1, len(GARDENS)))
        self.write("choices", who=child.who, wants=child.wants)

    def withdraw(self, child: Child) -> None:
        child.state = "left"
        self.write("left", "withdrawn", who=child.who)

    # Places and offers

    def open(self, pool: str | None = None) -> Seat:
        pool = pool or f"{self.chance.choice(GARDENS)}/{self.chance.choice(YEARS)}/kk/ordinary/full"
        seat = Seat(str(len(self.seats) + 1), pool, len(self.events))
        self.seats[seat.id] = seat
        self.write("place-opened", "head", place=seat.id, pool=pool)
        return seat

    def close(self, seat: Seat) -> None:
        seat.is_open = False
        self.write("place-closed", "repair", place=seat.id)

    def free(self, pool: str) -> list[Seat]:
        return [seat for seat in self.seats.values() if seat.pool == pool and seat.is_open and seat.holder is None]

    def waiting(self, seat: Seat) -> list[Waiting]:
        queued = [child for child in self.children.values() if child.state == "queued"]
        sizes: dict[str | None, int] = {}
        for child in queued:
            sizes[child.batch] = sizes.get(child.batch, 0) + 1
        return [
            Waiting(child.who, child.filed_at, child.category, 1, child.batch, sizes[child.batch] if child.batch else 1)
            for child in queued
            if seat.pool in map(child.pool, child.wants) and child.said_no.get(seat.pool, -1) < seat.opened
        ]

    def offer(self, seat: Seat) -> None:
        """The place to the child whose turn it is; a batch gets further places of the pool with it."""
        counter, free = self.counters.get(seat.pool, 0), self.free(seat.pool)
        ratio = self.terms.general_per_first
        turn: Turn | None = next_in_turn(self.waiting(seat), counter, len(free), ratio).outcome
        if turn is not None:
            seats = [seat, *(other for other in free if other is not seat)]
            for one, given in zip(turn.members, seats, strict=False):
                self.give(given, self.children[one.who], "turn", turn.category)

    def give(self, seat: Seat, child: Child, cause: str, category: Category) -> None:
        counter = self.counters.get(seat.pool, 0)
        step = 0 if category is Category.EXTRAORDINARY else 1
        after = self.counters[seat.pool] = (counter + step) % (1 + self.terms.general_per_first)
        garden = seat.pool.split("/")[0]
        is_wanted = garden in child.wants and child.pool(garden) == seat.pool
        child.state, child.place, child.step, seat.holder = "offered", seat.id, "", child.who
        child.last_day = deadlines.answer_by(self.terms, self.now.date())
        self.write(
            "offered", cause, who=child.who, place=seat.id, pool=seat.pool, counter=counter, counter_after=after,
            rank=child.wants.index(garden) + 1 if is_wanted else 0, answer_by=child.last_day.isoformat(), round=None,
        )  # fmt: skip

    def claim(self, seat: Seat, child: Child) -> None:
        seat.claims.add(child.who)
        self.write("claimed", who=child.who, place=seat.id, window=self.now.date().isoformat())

    def count_claims(self, seat: Seat) -> None:
        claims = {who for who in seat.claims if self.children[who].state == "queued"}
        waiting = [Waiting(who, self.children[who].filed_at, self.children[who].category) for who in claims]
        ratio = self.terms.general_per_first
        turn = next_in_turn(waiting, self.counters.get(seat.pool, 0), 1, ratio).outcome
        seat.claims.clear()
        if turn is not None:
            self.give(seat, self.children[turn.members[0].who], "claim", turn.category)

    def round(self) -> None:
        """All free places at once, by the rule of a mass round."""
        free = sorted(
            (one for one in self.seats.values() if one.is_open and not one.holder), key=lambda one: int(one.id)
        )
        pools = sorted({seat.pool for seat in free})
        asked = Round.of(
            (self.seeker(child) for child in self.children.values() if child.state == "queued"),
            [
                RoundPool(key, tuple(one.id for one in free if one.pool == key), self.counters.get(key, 0))
                for key in pools
            ],
            mechanism="deferred-acceptance",
            seed=None,
            general_per_first=self.terms.general_per_first,
        )
        name = f"round {len(self.events)}"
        self.write(
            "round-opened", round=name, mechanism=asked.mechanism, seed=None, places=[one.id for one in free],
            input=asked.hash(),
        )  # fmt: skip
        offers = run(asked).outcome.offers
        answer_by = deadlines.answer_by(self.terms, self.now.date())
        for offer in offers:
            child, seat = self.children[offer.who], self.seats[offer.place]
            child.state, child.place, child.step, child.last_day = "offered", seat.id, "", answer_by
            seat.holder = child.who
            self.write(
                "offered", "round", who=offer.who, place=offer.place, pool=offer.pool, rank=offer.rank,
                counter=offer.counter, counter_after=offer.counter_after, answer_by=answer_by.isoformat(), round=name,
            )  # fmt: skip
        for key in pools:
            moves = [one for one in offers if one.pool == key and one.counter != one.counter_after]
            self.counters[key] = (self.counters.get(key, 0) + len(moves)) % (1 + self.terms.general_per_first)
        self.write("round-closed", round=name, offers=len(offers))

    def seeker(self, child: Child) -> Seeker:
        """The child with those of its wishes that the free places can meet."""
        opened: dict[str, int] = {}
        for seat in self.seats.values():
            if seat.is_open and seat.holder is None:
                opened[seat.pool] = max(opened.get(seat.pool, 0), seat.opened)
        pools = tuple(
            (child.pool(garden), rank)
            for rank, garden in enumerate(child.wants, start=1)
            if child.pool(garden) in opened and child.said_no.get(child.pool(garden), -1) < opened[child.pool(garden)]
        )
        filed = (child.filed_at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
        return Seeker(child.who, filed, child.category, pools, child.batch)

    # The way from an offer to a seat

    def accept(self, child: Child) -> None:
        child.step = "accepted"
        self.write("accepted", who=child.who, place=child.place)

    def let_go(self, child: Child, kind: str, cause: str, consequence: Consequence) -> None:
        seat = self.seats[child.place or ""]
        self.write(kind, cause, who=child.who, place=seat.id)
        seat.holder, seat.is_left_over = None, True
        seat.claims.discard(child.who)
        child.said_no[seat.pool] = len(self.events) - 1
        child.state, child.place, child.step, child.is_extended = "queued", None, "", False
        if consequence is Consequence.STOP_LIST:
            child.state, child.last_day = "stopped", deadlines.stop_until(self.terms, self.now.date())
            self.write("stopped", "not-presented", who=child.who, until=child.last_day.isoformat())
        elif consequence is Consequence.INACTIVE:
            child.state, child.last_day = "inactive", self.now.date()
            self.write("inactive", "silence" if kind == "expired" else "not-presented", who=child.who)
        elif consequence is Consequence.ANNULLED:
            child.state = "left"
            self.write("left", "declined", who=child.who)

    def refer(self, child: Child) -> None:
        child.state, child.step, child.issued_on = "referred", "referred", self.now.date()
        child.last_day = deadlines.present_by(self.terms, self.now.date())
        self.write(
            "referral", who=child.who, place=child.place, number="ab" * 32, present_by=child.last_day.isoformat()
        )

    def extend(self, child: Child) -> None:
        assert child.issued_on is not None
        child.is_extended = True
        child.last_day = deadlines.extended_until(terms(child.issued_on, self.territory).outcome, child.issued_on)
        self.write("extended", "parent", who=child.who, place=child.place, until=child.last_day.isoformat())

    def enrol(self, child: Child) -> None:
        for kind in ("documents", "contract", "enrolled"):
            self.write(kind, who=child.who, place=child.place)
        self.write("left", "enrolled", who=child.who)
        seat = self.seats[child.place or ""]
        seat.is_open, seat.holder, child.state = False, None, "left"

    # Chance

    def step(self) -> None:
        """One deed that the law allows now."""
        self.pass_time(hours=self.chance.choice([0, 0, 0, 1, 5, 24]), minutes=self.chance.randint(0, 59))
        child = self.chance.choice(list(self.children.values())) if self.children else self.file()
        seat = self.chance.choice(list(self.seats.values())) if self.seats else self.open()
        roll = self.chance.random()
        if roll < 0.2:
            self.arrive()
        elif roll < 0.3:
            self.open()
        elif roll < 0.33:
            self.round()
        elif roll < 0.6 and seat.is_open and seat.holder is None:
            self.about_place(seat)
        else:
            DEEDS[child.state](self, child)

    def arrive(self) -> None:
        roll = self.chance.random()
        if roll < 0.2:
            self.file_twins()
        else:
            self.file(cause="paper" if roll < 0.4 else "portal")

    def about_place(self, seat: Seat) -> None:
        windows = self.terms.claims
        queued = [one for one in self.children.values() if one.state == "queued" and f"/{one.born}/" in seat.pool]
        if windows and seat.is_left_over and queued and windows.opens <= self.now.time() < windows.closes:
            self.claim(seat, self.chance.choice(queued))
        elif windows and seat.claims and self.now.time() >= windows.closes:
            self.count_claims(seat)
        elif self.chance.random() < 0.05:
            self.close(seat)
        else:
            self.offer(seat)

    def about_queued(self, child: Child) -> None:
        roll = self.chance.random()
        if roll < 0.4 and child.category is Category.GENERAL:
            self.confirm(child)
        elif roll < 0.5 and child.category is not Category.GENERAL:
            self.lapse(child)
        elif roll < 0.7:
            self.choose(child)
        elif roll < 0.75:
            self.withdraw(child)

    def about_offered(self, child: Child) -> None:
        assert child.last_day is not None
        if child.step == "accepted":
            self.refer(child)
        elif self.now.date() > child.last_day:
            self.let_go(child, "expired", "silence", self.terms.silence)
        elif self.chance.random() < 0.3:
            self.let_go(child, "declined", "parent", self.terms.refusal)
        else:
            self.accept(child)

    def about_referred(self, child: Child) -> None:
        assert child.last_day is not None
        roll = self.chance.random()
        if self.now.date() > child.last_day:
            self.let_go(child, "annulled", "not-presented", self.terms.not_presented)
        elif roll < 0.2 and not child.is_extended:
            self.extend(child)
        elif roll < 0.3:
            self.let_go(child, "annulled", "refused-papers", Consequence.TO_NEXT)
        else:
            self.enrol(child)

    def about_stopped(self, child: Child) -> None:
        assert child.last_day is not None
        if self.now.date() > child.last_day:
            child.state = "queued"
            self.write("resumed", "term-over", who=child.who)

    def about_inactive(self, child: Child) -> None:
        assert child.last_day is not None
        at_that_time = terms(child.last_day, self.territory).outcome
        if at_that_time.regime is not Regime.VOUCHER or child.was_restored:
            return
        if self.now.date() <= deadlines.restorable_until(at_that_time, child.last_day):
            child.state, child.was_restored = "queued", True
            self.write("restored", "parent", who=child.who)

    def about_left(self, child: Child) -> None:
        self.write("reviewed", "asked", who=child.who)


DEEDS = {
    "queued": Office.about_queued,
    "offered": Office.about_offered,
    "referred": Office.about_referred,
    "stopped": Office.about_stopped,
    "inactive": Office.about_inactive,
    "left": Office.about_left,
}


def history(territory: str, start: str, seed: int, steps: int) -> Office:
    """An office after so many deeds."""
    office = Office(territory, datetime.fromisoformat(start).replace(tzinfo=CITY_ZONE), Random(seed))
    for _ in range(steps):
        office.step()
    return office
