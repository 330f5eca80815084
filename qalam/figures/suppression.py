"""Small numbers do not leave the house, neither as they are nor by subtraction.

The numbers of one breakdown stand in a table: a row for each group of people, a column for each key. What an attacker
can add up is a line: a row makes its published total (and the total of each stretch of it, such as the schools of one
village), and in each column the parts make the whole. Primary: a cell from 1 up to, and without, the threshold is
hidden; zero tells of nobody and stays. Secondary: on each line more cells are hidden, smallest first, until each hidden
cell could be anything from 1 to the threshold at least; where that does not suffice, the whole line is hidden, zeros
too, and where lines together would still tell, the whole table.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Row = TypeVar("Row", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Table(Generic[Row, Key]):
    """Counts by row and key, the same keys in each row.

    `stretches` divide the keys of a row into those whose sum is known; a row without any is one stretch. `parts` name
    rows that add up to another, one pair for each way in which a whole is made of parts.
    """

    counts: Mapping[Row, Mapping[Key, int]]
    stretches: Mapping[Row, tuple[tuple[Key, ...], ...]] = field(default_factory=dict)
    parts: tuple[tuple[Row, tuple[Row, ...]], ...] = ()

    def stretches_of(self, row: Row) -> tuple[tuple[Key, ...], ...]:
        """The stretches of a row."""
        return self.stretches.get(row) or (tuple(self.counts[row]),)

    def cells(self) -> Iterator[tuple[Row, Key]]:
        """Each place of the table."""
        return ((row, key) for row, keys in self.counts.items() for key in keys)

    def count(self, cell: tuple[Row, Key]) -> int:
        """The number at a place."""
        return self.counts[cell[0]][cell[1]]


def protect(table: Table[Row, Key], *, below: int) -> set[tuple[Row, Key]]:
    """The cells to hide; `below` 0 hides nothing.

    First as few as each line needs; where lines together would still tell, all cells of the parts, so that at least
    the wholes can be shown; where even that would tell, everything.
    """
    primary = frozenset(cell for cell in table.cells() if 0 < table.count(cell) < below)
    if not primary:
        return set()
    parts = {part for _, made_of in table.parts for part in made_of}
    for begin, least in ((primary, 1), (primary | {cell for cell in table.cells() if cell[0] in parts}, 0)):
        hidden = set(begin)
        while more := next(exposed_on_lines(table, hidden, below, least), None):
            hidden |= more
        if is_safe(table, hidden, primary, below):
            return hidden
    return set(table.cells())


def exposed_on_lines(
    table: Table[Row, Key], hidden: set[tuple[Row, Key]], below: int, least: int
) -> Iterator[set[tuple[Row, Key]]]:
    """For each line that tells too much, the cells to hide next; a hidden cell is known to be at least `least`."""
    for row in table.counts:
        for stretch in table.stretches_of(row):
            line = [(row, key) for key in stretch]
            yield from wanted(table, line, hidden, below=below, least=least)
    for whole, parts in table.parts:
        for key in table.counts[whole]:
            line = [(part, key) for part in parts]
            if (whole, key) not in hidden:
                yield from wanted(table, line, hidden, below=below, least=least, else_hide={(whole, key)})
            elif not hidden & set(line):
                # The parts would add up to the hidden whole.
                yield {max(line, key=table.count)}


def wanted(
    table: Table[Row, Key],
    line: list[tuple[Row, Key]],
    hidden: set[tuple[Row, Key]],
    *,
    below: int,
    least: int,
    else_hide: set[tuple[Row, Key]] | None = None,
) -> Iterator[set[tuple[Row, Key]]]:
    """What to hide next on a line whose sum is known, if anything: its smallest large cell, else the sum, else all."""
    covered = [cell for cell in line if cell in hidden]
    if not covered or is_vague([table.count(cell) for cell in covered], below=below, least=least):
        return
    # Equal counts are taken in the order of the table, so the same numbers are always hidden alike.
    large = sorted((cell for cell in line if cell not in hidden and table.count(cell) >= below), key=table.count)
    rest = set(line) - hidden
    if large:
        yield {large[0]}
    elif else_hide:
        yield else_hide
    elif rest:
        yield rest


def is_vague(counts: list[int], *, below: int, least: int = 1) -> bool:
    """Could each hidden count be anything from 1 to `below`, given their sum? Hidden zeros let others be zero too."""
    least = 0 if 0 in counts else least
    return len(counts) > 1 and sum(counts) - least * (len(counts) - 1) >= below


ROUNDS = 60
"""How often all lines are gone through at most."""


def is_safe(
    table: Table[Row, Key], hidden: set[tuple[Row, Key]], primary: frozenset[tuple[Row, Key]], below: int
) -> bool:
    """Whether bounds, drawn from all lines together until nothing narrows, leave each small cell wide enough."""
    bounds = narrow(table, hidden)
    if bounds is None:
        return False
    return all(bounds[cell][0] <= 1 and bounds[cell][1] >= below for cell in primary)


def narrow(table: Table[Row, Key], hidden: set[tuple[Row, Key]]) -> Mapping[tuple[Row, Key], tuple[int, int]] | None:
    """The least and most that each hidden cell can be, as far as one line after another tells.

    None where the bounds still narrow after many rounds: what cannot be judged is not safe.
    """
    most = sum(sum(keys.values()) for keys in table.counts.values())
    bounds = {cell: (0, most) if cell in hidden else (table.count(cell),) * 2 for cell in table.cells()}
    lines = list(known_sums(table))
    for _ in range(ROUNDS):
        changed = False
        for added, taken, total in lines:
            for cell in (*added, *taken):
                # total = sum(added) - sum(taken); a cell is what the others leave.
                sign = 1 if cell in added else -1
                low = (
                    total
                    - sum(bounds[c][1] for c in added if c != cell)
                    + sum(bounds[c][0] for c in taken if c != cell)
                )
                high = (
                    total
                    - sum(bounds[c][0] for c in added if c != cell)
                    + sum(bounds[c][1] for c in taken if c != cell)
                )
                limits = (low, high) if sign == 1 else (-high, -low)
                tighter = (max(bounds[cell][0], limits[0]), min(bounds[cell][1], limits[1]))
                changed |= tighter != bounds[cell]
                bounds[cell] = tighter
        if not changed:
            return bounds
    return None


Line = tuple[list[tuple[Row, Key]], list[tuple[Row, Key]], int]


def known_sums(table: Table[Row, Key]) -> Iterator[Line[Row, Key]]:
    """Cells that are added, cells that are taken away, and what comes out, as everybody knows it."""
    for row, keys in table.counts.items():
        for stretch in table.stretches_of(row):
            yield [(row, key) for key in stretch], [], sum(keys[key] for key in stretch)
    for whole, parts in table.parts:
        for key in table.counts[whole]:
            yield [(part, key) for part in parts], [(whole, key)], 0
