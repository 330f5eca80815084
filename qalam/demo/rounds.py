"""Mass rounds in the demo city's past: many places given at once, so that anybody can run them again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from qalam.demo.turns import Turns
from qalam.demo.waiting import Family, Kind, Opened
from qalam.kernel.rule import Verdict
from qalam.preschool.rules import round as rules
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.territory import TERRITORY

MECHANISM = "deferred-acceptance"


@dataclass(eq=False)
class Held:
    """A published round: what it was asked, what came of it, and whom its codes mean."""

    code: str
    at: datetime
    asked: rules.Round
    verdict: Verdict[rules.RoundResult]
    families: dict[str, Family]
    places: dict[str, Opened]


def hold_round(turns: Turns, code: str, places: list[Opened]) -> Held:
    """The places enter the queue and are given at once; each family will answer."""
    for place in places:
        turns.enter(place, "round")
    held = ask(turns, code, {str(place.id): place for place in places})
    turns.history.tell(
        "round-opened", turns.now, cause="published", places=list(held.places), round=code, mechanism=MECHANISM,
        seed=None, input=held.asked.hash(),
    )  # fmt: skip
    replies = []
    for made in held.verdict.outcome.offers:
        place, one = held.places[made.place], held.families[made.who]
        answer = turns.offered(place, one, code)
        stood = turns.change(one, State.OFFERED)
        turns.counters[place.kind] = made.counter_after
        turns.history.tell(
            "offered", turns.now, cause="round", one=one, place=place, stood=stood, verdict=held.verdict,
            pool=made.pool, rank=made.rank, counter=made.counter, counter_after=made.counter_after,
            answer_by=answer.last_day, round=code,
        )  # fmt: skip
        replies.append(turns.reply(answer))
    turns.history.tell(
        "round-closed", turns.now, cause="published", round=code, offers=len(held.verdict.outcome.offers)
    )
    for reply in replies:
        turns.later(*reply)
    return held


def ask(turns: Turns, code: str, places: dict[str, Opened]) -> Held:
    """The round of these places on the queue as it stands."""
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    for id, place in places.items():
        by_kind[place.kind].append(id)
    keys = {kind: turns.history.key(kind) for kind in by_kind}
    families = {
        one.code: one
        for kind in by_kind if year_may_be_served(kind[1], on=turns.today, territory=TERRITORY)
        for _, one in turns.waiting[kind]
    }  # fmt: skip
    asked = rules.Round.of(
        [seeker(one, keys) for one in families.values()],
        [rules.RoundPool(keys[kind], tuple(ids), turns.counters[kind]) for kind, ids in by_kind.items()],
        mechanism=MECHANISM,
        seed=None,
        general_per_first=turns.terms.outcome.general_per_first,
    )
    return Held(code, turns.now, asked, rules.run(asked), families, places)


def seeker(one: Family, keys: dict[Kind, str]) -> rules.Seeker:
    """The family as the rule of the round sees it."""
    pools = tuple((keys[kind], one.rank(kind)) for kind in one.kinds() if kind in keys)
    return rules.Seeker(one.code, one.microseconds, one.category, pools)
