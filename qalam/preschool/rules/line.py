"""A line of people by standing, sorted at all times however long it is: entering and leaving cost little."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

Standing = tuple[int, str]
"""Microseconds of the moment of filing, and the commitment."""

WIDEST = 1024
"""A stretch longer than this is cut in two, so that no entry shifts more than this many others."""


class Line:
    """Standings in order, cut into stretches."""

    __slots__ = ("_ends", "_stretches")

    def __init__(self) -> None:
        self._stretches: list[list[Standing]] = []
        self._ends: list[Standing] = []

    def add(self, standing: Standing) -> None:
        """Enter the line; a standing that is there already is not entered twice."""
        if not self._stretches:
            self._stretches, self._ends = [[standing]], [standing]
            return
        number = min(bisect_left(self._ends, standing), len(self._stretches) - 1)
        stretch = self._stretches[number]
        spot = bisect_left(stretch, standing)
        if spot < len(stretch) and stretch[spot] == standing:
            return
        stretch.insert(spot, standing)
        if len(stretch) > WIDEST:
            half = len(stretch) // 2
            self._stretches[number : number + 1] = [stretch[:half], stretch[half:]]
            self._ends[number : number + 1] = [stretch[half - 1], stretch[-1]]
        elif spot == len(stretch) - 1:
            self._ends[number] = standing

    def remove(self, standing: Standing) -> None:
        """Leave the line; nothing happens where it is not in it."""
        number = bisect_left(self._ends, standing)
        if number == len(self._ends):
            return
        stretch = self._stretches[number]
        spot = bisect_left(stretch, standing)
        if stretch[spot] != standing:
            return
        del stretch[spot]
        if stretch:
            self._ends[number] = stretch[-1]
        else:
            del self._stretches[number], self._ends[number]

    def __iter__(self) -> Iterator[Standing]:
        for stretch in self._stretches:
            yield from stretch

    def __len__(self) -> int:
        return sum(map(len, self._stretches))

    def __bool__(self) -> bool:
        return bool(self._stretches)
