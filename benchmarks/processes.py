"""Whole commands as a person runs them: seconds and peak memory of a child process; and processors of a running one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MEBIBYTE = 1024


@dataclass(frozen=True)
class Run:
    """One run of a command."""

    seconds: float
    mebibytes: float


def run(*arguments: str, allowed: tuple[int, ...] = (0,)) -> Run:
    """Run `qalam ARGUMENTS…` once, its output thrown away."""
    began = time.perf_counter()
    with open(os.devnull, "w") as nowhere:
        child = subprocess.Popen([sys.executable, "-m", "qalam", *arguments], stdout=nowhere, stderr=nowhere)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        raise SystemExit(f"qalam {' '.join(arguments)} ended with status {child.returncode}")
    return Run(time.perf_counter() - began, used.ru_maxrss / MEBIBYTE)


def middle(*arguments: str, times: int = 3, allowed: tuple[int, ...] = (0,)) -> Run:
    """The median of several runs."""
    runs = [run(*arguments, allowed=allowed) for _ in range(times)]
    return Run(median(one.seconds for one in runs), max(one.mebibytes for one in runs))


def report(name: str, measured: Run, wanted: str) -> None:
    """One line of the result."""
    print(f"{name:<44} {measured.seconds:8.2f} s {measured.mebibytes:7.0f} MiB   wanted: {wanted}")


def processor_seconds(*processes: int) -> float:
    """The seconds of processors that these processes, and all that descend from them, have used so far."""
    parents, used = dict[int, int](), dict[int, float]()
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            # The name, in brackets, may hold spaces. Of ended children the parent keeps what they used.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            parents[int(folder.name)] = int(fields[1])
            used[int(folder.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    family = set(processes)
    while more := {one for one, parent in parents.items() if parent in family} - family:
        family |= more
    return sum(used.get(one, 0.0) for one in family)
