"""A slow reading of the tables of a round, row by row with dictionaries: what the fast one is compared with."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from qalam.allocation.names import TWICE, UNKNOWN
from qalam.allocation.problem import UNACCEPTABLE, Ints, Problem, Standings
from qalam.allocation.rows import HEADER, NUMBER, QUOTES, WIDTH, DamagedTable
from qalam.allocation.tables import NO_SEAT

Choices = dict[str, dict[int, tuple[str, int]]]


def rows_of(path: Path, header: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Each row after the header, with its line; blank lines are skipped."""
    reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
    try:
        if next(reader, None) != list(header):
            raise DamagedTable(path.name, 1, HEADER.fill(expected=",".join(header)))
        for row in reader:
            if row and (len(row) != len(header) or not all(row)):
                raise DamagedTable(path.name, reader.line_num, WIDTH.fill(expected=len(header)))
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise DamagedTable(path.name, reader.line_num, QUOTES) from error


def number(file: str, line: int, value: str, *, least: int) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value)):
        raise DamagedTable(file, line, NUMBER.fill(value=value, least=least))
    return int(value)


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


def read_slowly(folder: Path, *, seed: str) -> tuple[Problem, list[str], list[str]]:
    """The problem, the applicants' names and the places' names."""
    capacities = _capacities(folder)
    choices = _choices(folder, capacities)
    priorities = _priorities(folder, choices, capacities)
    queue = _queue(folder, choices) if (folder / "queue.csv").exists() else None
    if (folder / "seats.csv").exists():
        _sit(_homes(folder, choices, capacities), choices, priorities)
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
    return problem, applicants, places
