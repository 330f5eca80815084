"""Walks the bytes of a table: rows into fields, names into codes, digits into numbers.

A field is a stretch of the bytes of its table, so a name becomes text only where a person will read it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.allocation.problem import Ints

Bytes = NDArray[np.uint8]

NEW_LINE, RETURN, COMMA, ZERO, NINE = 10, 13, 44, 48, 57
LONGEST_NUMBER = 9

EMPTY, LOWER_HALF = -1, 2**32 - 1
HIGHER_HALF = np.int64(-(2**32))
BLOCK = 256


@compiled
def split_rows(text: Bytes, begin: int, line: int, width: int) -> tuple[Ints, Ints, int]:
    """Where the fields of each row start (and, last, one past where the row ends), its line, and the line that has
    another shape (0: none). Between two fields is one byte.

    `begin` is the first byte after line number `line`. Reading stops at a row of another shape.
    """
    most = 1
    for position in range(begin, len(text)):
        most += text[position] == NEW_LINE
    starts = np.empty((most, width + 1), dtype=np.int64)
    lines = np.empty(most, dtype=np.int64)
    row, position = 0, begin
    while position < len(text):
        line += 1
        first, field, column, whole = position, position, 0, True
        while position < len(text) and text[position] != NEW_LINE:
            if text[position] == COMMA:
                whole = whole and position > field and column < width - 1
                if whole:
                    starts[row, column] = field
                column, field = column + 1, position + 1
            position += 1
        last = position - 1 if position > field and text[position - 1] == RETURN else position
        position += 1
        if last == first:
            continue
        if not whole or column != width - 1 or last == field:
            return starts[:row], lines[:row], line
        starts[row, column], starts[row, width], lines[row] = field, last + 1, line
        row += 1
    return starts[:row], lines[:row], 0


@compiled
def longest_field(starts: Ints) -> int:
    """Of a table whose fields start there."""
    longest = 0
    for row in range(len(starts)):
        for column in range(starts.shape[1] - 1):
            longest = max(longest, starts[row, column + 1] - starts[row, column] - 1)
    return longest


@compiled
def _digest(text: Bytes, start: int, end: int) -> np.int64:
    """FNV-1a, folded."""
    digest = np.int64(-3750763034362895579)
    for position in range(start, end):
        digest = (digest ^ np.int64(text[position])) * np.int64(1099511628211)
    return digest ^ (digest >> np.int64(29))


@compiled
def _slot_of(  # noqa: PLR0917 - compiled code takes arrays by position
    text: Bytes, start: int, end: int, digest: np.int64, known: Bytes, begins: Ints, slots: Ints
) -> int:
    """The slot where the name is, or the empty one where it belongs.

    A slot holds a code and, in its higher half, that of the digest: where they differ, so do the names.
    """
    slot, length = digest & (len(slots) - 1), end - start
    while slots[slot] != EMPTY:
        if slots[slot] & HIGHER_HALF == digest & HIGHER_HALF:
            code, step = slots[slot] & LOWER_HALF, 0
            first = begins[code]
            if begins[code + 1] - first == length:
                while step < length and text[start + step] == known[first + step]:
                    step += 1
                if step == length:
                    break
        slot = (slot + 1) & (len(slots) - 1)
    return int(slot)


@compiled
def _doubled(known: Bytes, begins: Ints, count: int, slots: Ints) -> Ints:
    wider = np.full(2 * len(slots), EMPTY, dtype=np.int64)
    for code in range(count):
        digest = _digest(known, begins[code], begins[code + 1])
        slot = digest & (len(wider) - 1)
        while wider[slot] != EMPTY:
            slot = (slot + 1) & (len(wider) - 1)
        wider[slot] = (digest & HIGHER_HALF) | code
    return wider


@compiled
def number_names(text: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Ints, Bytes, Ints, Ints]:
    """Code of the name in each row; the row where each code first stood; the names, one after another, and where
    each begins (and the last ends); and slots for `find_names`."""
    codes = np.empty(len(starts), dtype=np.int64)
    firsts, begins = np.empty(1024, dtype=np.int64), np.zeros(1025, dtype=np.int64)
    known, slots = np.empty(16384, dtype=np.uint8), np.full(2048, EMPTY, dtype=np.int64)
    count = 0
    for row in range(len(starts)):
        start, end = starts[row], ends[row]
        digest = _digest(text, start, end)
        slot = _slot_of(text, start, end, digest, known, begins, slots)
        if slots[slot] != EMPTY:
            codes[row] = slots[slot] & LOWER_HALF
            continue
        if count == len(firsts):
            firsts, begins = np.append(firsts, firsts), np.append(begins, begins[1:])
            slots = _doubled(known, begins, count, slots)
            slot = _slot_of(text, start, end, digest, known, begins, slots)
        while begins[count] + end - start > len(known):
            known = np.append(known, known)
        known[begins[count] : begins[count] + end - start] = text[start:end]
        begins[count + 1] = begins[count] + end - start
        firsts[count], slots[slot], codes[row] = row, (digest & HIGHER_HALF) | count, count
        count += 1
    return codes, firsts[:count].copy(), known[: begins[count]].copy(), begins[: count + 1].copy(), slots


@compiled
def find_names(text: Bytes, starts: Ints, ends: Ints, known: Bytes, begins: Ints, slots: Ints) -> Ints:  # noqa: PLR0917
    """The code of each name among the known ones, -1 where it is not among them."""
    codes = np.empty(len(starts), dtype=np.int64)
    digests, touched = np.empty(BLOCK, dtype=np.int64), np.empty(BLOCK, dtype=np.int64)
    for block in range(0, len(starts), BLOCK):
        size = min(BLOCK, len(starts) - block)
        for each in range(size):
            digests[each] = _digest(text, starts[block + each], ends[block + each])
        # Each name lies elsewhere in memory. Touched block by block, many are fetched at a time; one by one, each
        # would be waited for.
        for each in range(size):
            touched[each] = slots[digests[each] & (len(slots) - 1)]
        for each in range(size):
            touched[each] = 0 if touched[each] == EMPTY else begins[touched[each] & LOWER_HALF]
        for each in range(size):
            touched[each] = known[touched[each]] if len(known) else 0
        for each in range(size):
            row = block + each
            slot = _slot_of(text, starts[row], ends[row], digests[each], known, begins, slots)
            codes[row] = slots[slot] & LOWER_HALF if slots[slot] != EMPTY else -1
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


@compiled
def ranks_of_choices(  # noqa: PLR0917 - compiled code takes arrays by position
    offsets: Ints, choices: Ints, place_count: int, at: Ints, who: Ints, ranks: Ints
) -> tuple[Ints, int]:
    """The rank of each choice at its place, -1 where no row (place, applicant, rank) tells it, and the first row that
    speaks of a place and an applicant of whom an earlier one spoke (the number of rows: none does)."""
    count = len(offsets) - 1
    begins = np.zeros(count + 1, dtype=np.int64)
    for applicant in who:
        begins[applicant + 1] += 1
    begins = np.cumsum(begins)
    ends, order = begins[:-1].copy(), np.empty(len(who), dtype=np.int64)
    for row in range(len(who)):
        order[ends[who[row]]] = row
        ends[who[row]] += 1
    found, again = np.full(len(choices), -1, dtype=np.int64), len(who)
    asked, listed = np.full(place_count, -1, dtype=np.int64), np.full(place_count, -1, dtype=np.int64)
    for applicant in range(count):
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            asked[choices[edge]] = edge
        for row in order[begins[applicant] : begins[applicant + 1]]:
            place = at[row]
            if listed[place] == applicant:
                again = min(again, row)
            listed[place] = applicant
            # What an earlier applicant asked for is before the choices of this one.
            if asked[place] >= offsets[applicant]:
                found[asked[place]] = ranks[row]
    return found, again
