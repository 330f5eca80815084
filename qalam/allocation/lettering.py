"""Puts the bytes of a large table together: names, numbers and endings that were spelled out once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.compiled import compiled
from qalam.allocation.held_seats import HOLDER
from qalam.allocation.problem import Ints

Bytes = NDArray[np.uint8]
Marks = NDArray[np.int8]

SPECIAL = re.compile('[,"\r\n]')
COMMA, ZERO = 44, 48
HELD = (104, 101, 108, 100)
LONGEST_NUMBER = 20


class Pieces(NamedTuple):
    """Piece `n` is `letters[begins[n]:begins[n + 1]]`."""

    letters: Bytes
    begins: Ints


def cell(name: str) -> str:
    """The name as a CSV field."""
    if SPECIAL.search(name) is None:
        return name
    return '"' + name.replace('"', '""') + '"'


def packed(texts: Iterable[str]) -> Pieces:
    """The texts one after another."""
    encoded = [text.encode() for text in texts]
    begins = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, encoded), dtype=np.int64, count=len(encoded)), out=begins[1:])
    return Pieces(np.frombuffer(b"".join(encoded), dtype=np.uint8), begins)


@compiled
def number_endings(  # noqa: PLR0917 - compiled code takes arrays by position
    places: Ints, kinds: Ints, cutoffs: Ints, lists: Marks, outcomes: Marks, would: Marks, kind_count: int
) -> tuple[Ints, Ints]:
    """The number of the ending of each choice, and the codes that the numbers stand for.

    A code is, from the lowest bit: three bits for the lists that would serve, three for the outcome, one for a list
    that is closed and in which nobody sits; the rest is 3 times the kind of the place and the list.
    """
    numbers_of = np.full(384 * kind_count, -1, dtype=np.int64)
    codes, count = np.empty(len(numbers_of), dtype=np.int64), 0
    numbers = np.empty(len(places), dtype=np.int64)
    for edge in range(len(places)):
        place, line = places[edge], lists[edge]
        code = (3 * kinds[place] + line) * 2 + (cutoffs[place, line] < 0)
        code = (8 * code + outcomes[edge]) * 8 + would[edge]
        if numbers_of[code] < 0:
            numbers_of[code], codes[count] = count, code
            count += 1
        numbers[edge] = numbers_of[code]
    return numbers, codes[:count].copy()


@compiled
def _put(out: Bytes, at: int, pieces: Pieces, number: int) -> int:
    for position in range(pieces.begins[number], pieces.begins[number + 1]):
        out[at] = pieces.letters[position]
        at += 1
    return at


@compiled
def _put_number(out: Bytes, at: int, number: int) -> int:
    digits, rest = 1, number // 10
    while rest > 0:
        digits, rest = digits + 1, rest // 10
    for place in range(at + digits - 1, at - 1, -1):
        out[place] = ZERO + number % 10
        number //= 10
    out[at + digits] = COMMA
    return at + digits + 1


@compiled
def _put_rank(out: Bytes, at: int, rank: int, holders: bool) -> int:
    """The rank as the tables gave it: `held` for the seat that the applicant has."""
    if not holders or rank != HOLDER:
        return _put_number(out, at, rank - int(holders))
    for letter in HELD:
        out[at] = letter
        at += 1
    out[at] = COMMA
    return at + 1


@compiled
def lines_of(  # noqa: PLR0917 - compiled code takes arrays by position
    first: int,
    last: int,
    offsets: Ints,
    places: Ints,
    turns: Ints,
    lists: Marks,
    keys: Ints,
    endings_of: Ints,
    holders: bool,
    names: Pieces,
    cells: Pieces,
    endings: Pieces,
) -> Bytes:
    """`applicant,rank,…,needed` for each choice of the applicants from `first` to before `last`."""
    count, room = len(turns), 0
    for applicant in range(first, last):
        own = names.begins[applicant + 1] - names.begins[applicant] + 3 * LONGEST_NUMBER
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            spot, ending = 3 * places[edge] + lists[edge], endings_of[edge]
            room += own + cells.begins[spot + 1] - cells.begins[spot]
            room += endings.begins[ending + 1] - endings.begins[ending] + 2
    out, at = np.empty(room, dtype=np.uint8), 0
    for applicant in range(first, last):
        for edge in range(offsets[applicant], offsets[applicant + 1]):
            key = keys[edge]
            at = _put(out, at, names, applicant)
            out[at] = COMMA
            at = _put_number(out, at + 1, edge - offsets[applicant] + 1)
            at = _put(out, at, cells, 3 * places[edge] + lists[edge])
            out[at] = COMMA
            if key < 0:
                out[at + 1] = COMMA
                at = _put_number(out, at + 2, turns[applicant])
            else:
                at = _put_rank(out, at + 1, key // count, holders)
                at = _put_number(out, at, key % count)
            at = _put(out, at, endings, endings_of[edge])
    return out[:at]
