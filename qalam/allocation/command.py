"""`qalam allocate DIR --to DIR`: allocate places from tables, without a database."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.solving import solve
from qalam.allocation.tables import TOO_LARGE, Bounds, read_round
from qalam.allocation.writing import write_result
from qalam.kernel.arguments import Arguments


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main(argv: Sequence[str]) -> int:
    parser = Arguments(prog="qalam allocate", description=__doc__)
    parser.add_argument(
        "tables",
        type=Path,
        metavar="DIR",
        help="places.csv, choices.csv, priorities.csv; queue, seats, reserves, classes, counters, batches if any",
    )
    parser.add_argument("--mechanism", choices=MECHANISMS, default="deferred-acceptance")
    parser.add_argument("--seed", default="", help="published text that breaks ties without queue.csv")
    parser.add_argument("--least-choices", type=_count, default=1, metavar="N", help="fewest choices of an applicant")
    parser.add_argument("--most-choices", type=_count, default=TOO_LARGE, metavar="N", help="most choices")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args(argv)
    began = time.perf_counter()
    bounds = Bounds(asked.least_choices, asked.most_choices)
    case = read_round(asked.tables, seed=asked.seed, mechanism=asked.mechanism, bounds=bounds)
    outcome = solve(case.market)
    write_result(case, outcome, seed=asked.seed, to=asked.to)
    placed = int((outcome.assigned >= 0).sum())
    print(f"{placed}/{len(outcome.assigned)}, {time.perf_counter() - began:.2f} s", file=sys.stderr)
    return 0
