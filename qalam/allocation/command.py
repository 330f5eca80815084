"""`qalam allocate DIR --to DIR`: allocate places from tables, without a database."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from qalam.allocation.mechanisms import MECHANISMS
from qalam.allocation.tables import read_round
from qalam.allocation.writing import write_result


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="qalam allocate", description=__doc__)
    parser.add_argument("tables", type=Path, metavar="DIR", help="places.csv, choices.csv, priorities.csv")
    parser.add_argument("--mechanism", choices=MECHANISMS, default="deferred-acceptance")
    parser.add_argument("--seed", default="", help="published text that breaks ties without queue.csv")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    asked = parser.parse_args(argv)
    began = time.perf_counter()
    case = read_round(asked.tables, seed=asked.seed)
    assigned = MECHANISMS[asked.mechanism](case.problem)
    write_result(case, assigned, mechanism=asked.mechanism, seed=asked.seed, to=asked.to)
    placed = int((assigned >= 0).sum())
    print(f"{placed}/{len(assigned)}, {time.perf_counter() - began:.2f} s", file=sys.stderr)
    return 0
