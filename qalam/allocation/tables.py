"""Reads a round of allocation from a folder of CSV tables.

`places.csv` (place,capacity), `choices.csv` (applicant,rank,place), `priorities.csv` (place,rank,applicant) and,
optionally, `queue.csv` (applicant,position), `seats.csv` (applicant,place: the seat held now; who only keeps a seat
asks for it in choices.csv), and those of `qalam.allocation.class_tables`. Who is missing from a place's priorities
is unacceptable there. Equal ranks go to the lower position in the queue; without a queue, to the lower SHA-256 of
`seed|applicant`. The order of rows means nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qalam.allocation.class_tables import read_batches, read_reserves
from qalam.allocation.mechanisms import HEEDS_UNASKED
from qalam.allocation.names import UNKNOWN, Choices, Names, Places, repeated, restored, twice, unknown
from qalam.allocation.problem import UNPLACED, Ints, Problem, Standings
from qalam.allocation.rows import DamagedTable, Finding, Folder, Table, first_row
from qalam.allocation.scanning import ranks_of_choices
from qalam.allocation.solving import Market
from qalam.kernel.trilingual import Trilingual

NO_SEAT = Trilingual(
    kk="«{place}» мекемесінде орын саны — {seats}, ал орын алғандар одан көп; places.csv немесе осы кестені түзетіңіз.",
    ru="в «{place}» мест: {seats}, а занимающих их больше; исправьте places.csv или эту таблицу.",
    en="'{place}' has {seats} seats and more holders than that; correct places.csv or this table.",
)
TOO_MANY = Trilingual(
    kk="«{applicant}» {most} таңдаудан артық көрсеткен; артығын алып тастаңыз.",
    ru="у «{applicant}» больше допустимого числа вариантов ({most}); уберите лишние.",
    en="'{applicant}' has more than {most} choices; remove those in excess.",
)
TOO_FEW = Trilingual(
    kk="«{applicant}» {least} таңдаудан аз көрсеткен; жетпегенін қосыңыз.",
    ru="у «{applicant}» вариантов меньше, чем нужно ({least}); добавьте недостающие.",
    en="'{applicant}' has fewer than {least} choices; add what is missing.",
)
TOO_LARGE = 10**9


@dataclass(frozen=True)
class Bounds:
    """The fewest and the most choices that an applicant may name."""

    least: int = 1
    most: int = TOO_LARGE


@dataclass(frozen=True, eq=False)
class Round:
    """The market with the names it stands for; names are sorted, so numbers do not depend on rows.

    `positions` are those of queue.csv. `ahead` and `due` are the classes that each place reserves seats for.
    """

    market: Market
    applicants: list[str]
    places: list[str]
    positions: Ints | None
    ahead: list[str]
    due: list[str]
    hashes: dict[str, str]


def _places(table: Table) -> Places:
    names, codes = Names.of(table, 0)
    capacities = table.numbers(1, least=0)
    table.refuse([*twice(table, 0, codes, (0,)), *table.number_finding(1, capacities, 1, least=0)])
    ordered, standing = names.sorted()
    seats = np.empty_like(capacities)
    seats[standing] = capacities
    return Places(names, ordered, standing, seats)


def _choices(table: Table, places: Places, bounds: Bounds) -> Choices:
    applicants, codes = Names.of(table, 0)
    asked, ranks = places.find(table, 2), table.numbers(1, least=1)
    findings = [
        *unknown(table, 0, asked, 2, "places.csv"),
        *table.number_finding(1, ranks, 1, least=1),
    ]
    good = min((row for row, _, _ in findings), default=len(codes))
    for values, most in ((ranks, TOO_LARGE), (asked, len(places.names))):
        findings += twice(table, 2, codes[:good] * most + values[:good], (0, 1, 2))
    table.refuse([*findings, *_too_many(table, codes[:good], bounds.most)])
    _refuse_too_few(applicants, np.bincount(codes, minlength=1), bounds.least)
    names, standing = applicants.sorted()
    owners = standing[codes]
    order = np.argsort(owners * TOO_LARGE + ranks, kind="stable")
    offsets = np.concatenate(([0], np.cumsum(np.bincount(owners, minlength=len(names)))))
    return Choices(applicants, names, standing, asked[order], offsets.astype(np.int64))


def _too_many(table: Table, codes: Ints, most: int) -> list[Finding]:
    """The first row that names a choice in excess."""
    if np.bincount(codes, minlength=1).max() <= most:
        return []
    order = np.argsort(codes, kind="stable")
    lined = codes[order]
    excess = order[np.arange(len(codes)) - np.searchsorted(lined, lined) >= most]
    row = int(excess.min())
    return [(row, 3, TOO_MANY.fill(applicant=table.field(row, 0), most=most))]


def _refuse_too_few(applicants: Names, counts: Ints, least: int) -> None:
    """The first applicant with too few choices is refused at its first row."""
    few = first_row(counts[: len(applicants.lines)] < least)
    if few >= 0:
        reason = TOO_FEW.fill(applicant=applicants.name(few), least=least)
        raise DamagedTable(applicants.file, int(applicants.lines[few]), reason)


def _standings(table: Table, places: Places, choices: Choices) -> tuple[Standings, Ints]:
    """Everyone whom the places rank, and the rank of each choice at its place."""
    at, who = places.find(table, 0), choices.applicants.find(table, 2)
    ranks = table.numbers(1, least=0)
    findings = [
        *unknown(table, 0, at, 0, "places.csv"),
        *unknown(table, 1, who, 2, "choices.csv"),
    ]
    good = min((row for row, _, _ in findings), default=len(at))
    applicants = restored(who, choices.standing)
    rows = at[:good], applicants[:good], ranks[:good]
    priorities, again = ranks_of_choices(choices.offsets, choices.places, len(places.names), *rows)
    findings += repeated(table, 2, again, (0, 2)) if again < good else []
    table.refuse([*findings, *table.number_finding(3, ranks, 1, least=0)])
    return Standings(at, applicants, ranks), priorities


def _queue(table: Table, choices: Choices) -> Ints:
    """The position of each applicant."""
    positions, who = table.numbers(1, least=0), choices.applicants.find(table, 0)
    findings = [*table.number_finding(0, positions, 1, least=0), *unknown(table, 1, who, 0, "choices.csv")]
    good = min((row for row, _, _ in findings), default=len(who))
    for keys in (who, positions):
        findings += twice(table, 2, keys[:good], (0, 1))
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
    findings = [*unknown(table, 0, who, 0, "choices.csv"), *unknown(table, 1, at, 1, "places.csv")]
    good = min((row for row, _, _ in findings), default=len(who))
    findings += twice(table, 2, who[:good], (0,))
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


def read_round(folder: Path, *, seed: str, mechanism: str = "deferred-acceptance", bounds: Bounds = Bounds()) -> Round:
    """The round in `folder`; any damage is refused with file, line and reason."""
    tables = Folder(folder)
    places = _places(tables.table("places.csv", "place", "capacity"))
    choices = _choices(tables.table("choices.csv", "applicant", "rank", "place"), places, bounds)
    # Nobody holds on to the tables: those of a large round take more memory than all that is read from them.
    standings, priorities = _standings(tables.table("priorities.csv", "place", "rank", "applicant"), places, choices)
    queue_table = tables.table_if_any("queue.csv", "applicant", "position")
    queue = None if queue_table is None else _queue(queue_table, choices)
    turns = _turns(choices.names, queue, seed)
    seats = tables.table_if_any("seats.csv", "applicant", "place")
    homes = None if seats is None else _homes(seats, places, choices)
    reserved = read_reserves(tables, places, choices)
    batches = tables.table_if_any("batches.csv", "batch", "applicant")
    unasked = mechanism in HEEDS_UNASKED
    market = Market(
        Problem(choices.offsets, choices.places, priorities, places.capacities, turns, standings if unasked else None),
        homes=homes,
        reserves=None if reserved is None else reserved.reserves,
        batches=None if batches is None else read_batches(batches, choices),
        mechanism=mechanism,
    )
    nothing = [""] * len(places.names)
    ahead, due = (nothing, nothing) if reserved is None else (reserved.ahead, reserved.due)
    return Round(market, choices.names, places.names, queue, ahead, due, tables.hashes)
