"""Small random rounds with reserves, batches and held seats, and a slow reading of the law about them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st

from qalam.allocation.problem import UNACCEPTABLE, Ints
from qalam.allocation.reserves import Reserves
from qalam.allocation.solving import Market
from tests.allocation.markets import markets, problem_of

SERVICEMEN, LARGE_FAMILIES = 1, 2


@dataclass(frozen=True)
class Town:
    """`ahead[p]` and `due[p]` are classes (-1: none), `homes[a]` a place or -1, `batches[a]` a number or -1."""

    choices: list[list[int]]
    ranks: list[list[int]]
    seats: list[int]
    turns: list[int]
    classes: list[int]
    ahead: list[int]
    due: list[int]
    every: list[int]
    counters: list[int]
    homes: list[int]
    batches: list[int]

    def market(self) -> Market:
        """The same as arrays."""
        parts = (self.classes, self.ahead, self.due, self.every, self.counters)
        return Market(
            problem_of(self.choices, self.ranks, self.seats, self.turns),
            homes=array(self.homes) if max(self.homes) >= 0 else None,
            reserves=Reserves(*map(array, parts)),
            batches=array(self.batches) if max(self.batches) >= 0 else None,
        )


def array(numbers: Sequence[int]) -> Ints:
    return np.array(numbers, dtype=np.int64)


@st.composite
def towns(draw: st.DrawFn, applicants: int = 5, places: int = 3, *, batches: bool = False, homes: bool = False) -> Town:
    choices, ranks, seats, turns = draw(markets(applicants=applicants, places=places))
    if draw(st.booleans()):
        seats = [count + draw(st.integers(0, 2)) for count in seats]
    count, held, every = len(choices), [-1] * len(choices), [draw(st.integers(1, 4)) for _ in seats]
    left = list(seats)
    for child in range(count if homes else 0):
        home = draw(st.integers(-1, len(seats) - 1))
        if home >= 0 and left[home]:
            held[child], left[home] = home, left[home] - 1
    return Town(
        choices,
        ranks,
        seats,
        turns,
        classes=[draw(st.integers(0, 2)) for _ in choices],
        ahead=[draw(st.sampled_from([-1, SERVICEMEN])) for _ in seats],
        due=[LARGE_FAMILIES if cycle > 1 else -1 for cycle in every],
        every=every,
        counters=[draw(st.integers(0, cycle - 1)) for cycle in every],
        homes=held,
        batches=[draw(st.sampled_from([-1, 0, 1])) if batches else -1 for _ in choices],
    )


Party = tuple[int, ...]


def batch_parties(town: Town) -> list[Party]:
    members = {n: tuple(a for a, of in enumerate(town.batches) if of == n) for n in set(town.batches) - {-1}}
    return [party for party in members.values() if len(party) > 1]


def lone(town: Town) -> list[int]:
    together = {a for party in batch_parties(town) for a in party}
    return [a for a in range(len(town.choices)) if a not in together]


def wishes(town: Town, party: Party) -> list[int]:
    """Places in the order in which the party asks for them."""
    if len(party) == 1:
        (child,) = party
        own, home = [p for p in town.choices[child] if may(town, child, p)], town.homes[child]
        return own if home in (-1, *own) else [*own, home]
    lists = [wishes(town, (child,)) for child in party]
    upto = [
        row[: row.index(town.homes[a]) + 1] if town.homes[a] >= 0 else row for a, row in zip(party, lists, strict=True)
    ]
    shared = [p for p in upto[0] if all(p in row for row in upto)]
    shared = [p for p in shared if not all(town.homes[a] == p for a in party)]
    leader = min(party, key=town.turns.__getitem__)
    full = [[*town.choices[a], *([town.homes[a]] if town.homes[a] not in town.choices[a] else [])] for a in party]
    return sorted(shared, key=lambda p: (sum(row.index(p) for row in full), full[party.index(leader)].index(p)))


def may(town: Town, child: int, place: int) -> bool:
    return town.ranks[child][place] != UNACCEPTABLE or town.homes[child] == place


def standing(town: Town, party: Party, place: int) -> tuple[int, int, int]:
    """List, rank, turn: the worst of the party's members."""
    return max(_alone(town, child, place) for child in party)


def _alone(town: Town, child: int, place: int) -> tuple[int, int, int]:
    if town.homes[child] == place:
        return 0, -1, town.turns[child]
    own = town.classes[child]
    line = 0 if own == town.ahead[place] else 1 if own == town.due[place] else 2
    return line, town.ranks[child][place], town.turns[child]


def chosen(town: Town, place: int, asking: Sequence[Party]) -> list[Party]:
    """Whom the place serves of those who ask, in the order of service: the law word by word."""
    waiting = sorted(asking, key=lambda party: standing(town, party, place))
    left, counter, served = town.seats[place], town.counters[place], []
    while True:
        heads: dict[int, Party] = {}
        for party in waiting:
            if len(party) <= left:
                heads.setdefault(standing(town, party, place)[0], party)
        if not heads:
            return served
        order = [0, 1, 2] if counter == 0 else [0, 2, 1]
        line = next(line for line in order if line in heads)
        party = heads[line]
        waiting.remove(party)
        served.append(party)
        left -= len(party)
        if line != 0:
            counter = (counter + len(party)) % town.every[place]


def counter_after(town: Town, place: int, seated: Sequence[Party]) -> int:
    moved = sum(len(party) for party in seated if standing(town, party, place)[0] != 0)
    return (town.counters[place] + moved) % town.every[place]


def parties_at(town: Town, assigned: Sequence[int], place: int) -> list[Party]:
    """Who sits there; a batch that is together at a place it shares is one party."""
    there = {a for a, got in enumerate(assigned) if got == place}
    whole = [party for party in batch_parties(town) if set(party) <= there and place in wishes(town, party)]
    rest = there - {a for party in whole for a in party}
    return [*whole, *((a,) for a in sorted(rest))]


def claims(town: Town, assigned: Sequence[int]) -> list[tuple[Party, int]]:
    """Parties with places that they like better and that would serve them among those who sit there."""
    found = []
    for party in [*((a,) for a in lone(town)), *batch_parties(town)]:
        rows = wishes(town, party)
        together = len({assigned[a] for a in party}) == 1 and assigned[party[0]] in rows
        better = rows[: rows.index(assigned[party[0]])] if together else rows
        for place in better:
            others = [one for one in parties_at(town, assigned, place) if not set(one) & set(party)]
            if party in chosen(town, place, [*others, party]):
                found.append((party, place))
    return found


def lawful(town: Town) -> Iterator[tuple[int, ...]]:
    """Every allocation that gives no seat twice, tears no batch and takes no seat away."""
    alone = [(a,) for a in lone(town)]
    parties = [*alone, *batch_parties(town)]
    options = [
        [*wishes(town, party), *([] if set(party) & _holders(town) and len(party) == 1 else [-1])] for party in parties
    ]
    for places in itertools.product(*options):
        assigned = [-1] * len(town.choices)
        for party, place in zip(parties, places, strict=True):
            for a in party:
                assigned[a] = town.homes[a] if place == -1 else place
        fits = all(assigned.count(p) <= seats for p, seats in enumerate(town.seats))
        kept = all(_liking(town, a, assigned[a]) <= _liking(town, a, town.homes[a]) for a in _holders(town))
        if fits and kept:
            yield tuple(assigned)


def _holders(town: Town) -> set[int]:
    return {a for a, home in enumerate(town.homes) if home != -1}


def _liking(town: Town, child: int, place: int) -> int:
    row = wishes(town, (child,))
    return row.index(place) if place in row else len(row)


def liked(town: Town, child: int, place: int) -> int:
    """0 is best; no place is behind every wish."""
    return _liking(town, child, place)


def reported(town: Town, child: int, report: list[int]) -> Town:
    return replace(town, choices=[report if a == child else row for a, row in enumerate(town.choices)])
