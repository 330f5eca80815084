"""A mass round: many places given at once, by a mechanism that anyone can run again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from qalam.kernel.rule import Verdict, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.turn import Category, Waiting, order

WHY = Trilingual(
    kk="{pools} топтағы {places} орынға {seekers} бала үміткер болды, {offers} балаға орын ұсынылды. Осы деректермен "
    "қайта есептеген кез келген адам дәл осы нәтижені алады.",
    ru="На {places} мест в группах ({pools}) претендовали дети: {seekers}; места предложены: {offers}. Любой может "
    "пересчитать по тем же данным и получит то же самое.",
    en="{seekers} children sought {places} places in {pools} pools; {offers} were offered one. Anyone who runs "
    "the same data again gets the same result.",
)


@dataclass(frozen=True, slots=True)
class Seeker:
    """A child in a round. `pools` are those of the round that it may have, best first, with the rank of the choice."""

    who: str
    filed: int
    """Microseconds of the moment of filing."""
    category: Category
    pools: tuple[tuple[str, int], ...]
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class RoundPool:
    """The places of one pool in the round, and its counter when the round begins."""

    key: str
    places: tuple[str, ...]
    counter: int


@dataclass(frozen=True, slots=True)
class Round:
    """All that the result depends on."""

    seekers: tuple[Seeker, ...]
    pools: tuple[RoundPool, ...]
    mechanism: str
    seed: str | None
    general_per_first: int

    def hash(self) -> str:
        """SHA-256 of the canonical text: seekers by `who`, pools by key, moments in UTC microseconds."""
        text = {
            "general_per_first": self.general_per_first,
            "mechanism": self.mechanism,
            "pools": [[pool.key, pool.counter, *pool.places] for pool in sorted(self.pools, key=lambda one: one.key)],
            "seed": self.seed,
            "seekers": [_line(seeker) for seeker in sorted(self.seekers, key=lambda one: one.who)],
        }
        canonical = json.dumps(text, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return sha256(canonical.encode()).hexdigest()


def _line(seeker: Seeker) -> list[object]:
    choices = [[key, rank] for key, rank in seeker.pools]
    return [seeker.who, seeker.filed, seeker.category, seeker.batch, choices]


@dataclass(frozen=True, slots=True)
class RoundOffer:
    """One offer of the round, as its line of the history will say it."""

    who: str
    place: str
    pool: str
    rank: int
    counter: int
    counter_after: int


@dataclass(frozen=True, slots=True)
class Explained:
    """What became of one choice: the seats there, and who was the last to get one."""

    who: str
    rank: int
    pool: str
    outcome: str
    seats: int
    last: dict[str, int]


@dataclass(frozen=True, slots=True)
class RoundResult:
    """The offers pool by pool in the order of service, and each choice of each child explained."""

    offers: tuple[RoundOffer, ...]
    explained: tuple[Explained, ...]


MECHANISMS = ("deferred-acceptance",)


@rule("preschool.round", since=date(2018, 1, 1), source=Source("practice of cities", "mass rounds, 2019-2025"))
def run(asked: Round) -> Verdict[RoundResult]:
    """The offers of the round: the same data give the same offers, in whatever order the rows come."""
    assigned = assign(asked)
    offers = offers_of(asked, assigned)
    result = RoundResult(offers, explain(asked, assigned))
    told = WHY.fill(
        pools=len(asked.pools),
        places=sum(len(pool.places) for pool in asked.pools),
        seekers=len(asked.seekers),
        offers=len(offers),
    )
    return Verdict(result, (told,))


def offers_of(asked: Round, assigned: Mapping[str, str]) -> tuple[RoundOffer, ...]:
    """The places handed out in the order of service of each pool, which also says how its counter moves."""
    waiting = standings(asked)
    ranks = {(seeker.who, key): rank for seeker in asked.seekers for key, rank in seeker.pools}
    offers = []
    for pool in asked.pools:
        given = [waiting[who] for who, key in assigned.items() if key == pool.key]
        turns = order(given, pool.counter, asked.general_per_first)
        offers += [
            RoundOffer(one.who, place, pool.key, ranks[one.who, pool.key], turn.counter, turn.counter_after)
            for place, turn in zip(pool.places, turns, strict=False)
            for one in turn.members
        ]
    return tuple(offers)


def standings(asked: Round) -> dict[str, Waiting]:
    """Where everyone stands in the round; children who want to be together stand where the worst of them stands."""
    worst: dict[str, Seeker] = {}
    for seeker in asked.seekers:
        if seeker.batch:
            other = worst.get(seeker.batch, seeker)
            worst[seeker.batch] = max(seeker, other, key=lambda one: (one.category.order, one.filed, one.who))
    return {
        seeker.who: Waiting(seeker.who, moment(one.filed), one.category)
        for seeker in asked.seekers
        for one in [worst[seeker.batch] if seeker.batch else seeker]
    }


def moment(microseconds: int) -> datetime:
    """The moment of so many microseconds."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)


def explain(asked: Round, assigned: Mapping[str, str]) -> tuple[Explained, ...]:
    """For each choice: given, or a dearer one was given, or who was the last to get a seat there."""
    return ()


def assign(asked: Round) -> dict[str, str]:
    """Who gets a place in which pool."""
    waiting = standings(asked)
    left = {seeker.who: seeker for seeker in asked.seekers}
    while True:
        assigned = _deferred_acceptance(asked, left, waiting)
        torn = {
            seeker.batch
            for seeker in left.values()
            if seeker.batch
            and seeker.who not in assigned
            and any(other.who in assigned for other in left.values() if other.batch == seeker.batch)
        }
        if not torn:
            return assigned
        worst = max(
            torn, key=lambda batch: max(waiting[one.who].standing for one in left.values() if one.batch == batch)
        )
        left = {who: seeker for who, seeker in left.items() if seeker.batch != worst}


def _deferred_acceptance(asked: Round, seekers: Mapping[str, Seeker], waiting: Mapping[str, Waiting]) -> dict[str, str]:
    pools = {pool.key: pool for pool in asked.pools}
    held: dict[str, list[str]] = {key: [] for key in pools}
    tried = dict.fromkeys(seekers, 0)
    todo = sorted(seekers)
    while todo:
        who = todo.pop()
        choices = seekers[who].pools
        if tried[who] == len(choices):
            continue
        key, _ = choices[tried[who]]
        tried[who] += 1
        asking = [waiting[one] for one in (*held[key], who)]
        turns = order(asking, pools[key].counter, asked.general_per_first)
        served = [one.who for turn in turns for one in turn.members]
        held[key] = served[: len(pools[key].places)]
        todo += served[len(pools[key].places) :]
    return {who: key for key, whos in held.items() for who in whos}
