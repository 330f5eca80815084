"""Writes the result of a round: who got what, why, and the summary. The same input gives the same bytes.

In `explanation.csv`, `cutoff_priority` and `cutoff_turn` are the standing of the last child seated at a
full place, and `priority` and `turn` the child's own: to be seated there the child would have had to stand
before the cut-off. `turn` counts from 0 in the queue, or in the lots drawn from the seed. The time that
a run took is not written: it would make two equal runs differ.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints, Problem
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


def outcomes(problem: Problem, assigned: Ints) -> list[str]:
    """One word for each choice. `full_though_ahead` arises only where priorities are not respected."""
    _, last = cutoffs(problem, assigned)
    edges, owners, places = np.arange(len(problem.places)), problem.owners, problem.places
    held = assigned[owners] == places
    got = problem.offsets[1:].copy()
    got[owners[held]] = edges[held]
    cases = [
        (held, "placed"),
        (problem.priorities == UNACCEPTABLE, "not_eligible"),
        (edges > got[owners], "better_choice_given"),
        (problem.capacities[places] == 0, "no_seats"),
        (problem.keys > last[places], "behind_cutoff"),
    ]
    return list(np.select([c for c, _ in cases], [w for _, w in cases], "full_though_ahead").tolist())


def _explanation(case: Round, problem: Problem, assigned: Ints) -> Iterator[list[object]]:
    filled, last = cutoffs(problem, assigned)
    count = max(problem.applicant_count, 1)
    rows = zip(problem.owners.tolist(), problem.places.tolist(), problem.priorities.tolist(), strict=True)
    turns, starts, seats = problem.turns.tolist(), problem.offsets.tolist(), problem.capacities.tolist()
    words = outcomes(problem, assigned)
    limits = [("", "") if key < 0 else divmod(key, count) for key in last.tolist()]
    taken = filled.tolist()
    for edge, (owner, place, priority) in enumerate(rows):
        own = "" if priority == UNACCEPTABLE else priority
        name, rank = case.applicants[owner], edge - starts[owner] + 1
        place_facts = (case.places[place], seats[place], taken[place], *limits[place])
        yield [name, rank, *place_facts, own, turns[owner], words[edge]]


def _summary(case: Round, assigned: Ints, mechanism: str, seed: str) -> dict[str, object]:
    problem = case.problem
    held = np.flatnonzero(assigned[problem.owners] == problem.places)
    ranks, counts = np.unique(held - problem.offsets[problem.owners[held]] + 1, return_counts=True)
    by_rank = {str(rank): count for rank, count in zip(ranks.tolist(), counts.tolist(), strict=True)}
    return {
        "mechanism": mechanism,
        "seed": seed,
        "ties": "seed" if case.positions is None else "queue",
        "applicants": len(case.applicants),
        "seats": int(problem.capacities.sum()),
        "placed": len(held),
        "by_rank": by_rank,
        "input_sha256": case.hashes,
    }


def _table(header: list[str], rows: Iterator[list[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def write_result(case: Round, assigned: Ints, *, mechanism: str, seed: str, to: Path) -> None:
    """Write the three files; each appears whole or not at all."""
    problem = case.problem.by_turn_alone() if mechanism == "serial-dictatorship" else case.problem
    names = ["" if place == UNPLACED else case.places[place] for place in assigned.tolist()]
    pairs: Iterator[list[object]] = ([a, place] for a, place in zip(case.applicants, names, strict=True))
    summary = json.dumps(_summary(case, assigned, mechanism, seed), ensure_ascii=False, indent=2)
    texts = {
        "assignment.csv": _table(["applicant", "place"], pairs),
        "explanation.csv": _table(COLUMNS, _explanation(case, problem, assigned)),
        "summary.json": summary + "\n",
    }
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (to / f".{name}.partial").write_text(text, encoding="utf-8", newline="")
        for name in texts:
            os.replace(to / f".{name}.partial", to / name)
    except OSError as error:
        raise UnwritableFolder(UNWRITABLE.fill(path=to, why=error.strerror)) from error
