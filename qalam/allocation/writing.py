"""Writes the result of a round: who got what, why, and the summary. The same input gives the same bytes.

`counters.csv`, where seats are reserved, is an input of the next round. The time that a run took is not written: it
would make two equal runs differ.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np

from qalam.allocation.explanation_table import explanation_lines
from qalam.allocation.lettering import cell
from qalam.allocation.problem import UNPLACED, Ints
from qalam.allocation.reserves import LISTS
from qalam.allocation.seated import own_choices, shared_got
from qalam.allocation.solving import Outcome
from qalam.allocation.tables import Round
from qalam.kernel.disk import is_full_disk
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

STRETCH = 100_000

UNWRITABLE = Trilingual(
    kk="«{path}» қалтасына жазу мүмкін болмады ({why}); басқа қалтаны көрсетіңіз.",
    ru="Не удалось записать в папку «{path}» ({why}); укажите другую папку.",
    en="Cannot write to the folder '{path}' ({why}); name another folder.",
)
NO_ROOM = Trilingual(
    kk="«{path}» қалтасындағы дискіде орын жоқ, ештеңе жазылмады; орын босатып, қайта орындаңыз.",
    ru="В папке «{path}» нет места на диске, ничего не записано; освободите место и повторите.",
    en="There is no room on the disk of '{path}', and nothing was written; free some space and try again.",
)


class UnwritableFolder(Refusal):
    """The folder for the result does not take files."""


def _assignment(case: Round, assigned: Ints) -> Iterator[bytes]:
    places = [*map(cell, case.places), ""]
    yield b"applicant,place\n"
    for first in range(0, len(case.applicants), STRETCH):
        got = zip(case.applicants[first : first + STRETCH], assigned[first : first + STRETCH].tolist(), strict=True)
        yield "".join(f"{cell(name)},{places[place]}\n" for name, place in got).encode()


def _counters(case: Round, outcome: Outcome) -> Iterator[bytes]:
    yield b"place,counter\n"
    counts = zip(case.places, outcome.counters.tolist(), strict=True)
    yield "".join(f"{cell(name)},{counter}\n" for name, counter in counts).encode()


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
    texts: dict[str, Iterable[bytes | memoryview]] = {
        "assignment.csv": _assignment(case, outcome.assigned),
        "explanation.csv": explanation_lines(case, outcome),
        **({} if case.market.reserves is None else {"counters.csv": _counters(case, outcome)}),
        "summary.json": [f"{summary}\n".encode()],
    }
    is_new = not to.exists()
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with (to / f".{name}.partial").open("wb") as file:
                file.writelines(text)
        for name in texts:
            os.replace(to / f".{name}.partial", to / name)
    except OSError as error:
        sentence = NO_ROOM if is_full_disk(error) else UNWRITABLE
        raise UnwritableFolder(sentence.fill(path=to, why=error.strerror)) from error
    finally:
        for name in texts:
            with suppress(OSError):
                (to / f".{name}.partial").unlink(missing_ok=True)
        if is_new:
            # It stays where it holds the result.
            with suppress(OSError):
                to.rmdir()
