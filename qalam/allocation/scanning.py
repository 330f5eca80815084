"""Walks the bytes of a table: rows into fields, names into codes, digits into numbers.

A field is a stretch of the bytes of its table, so a name becomes text only where a person will read it.
All compiled loops of reading live in this one file: a compiled function kept on disk does not see a change
of a function it calls in another file.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import Ints

Bytes = NDArray[np.uint8]

NEW_LINE, RETURN, COMMA, ZERO, NINE = 10, 13, 44, 48, 57
LONGEST_NUMBER = 9


@compiled
def split_rows(text: Bytes, begin: int, line: int, width: int) -> tuple[Ints, Ints, Ints, int]:
    """Where the fields of each row start and end, its line, and the line that has another shape (0: none).

    `begin` is the first byte after line number `line`. Reading stops at a row of another shape.
    """
    most = 1
    for position in range(begin, len(text)):
        most += text[position] == NEW_LINE
    starts = np.empty((most, width), dtype=np.int64)
    ends = np.empty((most, width), dtype=np.int64)
    lines = np.empty(most, dtype=np.int64)
    row, position = 0, begin
    while position < len(text):
        line += 1
        first, field, column, whole = position, position, 0, True
        while position < len(text) and text[position] != NEW_LINE:
            if text[position] == COMMA:
                whole = whole and position > field and column < width - 1
                if whole:
                    starts[row, column], ends[row, column] = field, position
                column, field = column + 1, position + 1
            position += 1
        last = position - 1 if position > field and text[position - 1] == RETURN else position
        position += 1
        if last == first:
            continue
        if not whole or column != width - 1 or last == field:
            return starts[:row], ends[:row], lines[:row], line
        starts[row, column], ends[row, column], lines[row] = field, last, line
        row += 1
    return starts[:row], ends[:row], lines[:row], 0


@compiled
def _digest(text: Bytes, start: int, end: int) -> np.int64:
    """FNV-1a, folded."""
    digest = np.int64(-3750763034362895579)
    for position in range(start, end):
        digest = (digest ^ np.int64(text[position])) * np.int64(1099511628211)
    return digest ^ (digest >> np.int64(29))


@compiled
def _equal(text: Bytes, start: int, end: int, other: Bytes, other_start: int, other_end: int) -> bool:  # noqa: PLR0917
    if end - start != other_end - other_start:
        return False
    step = 0
    while step < end - start and text[start + step] == other[other_start + step]:
        step += 1
    return step == end - start


@compiled
def _doubled(slots: Ints, digests: Ints, count: int) -> Ints:
    wider = np.full(2 * len(slots), -1, dtype=np.int64)
    for code in range(count):
        slot = digests[code] & (len(wider) - 1)
        while wider[slot] >= 0:
            slot = (slot + 1) & (len(wider) - 1)
        wider[slot] = code
    return wider


@compiled
def number_names(text: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Ints, Ints]:
    """Code of the name in each row, the row where each code first stood, and slots for `find_names`."""
    codes = np.empty(len(starts), dtype=np.int64)
    firsts, digests = np.empty(len(starts), dtype=np.int64), np.empty(len(starts), dtype=np.int64)
    slots = np.full(1024, -1, dtype=np.int64)
    count = 0
    for row in range(len(starts)):
        start, end = starts[row], ends[row]
        digest = _digest(text, start, end)
        slot = digest & (len(slots) - 1)
        while slots[slot] >= 0:
            first = firsts[slots[slot]]
            if _equal(text, start, end, text, starts[first], ends[first]):
                break
            slot = (slot + 1) & (len(slots) - 1)
        if slots[slot] < 0:
            slots[slot], firsts[count], digests[count] = count, row, digest
            count += 1
            codes[row] = count - 1
            if 2 * count > len(slots):
                slots = _doubled(slots, digests, count)
        else:
            codes[row] = slots[slot]
    return codes, firsts[:count].copy(), slots


@compiled
def find_names(  # noqa: PLR0917 - compiled code takes arrays by position
    text: Bytes, starts: Ints, ends: Ints, known: Bytes, known_starts: Ints, known_ends: Ints, slots: Ints
) -> Ints:
    """The code of each name among the known ones, -1 where it is not among them."""
    codes = np.empty(len(starts), dtype=np.int64)
    for row in range(len(starts)):
        slot = _digest(text, starts[row], ends[row]) & (len(slots) - 1)
        codes[row] = -1
        while slots[slot] >= 0:
            code = slots[slot]
            if _equal(text, starts[row], ends[row], known, known_starts[code], known_ends[code]):
                codes[row] = code
                break
            slot = (slot + 1) & (len(slots) - 1)
    return codes


@compiled
def read_numbers(text: Bytes, starts: Ints, ends: Ints, least: int) -> Ints:
    """The whole number in each field, -1 where there is none of `least` or more in at most nine digits."""
    numbers = np.empty(len(starts), dtype=np.int64)
    for row in range(len(starts)):
        number = 0 if ends[row] - starts[row] <= LONGEST_NUMBER else -1
        for position in range(starts[row], ends[row]):
            if number < 0 or text[position] < ZERO or text[position] > NINE:
                number = -1
                break
            number = 10 * number + text[position] - ZERO
        numbers[row] = number if number >= least else -1
    return numbers
