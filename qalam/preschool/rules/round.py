"""A mass round: many places given at once, by a mechanism that anyone can run again."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.rule import Verdict, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.exchange_rings import rings
from qalam.preschool.rules.market import LetGo, assign
from qalam.preschool.rules.turn import Category, Waiting, counter_after, order

WHY = Trilingual(
    kk="{pools} топтағы {places} орынға {seekers} бала үміткер болды, {offers} балаға орын ұсынылды. Осы деректермен "
    "қайта есептеген кез келген адам дәл осы нәтижені алады.",
    ru="На {places} мест в группах ({pools}) претендовали дети: {seekers}; места предложены: {offers}. Любой может "
    "пересчитать по тем же данным и получит то же самое.",
    en="{seekers} children sought {places} places in {pools} pools; {offers} were offered one. Anyone who runs "
    "the same data again gets the same result.",
)
WHY_EXCHANGED = Trilingual(
    kk="{offers} бала орын алмасады: әрқайсысы өз орнынан артық көретін орынға ауысады, осы орындардың бірін күтіп, "
    "кезекте олардан бұрын тұрған бала жоқ. Топ саны: {pools}, қаралған бала саны: {seekers}, орын саны: {places}.",
    ru="Местами меняются дети: {offers}. Каждый получает место, которое для него лучше нынешнего, и никто из ожидающих "
    "эти места не стоит в очереди раньше. Групп: {pools}, рассмотрено детей: {seekers}, мест: {places}.",
    en="{offers} children exchange seats: each gets one that it likes better than its own, and nobody who waits "
    "for one of them stands before it. Pools: {pools}, children considered: {seekers}, seats: {places}.",
)
OTHER_LISTS = Trilingual(
    kk="Орын саны: {seats}. Балаңыздың тізіміне бұл жинақтауда кезек келмеді.",
    ru="Мест: {seats}. До списка Вашего ребёнка в этом комплектовании очередь не дошла.",
    en="Seats: {seats}. The list of your child had no turn there in this round.",
)
MECHANISMS = ("deferred-acceptance",)
"""Ways of giving places that the rule of the turn admits: it asks for the ratio between the lists."""


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
    """All that the result depends on: `seekers` by `who`, `pools` by key."""

    seekers: tuple[Seeker, ...]
    pools: tuple[RoundPool, ...]
    mechanism: str
    seed: str | None
    general_per_first: int
    givers: tuple[tuple[str, str], ...] = ()
    """In an exchange the children whose seats are its places, each with the pool of its seat; by `who`."""

    @classmethod
    def of(
        cls,
        waiting: Iterable[Seeker],
        pools: Iterable[RoundPool],
        *,
        mechanism: str,
        seed: str | None,
        general_per_first: int,
        givers: Iterable[tuple[str, str]] = (),
    ) -> Round:
        """The round of all who wait. Those who can get nothing in it are left out, and so does its hash leave them.

        Children who are served together can get only what all of them want.
        """
        batches: dict[str, list[set[str]]] = defaultdict(list)
        told = list(waiting)
        for one in told:
            if one.batch:
                batches[one.batch].append({key for key, _ in one.pools})
        shared = {batch: set.intersection(*wishes) for batch, wishes in batches.items()}
        narrowed = (
            replace(one, pools=tuple((key, rank) for key, rank in one.pools if key in shared[one.batch]))
            if one.batch
            else one
            for one in told
        )
        return cls(
            seekers=tuple(sorted((one for one in narrowed if one.pools), key=lambda one: one.who)),
            pools=tuple(sorted(pools, key=lambda one: one.key)),
            mechanism=mechanism,
            seed=seed,
            general_per_first=general_per_first,
            givers=tuple(sorted(givers)),
        )

    def hash(self) -> str:
        """SHA-256 of the canonical text; moments are microseconds since 1970."""
        text: dict[str, object] = {
            "general_per_first": self.general_per_first,
            "mechanism": self.mechanism,
            "pools": [[pool.key, pool.counter, *pool.places] for pool in self.pools],
            "seed": self.seed,
            "seekers": [_line(seeker) for seeker in self.seekers],
        }
        if self.givers:
            text["givers"] = [list(one) for one in self.givers]
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


class Outcome(StrEnum):
    """What became of one choice."""

    GIVEN = "given"
    DEARER = "dearer"
    FULL = "full"
    APART = "apart"


REASONS: dict[Outcome, Trilingual] = {
    Outcome.GIVEN: Trilingual(
        kk="Орын ұсынылды. Орын саны: {seats}.",
        ru="Место предложено. Мест: {seats}.",
        en="A place was offered. Seats: {seats}.",
    ),
    Outcome.DEARER: Trilingual(
        kk="Балаңызға тізімде жоғары тұрған орын ұсынылды.",
        ru="Ребёнку предложено место, стоящее в Вашем списке выше.",
        en="A place that stands higher on your list was offered.",
    ),
    Outcome.FULL: Trilingual(
        kk="Орын саны: {seats}. Осы тізімнен соңғы болып {last} өтініш берген бала орын алды.",
        ru="Мест: {seats}. Последним из этого списка место получил ребёнок с заявлением от {last}.",
        en="Seats: {seats}. The last of this list to get one had applied on {last}.",
    ),
    Outcome.APART: Trilingual(
        kk="Орын саны: {seats}. Бірге баратын балаларға қатар орын жетпеді.",
        ru="Мест: {seats}. Детям, которые идут вместе, мест одновременно не хватило.",
        en="Seats: {seats}. There were not enough at once for children who go together.",
    ),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One choice of one child: what became of it, and who was the last of the child's list to get a seat there.

    `last` is the moment at which that last one had applied; None where none of the list got a seat.
    """

    who: str
    pool: str
    rank: int
    outcome: Outcome
    seats: int
    category: Category
    last: datetime | None

    @property
    def reason(self) -> Trilingual:
        """The same as a sentence."""
        if self.outcome is Outcome.FULL and self.last is None:
            return OTHER_LISTS.fill(seats=self.seats)
        return REASONS[self.outcome].fill(seats=self.seats, last=f"{self.last:%Y-%m-%d %H:%M:%S}" if self.last else "")

    def plain(self) -> dict[str, object]:
        """What is kept of it with the child, which needs no `who`: texts, numbers and the sentence."""
        return {
            "pool": self.pool,
            "rank": self.rank,
            "outcome": str(self.outcome),
            "seats": self.seats,
            "category": str(self.category),
            "last": self.last.isoformat() if self.last else None,
            "reason": self.reason.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class RoundResult:
    """The offers pool by pool in the order of service, each choice of each child explained, and what was let go."""

    offers: tuple[RoundOffer, ...]
    explained: tuple[Explained, ...]
    let_go: tuple[LetGo, ...] = ()


@rule("preschool.round", since=date(2018, 1, 1), source=Source("practice of cities", "mass rounds, 2019-2025"))
def run(asked: Round) -> Verdict[RoundResult]:
    """The offers of the round: the same data give the same offers, in whatever order the rows come."""
    waiting, homes = standings(asked), dict(asked.givers)
    assigned, let_go = assign(asked.seekers, waiting, asked.pools, asked.general_per_first, homes)
    # Whoever keeps its own seat is offered nothing.
    assigned = {who: pool for who, pool in assigned.items() if homes.get(who) != pool}
    offers = exchanged(asked, assigned) if homes else offers_of(asked, waiting, assigned)
    told = (WHY_EXCHANGED if homes else WHY).fill(
        pools=len(asked.pools),
        places=sum(len(pool.places) for pool in asked.pools),
        seekers=len(asked.seekers),
        offers=len(offers),
    )
    return Verdict(RoundResult(offers, explain(asked, waiting, assigned), let_go), (told,))


def standings(asked: Round) -> dict[str, Waiting]:
    """Where everyone stands in the round."""
    sizes = Counter(seeker.batch for seeker in asked.seekers)
    return {
        one.who: Waiting(one.who, moment(one.filed), one.category, 1, one.batch, sizes[one.batch] if one.batch else 1)
        for one in asked.seekers
    }


def moment(microseconds: int) -> datetime:
    """The moment of so many microseconds, by the city's clock."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)).astimezone(CITY_ZONE)


def offers_of(asked: Round, waiting: Mapping[str, Waiting], assigned: Mapping[str, str]) -> tuple[RoundOffer, ...]:
    """The places handed out in the order of service of each pool, which also says how its counter moves."""
    ranks = {(seeker.who, key): rank for seeker in asked.seekers for key, rank in seeker.pools}
    given: dict[str, list[Waiting]] = {pool.key: [] for pool in asked.pools}
    for who, key in assigned.items():
        given[key].append(waiting[who])
    offers = []
    for pool in asked.pools:
        places = iter(pool.places)
        for turn in order(given[pool.key], pool.counter, asked.general_per_first):
            counter = turn.counter
            for one in turn.members:
                after = counter_after(counter, turn.category, 1, asked.general_per_first)
                rank = ranks[one.who, pool.key]
                offers.append(RoundOffer(one.who, next(places), pool.key, rank, counter, after))
                counter = after
    return tuple(offers)


def exchanged(asked: Round, assigned: Mapping[str, str]) -> tuple[RoundOffer, ...]:
    """The seats handed round in an exchange, by pool and code; no seat comes free, so no counter moves.

    A pool's places are the seats of its givers in the order of their codes. Which of them a child gets is all the same
    to it, and so chosen that rings are short: the fewer families stand and fall together.
    """
    ranks = {(seeker.who, key): rank for seeker in asked.seekers for key, rank in seeker.pools}
    homes, places = dict(asked.givers), {pool.key: iter(pool.places) for pool in asked.pools}
    seats = {who: next(places[key]) for who, key in asked.givers}
    moves = {who: (homes[who], key) for who, key in assigned.items() if who in homes}
    taken = {who: seats[giver] for who, giver in rings(moves)}
    # Where somebody cannot move, the others come to what is left; such a round is run again without them.
    rest = {pool.key: iter([one for one in pool.places if one not in set(taken.values())]) for pool in asked.pools}
    return tuple(
        RoundOffer(
            who, taken.get(who) or next(rest[pool.key]), pool.key, ranks[who, pool.key], pool.counter, pool.counter
        )
        for pool in asked.pools
        for who in sorted(who for who, key in assigned.items() if key == pool.key)
    )


def explain(asked: Round, waiting: Mapping[str, Waiting], assigned: Mapping[str, str]) -> tuple[Explained, ...]:
    """For each choice: given, or a dearer one was given, or who was the last of the child's list to get a seat."""
    last: dict[tuple[str, Category], datetime] = {}
    for who, key in assigned.items():
        one = waiting[who]
        last[key, one.category] = max(last.get((key, one.category), one.filed_at), one.filed_at)
    seats = {pool.key: len(pool.places) for pool in asked.pools}
    return tuple(
        Explained(seeker.who, key, rank, outcome, seats[key], seeker.category, last.get((key, seeker.category)))
        for seeker in asked.seekers
        for key, rank, outcome in _outcomes(seeker, assigned.get(seeker.who))
    )


def _outcomes(seeker: Seeker, given: str | None) -> Iterator[tuple[str, int, Outcome]]:
    is_placed = False
    for key, rank in seeker.pools:
        if key == given:
            is_placed = True
            yield key, rank, Outcome.GIVEN
        elif is_placed:
            yield key, rank, Outcome.DEARER
        else:
            yield key, rank, Outcome.APART if seeker.batch else Outcome.FULL
