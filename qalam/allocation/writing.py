"""Writes the result of a round: who got what, why, and the summary. The same input gives the same bytes.

In `explanation.csv` a line speaks of one choice of one child. `class` is the class for whose seats the child stands in
line at that place, empty where none. `cutoff_priority` and `cutoff_turn` are the standing of the last one seated in
that line, empty where one more would be seated; `priority` and `turn` are the child's own, for a batch those of the
member who stands worst there. `held` stands before every priority: that child had the seat already. `turn` counts
from 0 in the queue, or in the lots drawn from the seed. `needed` says what would have had to differ (`NEEDED`).
`counters.csv`, where seats are reserved, is an input of the next round. The time that a run took is not written: it
would make two equal runs differ.
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

from qalam.allocation.explaining import (
    BEHIND_CUTOFF,
    NO_SEATS,
    NOT_ELIGIBLE,
    NOT_SHARED,
    OUTCOMES,
    TOO_FEW_SEATS_TOGETHER,
)
from qalam.allocation.held_seats import HOLDER
from qalam.allocation.problem import UNACCEPTABLE, UNPLACED, Ints
from qalam.allocation.reserves import LISTS, OTHERS
from qalam.allocation.seated import LAST, own_choices, shared_got
from qalam.allocation.solving import Outcome
from qalam.allocation.tables import Round
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

COLUMNS = [
    "applicant",
    "rank",
    "place",
    "seats",
    "filled",
    "class",
    "cutoff_priority",
    "cutoff_turn",
    "priority",
    "turn",
    "outcome",
    "needed",
]

NEEDED = {
    NOT_ELIGIBLE: "eligible",
    NO_SEATS: "seats",
    BEHIND_CUTOFF: "before cut-off",
    NOT_SHARED: "named by all",
    TOO_FEW_SEATS_TOGETHER: "alone",
}
"""What would have had to differ: to be acceptable to the place; that it had seats; to stand before the cut-off, or in
the class named; that every child of the batch named the place; to ask alone."""

SPECIAL = re.compile('[,"\r\n]')
STRETCH = 10_000

UNWRITABLE = Trilingual(
    kk="«{path}» қалтасына жазу мүмкін болмады ({why}); басқа қалтаны көрсетіңіз.",
    ru="Не удалось записать в папку «{path}» ({why}); укажите другую папку.",
    en="Cannot write to the folder '{path}' ({why}); name another folder.",
)


class UnwritableFolder(Refusal):
    """The folder for the result does not take files."""


def cell(name: str) -> str:
    """The name as a CSV field."""
    if SPECIAL.search(name) is None:
        return name
    return '"' + name.replace('"', '""') + '"'


def _rank_cells(case: Round, ranks: Ints) -> list[int | str]:
    """Ranks as the tables gave them; empty where there is none, `held` for the seat that the applicant has."""
    if case.market.homes is None:
        return ["" if rank < 0 else rank for rank in ranks.tolist()]
    words = {UNACCEPTABLE: "", HOLDER: "held"}
    return [words.get(rank, rank - 1) for rank in ranks.tolist()]


def _place_cells(case: Round, outcome: Outcome) -> list[str]:
    """What a line of the explanation says of a list of a place: name, seats, filled, class, cut-off."""
    told, count = outcome.explanation, max(outcome.problem.applicant_count, 1)
    last = np.where(told.cutoffs == LAST, -1, told.cutoffs).ravel()
    ranks, turns = np.divmod(last, count)
    ranks[last < 0] = UNACCEPTABLE
    rank_cells = _rank_cells(case, ranks)
    turn_cells = ["" if key < 0 else turn for key, turn in zip(last.tolist(), turns.tolist(), strict=True)]
    seats, filled = told.seats.tolist(), told.filled.tolist()
    cells = []
    for place, name in enumerate(map(cell, case.places)):
        for line, own in enumerate((case.ahead[place], case.due[place], "")):
            spot = len(LISTS) * place + line
            limit = f"{rank_cells[spot]},{turn_cells[spot]}"
            cells.append(f"{name},{seats[place]},{filled[place]},{cell(own)},{limit}")
    return cells


class _Endings(dict[tuple[int, int, int], str]):
    """`outcome,needed` by list of a place, outcome and the lists that would serve; few differ, so they are kept."""

    def __init__(self, case: Round, outcome: Outcome) -> None:
        super().__init__()
        self.names = list(zip(case.ahead, case.due, strict=True))
        self.cutoffs = outcome.explanation.cutoffs.ravel()

    def __missing__(self, key: tuple[int, int, int]) -> str:
        spot, word, would = key
        place = spot // len(LISTS)
        needed = [NEEDED[word]] if word in NEEDED else []
        if word == BEHIND_CUTOFF and self.cutoffs[spot] < 0:
            needed = [] if would else [NEEDED[NO_SEATS]]
        if word in {BEHIND_CUTOFF, TOO_FEW_SEATS_TOGETHER}:
            needed += [f"class={name}" for line, name in enumerate(self.names[place]) if name and would & 1 << line]
            if would & 1 << OTHERS and spot % len(LISTS) != OTHERS:
                needed.append("no class")
        self[key] = f"{OUTCOMES[word]},{cell('; '.join(needed))}\n"
        return self[key]


def _explanation(case: Round, outcome: Outcome) -> Iterator[str]:
    """The lines, a stretch of applicants at a time: a million applicants have ten million lines."""
    problem, told = outcome.problem, outcome.explanation
    count = max(problem.applicant_count, 1)
    place_cells, endings = _place_cells(case, outcome), _Endings(case, outcome)
    yield ",".join(COLUMNS) + "\n"
    for first in range(0, problem.applicant_count, STRETCH):
        bounds = problem.offsets[first : first + STRETCH + 1].tolist()
        edges = slice(bounds[0], bounds[-1])
        keys = told.keys[edges]
        ranks = np.where(keys < 0, UNACCEPTABLE, keys // count)
        turns = np.where(keys < 0, problem.turns[problem.owners[edges]], keys % count)
        spots = len(LISTS) * problem.places[edges] + told.lists[edges]
        words, would = told.outcomes[edges], told.would_serve[edges]
        facts = (spots.tolist(), _rank_cells(case, ranks), turns.tolist(), words.tolist(), would.tolist())
        rows = list(zip(*facts, strict=True))
        lines: list[str] = []
        for number, start in enumerate(bounds[:-1]):
            name = cell(case.applicants[first + number])
            own = rows[start - bounds[0] : bounds[number + 1] - bounds[0]]
            lines += [
                f"{name},{rank},{place_cells[spot]},{priority},{turn},{endings[spot, word, others]}"
                for rank, (spot, priority, turn, word, others) in enumerate(own, 1)
            ]
        yield "".join(lines)


def _assignment(case: Round, assigned: Ints) -> Iterator[str]:
    places = [*map(cell, case.places), ""]
    yield "applicant,place\n"
    yield "".join(
        f"{cell(name)},{places[place]}\n" for name, place in zip(case.applicants, assigned.tolist(), strict=True)
    )


def _counters(case: Round, outcome: Outcome) -> Iterator[str]:
    yield "place,counter\n"
    yield "".join(
        f"{cell(name)},{counter}\n" for name, counter in zip(case.places, outcome.counters.tolist(), strict=True)
    )


def _of_batches(case: Round, outcome: Outcome) -> dict[str, object]:
    batches, names = outcome.claims.batches, case.applicants
    first = batches.members[batches.bounds[:-1]]
    together = np.flatnonzero(shared_got(batches, outcome.assigned) < batches.offsets[1:])
    relaxed = [
        {"applicants": sorted(names[member] for member in one.members), "place": case.places[one.place]}
        for one in outcome.relaxed
    ]
    return {"batches": len(first), "batches_together": len(together), "claims_let_go": relaxed}


def _summary(case: Round, outcome: Outcome, seed: str) -> dict[str, object]:
    problem, market = outcome.problem, case.market
    got = own_choices(problem, outcome.assigned)
    held = np.flatnonzero(got < problem.offsets[1:])
    ranks, counts = np.unique(got[held] - problem.offsets[held] + 1, return_counts=True)
    by_rank = {str(rank): count for rank, count in zip(ranks.tolist(), counts.tolist(), strict=True)}
    holders = np.flatnonzero(outcome.claims.homes != UNPLACED)
    moved = int((outcome.assigned[holders] != outcome.claims.homes[holders]).sum())
    lists, served = np.unique(outcome.claims.lists[got[held]], return_counts=True)
    by_list = {LISTS[line]: count for line, count in zip(lists.tolist(), served.tolist(), strict=True)}
    return {
        "mechanism": market.mechanism,
        "seed": seed,
        "ties": "seed" if case.positions is None else "queue",
        "applicants": len(case.applicants),
        "seats": int(problem.capacities.sum()),
        "placed": len(held),
        "by_rank": by_rank,
        **({} if market.reserves is None else {"by_list": by_list}),
        **({} if market.homes is None else {"held_seats": len(holders), "moved": moved}),
        **({} if market.batches is None else _of_batches(case, outcome)),
        "stable": outcome.verdict.blocking_pairs == 0,
        "check": asdict(outcome.verdict),
        "input_sha256": case.hashes,
    }


def write_result(case: Round, outcome: Outcome, *, seed: str, to: Path) -> None:
    """Write the files; each appears whole or not at all."""
    summary = json.dumps(_summary(case, outcome, seed), ensure_ascii=False, indent=2)
    texts: dict[str, Iterable[str]] = {
        "assignment.csv": _assignment(case, outcome.assigned),
        "explanation.csv": _explanation(case, outcome),
        **({} if case.market.reserves is None else {"counters.csv": _counters(case, outcome)}),
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
