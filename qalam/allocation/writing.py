"""Writes the result of a round: who got what, why, and the summary. The same input gives the same bytes.

In `explanation.csv`, `cutoff_priority` and `cutoff_turn` are the standing of the last child seated at a
full place, and `priority` and `turn` the child's own: to be seated there the child would have had to stand
before the cut-off. `held` stands before every priority: that child had the seat already. `turn` counts from 0
in the queue, or in the lots drawn from the seed. The time that a run took is not written: it would make two
equal runs differ.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.held_seats import HOLDER
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem
from qalam.allocation.stability import Verdict
from qalam.allocation.tables import Round
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

COLUMNS = [
    "applicant",
    "rank",
    "place",
    "seats",
    "filled",
    "cutoff_priority",
    "cutoff_turn",
    "priority",
    "turn",
    "outcome",
]

SPECIAL = re.compile('[,"\r\n]')
STRETCH = 10_000

UNWRITABLE = Trilingual(
    kk="«{path}» қалтасына жазу мүмкін болмады ({why}); басқа қалтаны көрсетіңіз.",
    ru="Не удалось записать в папку «{path}» ({why}); укажите другую папку.",
    en="Cannot write to the folder '{path}' ({why}); name another folder.",
)


class UnwritableFolder(Refusal):
    """The folder for the result does not take files."""


def cutoffs(problem: Problem, assigned: Ints) -> tuple[Ints, Ints]:
    """Seats filled at each place, and the key of the last one seated where it is full (else -1)."""
    held = assigned[problem.owners] == problem.places
    filled = np.bincount(problem.places[held], minlength=len(problem.capacities))
    last = np.full(len(problem.capacities), -1, dtype=np.int64)
    np.maximum.at(last, problem.places[held], problem.keys[held])
    return filled, np.where(filled >= problem.capacities, last, -1)


OUTCOMES = ("placed", "not_eligible", "better_choice_given", "no_seats", "behind_cutoff", "full_though_ahead")


def outcomes(problem: Problem, assigned: Ints) -> NDArray[np.int8]:
    """The number in `OUTCOMES` of each choice. `full_though_ahead` arises only where priorities are not respected."""
    _, last = cutoffs(problem, assigned)
    edges, owners, places = np.arange(len(problem.places)), problem.owners, problem.places
    held = assigned[owners] == places
    got = problem.offsets[1:].copy()
    got[owners[held]] = edges[held]
    cases = [
        held,
        problem.priorities == UNACCEPTABLE,
        edges > got[owners],
        problem.capacities[places] == 0,
        problem.keys > last[places],
    ]
    numbers = [np.int8(number) for number in range(len(cases))]
    return np.select(cases, numbers, np.int8(len(cases))).astype(np.int8)


def cell(name: str) -> str:
    """The name as a CSV field."""
    if SPECIAL.search(name) is None:
        return name
    return '"' + name.replace('"', '""') + '"'


def _rank_cells(case: Round, ranks: Ints) -> list[int | str]:
    """Ranks as the tables gave them; empty where unacceptable, `held` for the seat that the applicant has."""
    if not case.holds_seats:
        return ["" if rank < 0 else rank for rank in ranks.tolist()]
    words = {UNACCEPTABLE: "", HOLDER: "held"}
    return [words.get(rank, rank - 1) for rank in ranks.tolist()]


def _place_cells(case: Round, assigned: Ints) -> list[str]:
    """What a line of the explanation says of its place: name, seats, filled, cut-off."""
    problem = case.problem
    filled, last = cutoffs(problem, assigned)
    ranks, turns = np.divmod(last, max(problem.applicant_count, 1))
    ranks[last < 0] = UNACCEPTABLE
    turn_cells = ["" if key < 0 else turn for key, turn in zip(last.tolist(), turns.tolist(), strict=True)]
    limits = zip(_rank_cells(case, ranks), turn_cells, strict=True)
    facts = zip(case.places, problem.capacities.tolist(), filled.tolist(), limits, strict=True)
    return [f"{cell(name)},{seats},{taken},{limit[0]},{limit[1]}" for name, seats, taken, limit in facts]


def _explanation(case: Round, assigned: Ints) -> Iterator[str]:
    """The lines, a stretch of applicants at a time: a million applicants have ten million lines."""
    problem = case.problem
    place_cells, words = _place_cells(case, assigned), outcomes(problem, assigned)
    yield ",".join(COLUMNS) + "\n"
    for first in range(0, problem.applicant_count, STRETCH):
        bounds = problem.offsets[first : first + STRETCH + 1].tolist()
        turns = problem.turns[first : first + STRETCH].tolist()
        edges = slice(bounds[0], bounds[-1])
        facts = (problem.places[edges].tolist(), _rank_cells(case, problem.priorities[edges]), words[edges].tolist())
        rows = list(zip(*facts, strict=True))
        lines: list[str] = []
        for number, turn in enumerate(turns):
            name = cell(case.applicants[first + number])
            own = rows[bounds[number] - bounds[0] : bounds[number + 1] - bounds[0]]
            lines += [
                f"{name},{rank},{place_cells[place]},{priority},{turn},{OUTCOMES[word]}\n"
                for rank, (place, priority, word) in enumerate(own, 1)
            ]
        yield "".join(lines)


def _assignment(case: Round, assigned: Ints) -> Iterator[str]:
    places = [*map(cell, case.places), ""]
    yield "applicant,place\n"
    yield "".join(
        f"{cell(name)},{places[place]}\n" for name, place in zip(case.applicants, assigned.tolist(), strict=True)
    )


def _summary(case: Round, assigned: Ints, checked: Verdict, mechanism: str, seed: str) -> dict[str, object]:
    problem = case.problem
    held = np.flatnonzero(assigned[problem.owners] == problem.places)
    ranks, counts = np.unique(held - problem.offsets[problem.owners[held]] + 1, return_counts=True)
    by_rank = {str(rank): count for rank, count in zip(ranks.tolist(), counts.tolist(), strict=True)}
    holders = np.flatnonzero(case.homes != UNPLACED)
    moved = int((assigned[holders] != case.homes[holders]).sum())
    return {
        "mechanism": mechanism,
        "seed": seed,
        "ties": "seed" if case.positions is None else "queue",
        "applicants": len(case.applicants),
        "seats": int(problem.capacities.sum()),
        "placed": len(held),
        "by_rank": by_rank,
        **({"held_seats": len(holders), "moved": moved} if case.holds_seats else {}),
        "check": asdict(checked),
        "input_sha256": case.hashes,
    }


def write_result(case: Round, assigned: Ints, checked: Verdict, *, mechanism: str, seed: str, to: Path) -> None:
    """Write the three files; each appears whole or not at all."""
    summary = json.dumps(_summary(case, assigned, checked, mechanism, seed), ensure_ascii=False, indent=2)
    texts: dict[str, Iterable[str]] = {
        "assignment.csv": _assignment(case, assigned),
        "explanation.csv": _explanation(case, assigned),
        "summary.json": [summary + "\n"],
    }
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with (to / f".{name}.partial").open("w", encoding="utf-8", newline="") as file:
                file.writelines(text)
        for name in texts:
            os.replace(to / f".{name}.partial", to / name)
    except OSError as error:
        raise UnwritableFolder(UNWRITABLE.fill(path=to, why=error.strerror)) from error
    finally:
        for name in texts:
            with suppress(OSError):
                (to / f".{name}.partial").unlink(missing_ok=True)
