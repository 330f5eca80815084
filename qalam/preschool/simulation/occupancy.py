"""How full groups become month by month: children leave, go to school, come with a referral or from the queue.

Every course keeps whole children in every group, so that a kindergarten is the sum of its groups and the city that of
its kindergartens, course by course. Nobody enters a group that has no free seat.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.preschool.simulation.chances import LEVEL_SPREAD, Bools, Course
from qalam.preschool.simulation.months import Floats, Ints

Counts = NDArray[np.int32]
"""As small as children are many: all courses of all groups are held at a time."""
LIKELY = 0.5
ROUNDING = 1e-9
DOUBT = 0.5
"""Jeffreys' prior of a rate: that nobody left in a short past does not prove that nobody leaves."""


@dataclass(frozen=True, eq=False)
class Due:
    """Children on their way: into which group, by which month at the latest, how likely they come, and from which
    group (-1: from none). A child that is only known to leave goes into none (-1)."""

    into: Ints
    months: Ints
    chances: Floats
    out_of: Ints


@dataclass(frozen=True, eq=False)
class Town:
    """Groups with their seats, the children in them, and what is known to come.

    `children` are the groups of the children of today, `goes` how likely each goes to school at `turn`: so many months
    from now the next school year begins. `seats` has a row for each month, the first of today, and a column for each
    group; `houses` are the kindergartens of the groups. A group whose `share` is not negative takes in that share of
    the children of its `cohort` when the year begins; the others keep their own children, and their seats but for those
    whose children go to school. `rest` is the group of each kindergarten of which nobody has told yet; its seats are
    those so left, with what `seats` has for it. `pools` are the groups that the children of a pool enter, filled up
    with -1; `is_new` are groups still to begin. `left` of `stood` child months ended in a leave.
    """

    children: Ints
    goes: Floats
    seats: Ints
    turn: int
    houses: Ints
    cohorts: Ints
    share: Floats
    rest: Ints
    pools: Ints
    pool_houses: Ints
    is_new: Bools
    due: Due
    left: int
    stood: float
    first_month: float = 1.0
    """Which share of the first month is still to come."""


@dataclass(frozen=True, eq=False)
class Entries:
    """Children whom one course places from the queue: who enters each pool at once, by month, and when the school
    year begins; and who leaves a seat of the pool for it."""

    now: Ints
    at_turn: Ints
    out_now: Ints
    out_at_turn: Ints


def entries_of(course: Course, is_of_round: Floats, turn: int, drawn: np.random.Generator) -> Entries:
    """What the course says of the months and pools of `is_of_round`: how likely a place of theirs is of the year to
    come. After the turn there is no such place."""
    months, pools = is_of_round.shape
    placed = np.flatnonzero((course.got >= 0) & (course.placed < months))
    when, where = course.placed[placed], course.market.pools[course.got[placed]]
    held = course.market.holds[placed]
    waits = (when < turn) & (drawn.random(len(placed)) < is_of_round[when, where])
    found = Entries(*(np.zeros(shape, dtype=np.int64) for shape in ((months, pools), pools, (months, pools), pools)))
    np.add.at(found.now, (when[~waits], where[~waits]), 1)
    np.add.at(found.at_turn, where[waits], 1)
    moves, moves_later = (held >= 0) & ~waits, (held >= 0) & waits
    np.add.at(found.out_now, (when[moves], held[moves]), 1)
    np.add.at(found.out_at_turn, held[moves_later], 1)
    return found


@dataclass(eq=False)
class Standing:
    """Where a course stands: children of each group who go to school at the turn of the year, all others, and the seats
    of each month."""

    elders: Ints
    others: Ints
    seats: Ints

    @property
    def total(self) -> Ints:
        return np.asarray(self.elders + self.others, dtype=np.int64)


def play_occupancy(town: Town, courses: Iterable[Entries], drawn: np.random.Generator) -> Counts:
    """Children by course, month (the first is today) and group."""
    return np.stack([play_town(town, entries, drawn) for entries in courses])


def play_town(town: Town, entries: Entries, drawn: np.random.Generator) -> Counts:
    """One course."""
    at = begun(town, drawn)
    share = leaving(town, drawn)
    comes = drawn.random(len(town.due.months)) < town.due.chances
    found = [at.total]
    for month in range(1, len(town.seats)):
        part = share * (town.first_month if month == 1 else 1.0)
        at.elders -= drawn.binomial(at.elders, part)
        at.others -= drawn.binomial(at.others, part)
        due = comes & (town.due.months == month)
        go(at, town.due.out_of[due])
        is_turn = month == town.turn
        move(town, at, (entries.now[month - 1], entries.out_now[month - 1]), at.seats[month - is_turn], drawn)
        if is_turn:
            at.seats = seats_without(town, at.elders)
            begin_year(town, at, drawn)
        come(at, town.due.into[due], at.seats[month])
        if is_turn:
            move(town, at, (entries.at_turn, entries.out_at_turn), at.seats[month], drawn)
        found.append(at.total)
    return np.stack(found).astype(np.int32)


def move(town: Town, at: Standing, moved: tuple[Ints, Ints], seats: Ints, drawn: np.random.Generator) -> None:
    """So many children enter the groups of each pool, and so many leave them for another. Groups that have just begun
    are filled first: it was for them that places were announced."""
    come_in, go_out = moved
    _leave(go_out, drawn.random(int(go_out.sum())), town.pools, at.others)
    nowhere, rest = np.full(len(town.pools), -1, dtype=np.int64), town.rest[town.pool_houses]
    for groups, other in ((np.where(town.is_new[town.pools], town.pools, -1), nowhere), (town.pools, rest)):
        come_in = _enter(come_in, drawn.random(int(come_in.sum())), groups, other, at.elders, at.others, seats)


def begun(town: Town, drawn: np.random.Generator) -> Standing:
    """Today, with who will go to school."""
    groups = town.seats.shape[1]
    is_elder = drawn.random(len(town.children)) < town.goes
    elders = np.bincount(town.children[is_elder], minlength=groups).astype(np.int64)
    others = np.bincount(town.children[~is_elder], minlength=groups).astype(np.int64)
    return Standing(elders, others, np.maximum(town.seats, 0))


def seats_without(town: Town, elders: Ints) -> Ints:
    """Seats by month and group. Groups that keep their children lose the seats of those who go to school, and the
    kindergarten has them for groups of which nobody has told yet."""
    seats = town.seats.copy()
    if town.turn < len(seats):
        lost = np.where(town.share < 0, np.minimum(elders, seats[town.turn]), 0)
        seats[town.turn :] -= lost
        by_house = np.bincount(town.houses, weights=lost, minlength=len(town.rest)).astype(np.int64)
        has = town.rest >= 0
        seats[town.turn :, town.rest[has]] += by_house[has]
    return np.asarray(np.maximum(seats, 0), dtype=np.int64)


def expected_seats(town: Town) -> Ints:
    """The same where everybody goes to school who probably does."""
    elders = np.bincount(town.children[town.goes >= LIKELY], minlength=town.seats.shape[1])
    return seats_without(town, elders.astype(np.int64))


def leaving(town: Town, drawn: np.random.Generator) -> float:
    """Which share of the children leaves in a month of this course, for no reason that is known beforehand."""
    seen = drawn.gamma(town.left + DOUBT) / max(town.stood, 1.0)
    return float(min(seen * drawn.gamma(1 / LEVEL_SPREAD**2) * LEVEL_SPREAD**2, 1.0))


def begin_year(town: Town, at: Standing, drawn: np.random.Generator) -> None:
    """The eldest go to school; the children of a cohort whose groups are new are dealt out to them by their room."""
    at.elders[:] = 0
    dealt = np.flatnonzero(town.share >= 0)
    left = np.bincount(town.cohorts[dealt], weights=at.others[dealt], minlength=1 + town.cohorts.max(initial=0))
    left = left.astype(np.int64)
    still = np.ones(len(left))
    # Group after group takes its share of what is left: a draw of a multinomial distribution, all cohorts at a time.
    for rank in steps(town.cohorts[dealt]):
        groups = dealt[rank]
        cohorts, share = town.cohorts[groups], town.share[groups]
        part = np.where(still[cohorts] - share > ROUNDING, share / np.maximum(still[cohorts], ROUNDING), 1.0)
        at.others[groups] = drawn.binomial(left[cohorts], np.clip(part * (share > 0), 0.0, 1.0))
        left[cohorts] -= at.others[groups]
        still[cohorts] -= share


def steps(cohorts: Ints) -> list[Ints]:
    """The places of the first group of each cohort, of the second, and so on."""
    order = np.argsort(cohorts, kind="stable")
    is_first = np.concatenate([[True], cohorts[order][1:] != cohorts[order][:-1]]) if len(order) else order > 0
    starts = np.flatnonzero(is_first)
    rank = np.arange(len(order)) - starts[np.cumsum(is_first) - 1] if len(order) else order
    return [order[rank == one] for one in range(int(rank.max(initial=-1)) + 1)]


def go(at: Standing, groups: Ints) -> None:
    """Children who are known to leave these groups do."""
    for group in groups[groups >= 0].tolist():
        if at.others[group] > 0:
            at.others[group] -= 1
        elif at.elders[group] > 0:
            at.elders[group] -= 1


def come(at: Standing, groups: Ints, seats: Ints) -> None:
    """Children on their way enter these groups, where there is a seat."""
    for group in groups[groups >= 0].tolist():
        if at.elders[group] + at.others[group] < seats[group]:
            part = at.elders if at.elders[group] > at.others[group] else at.others
            part[group] += 1


@compiled
def _spot(groups: Ints, room: Ints, luck: float) -> int:
    """One of the groups, as likely as it has room; -1 where none has any."""
    every = 0
    for group in groups:
        if group >= 0:
            every += max(room[group], 0)
    left = int(luck * every)
    for group in groups:
        if group >= 0 and room[group] > 0:
            left -= room[group]
            if left < 0:
                return int(group)
    return -1


@compiled
def _enter(  # noqa: PLR0917 - compiled code takes arrays by position
    wanting: Ints, luck: Floats, pools: Ints, rest: Ints, elders: Ints, others: Ints, seats: Ints
) -> Ints:
    """So many children of each pool enter any free seat of its groups, or of what nobody has told of; those left."""
    child, room, left = 0, seats - elders - others, np.zeros_like(wanting)
    for pool in range(len(wanting)):
        for _ in range(wanting[pool]):
            found = _spot(pools[pool], room, luck[child])
            child += 1
            if found < 0 and rest[pool] >= 0 and room[rest[pool]] > 0:
                found = rest[pool]
            if found < 0:
                left[pool] += 1
                continue
            room[found] -= 1
            # Whoever joins children who mostly go to school goes with them.
            if elders[found] > others[found]:
                elders[found] += 1
            else:
                others[found] += 1
    return left


@compiled
def _leave(wanting: Ints, luck: Floats, pools: Ints, others: Ints) -> None:
    """So many children of each pool's groups leave, any as likely as another."""
    child = 0
    for pool in range(len(wanting)):
        for _ in range(wanting[pool]):
            found = _spot(pools[pool], others, luck[child])
            child += 1
            if found >= 0:
                others[found] -= 1


def add_up(numbers: Counts | Ints | Floats, owners: Ints, many: int) -> Floats:
    """Sums over the last axis by owner."""
    found = np.zeros((many, *numbers.shape[:-1]))
    np.add.at(found, owners, np.moveaxis(numbers, -1, 0))
    return np.moveaxis(found, 0, -1)


@dataclass(frozen=True, eq=False)
class Fullness:
    """Children by course, month and group, or whatever groups are added up to."""

    draws: Counts

    def at(self, *months: int) -> Fullness:
        """These months alone."""
        return Fullness(self.draws[:, list(months)])

    def of(self, owners: Ints, many: int) -> Fullness:
        """The sums over the groups of each owner, course by course."""
        return Fullness(np.rint(add_up(self.draws, owners, many)).astype(np.int32))

    def spans(self) -> tuple[Floats, Floats, Floats]:
        """By month and group the median, and the bounds between which 80 % of the courses lie."""
        return spans(self.draws.astype(np.float64))


def spans(numbers: Floats, share: float = 0.8) -> tuple[Floats, Floats, Floats]:
    """Of numbers by course: the median, and the bounds between which so many of the courses lie."""
    tail = (1 - share) / 2
    return (
        np.quantile(numbers, 0.5, axis=0, method="lower"),
        np.quantile(numbers, tail, axis=0, method="lower"),
        np.quantile(numbers, 1 - tail, axis=0, method="higher"),
    )


def inside(low: Floats, high: Floats, seen: Ints) -> Bools:
    """Which of the numbers lie in the interval told of them."""
    return np.asarray((low <= seen) & (seen <= high), dtype=np.bool_)
