"""Runs of lines of a table that make another line in one of its records: those beside it, on from some other line,
every second or third, all but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10
from typing import NamedTuple

NARROW = 14  # lines: of so few any run is tried
LONGEST = 60  # lines of a run
STRIDES = (1, 2, 3)
BOTH = 0.3  # for a run that does not begin right beside its whole
PLAIN = 0.6  # for the first or the last line and all others
APART = 0.6  # for every second or third line


class Sum(NamedTuple):
    """The line that others make. What it costs to have tried so many runs; whether it ends where the table does, and
    whether it is the first line or the last one of a table and all others make it."""

    whole: int
    parts: tuple[int, ...]
    cost: float
    is_all: bool
    is_plain: bool = False


def sums_of(values: Sequence[int], lines: Sequence[int], room: Sequence[int]) -> Iterator[Sum]:
    """The runs that make a line in a record; `room` is by how much rounding may make each number miss."""
    is_narrow = len(lines) <= NARROW
    tries = log10(2 * len(lines)) if lines else 0.0
    for place, whole in enumerate(lines):
        if values[whole] <= 0:
            continue
        for step in (1, -1):
            for stride in STRIDES if is_narrow else STRIDES[:2]:
                first = len(lines) if is_narrow and stride == 1 else stride + 1
                for start in range(1, max(3, first)):
                    own = lines[place + step * start :: step * stride] if _is_in(place + step * start, lines) else ()
                    cost = tries + (0 if start == 1 else BOTH if start <= stride + 1 else log10(len(lines)))
                    cost += APART if stride > 1 else 0
                    yield from _along(values, room, whole, own, cost, is_of_all=len(own) + 1 == len(lines))
        if is_narrow:
            yield from _around(values, lines, whole, tries)


def _is_in(place: int, lines: Sequence[int]) -> bool:
    return 0 <= place < len(lines)


def _along(
    values: Sequence[int], room: Sequence[int], whole: int, lines: Sequence[int], cost: float, *, is_of_all: bool
) -> Iterator[Sum]:
    """The beginnings of a run that make the whole."""
    due, total, told, space = values[whole], 0, 0, room[whole]
    for at, line in enumerate(lines[:LONGEST]):
        value = values[line]
        if value < 0:
            return
        total += value
        told += value > 0
        space += room[line]
        if total - due > space:
            return
        if told > 1 and value and abs(total - due) <= space:
            is_all = at + 1 == len(lines)
            is_plain = is_all and is_of_all
            yield Sum(whole, tuple(lines[: at + 1]), PLAIN if is_plain else cost, is_all, is_plain)


def _around(values: Sequence[int], lines: Sequence[int], whole: int, tries: float) -> Iterator[Sum]:
    """All other lines, or all but one, that make the whole."""
    others = [line for line in lines if line != whole]
    total = sum(values[line] for line in others)
    excess = total - values[whole]
    if len(others) < 3 or any(values[line] < 0 for line in others):
        return
    if excess == 0:
        yield Sum(whole, tuple(others), tries + BOTH, True)
        return
    for out in others:
        if values[out] == excess and excess > 0:
            own = tuple(line for line in others if line != out)
            if sum(values[line] > 0 for line in own) > 1:
                yield Sum(whole, own, tries + BOTH + log10(len(lines)), True)
