"""One round of allocation without files: `solve(Market(...))` gives an `Outcome`.

The same market gives the same outcome, on any machine. Whoever has the market can solve it again and compare.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from qalam.allocation.batches import batches_of
from qalam.allocation.explaining import Explanation, explain
from qalam.allocation.held_seats import with_held_seats
from qalam.allocation.mechanisms import KEEPS_SEATS, MECHANISMS, SERVES_LISTS, STABLE, problem_of
from qalam.allocation.problem import UNPLACED, Ints, Problem
from qalam.allocation.relaxing import Relaxation, relaxations, settle
from qalam.allocation.reserves import AHEAD, Reserves
from qalam.allocation.seated import Seated, seated
from qalam.allocation.stability import Claims, Verdict, verdict
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

UNFIT = Trilingual(
    kk="«{mechanism}» тәсілі {what} кестесін есепке алмайды; оны алып тастаңыз немесе басқа тәсілді таңдаңыз: {fit}.",
    ru="Способ «{mechanism}» не учитывает таблицу {what}; уберите её или выберите другой способ: {fit}.",
    en="The mechanism '{mechanism}' does not take {what} into account; remove it or choose another: {fit}.",
)
UNSOUND = Trilingual(
    kk="Бөлу нәтижесі тексеруден өтпеді: бұзушы жұп — {blocking_pairs}, орнынан артық бала алған мекеме — "
    "{overfilled_places}, сұралмаған орын — {unasked_seats}, нашар орынға ауысқан бала — {moved_to_worse}, "
    "бөлініп кеткен отбасы — {torn_batches}. Нәтиже берілмеді; бұл туралы әзірлеушілерге хабарлаңыз.",
    ru="Результат не прошёл проверку: блокирующих пар — {blocking_pairs}, переполненных учреждений — "
    "{overfilled_places}, незапрошенных мест — {unasked_seats}, переведённых в худшее — {moved_to_worse}, "
    "разделённых семей — {torn_batches}. Результат не выдан; сообщите об этом разработчикам.",
    en="The result did not pass the check: blocking pairs {blocking_pairs}, overfilled places {overfilled_places}, "
    "seats nobody asked for {unasked_seats}, holders moved to worse {moved_to_worse}, batches torn {torn_batches}. "
    "No result is given; tell the developers.",
)


class UnfitMechanism(Refusal):
    """A mechanism was asked for that does not know what the market has: held seats, reserves or batches."""


class UnsoundAllocation(Refusal):
    """An allocation that breaks what its mechanism promises."""


@dataclass(frozen=True, eq=False)
class Market:
    """All that the result of a round depends on.

    `problem` says who asks for what and who stands where. `homes` is the place whose seat each applicant holds
    now, `UNPLACED` where none; the capacities count those seats. `batches` numbers (from 0) those who want to be
    placed together, `UNPLACED` where alone. The mechanisms for comparison know neither reserves nor batches.
    """

    problem: Problem
    homes: Ints | None = None
    reserves: Reserves | None = None
    batches: Ints | None = None
    mechanism: str = "deferred-acceptance"


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a round gave.

    `assigned` is the place of each applicant, `UNPLACED` where none. `problem` is the market's as it was solved: each
    home place is the last choice of its holder where it was not named. `explanation` speaks of its choices, one by
    one. `verdict` is what the checker, which does not know how the result was made, found; its blocking pairs are
    the claims of batches that were let go, named in `relaxed` (the mechanisms for comparison may leave others).
    Without any, the result is stable. `counters` says how far the count of each place stands afterwards: handed in
    with the next round, it goes on from there.
    """

    problem: Problem
    claims: Claims
    assigned: Ints
    explanation: Explanation
    verdict: Verdict
    relaxed: tuple[Relaxation, ...]
    counters: Ints


def solve(market: Market) -> Outcome:
    """Allocate, explain and check.

    Refuses with UnfitMechanism where the mechanism does not know what the market has: seats held, reserves, batches;
    with UnsoundAllocation where the checker finds that the mechanism broke its promise.
    """
    refuse_unfit(market)
    problem, claims = claims_of(market)
    let_go = np.empty(0, dtype=np.int64)
    if market.reserves is None and market.batches is None:
        assigned = MECHANISMS[market.mechanism](problem)
    else:
        assigned, let_go = settle(problem, claims)
    there = seated(problem, assigned, claims.lists, claims.reserves, claims.batches)
    found = verdict(problem, assigned, claims, there)
    stable = market.mechanism not in STABLE or found.blocking_pairs == len(let_go)
    if not (found.lawful and stable):
        raise UnsoundAllocation(UNSOUND.fill(**asdict(found)))
    return Outcome(
        problem=problem,
        claims=claims,
        assigned=assigned,
        explanation=explain(problem, assigned, claims, there),
        verdict=found,
        relaxed=relaxations(let_go, claims),
        counters=counters_after(claims.reserves, there),
    )


def refuse_unfit(market: Market) -> None:
    """Refuses with UnfitMechanism."""
    asked = [
        ("seats.csv", market.homes, KEEPS_SEATS),
        ("reserves.csv", market.reserves, SERVES_LISTS),
        ("batches.csv", market.batches, SERVES_LISTS),
    ]
    for what, given, fit in asked:
        if given is not None and market.mechanism not in fit:
            raise UnfitMechanism(UNFIT.fill(mechanism=market.mechanism, what=what, fit=", ".join(sorted(fit))))


def claims_of(market: Market) -> tuple[Problem, Claims]:
    """The problem as it is solved, and all else that counts."""
    problem = problem_of(market.mechanism, market.problem)
    homes = np.full(problem.applicant_count, UNPLACED, dtype=np.int64) if market.homes is None else market.homes
    if market.homes is not None:
        problem = with_held_seats(problem, homes)
    reserves = Reserves.none(problem) if market.reserves is None else market.reserves
    lists = reserves.lists(problem, homes)
    return problem, Claims(homes, lists, reserves, batches_of(problem, homes, lists, market.batches))


def counters_after(reserves: Reserves, there: Seated) -> Ints:
    """Where the count of each place stands after every seat that was not given `AHEAD` moved it by one."""
    sums = np.concatenate(([0], np.cumsum(there.sizes)))
    moved = sums[there.bounds[3::3]] - sums[there.bounds[AHEAD + 1 : -1 : 3]]
    after: Ints = (reserves.counters + moved) % reserves.every
    return after
