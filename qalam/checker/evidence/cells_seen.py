"""What is seen around a number of a table and one of a sentence that may tell the same figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.evidence.cells_grid import YEAR, Around, Cell, Grid
from qalam.checker.evidence.weights import Evidence
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.labels import PLACES, labels_of, part_of
from qalam.checker.relations.tables.tables import names_total
from qalam.checker.slips import slip_between
from qalam.checker.words.again.recalled import ALL_BEFORE, IN_ALL
from qalam.checker.words.again.repeats import AHEAD, PLANNED

_AHEAD = words_pattern("|".join((*PLANNED, *AHEAD)), re.I)
_ALL = as_pattern(rf"\W*\b(?:{'|'.join((*IN_ALL, *ALL_BEFORE))})", re.I)
NEAR = 60  # characters before a number in which it is said to be of all
MOST = 4
TWO_DIGITS = 10
ROW = ("row_best", "row_telling", "row_only", "total_alone", "all_of_both", "siblings_row", "near_row")
COLUMN = ("column_words", "column_only", "siblings_row", "siblings_column", "noun_in_row", "noun_in_head", "same_noun")
FAR = 6  # sentences between a table and a number
CONTEXT = 2  # sentences on either side of one, whose numbers may stand in the same row


def seen(around: Around, grid: Grid, cell: Cell, told: Claim, digits: tuple[str, str]) -> Evidence:
    """Each evidence by its name; `digits` are those of the cell and of the number told, as they are compared."""
    said, clause = around.said(told.sentence), around.clause(told)
    context = said | around.said(max(0, told.sentence - 1))
    rows, columns = grid.labels, grid.heads
    found = {
        **_of_words("row", cell.row, rows, said, clause),
        **_of_words("column", cell.column, columns, said, clause),
        "row_in_context": _share(cell.named, context),
        **_of_sort(cell, told),
        **_of_others(around, grid, cell, told, digits[1]),
        **_of_place(around, grid, cell, told),
        **_of_time(cell, said),
        **_of_limits(around, grid, cell, told),
    }
    return {**found, "row_found": _found(found, ROW), "column_found": _found(found, COLUMN)}


def _found(seen: Evidence, names: Iterable[str]) -> float:
    """Whether anything tells which row is meant, or which column."""
    return float(any(seen[name] for name in names))


def _share(words: frozenset[str], said: frozenset[str]) -> float:
    return len(words & said) / max(1, len(words))


def _of_words(
    name: str, place: int, named: Mapping[int, frozenset[str]], said: frozenset[str], clause: frozenset[str]
) -> Evidence:
    """How far a sentence and the clause of its number say what names a row or a column, and whether it says as much of
    another one."""
    own = named[place]
    shared = own & said
    common = {word: sum(word in words for words in named.values()) for word in sorted(shared)}
    others = [words for at, words in named.items() if at != place]
    telling = [word for word, times in common.items() if times == 1]
    rivals = sum(_share(words, said) >= _share(own, said) > 0 for words in others)
    rivals_of_clause = sum(_share(words, clause) >= _share(own, clause) > 0 for words in others)
    is_only = not others
    return {
        f"{name}_words": float(min(MOST, len(shared))),
        f"{name}_share": _share(own, said),
        f"{name}_clause": _share(own, clause),
        f"{name}_telling": float(min(MOST, len(telling))),
        f"{name}_telling_clause": float(min(MOST, sum(word in clause for word in telling))),
        f"{name}_rivals": float(min(MOST, rivals)),
        f"{name}_best": float(bool(shared) and not is_only and not rivals),
        f"{name}_best_of_clause": float(bool(own & clause) and not is_only and not rivals_of_clause),
        f"{name}_number": float(any(word[0].isdigit() for word in shared)),
        f"{name}_number_clause": float(any(word[0].isdigit() for word in own & clause)),
        f"{name}_number_unsaid": float(
            any(word[0].isdigit() for word in own) and not any(w[0].isdigit() for w in shared)
        ),
        f"{name}_other": float(not shared and any(words & said for words in others)),
        f"{name}_only": float(is_only),
    }


def _of_sort(cell: Cell, told: Claim) -> Evidence:
    noun = stems(told.noun)
    own = stems(cell.claim.noun)
    units = {cell.claim.unit, told.unit}
    return {
        "noun_in_row": float(bool(noun & cell.named)),
        "noun_in_head": float(bool(noun & cell.headed)),
        "same_noun": float(bool(noun) and noun == own),
        "other_noun": float(bool(noun and own) and noun != own),
        "no_noun": float(not noun),
        "same_unit": float(len(units) == 1),
        "bare": float(cell.claim.unit == "count"),
        "money": float("money" in units),
        "percent": float("percent" in units),
        "same_step": float(cell.claim.step == told.step),
        "same_decimals": float(cell.claim.decimals == told.decimals),
        "decimals": float(bool(told.decimals)),
    }


def _of_others(around: Around, grid: Grid, cell: Cell, told: Claim, digits: str) -> Evidence:
    """The other numbers of the sentence, and of those around it, that stand in the table: in the same row or column."""
    beside = [claim for claim in around.measures(told.sentence) if claim is not told]
    near = [
        claim
        for number in range(told.sentence - CONTEXT, told.sentence + CONTEXT + 1)
        if number != told.sentence and 0 <= number < len(around.text.sentences)
        if not around.text.sentences[number].is_row
        for claim in around.measures(number)
    ]
    row, column, any_ = _siblings(grid, cell, beside)
    near_row, near_column, near_any = _siblings(grid, cell, near)
    rivals = sum(
        other is not cell and slip_between(str(int(other.claim.value)), digits) is not None for other in grid.cells
    )
    again = [claim for claim in (*beside, *near) if claim.value == cell.claim.value]
    return {
        "siblings_row": float(min(MOST, row)),
        "siblings_column": float(min(MOST, column)),
        "siblings": float(min(MOST, any_)),
        "siblings_share": any_ / max(1, len(beside)),
        "none_of_others": float(len(beside) > 1 and not any_),
        "near_row": float(min(MOST, near_row)),
        "near_column": float(min(MOST, near_column)),
        "near": float(min(MOST, near_any)),
        "all_in_row": float(row > 0 and row == any_ == len(beside)),
        "others": float(min(MOST, len(beside))),
        "total_alone": float(_is_total(cell) and not any(claim.unit == told.unit for claim in beside)),
        "rivals": float(min(MOST, rivals)),
        "cell_told": float(bool(again)),
        "cell_twice": float(len(grid.by_value[cell.claim.value]) > 1),
    }


def _siblings(grid: Grid, cell: Cell, claims: Iterable[Claim]) -> tuple[int, int, int]:
    """How many of some numbers of two digits or more stand in the row of a cell, in its column, and in its table."""
    found = [
        [other for other in grid.by_value.get(claim.value, ()) if other is not cell]
        for claim in claims
        if claim.value >= TWO_DIGITS
    ]
    places: tuple[Callable[[Cell], bool], ...] = (
        lambda other: other.row == cell.row,
        lambda other: other.column == cell.column and other.row != cell.row,
        lambda _: True,
    )
    row, column, any_ = (sum(any(map(at, others)) for others in found) for at in places)
    return row, column, any_


def _is_total(cell: Cell) -> bool:
    return names_total(cell.label) or _ALL.match(cell.label) is not None


def _of_place(around: Around, grid: Grid, cell: Cell, told: Claim) -> Evidence:
    is_behind = told.sentence > grid.last
    is_total = _is_total(cell)
    start = max(around.text.sentences[told.sentence].start, told.start - NEAR)
    before = around.text.content[start : told.start]
    distance = told.sentence - grid.last if is_behind else grid.first - told.sentence
    return {
        "far": float(distance > FAR),
        "behind": float(is_behind),
        "cells": float(min(60, len(grid.cells))),
        "total_row": float(is_total),
        "all_of_both": float(is_total and _ALL.search(before) is not None),
        "last_row": float(cell.row == grid.last),
    }


def _of_time(cell: Cell, said: frozenset[str]) -> Evidence:
    """The years that name the cell and those of the sentence."""
    named = cell.named | cell.headed
    own, other = _years(named), _years(said)
    return {
        "years_same": float(bool(own & other)),
        "years_differ": float(bool(own and other) and not own & other),
        "year_unsaid": float(bool(own) and not other),
    }


def _years(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) == YEAR and word.isdecimal() and word[0] in "12"}


def _of_one(one: bool, two: bool) -> float:
    return float(one != two)


def _of_limits(around: Around, grid: Grid, cell: Cell, told: Claim) -> Evidence:
    """Whether the clause of a number tells a part of a division that neither the cell nor what leads to the table
    tells, or only one of the two is of a plan, or the number is told as a difference."""
    text = around.text
    own = labels_of(f"{cell.says} {grid.lead}")
    rows = {row for row, _ in own}
    labels = {label for label in part_of(text, told).labels if label[0] < PLACES}
    clause = said_of(text, told)
    return {
        "narrower": float(bool({row for row, _ in labels} - rows)),
        "other_side": float(any(row in rows for row, _ in labels - own)),
        "planned_of_one": _of_one(
            _AHEAD.search(clause) is not None, len(grid.heads) > 1 and _AHEAD.search(cell.says) is not None
        ),
        "difference": float(is_difference(text, text.sentences[told.sentence], told)),
    }
