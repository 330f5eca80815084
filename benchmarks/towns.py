"""Comparing towns: user seconds and memory for files of N children each, N from the command line or a million.

Two towns, one child in a hundred in both. `python -m benchmarks.towns [N]`.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from qalam.kernel.iin import SERIALS, invented_iin
from qalam.preschool.towns.comparing import compare
from qalam.preschool.towns.marked import Said, Standing, pass_on, write_own
from qalam.preschool.towns.opening import new_key, open_comparison, read_key

TOWNS = ("aktau", "beineu")
A_DAY = date(2020, 1, 1).toordinal()


def user_seconds() -> float:
    """CPU time of this process so far, outside the system."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def said(number: int) -> Said:
    """An invented child."""
    born_on = date.fromordinal(A_DAY + number // SERIALS)
    return Said(Standing.WAITS, "2023-03", invented_iin(born_on, "female", number % SERIALS))


def measured(what: str, many: int, deed: Callable[[], object]) -> None:
    """Do it and print how long it took."""
    before = user_seconds()
    deed()
    took, peak = user_seconds() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:<28} {took:8.1f} s user {took / many * 1e6:8.1f} µs a line {peak:8.0f} MB at most", flush=True)


def main(many: int) -> None:
    """Export, pass and compare."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opening = open_comparison([f"{town}={town}" for town in TOWNS], children=6, on=date(2023, 5, 1))
        for town in TOWNS:
            new_key(opening, town).write(folder / f"{town}.key")
        keys = {town: read_key(folder / f"{town}.key") for town in TOWNS}
        files = [folder / f"{town}.towns" for town in TOWNS]
        for town, file, first in zip(TOWNS, files, (0, many - many // 100), strict=True):
            children = [said(number) for number in range(first, first + many)]
            measured(f"export of {town}", many, lambda at=(file, keys[town], children): write_own(*at))  # type: ignore[misc]
        for town, file in zip(reversed(TOWNS), files, strict=True):
            at = (file, file, keys[town], folder / f"{town}.key")
            measured(f"pass by {town}", many, lambda at=at: pass_on(*at))  # type: ignore[misc]
        found: list[int] = []
        measured("compare", 2 * many, lambda: found.extend(len(each.hits) for each in compare(files)))
        print(f"hits {found}, a file of {files[0].stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
