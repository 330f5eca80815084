"""What the months of two school years bring to the kindergarten queue: places that open, families that come and go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from qalam.demo.allotting import apportion
from qalam.demo.days import BEFORE, NOW
from qalam.demo.turns import Family, Kind, Opened, Turns

ROUNDS = (date(2022, 5, 25), date(2022, 6, 22), date(2022, 7, 20), date(2022, 8, 17))
ROUND_SHARES = (0.4, 0.25, 0.2, 0.15)
ANNOUNCED = date(2022, 5, 16)
"""When the kindergartens say how many seats their groups of the coming year have for the queue."""
DECIDED_LATE = date(2022, 8, 10)
LAST_TURN = date(2023, 4, 11)
FROM_THREE = 3
"""Whoever is so old when the school year begins is promised a place in the course of it."""
PROMISE = 0.6
"""So many of those to whom it was promised, and who wait, have a place opened for them in a month."""

DRAWN_ALONG = 3
"""A place that is opened for a promise goes to the first in its pool: so many others are placed along with a child."""


@dataclass(frozen=True)
class Plan:
    """What the city can do: seats of the new year in all and those decided late, by birth year; places that groups of
    the youngest add in a month of the first year; and how many of the youngest are to have a place at the end."""

    announced: dict[int, int]
    late: dict[int, int]
    added: int
    youngest_age: int
    youngest: int


@dataclass(eq=False)
class Past:
    """The queue of the city from October 2021 to April 2023. `seats` says in which pool each child in a kindergarten
    is, `weights` how much of the new seats each kindergarten has."""

    turns: Turns
    families: list[Family]
    seats: dict[int, Kind]
    departs: dict[int, date]
    weights: dict[int, np.ndarray]
    languages: dict[int, tuple[str, ...]]
    plan: Plan
    entered: list[tuple[int, Kind, date]] = field(default_factory=list)
    """Who entered the groups of which pool out of the queue, and from when on."""
    kept: list[Opened] = field(default_factory=list)
    free: list[Opened] = field(default_factory=list)

    def play(self) -> None:
        """Month after month; then the last places of the year are opened where children wait."""
        self.turns.enter(self.families)
        for first in months(date(2021, 10, 1), date(2023, 4, 1)):
            self.depart(first)
            if first == ANNOUNCED.replace(day=1):
                self.announce(self.plan.announced, ANNOUNCED)
            if first == DECIDED_LATE.replace(day=1):
                self.announce(self.plan.late, DECIDED_LATE)
            self.hold_round(first)
            if first.month not in {7, 8}:
                self.open_places(first)
                self.serve(first)
        self.keep_the_promise()
        self.fill_up()

    def depart(self, first: date) -> None:
        """Families that leave in the month: a child less waits, or a seat comes free."""
        for one in self.families:
            if one.until is None and one.departs is not None and in_month(one.departs, first):
                one.until = one.departs
        for person, day in self.departs.items():
            if in_month(day, first) and person in self.seats:
                self.free_seat(self.seats.pop(person), day)

    def free_seat(self, kind: Kind, day: date) -> None:
        """A seat of a group is opened for the queue where somebody waits for it; from May on one of the new year."""
        if self.turns.next_in(kind, day, day + timedelta(days=30)) is None:
            return
        is_of_new_year = ANNOUNCED <= day < date(NOW, 9, 1)
        place = self.turns.open(kind, NOW if is_of_new_year else school_year_of(day), day)
        (self.kept if is_of_new_year else self.free).append(place)

    def announce(self, seats: dict[int, int], day: date) -> None:
        """Seats of the new year are opened, to be given in the rounds of the summer."""
        for birth_year, many in seats.items():
            for where, count in enumerate(apportion(many, self.weights[NOW]).tolist()):
                russian = count // 5 if "ru" in self.languages.get(where, ()) else 0
                for language, some in (("ru", russian), ("kk", count - russian)):
                    kind = (where, birth_year, language)
                    self.kept += [self.turns.open(kind, NOW, day) for _ in range(some)]

    def hold_round(self, first: date) -> None:
        """The round of the month, if there is one: its share of the seats of the new year."""
        held = next((day for day in ROUNDS if day.replace(day=1) == first), None)
        if held is None:
            return
        left = sum(ROUND_SHARES[ROUNDS.index(held) :])
        waiting = [place for place in self.kept if place.holder is None]
        picked = self.turns.chance.permutation(len(waiting))
        share = round(len(waiting) * ROUND_SHARES[ROUNDS.index(held)] / left)
        given = [waiting[index] for index in sorted(picked[:share].tolist())]
        self.turns.round([place for place in given if place.free_from <= held], held)
        self.seat(given)
        if held == ROUNDS[-1]:
            self.free += [place for place in self.kept if place.holder is None]

    def open_places(self, first: date) -> None:
        """Places that open in the course of the year: for those to whom one is promised, and for the youngest."""
        chance, year = self.turns.chance, school_year_of(first)
        if first.month in {5, 6} or first == LAST_TURN.replace(day=1):
            return
        if year == NOW:
            for one in self.promised(first):
                if chance.random() < PROMISE:
                    self.open_for(one, self.some_day(first))
        for birth_year, many in self.for_the_youngest(first, year).items():
            for where in chance.choice(len(self.weights[year]), many, p=self.weights[year] / self.weights[year].sum()):
                language = "ru" if "ru" in self.languages[int(where)] and chance.random() < 0.2 else "kk"
                self.free_seat((int(where), birth_year, language), self.some_day(first))

    def for_the_youngest(self, first: date, year: int) -> dict[int, int]:
        """How many places groups of children of two years add in the month, by birth year."""
        if year == BEFORE:
            many = self.plan.added
        else:
            left = max(1, months_between(first, LAST_TURN) + 1)
            by_promise = DRAWN_ALONG * len(self.promised(first))
            many = max(0, self.plan.youngest - self.youngest_placed() - by_promise) // left
        elder = many // 3
        return {year - self.plan.youngest_age: many - elder, year - self.plan.youngest_age - 1: elder}

    def youngest_placed(self) -> int:
        """How many of the youngest who stay in the city have a place."""
        youngest = self.plan.youngest_age
        return sum(one.is_placed and one.age == youngest and one.departs is None for one in self.families)

    def promised(self, day: date) -> list[Family]:
        """Children without a seat who wait and are promised a place."""
        return [one for one in self.families if one.age >= FROM_THREE and one.holds is None and one.waits(day)]

    def open_for(self, one: Family, day: date) -> None:
        """A kindergarten of the family's list opens a place; it goes to whoever is first in its pool."""
        kinds = [kind for kind in one.kinds() if one.language in self.languages[kind[0]]]
        self.free.append(self.turns.open(kinds[int(self.turns.chance.integers(len(kinds)))], NOW, day))

    def some_day(self, first: date) -> date:
        """A day of the month before its turn."""
        return first + timedelta(days=int(self.turns.chance.integers(0, 10)))

    def serve(self, first: date) -> None:
        """The turn of the month: free places are offered, those of seats that children move out of too."""
        for _ in range(3):
            standing, self.free = self.free, []
            given = []
            for place in sorted(standing, key=lambda one: one.on):
                day = max(place.on + timedelta(days=1), first + timedelta(days=1), place.free_from)
                year = school_year_of(first)
                if place.year == year and day.month == first.month and self.turns.serve(place, day):
                    given.append(place)
                elif place.year >= year:
                    self.free.append(place)
            self.seat(given)
            if not given:
                return

    def seat(self, places: list[Opened]) -> None:
        """Children enter the groups; who moved leaves a seat behind."""
        for place in places:
            if place.holder is None:
                continue
            assert place.holder.until is not None  # placed
            person, day = place.holder.person, max(place.holder.until, date(place.year, 9, 1))
            moved_from = self.seats.get(person)
            self.seats[person] = place.kind
            self.entered.append((person, place.kind, day))
            if moved_from is not None:
                self.free_seat(moved_from, place.holder.until)

    def keep_the_promise(self) -> None:
        """In the last turn a place is opened for each child that still has the promise, until it is kept."""
        while waiting := self.promised(LAST_TURN):
            for one in waiting:
                if one.until is None:
                    one.said_no, one.stopped_until = {}, date.min
                    self.open_for(one, LAST_TURN - timedelta(days=1))
            self.last_turn()

    def fill_up(self) -> None:
        """In the last turn the groups of the youngest become as full as the city says that they are."""
        if self.youngest_placed() > self.plan.youngest:
            raise ValueError("more of the youngest were placed than the city has seats for")
        while (lacking := self.plan.youngest - self.youngest_placed()) > 0:
            waiting = [
                one for one in self.families
                if one.age == self.plan.youngest_age and one.waits(LAST_TURN) and not one.said_no
            ]  # fmt: skip
            for index in self.turns.chance.choice(len(waiting), lacking, replace=False).tolist():
                self.open_for(waiting[index], LAST_TURN - timedelta(days=1))
            self.last_turn()

    def last_turn(self) -> None:
        """Serve what was opened for it, one after another; what nobody takes is closed again."""
        standing, self.free = self.free, []
        for place in standing:
            if place.on == LAST_TURN - timedelta(days=1) and self.turns.serve(place, LAST_TURN):
                self.seat([place])


def months(first: date, last: date) -> Iterator[date]:
    """The first days of the months."""
    while first <= last:
        yield first
        first = (first + timedelta(days=31)).replace(day=1)


def months_between(start: date, end: date) -> int:
    """Calendar months."""
    return 12 * (end.year - start.year) + end.month - start.month


def school_year_of(day: date) -> int:
    """The year in which the school year of the day began."""
    return day.year if day.month >= 9 else day.year - 1


def in_month(day: date, first: date) -> bool:
    """Whether the day is of the month."""
    return (day.year, day.month) == (first.year, first.month)
