"""Times the allocation of places: from arrays, the checker, and the whole command from CSV tables to files.

`solve` is the same with explanation and check: of the plain market, and of one with reserves, batches and held seats.
Each line from arrays is the median of several runs, with the processor time of the user beside it. Last come, at a
small size, the packages `matching` and `algmatch`, their building included, as ratios. Run
`python -m benchmarks.allocation [APPLICANTS]`. From arrays the first, compiling run is not counted; the command is
timed both ways, in a process of its own.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from algmatch import HospitalResidentsProblem
from matching.games import HospitalResident

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.problem import UNPLACED, Problem
from qalam.allocation.reserves import Reserves
from qalam.allocation.solving import Market, solve
from qalam.allocation.stability import verdict

YARDSTICK_APPLICANTS = 2_000
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


def full_market(problem: Problem) -> Market:
    """The same where two children in a hundred are extraordinary and twelve of first priority, one place to three;
    two in a hundred are twins with the same choices, and five hold a seat that they did not name."""
    rng = np.random.default_rng(2027)
    count, places = problem.applicant_count, len(problem.capacities)
    choices = len(problem.places) // count
    wishes, batches = problem.places.copy(), np.full(count, UNPLACED, dtype=np.int64)
    elder = np.arange(count // 100, dtype=np.int64)
    younger = count - 1 - elder
    wishes.reshape(count, choices)[younger] = wishes.reshape(count, choices)[elder]
    batches[elder], batches[younger] = elder, elder
    homes = np.full(count, UNPLACED, dtype=np.int64)
    holders = np.arange(count // 50, count // 50 + count // 20)
    homes[holders] = np.arange(len(holders)) % places
    classes = np.searchsorted([0.86, 0.98], rng.random(count)).astype(np.int64)
    reserves = Reserves.alike(classes, rng.integers(0, 4, places), ahead=2, due=1, every=4)
    return Market(replace(problem, places=wishes), homes, reserves, batches)


Timed = tuple[float, float]
"""Seconds by the clock, and of the processor for the user."""


def seconds(deed: Callable[[], object]) -> Timed:
    before, began = os.times(), time.perf_counter()
    deed()
    taken, after = time.perf_counter() - began, os.times()
    return taken, after.user + after.children_user - before.user - before.children_user


def medians(deed: Callable[[], object], repeats: int = REPEATS) -> Timed:
    clock, user = zip(*(seconds(deed) for _ in range(repeats)), strict=True)
    return statistics.median(clock), statistics.median(user)


def report(name: str, applicants: int, taken: Timed) -> None:
    print(f"{name:<28} {applicants:>9} applicants {taken[0]:11.6f} s {max(taken[1], 0):9.2f} s of the processor")


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


def run_once(call: Sequence[str], places: dict[str, str]) -> tuple[float, float, float]:
    """Seconds by the clock, of the processor for the user, and mebibytes at most, of one command."""
    began = time.perf_counter()
    child = subprocess.Popen(call, env=places, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    taken = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"qalam allocate ended with status {child.returncode}")
    return taken, used.ru_utime, used.ru_maxrss / 1024


def time_command(problem: Problem) -> None:
    """The command twice, each in a process of its own: the first compiles, the second finds the machine code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tables(problem, folder)
        call = [sys.executable, "-m", "qalam", "allocate", name, "--to", str(folder / "result")]
        places = {**os.environ, "NUMBA_CACHE_DIR": str(folder / "machine-code")}
        # The memory of a process counts that of the one that started it, which must therefore be small.
        with get_context("spawn").Pool(1) as small:
            for run in ("command, first run", "command, CSV to files"):
                taken, user, memory = small.apply(run_once, (call, places))
                report(run, problem.applicant_count, (taken, user))
                print(f"its memory: {memory:.0f} MB at most")


def compare_packages(small: Problem) -> None:
    deed = partial(MECHANISMS["deferred-acceptance"], small)
    ours = medians(deed)
    report("deferred-acceptance", YARDSTICK_APPLICANTS, ours)
    for name, package in (("matching", by_matching), ("algmatch", by_algmatch)):
        theirs = seconds(partial(package, small))
        report(f"the package {name}", YARDSTICK_APPLICANTS, theirs)
        print(f"{name} takes {theirs[0] / ours[0]:.0f} times as long, its building included")


def time_arrays(small: Problem, large: Problem) -> None:
    count = large.applicant_count
    for name, mechanism in MECHANISMS.items():
        mechanism(small)
        # A fresh copy each time: a problem keeps what was reckoned for it.
        report(name, count, medians(lambda mechanism=mechanism: mechanism(replace(large))))
    for name, of in (("solve, plain", Market), ("solve, reserves and batches", full_market)):
        solve(of(small))
        whole = of(large)
        report(name, count, medians(lambda whole=whole: solve(replace(whole, problem=replace(whole.problem)))))
        outcome = solve(whole)
        if outcome.relaxed:
            print(f"claims of batches let go: {len(outcome.relaxed)}")
        fresh = outcome.assigned, outcome.claims
        report("the checker", count, medians(lambda o=outcome, f=fresh: verdict(replace(o.problem), *f)))


def main(argv: Sequence[str]) -> int:
    applicants = int(argv[0]) if argv else 100_000
    small, large = (
        market(YARDSTICK_APPLICANTS, YARDSTICK_APPLICANTS // 50),
        market(applicants, max(applicants // 50, 20)),
    )
    time_arrays(small, large)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    time_command(large)
    compare_packages(small)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
