"""What the months of two school years bring to the kindergarten queue: places that open, families that come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

import numpy as np

from qalam.demo.allotting import apportion
from qalam.demo.days import BEFORE, NOW, RECORDS_UNTIL
from qalam.demo.filing import come
from qalam.demo.rounds import Held, hold_round
from qalam.demo.turns import EVENING, Turns
from qalam.demo.waiting import Family, Kind, Opened, moment
from qalam.preschool.rules.lifecycle import State

ROUNDS = (date(2022, 5, 25), date(2022, 6, 22), date(2022, 7, 20), date(2022, 8, 17))
ROUND_SHARES = (0.4, 0.25, 0.2, 0.15)
ANNOUNCED = date(2022, 5, 16)
"""When the kindergartens say how many seats their groups of the coming year have for the queue."""
DECIDED_LATE = date(2022, 8, 10)
LAST_TURN, LAST_OF_ALL = date(2023, 4, 11), date(2023, 4, 18)
"""From the first on places are opened only as the end of the records asks; on the second the last of them."""
LIVELY = (date(2023, 4, 25), date(2023, 4, 28))
"""Days on which every kindergarten opens places whose families are still on their way when the records end."""
CLOSED = {BEFORE: moment(date(2022, 8, 30), 18 * 60), NOW: moment(date(2023, 4, 24), 18 * 60)}
"""When the places of a year that nobody took are closed."""
FROM_THREE = 3
"""Whoever is so old when the school year begins is promised a place in the course of it."""
PROMISE = 0.6
"""So many of those to whom it was promised, and who wait, have a place opened for them in a month."""
DRAWN_ALONG = 3
"""A place that is opened for a promise goes to the first in its pool: so many others are placed along with a child."""
TO_SPARE = 40
"""So many more than the report's queue has room for wait for a move until shortly before its day."""
GIVEN_UP = date(2023, 4, 25)
"""When the last of those who gave up a move leave the queue."""


@dataclass(frozen=True)
class Plan:
    """What the city can do: seats of the new year in all and those decided late, by birth year; places that groups of
    the youngest add in a month of the first year; how many of the youngest are to have a place at the end, and how many
    children are to wait for a move."""

    announced: dict[int, int]
    late: dict[int, int]
    added: int
    youngest_age: int
    youngest: int
    moving: int


@dataclass(eq=False)
class Past:
    """The queue of the city from September 2021 to April 2023. `seats` says in which pool each child in a kindergarten
    is, `weights` how much of the new seats each kindergarten has."""

    turns: Turns
    families: list[Family]
    seats: dict[int, Kind]
    departs: dict[int, date]
    weights: dict[int, np.ndarray]
    languages: dict[int, tuple[str, ...]]
    plan: Plan
    code: str = "1"
    """What the codes of this copy's rounds end with."""
    entered: list[tuple[int, Kind, date]] = field(default_factory=list)
    """Who entered the groups of which pool out of the queue, and from when on."""
    rounds: list[Held] = field(default_factory=list)

    def play(self) -> None:
        """Month after month; then the last places of the year are opened where children wait."""
        self.turns.moved_in, self.turns.stays = self.move_in, self.waits_on
        come(self.turns, self.families)
        for person, day in self.departs.items():
            self.turns.later(moment(day, 7 * 60), partial(self.depart, person))
        for year, closing in CLOSED.items():
            self.turns.later(closing, partial(self.close_all, year))
        for first in months(date(2021, 10, 1), date(2023, 4, 1)):
            self.turns.advance(moment(first, 0))
            self.begin_month(first)
        self.turns.advance(moment(LAST_TURN, 0))
        self.end()

    def begin_month(self, first: date) -> None:
        """What the month brings."""
        turns = self.turns
        for day, seats in ((ANNOUNCED, self.plan.announced), (DECIDED_LATE, self.plan.late)):
            if day.replace(day=1) == first:
                turns.later(moment(day, 9 * 60), partial(self.announce, seats))
        held = next((day for day in ROUNDS if day.replace(day=1) == first), None)
        if held is not None:
            turns.later(moment(held, 10 * 60), partial(self.hold_round, held))
        if first == date(NOW, 9, 1):
            turns.later(moment(first, 9 * 60), self.open_what_rounds_left)
        if first.month not in {5, 6, 7, 8}:
            self.open_places(first)

    def depart(self, person: int) -> None:
        """A child leaves the city, and its seat comes free."""
        if person in self.seats:
            self.free_seat(self.seats.pop(person))

    def free_seat(self, kind: Kind) -> None:
        """A seat of a group is opened for the queue where somebody waits for it; from May on one of the new year."""
        today = self.turns.today
        if not self.turns.is_wanted(kind) or self.turns.is_ending:
            return
        if ANNOUNCED <= today < date(NOW, 9, 1):
            self.turns.keep(kind, NOW)
        else:
            self.turns.open(kind, school_year_of(today), "freed")

    def announce(self, seats: dict[int, int]) -> None:
        """Seats of the new year are opened, to be given in the rounds of the summer."""
        named = {where for one in self.families for where in one.wants}
        for birth_year, many in seats.items():
            for where, count in enumerate(apportion(many, self.weights[NOW]).tolist()):
                if where not in named:
                    continue
                russian = count // 5 if "ru" in self.languages.get(where, ()) else 0
                for language, some in (("ru", russian), ("kk", count - russian)):
                    for _ in range(some):
                        self.turns.keep((where, birth_year, language), NOW)

    def kept(self) -> list[Opened]:
        """The seats that are kept for rounds."""
        return [place for place in self.turns.places if place.state == "kept"]

    def hold_round(self, held: date) -> None:
        """A round of the summer: its share of the seats of the new year."""
        number = ROUNDS.index(held)
        waiting = self.kept()
        picked = self.turns.chance.permutation(len(waiting))
        share = round(len(waiting) * ROUND_SHARES[number] / sum(ROUND_SHARES[number:]))
        given = [waiting[index] for index in sorted(picked[:share].tolist())]
        self.rounds.append(hold_round(self.turns, f"{held.isoformat()}-{self.code}", given))
        for place in given:
            if place.state == "free":
                self.turns.look_at(place.kind)

    def open_what_rounds_left(self) -> None:
        """Seats that no round gave are given in turn once the year has begun."""
        for place in self.kept():
            self.turns.enter(place)
            self.turns.look_at(place.kind)

    def open_places(self, first: date) -> None:
        """Places that open in the course of the year: for those to whom one is promised, and for the youngest."""
        chance, year = self.turns.chance, school_year_of(first)
        if first == LAST_TURN.replace(day=1):
            return
        if year == NOW:
            for one in self.promised():
                if chance.random() < PROMISE:
                    self.turns.later(self.some_day(first), partial(self.open_for, one))
        for birth_year, many in self.for_the_youngest(first, year).items():
            for where in chance.choice(len(self.weights[year]), many, p=self.weights[year] / self.weights[year].sum()):
                language = "ru" if "ru" in self.languages[int(where)] and chance.random() < 0.2 else "kk"
                self.turns.later(self.some_day(first), partial(self.free_seat, (int(where), birth_year, language)))

    def some_day(self, first: date) -> datetime:
        """A morning of the month before its turn."""
        return moment(first + timedelta(days=int(self.turns.chance.integers(0, 10))), 9 * 60)

    def for_the_youngest(self, first: date, year: int) -> dict[int, int]:
        """How many places groups of children of two years add in the month, by birth year."""
        if year == BEFORE:
            many = self.plan.added
        else:
            left = max(1, months_between(first, LAST_TURN) + 1)
            by_promise = DRAWN_ALONG * len(self.promised())
            many = max(0, self.plan.youngest - self.youngest_placed() - by_promise) // left
        elder = many // 3
        return {year - self.plan.youngest_age: many - elder, year - self.plan.youngest_age - 1: elder}

    def youngest_placed(self) -> int:
        """How many of the youngest who stay in the city have a place, or a referral to one."""
        youngest = self.plan.youngest_age
        return sum(
            one.age == youngest and one.departs is None and (one.is_placed or one.state is State.REFERRED)
            for one in self.families
        )

    def promised(self) -> list[Family]:
        """Children without a seat who wait and are promised a place."""
        return [
            one for one in self.families
            if one.age >= FROM_THREE and one.holds is None and one.state is State.QUEUED
        ]  # fmt: skip

    def open_for(self, one: Family) -> None:
        """A kindergarten of the family's list opens a place; it goes to whoever is first in its pool."""
        kinds = self.taught(one)
        if one.state is State.QUEUED and kinds:
            self.turns.open(kinds[int(self.turns.chance.integers(len(kinds)))], school_year_of(self.turns.today))

    def taught(self, one: Family) -> list[Kind]:
        """The pools of the family's list that have groups in its language."""
        return [kind for kind in one.kinds() if one.language in self.languages[kind[0]]]

    def move_in(self, place: Opened, one: Family, since: date) -> None:
        """A child enters a group; who moved leaves a seat behind."""
        moved_from = self.seats.get(one.person)
        self.seats[one.person] = place.kind
        self.entered.append((one.person, place.kind, since))
        if moved_from is not None:
            self.free_seat(moved_from)

    def waits_on(self, one: Family) -> bool:
        """Whether a family that would give up its move is one of those who still wait when the records end."""
        return one.holds is not None and len(self.movers()) <= self.plan.moving + TO_SPARE

    def movers(self) -> list[Family]:
        """Families that wait for a move, or will."""
        return [
            one for one in self.families
            if one.holds is not None and one.state not in (State.LEFT, State.REFERRED)
        ]  # fmt: skip

    def close_all(self, year: int) -> None:
        """The places of the year that nobody took are closed."""
        for place in self.turns.places:
            if place.year == year:
                self.turns.close(place)

    def end(self) -> None:
        """The promise is kept, and the groups of the youngest become as full as the city says that they are."""
        turns = self.turns
        turns.is_ending = True
        for day in (LAST_TURN, LAST_OF_ALL):
            turns.advance(moment(day, EVENING))
            for one in self.promised():
                self.place(one)
        self.fill_up()
        turns.advance(moment(GIVEN_UP, 9 * 60))
        self.give_up_moves()
        for day in LIVELY:
            turns.advance(moment(day, EVENING))
            self.offer_everywhere(day)
        turns.advance(moment(RECORDS_UNTIL, 0))

    def place(self, one: Family) -> None:
        """Places are opened and offered where the fewest stand before the child, until it has one."""
        kinds = self.taught(one)
        while one.state is State.QUEUED:
            kind = min(kinds, key=lambda each: self.before(one, each))
            self.give(kind)

    def before(self, one: Family, kind: Kind) -> int:
        """How many stand before the child in the pool."""
        return next(number for number, (_, each) in enumerate(self.turns.waiting[kind]) if each is one)

    def give(self, kind: Kind) -> Family:
        """A place is opened and offered to whose turn it is."""
        place = self.turns.enter(self.turns.keep(kind, NOW))
        one = self.turns.next_in(kind, place.number)
        assert one is not None  # somebody waits in the pool
        self.turns.offer(place, one, "turn")
        return one

    def fill_up(self) -> None:
        """Places for the youngest, one after another, each where one of them is next."""
        youngest = self.plan.youngest_age
        lacking = self.plan.youngest - self.youngest_offered()
        if lacking < 0:
            raise ValueError("more of the youngest were placed than the city has seats for")
        kinds = [kind for kind in sorted(self.turns.waiting) if kind[2] in self.languages[kind[0]]]
        while lacking:
            self.turns.chance.shuffle(kinds)
            for kind in kinds[:lacking]:
                one = self.turns.next_in(kind, len(self.turns.history.events))
                if one is not None and one.age == youngest and one.departs is None and one.holds is None:
                    self.give(kind)
                    lacking -= 1

    def youngest_offered(self) -> int:
        """The youngest who have a place or will: at the end every family says yes."""
        youngest = self.plan.youngest_age
        return self.youngest_placed() + sum(
            one.age == youngest and one.departs is None and one.state is State.OFFERED for one in self.families
        )

    def offer_everywhere(self, day: date) -> None:
        """Every kindergarten offers two places whose families are still to come, or still to answer."""
        taught = sorted(set(self.seats.values()))
        for where in sorted(self.languages):
            kinds = [kind for kind in taught if kind[0] == where and self.turns.is_wanted(kind)]
            for kind in sorted(kinds, key=self.is_of_a_move)[:2]:
                self.turns.offer_at_the_end(kind, NOW, is_answered=day == LIVELY[0])

    def on_their_way(self) -> Counter[Kind]:
        """Places whose families have not come yet when the records end, by pool."""
        return Counter(place.kind for place in self.turns.places if place.is_on_its_way)

    def is_of_a_move(self, kind: Kind) -> bool:
        """Whether the next place of the pool goes to a child that has a seat already."""
        one = self.turns.next_in(kind, len(self.turns.history.events))
        return one is not None and one.holds is not None

    def give_up_moves(self) -> None:
        """Of those who wait for a move so many give up that as many are left as the report's queue has room for."""
        movers = [one for one in self.movers() if one.state is State.QUEUED]
        many = sum(one.holds is not None and one.state is not State.LEFT for one in self.families) - self.plan.moving
        if many < 0 or many > len(movers):
            raise ValueError("fewer children wait for a move than the report's queue needs")
        for one in sorted(movers, key=lambda each: each.standing, reverse=True)[:many]:
            self.turns.leave(one, "withdrawn")


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
