"""Columns of what changed: '2023 | 2024 | өзгеріс', held in each row where most rows show that they are just that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from qalam.checker.checks.changes.differences import Change, difference_finding, leads
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import columns_of, numbers_of_row
from qalam.checker.slips import slip_from
from qalam.checker.text import Text

FEWEST = 3  # rows
TELLING = 2  # rows in which something changed, and by what is told


def check_change_columns(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about rows in which one slip parts a change from the two numbers before it."""
    found: list[Finding] = []
    sums = [_names(tie) for tie in relations if tie.kind == "parts" and not tie.holds]
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        rows = [numbers_of_row(text, line, "change") for line in group] if is_row else []
        columns = columns_of([row for row in rows if row]) if len(rows) >= FEWEST else []
        for first, later in pairwise(columns):
            for change in (column for column in columns if later < column <= later + 2):
                told = [(row[first], row[later], row[change]) for row in rows if {first, later, change} <= row.keys()]
                found += _of_columns([one for one in told if one[0].unit == one[1].unit])
    return [one for one in found if not any({claim.id for claim in one.claims} <= names for names in sums)]


def _names(tie: Relation) -> set[str]:
    return {claim.id for claim in (tie.whole, *tie.parts) if claim is not None}


def _of_columns(told: Sequence[Change]) -> Iterator[Finding]:
    holding = [one for one in told if leads(*one)]
    is_change = len(told) >= FEWEST and sum(one[2].value > 0 for one in holding) >= TELLING
    if is_change and len(holding) * 3 >= len(told) * 2:
        yield from (difference_finding(*one) for one in told if not leads(*one) and _is_slip(one))


def _is_slip(change: Change) -> bool:
    """Whether one digit of the change, or of one of the two numbers, parts them; nothing is told of what only grew."""
    before, later, told = change
    made = [abs(later.value - before.value)]
    near = [later.value - told.value, later.value + told.value]
    ends = [before.value + told.value, before.value - told.value]
    pairs = ((told, made), (before, near), (later, ends))
    return told.value > 0 and any(
        value >= 0 and slip_from(claim, value) is not None for claim, meant in pairs for value in meant
    )
