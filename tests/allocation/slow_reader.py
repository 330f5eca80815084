"""A slow reading of the tables of a round, row by row with dictionaries: what the fast one is compared with."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from qalam.allocation.names import TWICE, UNKNOWN
from qalam.allocation.problem import UNACCEPTABLE, Ints, Problem, Standings
from qalam.allocation.rows import DamagedTable
from qalam.allocation.tables import NO_SEAT
from tests.allocation.slow_classes import batches_of, classes_of
from tests.allocation.slow_rows import number, rows_of

Choices = dict[str, dict[int, tuple[str, int]]]


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


def _homes(folder: Path, choices: Choices, capacities: dict[str, int]) -> dict[str, str]:
    homes: dict[str, str] = {}
    for line, (applicant, place) in rows_of(folder / "seats.csv", ("applicant", "place")):
        for what, known, where in ((applicant, choices, "choices.csv"), (place, capacities, "places.csv")):
            if what not in known:
                raise DamagedTable("seats.csv", line, UNKNOWN.fill(what=what, where=where))
        if applicant in homes:
            raise DamagedTable("seats.csv", line, TWICE.fill(what=applicant))
        if list(homes.values()).count(place) == capacities[place]:
            raise DamagedTable("seats.csv", line, NO_SEAT.fill(place=place, seats=capacities[place]))
        homes[applicant] = place
    return homes


def _sit(homes: dict[str, str], choices: Choices, priorities: dict[tuple[str, str], int]) -> None:
    """Write the held seats into the choices and the priorities."""
    for pair in priorities:
        priorities[pair] += 1
    for applicant, place in homes.items():
        priorities[applicant, place] = 0
        if place not in {asked for asked, _ in choices[applicant].values()}:
            choices[applicant][max(choices[applicant]) + 1] = (place, 0)


def read_slowly(folder: Path, *, seed: str) -> tuple[Problem, list[object]]:
    """The problem; and the names of applicants and places; of each place the classes it reserves for, how often, and
    where its count stands; of each choice the list; the homes; and the batches."""
    capacities = _capacities(folder)
    choices = _choices(folder, capacities)
    priorities = _priorities(folder, choices, capacities)
    queue = _queue(folder, choices) if (folder / "queue.csv").exists() else None
    homes = {}
    if (folder / "seats.csv").exists():
        homes = _homes(folder, choices, capacities)
        _sit(homes, choices, priorities)
    told, batches = classes_of(folder, choices, capacities), batches_of(folder, choices)
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
    listed = [(numbers[place], applicants.index(a), rank) for (a, place), rank in priorities.items()]
    standings = Standings(*np.array(listed, dtype=np.int64).reshape(-1, 3).T)
    problem = Problem(*(np.array(array, dtype=np.int64) for array in arrays), standings=standings)
    facts: list[object] = [
        applicants,
        places,
        [(told.ahead.get(p, ""), told.due.get(p, ""), told.every.get(p, 1), told.counters.get(p, 0)) for p in places],
        [told.line(a, p, homes.get(a)) for a, p in edges],
        [homes.get(a) for a in applicants],
        sorted(map(sorted, batches.values())),
    ]
    return problem, facts
