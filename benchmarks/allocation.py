"""Times the allocation of places: from arrays, the checker, and the whole command from CSV tables to files.

Beside it, at a small size, the packages `matching` and `algmatch`, their building included, as ratios.
Run `python -m benchmarks.allocation [APPLICANTS]`. From arrays the first, compiling run is not counted; the
command is timed both ways, in a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from algmatch import HospitalResidentsProblem
from matching.games import HospitalResident

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.problem import UNPLACED, Problem
from qalam.allocation.stability import verdict

YARDSTICK_APPLICANTS = 500
REPEATS = 5


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
    print(f"{name:<22} {applicants:>9} applicants {taken:11.6f} s")


def lists_of(problem: Problem) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The choices of each applicant and the order of those who ask for each place, numbered from 1."""
    bounds = zip(problem.offsets[:-1], problem.offsets[1:], strict=True)
    residents = {a: (problem.places[s:e] + 1).tolist() for a, (s, e) in enumerate(bounds, 1)}
    lists: dict[int, list[int]] = {}
    for edge in np.argsort(problem.keys):
        lists.setdefault(int(problem.places[edge]) + 1, []).append(int(problem.owners[edge]) + 1)
    return residents, lists


def by_matching(problem: Problem) -> None:
    residents, lists = lists_of(problem)
    seats = {place: int(problem.capacities[place - 1]) for place in lists}
    HospitalResident.create_from_dictionaries(residents, lists, seats).solve()


def by_algmatch(problem: Problem) -> None:
    residents, lists = lists_of(problem)
    hospitals = {p: {"capacity": int(problem.capacities[p - 1]), "preferences": row} for p, row in lists.items()}
    HospitalResidentsProblem(dictionary={"residents": residents, "hospitals": hospitals}).get_stable_matching()


def write_tables(problem: Problem, folder: Path) -> None:
    """The round as the tables that `qalam allocate` reads."""
    owners, places, ranks = problem.owners.tolist(), problem.places.tolist(), problem.priorities.tolist()
    starts = problem.offsets.tolist()
    tables = {
        "places": ("place,capacity", (f"K{p:06},{seats}" for p, seats in enumerate(problem.capacities.tolist()))),
        "choices": (
            "applicant,rank,place",
            (f"A{a:08},{e - starts[a] + 1},K{p:06}" for e, (a, p) in enumerate(zip(owners, places, strict=True))),
        ),
        "priorities": (
            "place,rank,applicant",
            (f"K{places[e]:06},{ranks[e]},A{owners[e]:08}" for e in np.argsort(problem.places).tolist()),
        ),
        "queue": ("applicant,position", (f"A{a:08},{turn}" for a, turn in enumerate(problem.turns.tolist()))),
    }
    for name, (header, rows) in tables.items():
        (folder / f"{name}.csv").write_text("\n".join([header, *rows]) + "\n")


def time_command(problem: Problem) -> None:
    """The command twice, each in a process of its own: the first compiles, the second finds the machine code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tables(problem, folder)
        call = [sys.executable, "-m", "qalam", "allocate", name, "--to", str(folder / "result")]
        places = {**os.environ, "NUMBA_CACHE_DIR": str(folder / "machine-code")}
        for run in ("command, first run", "command, CSV to files"):
            deed = partial(subprocess.run, call, env=places, check=True, stderr=subprocess.DEVNULL)
            report(run, problem.applicant_count, seconds(deed))


def compare_packages(small: Problem) -> None:
    deed = partial(MECHANISMS["deferred-acceptance"], small)
    ours = min(seconds(deed) for _ in range(REPEATS))
    report("deferred-acceptance", YARDSTICK_APPLICANTS, ours)
    for name, package in (("matching", by_matching), ("algmatch", by_algmatch)):
        theirs = seconds(partial(package, small))
        report(f"the package {name}", YARDSTICK_APPLICANTS, theirs)
        print(f"{name} takes {theirs / ours:.0f} times as long, its building included")


def main(argv: Sequence[str]) -> int:
    applicants = int(argv[0]) if argv else 100_000
    small, large = market(YARDSTICK_APPLICANTS, 25), market(applicants, max(applicants // 50, 20))
    for name, mechanism in MECHANISMS.items():
        mechanism(small)
        report(name, applicants, seconds(partial(mechanism, replace(large))))
    assigned = MECHANISMS["deferred-acceptance"](large)
    nobody = np.full(applicants, UNPLACED, dtype=np.int64)
    report("the checker", applicants, seconds(partial(verdict, replace(large), assigned, nobody)))
    time_command(large)
    compare_packages(small)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
