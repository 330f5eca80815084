"""The lines of `explanation.csv`: each speaks of one choice of one child.

`class` is the class for whose seats the child stands in line at that place, empty where none. `cutoff_priority` and
`cutoff_turn` are the standing of the last one seated in that line, empty where one more would be seated; `priority` and
`turn` are the child's own, for a batch those of the member who stands worst there. `held` stands before every priority:
that child had the seat already. `turn` counts from 0 in the queue, or in the lots drawn from the seed. `needed` says
what would have had to differ (`NEEDED`).
"""

from __future__ import annotations

from collections.abc import Iterator

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
from qalam.allocation.lettering import Pieces, cell, lines_of, number_endings, packed
from qalam.allocation.problem import Ints
from qalam.allocation.reserves import LISTS, OTHERS
from qalam.allocation.seated import LAST
from qalam.allocation.solving import Outcome
from qalam.allocation.tables import Round

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

STRETCH = 10_000


def explanation_lines(case: Round, outcome: Outcome) -> Iterator[bytes | memoryview]:
    """The table, a stretch of applicants at a time: a million applicants have ten million lines."""
    problem, told = outcome.problem, outcome.explanation
    names, places = packed(map(cell, case.applicants)), packed(_place_cells(case, outcome))
    numbers, endings = _endings(case, outcome)
    holders = case.market.homes is not None
    yield (",".join(COLUMNS) + "\n").encode()
    for first in range(0, problem.applicant_count, STRETCH):
        last = min(first + STRETCH, problem.applicant_count)
        lines = lines_of(
            first,
            last,
            problem.offsets,
            problem.places,
            problem.turns,
            told.lists,
            told.keys,
            numbers,
            holders,
            names,
            places,
            endings,
        )
        yield lines.data


def _standing_cells(case: Round, outcome: Outcome) -> list[str]:
    """The cut-offs of all lists as `priority,turn`, ranks as the tables gave them."""
    limits = outcome.explanation.cutoffs.ravel()
    ranks, turns = np.divmod(limits, max(outcome.problem.applicant_count, 1))
    closed = (limits >= 0) & (limits != LAST)
    held = case.market.homes is not None
    return [
        f"{'held' if held and rank == HOLDER else rank - held},{turn}" if there else ","
        for there, rank, turn in zip(closed.tolist(), ranks.tolist(), turns.tolist(), strict=True)
    ]


def _place_cells(case: Round, outcome: Outcome) -> list[str]:
    """What a line says of a list of a place: name, seats, filled, class, cut-off."""
    seats, filled = outcome.explanation.seats.tolist(), outcome.explanation.filled.tolist()
    standings, cells = _standing_cells(case, outcome), []
    for place, name in enumerate(map(cell, case.places)):
        for line, own in enumerate((case.ahead[place], case.due[place], "")):
            limit = standings[len(LISTS) * place + line]
            cells.append(f"{name},{seats[place]},{filled[place]},{cell(own)},{limit}")
    return cells


def _endings(case: Round, outcome: Outcome) -> tuple[Ints, Pieces]:
    """`outcome,needed` for every choice: the number of the ending, and the endings.

    An ending depends on the classes of the place, the list, whether anybody sits in it, the outcome and the lists that
    would serve; few of them occur.
    """
    told = outcome.explanation
    kinds = {names: number for number, names in enumerate(dict.fromkeys(zip(case.ahead, case.due, strict=True)))}
    of_place = np.array([kinds[names] for names in zip(case.ahead, case.due, strict=True)], dtype=np.int64)
    facts = told.lists, told.outcomes, told.would_serve
    numbers, codes = number_endings(outcome.problem.places, of_place, told.cutoffs, *facts, len(kinds))
    names_of = list(kinds)
    return numbers, packed([_ending(names_of, code) for code in codes.tolist()])


def _ending(names_of: list[tuple[str, str]], code: int) -> str:
    rest, would = divmod(code, 1 << len(LISTS))
    rest, word = divmod(rest, len(OUTCOMES))
    rest, closed_to_all = divmod(rest, 2)
    kind, line = divmod(rest, len(LISTS))
    needed = [NEEDED[word]] if word in NEEDED else []
    if word == BEHIND_CUTOFF and closed_to_all:
        needed = [] if would else [NEEDED[NO_SEATS]]
    if word in {BEHIND_CUTOFF, TOO_FEW_SEATS_TOGETHER}:
        needed += [f"class={name}" for own, name in enumerate(names_of[kind]) if name and would & 1 << own]
        if would & 1 << OTHERS and line != OTHERS:
            needed.append("no class")
    return f"{OUTCOMES[word]},{cell('; '.join(needed))}\n"
