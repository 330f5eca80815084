"""A year of the queue under one regime: places come free, families answer or do not, and what follows is the regime's.

Within a month the free places are offered by the turn; a family takes the place, says no, or is silent. A place that
was not taken goes on within the month: to the next in line, or to everyone who would have it, in the order of the
queue. The same luck is dealt to every regime, so that what differs between two of them is the rule.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.preschool.rules.regimes import Consequence
from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import EXTRAORDINARY, NEVER, Floats, Ints, Market, play

NONE = -1
MOST_OFFERS = 8
"""So many answers of a family are dealt; later offers find the last of them."""


@dataclass(frozen=True, slots=True)
class Way:
    """What the simulation needs to know of a regime. `chooses_any` says that families are not bound to their lists."""

    silence: Consequence
    refusal: Consequence
    general_per_first: int
    chooses_any: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """Which share of offers stays unanswered, and which share is refused."""

    silent: float
    refusing: float


@dataclass(frozen=True, eq=False)
class Town:
    """Who waits, with the kindergartens of the list followed by those that the family would take besides.

    `own` marks the wishes of the list; `grown` is the month from which a child is old enough, by child.
    """

    market: Market
    own: Bools
    grown: Ints


@dataclass(eq=False)
class Course:
    """How a course stands: month and wish of each placed child, who is out for good, who may be asked from when."""

    placed: Ints
    got: Ints
    is_out: Bools
    asked_from: Ints
    offers: Ints
    was_restored: Bools
    counters: Ints
    passed_on: Ints
    opened: Ints
    said_no: Bools

    @classmethod
    def begun(cls, town: Town) -> Course:
        """Nobody has been asked."""
        many, pools = len(town.market.categories), len(town.market.counters)
        return cls(
            placed=np.full(many, NEVER, dtype=np.int64),
            got=np.full(many, NONE, dtype=np.int64),
            is_out=np.zeros(many, dtype=np.bool_),
            asked_from=town.grown.copy(),
            offers=np.zeros(many, dtype=np.int64),
            was_restored=np.zeros(many, dtype=np.bool_),
            counters=town.market.counters.copy(),
            passed_on=np.zeros(pools, dtype=np.int64),
            opened=np.zeros(pools, dtype=np.int64),
            said_no=np.zeros(many, dtype=np.bool_),
        )


@dataclass(frozen=True, eq=False)
class Played:
    """What a course goes by; `luck` has a row for each child and a column for each answer, from 0 to 1."""

    town: Town
    way: Way
    habits: Habits
    luck: Floats

    def dealt(self, course: Course, children: Ints) -> Floats:
        """The luck of the children's next answers."""
        found: Floats = self.luck[children, np.minimum(course.offers[children], MOST_OFFERS - 1)]
        return found

    def child_of(self, wishes: Ints) -> Ints:
        """Whose wishes these are."""
        return np.asarray(np.searchsorted(self.town.market.offsets, wishes, side="right") - 1, dtype=np.int64)


def play_year(played: Played, freed: Ints) -> Course:
    """One course of the year; `freed` has a row for each month and a column for each pool."""
    course = Course.begun(played.town)
    allowed = np.ones_like(played.town.own) if played.way.chooses_any else played.town.own
    for month, seats in enumerate(freed):
        course.passed_on += seats
        course.said_no[:] = False
        while len(asked := offers(played, course, allowed, course.passed_on, month=month)):
            answer(played, course, asked, month=month)
        claim(played, course, month=month)
    return course


def offers(played: Played, course: Course, allowed: Bools, seats: Ints, *, month: int) -> Ints:
    """The wishes for which a place is offered now, at most one of each child."""
    market, ratio = played.town.market, played.way.general_per_first
    may = (course.placed == NEVER) & ~course.is_out & ~course.said_no & (course.asked_from <= month)
    owners = np.repeat(np.arange(len(may)), np.diff(market.offsets))
    kept = np.flatnonzero(may[owners] & allowed)
    if not len(kept) or not seats.any():
        return np.zeros(0, dtype=np.int64)
    children = np.flatnonzero(may)
    counts = np.bincount(owners[kept], minlength=len(may))[children]
    part = Market(
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        market.pools[kept],
        market.categories[children],
        np.zeros(len(children), dtype=np.int64),
        course.counters % (ratio + 1),
        # A seat that is left comes free once the family has said yes.
        np.full(len(children), NONE, dtype=np.int64),
    )
    _, got, _ = play(part, seats[None, :], ratio)
    return np.asarray(np.sort(kept[got[got != NONE]]), dtype=np.int64)


def answer(played: Played, course: Course, asked: Ints, *, month: int) -> None:
    """Those who were asked take the place, refuse or are silent."""
    children, habits = played.child_of(asked), played.habits
    dealt = played.dealt(course, children)
    course.offers[children] += 1
    is_silent = dealt < habits.silent
    is_refused = ~is_silent & (dealt < habits.silent + habits.refusing)
    take(played, course, course.passed_on, asked[~is_silent & ~is_refused], month=month)
    follow(played, course, asked[is_silent], played.way.silence, month=month)
    follow(played, course, asked[is_refused], played.way.refusal, month=month)


def take(played: Played, course: Course, seats: Ints, wishes: Ints, *, month: int) -> None:
    """The children have their places, and the counters of the pools move as the law says."""
    children, pools = played.child_of(wishes), played.town.market.pools[wishes]
    course.placed[children], course.got[children] = month, wishes
    np.subtract.at(seats, pools, 1)
    left = played.town.market.holds[children]
    np.add.at(course.passed_on, left[left != NONE], 1)
    np.add.at(course.counters, pools[played.town.market.categories[children] != EXTRAORDINARY], 1)


def follow(played: Played, course: Course, wishes: Ints, consequence: Consequence, *, month: int) -> None:
    """What the regime makes of families that did not take the place."""
    children, pools = played.child_of(wishes), played.town.market.pools[wishes]
    course.said_no[children] = True
    if consequence is Consequence.TO_EVERYONE:
        np.subtract.at(course.passed_on, pools, 1)
        np.add.at(course.opened, pools, 1)
    elif consequence is Consequence.ANNULLED:
        course.is_out[children] = True
    elif consequence is Consequence.INACTIVE:
        # Whoever is reached the next time restores the application, once; the month of the term goes by.
        is_reached = played.dealt(course, children) >= played.habits.silent
        comes_back = is_reached & ~course.was_restored[children]
        course.was_restored[children] = True
        course.is_out[children[~comes_back]] = True
        course.asked_from[children] = month + 1


def claim(played: Played, course: Course, *, month: int) -> None:
    """Places that went to everyone: whoever would have them, on the list or not, by the queue; the rest waits."""
    every = np.ones_like(played.town.own)
    wishes = offers(played, course, every, course.opened, month=month)
    take(played, course, course.opened, wishes, month=month)


@dataclass(frozen=True, eq=False)
class Year:
    """What the courses say of each child: how often it was placed, and over all of them how many were placed, in
    which month on average (counted from 1), in the dearest kindergarten, beyond their lists, and lost their turn."""

    chance: Floats
    placed: float
    wait: float
    dearest: float
    beyond: float
    lost: float


def years(town: Town, courses: list[Ints], way: Way, habits: Habits, *, seed: int) -> Year:
    """Play each of the courses, a table of freed places by month and pool; the same seed deals the same luck."""
    drawn = np.random.default_rng(seed)
    many = len(town.market.categories)
    chance = np.zeros(many)
    sums = np.zeros(5)
    begins = town.market.offsets[:-1]
    for freed in courses:
        course = play_year(Played(town, way, habits, drawn.random((many, MOST_OFFERS))), freed)
        has = course.got != NONE
        chance += has
        got = course.got[has]
        sums += [
            has.sum(), (course.placed[has] + 1).sum(), (got == begins[has]).sum(), (~town.own[got]).sum(),
            course.is_out.sum(),
        ]  # fmt: skip
    placed, months, dearest, beyond, lost = (sums / len(courses)).tolist()
    return Year(chance / len(courses), placed, months / placed if placed else 0.0, dearest, beyond, lost)
