"""Reads a round of allocation from a folder of CSV tables.

`places.csv` (place,capacity), `choices.csv` (applicant,rank,place), `priorities.csv`
(place,rank,applicant) and, optionally, `queue.csv` (applicant,position). Who is missing from a place's
priorities is unacceptable there. Equal ranks go to the lower position in the queue; without a queue, to
the lower SHA-256 of `seed|applicant`. The order of rows means nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qalam.allocation.problem import UNACCEPTABLE, Ints, Problem
from qalam.allocation.rows import DamagedTable, number, rows_of
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
UNSUPPORTED = Trilingual(
    kk="бұл кесте әзірге есепке алынбайды; нәтиже бұрмаланбауы үшін оны қалтадан алып тастаңыз.",
    ru="эта таблица пока не учитывается; чтобы результат не был искажён, уберите её из папки.",
    en="this table is not taken into account yet; remove it from the folder, or the result would mislead.",
)

INPUTS = ("places.csv", "choices.csv", "priorities.csv", "queue.csv")
NOT_YET = ("reserves.csv", "classes.csv", "batches.csv", "seats.csv")

Choices = dict[str, dict[int, tuple[str, int]]]


@dataclass(frozen=True, eq=False)
class Round:
    """The arrays with the names they stand for; names are sorted, so numbers do not depend on rows."""

    problem: Problem
    applicants: list[str]
    places: list[str]
    positions: Ints | None
    hashes: dict[str, str]


def _capacities(folder: Path) -> dict[str, int]:
    capacities: dict[str, int] = {}
    for line, (place, capacity) in rows_of(folder / "places.csv", ("place", "capacity")):
        if place in capacities:
            raise DamagedTable("places.csv", line, TWICE.fill(what=place))
        capacities[place] = number("places.csv", line, capacity, least=0)
    return capacities


def _choices(folder: Path, capacities: dict[str, int]) -> Choices:
    choices: Choices = {}
    seen: set[tuple[str, str]] = set()
    for line, (applicant, rank, place) in rows_of(folder / "choices.csv", ("applicant", "rank", "place")):
        if place not in capacities:
            raise DamagedTable("choices.csv", line, UNKNOWN.fill(what=place, where="places.csv"))
        row = choices.setdefault(applicant, {})
        order = number("choices.csv", line, rank, least=1)
        if order in row or (applicant, place) in seen:
            raise DamagedTable("choices.csv", line, TWICE.fill(what=f"{applicant}, {rank}, {place}"))
        row[order] = (place, line)
        seen.add((applicant, place))
    return choices


def _priorities(folder: Path, choices: Choices, capacities: dict[str, int]) -> dict[tuple[str, str], int]:
    priorities: dict[tuple[str, str], int] = {}
    for line, (place, rank, applicant) in rows_of(folder / "priorities.csv", ("place", "rank", "applicant")):
        for what, known, where in ((place, capacities, "places.csv"), (applicant, choices, "choices.csv")):
            if what not in known:
                raise DamagedTable("priorities.csv", line, UNKNOWN.fill(what=what, where=where))
        if (applicant, place) in priorities:
            raise DamagedTable("priorities.csv", line, TWICE.fill(what=f"{place}, {applicant}"))
        priorities[applicant, place] = number("priorities.csv", line, rank, least=0)
    return priorities


def _queue(folder: Path, choices: Choices) -> dict[str, int]:
    positions: dict[str, int] = {}
    taken: set[int] = set()
    for line, (applicant, position) in rows_of(folder / "queue.csv", ("applicant", "position")):
        place_in_line = number("queue.csv", line, position, least=0)
        if applicant not in choices:
            raise DamagedTable("queue.csv", line, UNKNOWN.fill(what=applicant, where="choices.csv"))
        if applicant in positions or place_in_line in taken:
            raise DamagedTable("queue.csv", line, TWICE.fill(what=f"{applicant}, {position}"))
        positions[applicant] = place_in_line
        taken.add(place_in_line)
    for applicant, row in choices.items():
        if applicant not in positions:
            line = min(line for _, line in row.values())
            raise DamagedTable("choices.csv", line, UNKNOWN.fill(what=applicant, where="queue.csv"))
    return positions


def _turns(applicants: list[str], positions: dict[str, int] | None, seed: str) -> Ints:
    def lot(number: int) -> tuple[int, bytes]:
        if positions is not None:
            return positions[applicants[number]], b""
        return 0, hashlib.sha256(f"{seed}|{applicants[number]}".encode()).digest()

    turns = np.empty(len(applicants), dtype=np.int64)
    turns[np.array(sorted(range(len(applicants)), key=lot), dtype=np.int64)] = np.arange(len(applicants))
    return turns


def read_round(folder: Path, *, seed: str) -> Round:
    """The round in `folder`; any damage is refused with file, line and reason."""
    for name in NOT_YET:
        if (folder / name).exists():
            raise DamagedTable(name, 1, UNSUPPORTED)
    capacities = _capacities(folder)
    choices = _choices(folder, capacities)
    priorities = _priorities(folder, choices, capacities)
    queue = _queue(folder, choices) if (folder / "queue.csv").exists() else None
    applicants, places = sorted(choices), sorted(capacities)
    numbers = {place: index for index, place in enumerate(places)}
    edges = [(a, choices[a][rank][0]) for a in applicants for rank in sorted(choices[a])]
    arrays = (
        np.concatenate(([0], np.cumsum([len(choices[a]) for a in applicants]))),
        [numbers[place] for _, place in edges],
        [priorities.get(edge, UNACCEPTABLE) for edge in edges],
        [capacities[place] for place in places],
        _turns(applicants, queue, seed),
    )
    problem = Problem(*(np.array(array, dtype=np.int64) for array in arrays))
    positions = None if queue is None else np.array([queue[a] for a in applicants], dtype=np.int64)
    present = (name for name in INPUTS if (folder / name).exists())
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in present}
    return Round(problem, applicants, places, positions, hashes)
