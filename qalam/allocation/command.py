"""`qalam allocate DIR --to DIR`: allocate places from tables, without a database."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qalam.allocation.mechanisms import MECHANISMS, STABLE, problem_of
from qalam.allocation.problem import Ints, Problem
from qalam.allocation.stability import Verdict, verdict
from qalam.allocation.tables import read_round
from qalam.allocation.writing import write_result
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

UNSOUND = Trilingual(
    kk="Бөлу нәтижесі тексеруден өтпеді: бұзушы жұп — {pairs}, орнынан көп бала алған мекеме — {places}, "
    "сұралмаған орын — {seats}. Ештеңе жазылған жоқ; бұл туралы әзірлеушілерге хабарлаңыз.",
    ru="Результат не прошёл проверку: блокирующих пар — {pairs}, переполненных мест — {places}, "
    "незапрошенных мест — {seats}. Ничего не записано; сообщите об этом разработчикам.",
    en="The result did not pass the check: blocking pairs {pairs}, overfilled places {places}, "
    "seats nobody asked for {seats}. Nothing was written; tell the developers.",
)


class UnsoundAllocation(Refusal):
    """An allocation that breaks what its mechanism promises."""


def checked_verdict(problem: Problem, assigned: Ints, mechanism: str) -> Verdict:
    """What the checker, which does not know how the allocation was made, says of it.

    Boston and top trading cycles may leave blocking pairs: they are counted, not refused.
    """
    found = verdict(problem, assigned)
    if not found.lawful or (mechanism in STABLE and found.blocking_pairs):
        counts = {"pairs": found.blocking_pairs, "places": found.overfilled_places, "seats": found.unasked_seats}
        raise UnsoundAllocation(UNSOUND.fill(**counts))
    return found


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="qalam allocate", description=__doc__)
    parser.add_argument("tables", type=Path, metavar="DIR", help="places.csv, choices.csv, priorities.csv")
    parser.add_argument("--mechanism", choices=MECHANISMS, default="deferred-acceptance")
    parser.add_argument("--seed", default="", help="published text that breaks ties without queue.csv")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args(argv)
    began = time.perf_counter()
    case = read_round(asked.tables, seed=asked.seed)
    seen = replace(case, problem=problem_of(asked.mechanism, case.problem))
    assigned = MECHANISMS[asked.mechanism](seen.problem)
    checked = checked_verdict(seen.problem, assigned, asked.mechanism)
    write_result(seen, assigned, checked, mechanism=asked.mechanism, seed=asked.seed, to=asked.to)
    placed = int((assigned >= 0).sum())
    print(f"{placed}/{len(assigned)}, {time.perf_counter() - began:.2f} s", file=sys.stderr)
    return 0
