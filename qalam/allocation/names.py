"""Names in tables: each gets a number, and a name that is unknown or stands twice is found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from qalam.allocation.problem import Ints
from qalam.allocation.rows import Finding, Table, first_row
from qalam.allocation.scanning import Bytes, find_names, number_names
from qalam.kernel.trilingual import Trilingual

TWICE = Trilingual(
    kk="«{what}» екінші рет жазылған; біреуін қалдырыңыз.",
    ru="«{what}» записано второй раз; оставьте одну запись.",
    en="'{what}' is written a second time; keep one.",
)
UNKNOWN = Trilingual(
    kk="«{what}» деген жазба {where} кестесінде жоқ.",
    ru="«{what}» нет в таблице {where}.",
    en="'{what}' is not in {where}.",
)


@dataclass(frozen=True, eq=False)
class Names:
    """Names numbered by where they first stand in a column; `lines` says where that is.

    Name `n` is `text[begins[n]:begins[n + 1]]`; `slots` are for finding names.
    """

    file: str
    text: Bytes
    begins: Ints
    slots: Ints
    lines: Ints

    @classmethod
    def of(cls, table: Table, column: int) -> tuple[Names, Ints]:
        """The names of the column, and the number of the name in each row."""
        codes, firsts, text, begins, slots = number_names(table.text, *table.bounds(column))
        return cls(table.file, text, begins, slots, table.lines[firsts]), codes

    def name(self, code: int) -> str:
        return self.text[self.begins[code] : self.begins[code + 1]].tobytes().decode()

    def find(self, table: Table, column: int) -> Ints:
        """The number of the name in each row of another table, -1 where it is not known."""
        return find_names(table.text, *table.bounds(column), self.text, self.begins, self.slots)

    def sorted(self) -> tuple[list[str], Ints]:
        """The names in order, and the place of each number in that order."""
        content, begins = self.text.tobytes(), self.begins.tolist()
        # The order of UTF-8 bytes is the order of the letters' numbers in Unicode.
        names = [content[start:end] for start, end in pairwise(begins)]
        order = sorted(range(len(names)), key=names.__getitem__)
        standing = np.empty(len(names), dtype=np.int64)
        standing[order] = np.arange(len(names))
        return [names[code].decode() for code in order], standing


def unknown(table: Table, stage: int, codes: Ints, column: int, where: str) -> list[Finding]:
    row = first_row(codes < 0)
    return [] if row < 0 else [(row, stage, UNKNOWN.fill(what=table.field(row, column), where=where))]


def twice(table: Table, stage: int, keys: Ints, columns: tuple[int, ...], reason: Trilingual = TWICE) -> list[Finding]:
    """The first row whose key stands in an earlier row."""
    lined = np.sort(keys)
    if not (lined[1:] == lined[:-1]).any():
        return []
    order = np.argsort(keys, kind="stable")
    again = order[1:][keys[order[1:]] == keys[order[:-1]]]
    return repeated(table, stage, int(again.min()), columns, reason)


def repeated(table: Table, stage: int, row: int, columns: tuple[int, ...], reason: Trilingual = TWICE) -> list[Finding]:
    """That the row repeats an earlier one; nothing where it is behind the last."""
    if row >= len(table.lines):
        return []
    return [(row, stage, reason.fill(what=", ".join(table.field(row, column) for column in columns)))]


def restored(codes: Ints, standing: Ints) -> Ints:
    """Places in the order of names instead of codes; -1 stays."""
    return np.append(standing, -1)[codes]


@dataclass(frozen=True, eq=False)
class Choices:
    """The rows of choices.csv: codes of applicants in the order of their names, places likewise."""

    applicants: Names
    names: list[str]
    standing: Ints
    places: Ints
    offsets: Ints


@dataclass(frozen=True, eq=False)
class Places:
    """The rows of places.csv in the order of the names."""

    places: Names
    names: list[str]
    standing: Ints
    capacities: Ints

    def find(self, table: Table, column: int) -> Ints:
        return restored(self.places.find(table, column), self.standing)
