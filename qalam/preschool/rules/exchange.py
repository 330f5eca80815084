"""Exchanges: children who hold a seat and ask for a move get each other's seats, and nobody leaves one for nothing.

An exchange is a mass round whose places are the seats of the children that take part. Each of them keeps its own seat
until a better one comes, and every child that waits for one of these seats takes part too: so a ring in which somebody
would get a seat before a child that stands ahead of it in that pool's order is not stable and does not come about.
Since there are as many seats as holders, and no holder loses its own, only holders get any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from qalam.preschool.rules.round import MECHANISMS, Round, RoundPool, Seeker, run


def givers(
    waiting: Iterable[Seeker], homes: Mapping[str, str], counters: Mapping[str, int], general_per_first: int
) -> dict[str, str]:
    """Those of the holders in `homes` (each with the pool of its seat) who can all move by exchange; empty where none.

    Whoever would keep its own seat takes part no more as a holder, and the round is run again on those who are left.
    """
    everyone, left = list(waiting), dict(homes)
    while left:
        asked = exchange(everyone, left, seats_by_number(left), counters, general_per_first)
        moved = {offer.who for offer in run(asked).outcome.offers}
        if moved >= left.keys():
            break
        left = {who: pool for who, pool in left.items() if who in moved}
    return left


def exchange(
    waiting: Iterable[Seeker],
    homes: Mapping[str, str],
    places: Mapping[str, tuple[str, ...]],
    counters: Mapping[str, int],
    general_per_first: int,
) -> Round:
    """The round of the seats in `places`, by pool, which the children in `homes` hold."""
    found = (narrowed(one, places) for one in waiting)
    pools = (RoundPool(key, ids, counters.get(key, 0)) for key, ids in places.items())
    return Round.of(
        found,
        pools,
        mechanism=MECHANISMS[0],
        seed=None,
        general_per_first=general_per_first,
        givers=homes.items(),
    )


def narrowed(one: Seeker, places: Mapping[str, tuple[str, ...]]) -> Seeker:
    """The child with those of its wishes that are in the exchange."""
    wishes = tuple((key, rank) for key, rank in one.pools if key in places)
    return Seeker(one.who, one.filed, one.category, wishes, one.batch)


def seats_by_number(homes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """A seat for each holder, before places stand for them."""
    found: dict[str, list[str]] = defaultdict(list)
    for who in sorted(homes):
        found[homes[who]].append(who)
    return {key: tuple(ids) for key, ids in sorted(found.items())}
