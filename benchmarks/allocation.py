"""Times the allocation of places, from arrays, beside the package `matching` at a small size.

Run `python -m benchmarks.allocation [APPLICANTS]`. Prints seconds; the first, compiling run is not counted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from matching.games import HospitalResident

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.problem import Problem
from qalam.allocation.stability import blocking_pairs

YARDSTICK_APPLICANTS = 500


def market(applicants: int, places: int, *, choices: int = 10) -> Problem:
    """A random round with a seat for 95 in 100, four classes of priority and popular places."""
    rng = np.random.default_rng(2026)
    popular = (rng.random((applicants, choices)) ** 2 * (places - choices)).astype(np.int64)
    # Choices of one applicant must differ: step each past the one before it.
    rows = np.sort(popular, axis=1)
    for column in range(1, choices):
        rows[:, column] = np.maximum(rows[:, column], rows[:, column - 1] + 1)
    rows = rng.permuted(rows, axis=1)
    return Problem(
        offsets=np.arange(0, applicants * choices + 1, choices, dtype=np.int64),
        places=rows.ravel(),
        priorities=rng.integers(0, 4, applicants * choices),
        capacities=np.full(places, int(applicants * 0.95 / places), dtype=np.int64),
        turns=rng.permutation(applicants).astype(np.int64),
    )


def seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


def report(name: str, applicants: int, taken: float) -> None:
    print(f"{name:<22} {applicants:>9} applicants {taken:10.4f} s")


def by_matching(problem: Problem) -> None:
    bounds = zip(problem.offsets[:-1], problem.offsets[1:], strict=True)
    residents = {a: problem.places[s:e].tolist() for a, (s, e) in enumerate(bounds)}
    lists: dict[int, list[int]] = {}
    for edge in np.argsort(problem.keys):
        lists.setdefault(int(problem.places[edge]), []).append(int(problem.owners[edge]))
    seats = {place: int(problem.capacities[place]) for place in lists}
    HospitalResident.create_from_dictionaries(residents, lists, seats).solve()


def main(argv: Sequence[str]) -> int:
    applicants = int(argv[0]) if argv else 100_000
    small, large = market(YARDSTICK_APPLICANTS, 25), market(applicants, max(applicants // 50, 20))
    for name, mechanism in MECHANISMS.items():
        mechanism(small)
        report(name, applicants, seconds(partial(mechanism, replace(large))))
    assigned = MECHANISMS["deferred-acceptance"](large)
    report("blocking pairs", applicants, seconds(partial(blocking_pairs, replace(large), assigned)))
    ours = seconds(partial(MECHANISMS["deferred-acceptance"], replace(small)))
    theirs = seconds(partial(by_matching, small))
    report("deferred-acceptance", YARDSTICK_APPLICANTS, ours)
    report("the package matching", YARDSTICK_APPLICANTS, theirs)
    print(f"the package takes {theirs / ours:.0f} times as long, its building included")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
