"""How hard the processes of a site work, and how often a part of it is started anew."""

from __future__ import annotations

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family(parent: int) -> dict[int, str]:
    """The process and all that it started, with their command lines."""
    found: dict[int, str] = {}
    waiting = [parent]
    while waiting:
        pid = waiting.pop()
        try:
            found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
            for task in Path(f"/proc/{pid}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def seconds_used(parent: int) -> float:
    """Seconds of a processor that the family has used, those of its ended children included."""
    total = 0
    for pid in family(parent):
        try:
            told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, told[11:15]))
    return total / TICKS


def workers_of(parent: int) -> set[int]:
    """The job workers of a site that live now."""
    return {pid for pid, command in family(parent).items() if "-m qalam work" in command}
