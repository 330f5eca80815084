"""Deferred acceptance among children and batches, as plain as it can be written.

Everyone asks for the best of their wishes; each pool keeps those whom it would serve in its order and lets the
others go, who then ask for their next wish; until nobody asks. The order of the pools is `turn.order`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qalam.preschool.rules.round import Round, Seeker, standings
from qalam.preschool.rules.turn import Key, Waiting, order, parties


@dataclass(frozen=True, slots=True)
class Asker:
    """A child, or a batch that asks for the pools which all its members want; `pools` best first."""

    members: tuple[Waiting, ...]
    pools: tuple[str, ...]

    @property
    def standing(self) -> Key:
        """The worst standing among the members."""
        return max(member.standing for member in self.members)


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many places a pool has in the round, and where its counter stands."""

    places: int
    counter: int


def deferred_acceptance(
    askers: Sequence[Asker], capacities: Mapping[str, Capacity], general_per_first: int
) -> dict[str, str]:
    """The pool of everyone who gets a place."""
    by_member = {member.who: asker for asker in askers for member in asker.members}
    held: dict[str, list[Waiting]] = {key: [] for key in capacities}
    asked = dict.fromkeys(by_member, 0)
    todo = sorted(askers, key=lambda asker: (-len(asker.members), asker.standing), reverse=True)
    while todo:
        asker = todo.pop()
        head = asker.members[0].who
        if asked[head] == len(asker.pools):
            continue
        key = asker.pools[asked[head]]
        asked[head] += 1
        asking = [*held[key], *asker.members]
        capacity = capacities[key]
        turns = order(asking, capacity.counter, general_per_first, capacity.places)
        held[key] = [member for turn in turns for member in turn.members]
        served = {member.who for member in held[key]}
        let_go = {by_member[one.who].members[0].who: by_member[one.who] for one in asking if one.who not in served}
        todo += sorted(let_go.values(), key=lambda one: one.standing, reverse=True)
    return {member.who: key for key, members in held.items() for member in members}


def assigned_plainly(asked: Round) -> dict[str, str]:
    """The pool of everyone who gets a place in the round."""
    seekers = {seeker.who: seeker for seeker in asked.seekers}
    askers = [
        Asker(party.members, shared([seekers[one.who] for one in party.members]))
        for party in parties(standings(asked).values())
    ]
    capacities = {pool.key: Capacity(len(pool.places), pool.counter) for pool in asked.pools}
    return deferred_acceptance(askers, capacities, asked.general_per_first)


def shared(members: Sequence[Seeker]) -> tuple[str, ...]:
    """The pools of a batch by the sum of the ranks; equal sums as the first member has them."""
    ranks = [dict(member.pools) for member in members]
    return tuple(sorted(ranks[0], key=lambda key: sum(own[key] for own in ranks)))
