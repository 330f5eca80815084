"""Reads a round of allocation from a folder of CSV tables.

`places.csv` (place,capacity), `choices.csv` (applicant,rank,place), `priorities.csv`
(place,rank,applicant) and, optionally, `queue.csv` (applicant,position) and `seats.csv` (applicant,place:
the seat held now; who only keeps a seat asks for it in choices.csv). Who is missing from a place's
priorities is unacceptable there. Equal ranks go to the lower position in the queue; without a queue, to
the lower SHA-256 of `seed|applicant`. The order of rows means nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qalam.allocation.held_seats import with_held_seats
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem, Standings
from qalam.allocation.rows import DamagedTable, Finding, Table, content_of, first_row, table_of
from qalam.allocation.scanning import find_names, number_names
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
NO_SEAT = Trilingual(
    kk="«{place}» мекемесінде орын саны — {seats}, ал орын алғандар одан көп; places.csv немесе осы кестені түзетіңіз.",
    ru="в «{place}» мест: {seats}, а занимающих их больше; исправьте places.csv или эту таблицу.",
    en="'{place}' has {seats} seats and more holders than that; correct places.csv or this table.",
)
UNSUPPORTED = Trilingual(
    kk="бұл кесте әзірге есепке алынбайды; нәтиже бұрмаланбауы үшін оны қалтадан алып тастаңыз.",
    ru="эта таблица пока не учитывается; чтобы результат не был искажён, уберите её из папки.",
    en="this table is not taken into account yet; remove it from the folder, or the result would mislead.",
)

NOT_YET = ("reserves.csv", "classes.csv", "batches.csv")
TOO_LARGE = 10**9


@dataclass(frozen=True, eq=False)
class Round:
    """The arrays with the names they stand for; names are sorted, so numbers do not depend on rows.

    `homes` is the place that each applicant holds now, `UNPLACED` where none. `holds_seats` says that the
    folder told who holds a seat; the ranks of the problem are then those of `with_held_seats`.
    """

    problem: Problem
    applicants: list[str]
    places: list[str]
    positions: Ints | None
    homes: Ints
    holds_seats: bool
    hashes: dict[str, str]


@dataclass(frozen=True, eq=False)
class Names:
    """Names numbered by where they first stand in a column; `lines` says where that is."""

    file: str
    content: bytes
    starts: Ints
    ends: Ints
    slots: Ints
    lines: Ints

    @classmethod
    def of(cls, table: Table, column: int) -> tuple[Names, Ints]:
        """The names of the column, and the number of the name in each row."""
        starts, ends = table.bounds(column)
        codes, firsts, slots = number_names(table.text, starts, ends)
        return cls(table.file, table.content, starts[firsts], ends[firsts], slots, table.lines[firsts]), codes

    def name(self, code: int) -> str:
        return self.content[self.starts[code] : self.ends[code]].decode()

    def find(self, table: Table, column: int) -> Ints:
        """The number of the name in each row of another table, -1 where it is not known."""
        starts, ends = table.bounds(column)
        known = np.frombuffer(self.content, dtype=np.uint8)
        return find_names(table.text, starts, ends, known, self.starts, self.ends, self.slots)

    def sorted(self) -> tuple[list[str], Ints]:
        """The names in order, and the place of each number in that order."""
        pieces = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        # The order of UTF-8 bytes is the order of the letters' numbers in Unicode.
        names = [self.content[start:end] for start, end in pieces]
        order = sorted(range(len(names)), key=names.__getitem__)
        standing = np.empty(len(names), dtype=np.int64)
        standing[order] = np.arange(len(names))
        return [names[code].decode() for code in order], standing


def _unknown(table: Table, stage: int, codes: Ints, column: int, where: str) -> list[Finding]:
    row = first_row(codes < 0)
    return [] if row < 0 else [(row, stage, UNKNOWN.fill(what=table.field(row, column), where=where))]


def _twice(table: Table, stage: int, keys: Ints, columns: tuple[int, ...]) -> list[Finding]:
    """The first row whose key stands in an earlier row."""
    order = np.argsort(keys, kind="stable")
    again = order[1:][keys[order[1:]] == keys[order[:-1]]]
    if not len(again):
        return []
    row = int(again.min())
    return [(row, stage, TWICE.fill(what=", ".join(table.field(row, column) for column in columns)))]


@dataclass(frozen=True, eq=False)
class Choices:
    """The rows of choices.csv: codes of applicants in the order of their names, places likewise."""

    applicants: Names
    names: list[str]
    standing: Ints
    owners: Ints
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
        return _restored(self.places.find(table, column), self.standing)


def _restored(codes: Ints, standing: Ints) -> Ints:
    """Places in the order of names instead of codes; -1 stays."""
    return np.append(standing, -1)[codes]


def _places(table: Table) -> Places:
    names, codes = Names.of(table, 0)
    capacities = table.numbers(1, least=0)
    table.refuse([*_twice(table, 0, codes, (0,)), *table.number_finding(1, capacities, 1, least=0)])
    ordered, standing = names.sorted()
    seats = np.empty_like(capacities)
    seats[standing] = capacities
    return Places(names, ordered, standing, seats)


def _choices(table: Table, places: Places) -> Choices:
    applicants, codes = Names.of(table, 0)
    asked, ranks = places.find(table, 2), table.numbers(1, least=1)
    findings = [
        *_unknown(table, 0, asked, 2, "places.csv"),
        *table.number_finding(1, ranks, 1, least=1),
    ]
    good = min((row for row, _, _ in findings), default=len(codes))
    for values, most in ((ranks, TOO_LARGE), (asked, len(places.names))):
        findings += _twice(table, 2, codes[:good] * most + values[:good], (0, 1, 2))
    table.refuse(findings)
    names, standing = applicants.sorted()
    owners = standing[codes]
    order = np.argsort(owners * TOO_LARGE + ranks, kind="stable")
    offsets = np.concatenate(([0], np.cumsum(np.bincount(owners, minlength=len(names)))))
    return Choices(applicants, names, standing, owners[order], asked[order], offsets.astype(np.int64))


def _standings(table: Table, places: Places, choices: Choices) -> Standings:
    at, who = places.find(table, 0), choices.applicants.find(table, 2)
    ranks = table.numbers(1, least=0)
    findings = [
        *_unknown(table, 0, at, 0, "places.csv"),
        *_unknown(table, 1, who, 2, "choices.csv"),
    ]
    good = min((row for row, _, _ in findings), default=len(at))
    applicants = _restored(who, choices.standing)
    pairs = applicants[:good] * len(places.names) + at[:good]
    findings += [*_twice(table, 2, pairs, (0, 2)), *table.number_finding(3, ranks, 1, least=0)]
    table.refuse(findings)
    return Standings(at, applicants, ranks)


def _priorities(standings: Standings, choices: Choices, place_count: int) -> Ints:
    """The rank of each choice at its place."""
    pairs = standings.applicants * place_count + standings.places
    edges = choices.owners * place_count + choices.places
    by_pair, by_edge = np.argsort(pairs, kind="stable"), np.argsort(edges, kind="stable")
    spots = np.searchsorted(pairs[by_pair], edges[by_edge])
    found = spots < len(pairs)
    found[found] = pairs[by_pair[spots[found]]] == edges[by_edge[found]]
    priorities = np.full(len(edges), UNACCEPTABLE, dtype=np.int64)
    priorities[by_edge[found]] = standings.ranks[by_pair[spots[found]]]
    return priorities


def _queue(table: Table, choices: Choices) -> Ints:
    """The position of each applicant."""
    positions, who = table.numbers(1, least=0), choices.applicants.find(table, 0)
    findings = [*table.number_finding(0, positions, 1, least=0), *_unknown(table, 1, who, 0, "choices.csv")]
    good = min((row for row, _, _ in findings), default=len(who))
    for keys in (who, positions):
        findings += _twice(table, 2, keys[:good], (0, 1))
    table.refuse(findings)
    by_code = np.full(len(choices.names), -1, dtype=np.int64)
    by_code[who] = positions
    missing = first_row(by_code < 0)
    if missing >= 0:
        asking = choices.applicants
        reason = UNKNOWN.fill(what=asking.name(missing), where="queue.csv")
        raise DamagedTable(asking.file, int(asking.lines[missing]), reason)
    queue = np.empty_like(by_code)
    queue[choices.standing] = by_code
    return queue


def _homes(table: Table, places: Places, choices: Choices) -> Ints:
    """The place that each applicant holds, `UNPLACED` where none."""
    who, at = choices.applicants.find(table, 0), places.find(table, 1)
    findings = [*_unknown(table, 0, who, 0, "choices.csv"), *_unknown(table, 1, at, 1, "places.csv")]
    good = min((row for row, _, _ in findings), default=len(who))
    findings += _twice(table, 2, who[:good], (0,))
    order = np.argsort(at[:good], kind="stable")
    lined = at[order]
    standing = np.arange(good) - np.searchsorted(lined, lined)
    excess = order[standing >= places.capacities[lined]]
    if len(excess):
        row = int(excess.min())
        findings.append((row, 3, NO_SEAT.fill(place=table.field(row, 1), seats=places.capacities[at[row]])))
    table.refuse(findings)
    homes = np.full(len(choices.names), UNPLACED, dtype=np.int64)
    homes[choices.standing[who]] = at
    return homes


def _turns(applicants: list[str], positions: Ints | None, seed: str) -> Ints:
    if positions is None:
        lots = b"".join(hashlib.sha256(f"{seed}|{applicant}".encode()).digest() for applicant in applicants)
        order = np.lexsort(np.frombuffer(lots, dtype=">u8").reshape(-1, 4).T[::-1])
    else:
        order = np.argsort(positions)
    turns = np.empty(len(applicants), dtype=np.int64)
    turns[order] = np.arange(len(applicants))
    return turns


def read_round(folder: Path, *, seed: str) -> Round:
    """The round in `folder`; any damage is refused with file, line and reason."""
    hashes: dict[str, str] = {}

    def table(file: str, *header: str) -> Table:
        content = content_of(folder / file)
        hashes[file] = hashlib.sha256(content).hexdigest()
        return table_of(file, content, header)

    for name in NOT_YET:
        if (folder / name).exists():
            raise DamagedTable(name, 1, UNSUPPORTED)
    places = _places(table("places.csv", "place", "capacity"))
    choices = _choices(table("choices.csv", "applicant", "rank", "place"), places)
    standings = _standings(table("priorities.csv", "place", "rank", "applicant"), places, choices)
    priorities = _priorities(standings, choices, len(places.names))
    queue = None
    if (folder / "queue.csv").exists():
        queue = _queue(table("queue.csv", "applicant", "position"), choices)
    turns = _turns(choices.names, queue, seed)
    problem = Problem(choices.offsets, choices.places, priorities, places.capacities, turns, standings)
    homes = np.full(len(choices.names), UNPLACED, dtype=np.int64)
    holds_seats = (folder / "seats.csv").exists()
    if holds_seats:
        homes = _homes(table("seats.csv", "applicant", "place"), places, choices)
        problem = with_held_seats(problem, homes)
    return Round(problem, choices.names, places.names, queue, homes, holds_seats, hashes)
