"""One round of allocation without files: `solve(Market(...))` gives an `Outcome`.

The same market gives the same outcome, on any machine. Whoever has the market can solve it again and compare.
"""

from __future__ import annotations

from dataclasses import dataclass

from qalam.allocation.explaining import Explanation
from qalam.allocation.problem import Ints, Problem
from qalam.allocation.relaxing import Relaxation
from qalam.allocation.reserves import Reserves
from qalam.allocation.stability import Verdict


@dataclass(frozen=True, eq=False)
class Market:
    """All that the result of a round depends on.

    `problem` says who asks for what and who stands where. `homes` is the place whose seat each applicant holds
    now, `UNPLACED` where none; the capacities count those seats. `batches` numbers those who want to be placed
    together, `UNPLACED` where alone. The mechanisms for comparison know neither reserves nor batches.
    """

    problem: Problem
    homes: Ints | None = None
    reserves: Reserves | None = None
    batches: Ints | None = None
    mechanism: str = "deferred-acceptance"


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a round gave.

    `assigned` is the place of each applicant, `UNPLACED` where none. `problem` is the market's with each home
    place as the last choice of its holder where it was not named; `explanation` speaks of its choices, one by one.
    `verdict` is what the checker, which does not know how the result was made, found. `relaxed` are the claims of
    batches that could not be met without undoing the others; without any, the result is stable. `counters` says
    how far the count of each place stands afterwards: handed in with the next round, it goes on from there.
    """

    problem: Problem
    assigned: Ints
    explanation: Explanation
    verdict: Verdict
    relaxed: tuple[Relaxation, ...]
    counters: Ints


def solve(market: Market) -> Outcome:
    """Allocate, explain and check.

    Refuses with UnfitMechanism where the mechanism does not know what the market has: seats held, reserves, batches.
    """
    raise NotImplementedError
