"""The kindergarten queue of the demo city's past, played by the queue's own rules: who is offered which place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.rules.round import Round, RoundPool, Seeker, run
from qalam.preschool.rules.turn import Category, counter_after, list_served

Kind = tuple[int, int, str]
"""A pool: the kindergarten by its place in the city's list, the birth year, the language."""

DECLINES, SILENT, NOT_PRESENTED = (0.07, 0.15), 0.03, 0.02
"""Shares of families that say no to the dearest and to another kindergarten, do not answer, or never come."""
STOP_LIST = timedelta(days=10)
LAST_DAY = 22
"""Of a month: whoever is offered a place later is asked in the next."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(eq=False, slots=True)
class Family:
    """A child in the queue, and what comes of it. `departs` is the day on which the family stops waiting, `holds` the
    pool of the seat that it would leave for another, `until` the day after its time in the queue."""

    person: int
    age: int
    birth_year: int
    language: str
    category: Category
    filed: datetime
    number: str
    salt: str
    code: str
    wants: tuple[int, ...]
    departs: date | None = None
    holds: Kind | None = None
    until: date | None = None
    is_placed: bool = False
    stopped_until: date = date.min
    said_no: dict[Kind, date] = field(default_factory=dict)

    @property
    def standing(self) -> tuple[int, datetime, str]:
        """Lower is served first."""
        return self.category.order, self.filed, self.code

    def kinds(self) -> list[Kind]:
        """The pools in which it waits, the dearest first, without that of its own seat."""
        found = [(one, self.birth_year, self.language) for one in self.wants]
        return [kind for kind in found if kind != self.holds]

    def waits(self, day: date) -> bool:
        """Whether its turn can come on the day."""
        return self.until is None and self.filed.date() < day and self.stopped_until < day


@dataclass(eq=False, slots=True)
class Answer:
    """One offer and how it ended: accepted, declined, expired, or accepted and not presented (`annulled`)."""

    family: Family
    rank: int
    made_on: date
    answered_on: date
    said: str


@dataclass(eq=False, slots=True)
class Opened:
    """A place opened for the queue in a group of the school year `year`; `holder` is the child that has it."""

    kind: Kind
    year: int
    on: date
    answers: list[Answer] = field(default_factory=list)
    holder: Family | None = None
    free_from: date = date.min


@dataclass(eq=False)
class Turns:
    """The queue as it goes on: pools with their lines and counters, and every place that was opened."""

    chance: np.random.Generator
    general_per_first: int
    settled_from: date
    """From this day on nobody accepts a place and stays away, so that all is settled when the records end."""
    lines: dict[Kind, list[Family]] = field(default_factory=lambda: defaultdict(list))
    counters: dict[Kind, int] = field(default_factory=lambda: defaultdict(int))
    places: list[Opened] = field(default_factory=list)

    def enter(self, families: Iterable[Family]) -> None:
        """Families stand in the lines of their pools from the moment of filing."""
        touched = set()
        for one in families:
            for kind in one.kinds():
                self.lines[kind].append(one)
                touched.add(kind)
        for kind in touched:
            self.lines[kind].sort(key=lambda one: one.standing)

    def open(self, kind: Kind, year: int, on: date) -> Opened:
        """A place is opened."""
        place = Opened(kind, year, on, free_from=on)
        self.places.append(place)
        return place

    def next_in(self, kind: Kind, opened_on: date, day: date) -> Family | None:
        """Whose turn it is in the pool: who said no since the place was opened is not asked again."""
        heads: dict[Category, Family] = {}
        for one in self.lines[kind]:
            if one.category not in heads and one.waits(day) and one.said_no.get(kind, date.min) < opened_on:
                heads[one.category] = one
        if Category.EXTRAORDINARY in heads:
            return heads[Category.EXTRAORDINARY]
        served = list_served(
            self.counters[kind], has_first=Category.FIRST in heads, has_general=Category.GENERAL in heads
        )
        return heads[served] if served else None

    def serve(self, place: Opened, day: date) -> bool:
        """Offer a free place in turn until a family takes it; whether one did."""
        while (one := self.next_in(place.kind, place.on, day)) is not None:
            self.counters[place.kind] = counter_after(
                self.counters[place.kind], one.category, 1, self.general_per_first
            )
            if self.offer(place, one, day):
                return True
            day = place.answers[-1].answered_on + timedelta(days=1)
            if place.free_from > day or day.day > LAST_DAY:
                return False
        return False

    def offer(self, place: Opened, one: Family, day: date) -> bool:
        """The family is offered the place and answers; whether the child enters the group."""
        rank = one.wants.index(place.kind[0]) + 1
        said = self.answer(rank)
        said = "declined" if said == "annulled" and day >= self.settled_from else said
        answered = day + timedelta(days=3 if said == "expired" else int(self.chance.integers(0, 3)))
        place.answers.append(Answer(one, rank, day, answered, said))
        if said == "accepted":
            place.holder, one.is_placed = one, True
            one.until = answered + timedelta(days=int(self.chance.integers(1, 6)))
            return True
        one.said_no[place.kind] = answered
        if said == "annulled":
            place.free_from = answered + timedelta(days=8)
            one.stopped_until = place.free_from + STOP_LIST
        return False

    def answer(self, rank: int) -> str:
        """What the family does with an offer of this rank."""
        drawn = self.chance.random()
        for said, share in (("declined", DECLINES[rank > 1]), ("expired", SILENT), ("annulled", NOT_PRESENTED)):
            if drawn < share:
                return said
            drawn -= share
        return "accepted"

    def round(self, places: list[Opened], day: date) -> None:
        """A mass round: the places are given at once, and each family answers."""
        by_pool: dict[Kind, list[Opened]] = defaultdict(list)
        for place in places:
            by_pool[place.kind].append(place)
        families = {one.code: one for kind in by_pool for one in self.lines[kind] if one.waits(day)}
        keys = {kind: f"{kind[0]:04d}/{kind[1]}/{kind[2]}" for kind in by_pool}
        asked = Round.of(
            [self.seeker(one, keys, by_pool) for one in families.values()],
            [
                RoundPool(keys[kind], tuple(map(str, range(len(some)))), self.counters[kind])
                for kind, some in by_pool.items()
            ],
            mechanism="deferred-acceptance",
            seed=None,
            general_per_first=self.general_per_first,
        )
        kinds = {key: kind for kind, key in keys.items()}
        for made in run(asked).outcome.offers:
            kind = kinds[made.pool]
            self.counters[kind] = made.counter_after
            self.offer(by_pool[kind][int(made.place)], families[made.who], day)

    @staticmethod
    def seeker(one: Family, keys: dict[Kind, str], places: dict[Kind, list[Opened]]) -> Seeker:
        """The family as the rule of the round sees it, without pools whose places it let go."""
        filed = int((one.filed - EPOCH) / timedelta(microseconds=1))
        pools = tuple(
            (keys[kind], one.wants.index(kind[0]) + 1)
            for kind in one.kinds()
            if kind in keys and one.said_no.get(kind, date.min) < places[kind][0].on
        )
        return Seeker(one.code, filed, one.category, pools)


def moment(day: date, minute: int) -> datetime:
    """A minute of a day by the city's clock."""
    return datetime.combine(day, time(minute // 60, minute % 60), CITY_ZONE)
