"""A number of a table and one of the sentences around it that may tell the same figure: '697 бала болды' above
'Барлығы | 697'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import product

from qalam.checker.claims import Claim
from qalam.checker.evidence.cells_grid import Around, Cell, Grid
from qalam.checker.evidence.cells_seen import seen
from qalam.checker.evidence.weights import Evidence
from qalam.checker.slips import keys, printed, slip_between, told_to, unit_printed
from qalam.checker.text import Text

CROWD = 30  # numbers of a sentence: more are a list
MOST = 8  # cells of one name that are compared with a number


@dataclass(frozen=True)
class Retold:
    """A cell and a number of a sentence, and the digits of both as far as the rougher one is told."""

    around: Around
    grid: Grid
    cell: Cell
    told: Claim
    digits: tuple[str, str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.cell.claim, self.told

    @property
    def holds(self) -> bool:
        return self.digits[0] == self.digits[1]

    @cached_property
    def seen(self) -> Evidence:
        return seen(self.around, self.grid, self.cell, self.told, self.digits)


def forms(claim: Claim, other: Claim, *, is_scaled: bool) -> Iterator[tuple[str, str]]:
    """The digits of two numbers as they may be compared: as both are printed, with as many decimals, in a table told
    in thousands or millions, or to the rougher step of both."""
    units = unit_printed(claim), unit_printed(other)
    if claim.decimals == other.decimals and (is_scaled or claim.step == other.step):
        yield printed(claim), printed(other)
    if units[0] != units[1] or claim.decimals != other.decimals:
        step = max(units)
        if min(claim.value, other.value) >= step:
            yield from product(told_to(claim, step), told_to(other, step))


def _names(claim: Claim) -> set[str]:
    """The digits under which a number may be met."""
    own = {printed(claim), str(int(claim.value))}
    if claim.is_count and not claim.decimals:
        steps = (step for step in map(Decimal, (100, 1_000)) if claim.value >= step * 10)
        own |= {digits for step in steps for digits in told_to(claim, step)}
    return own


def slipped(around: Around) -> Iterator[Retold]:
    """Cells and numbers around their tables that one slip of the pen parts."""
    for grid in around.grids:
        known: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for cell in grid.cells:
            for name in {key for digits in _names(cell.claim) for key in keys(digits)}:
                known[name].append(cell)
        for sentence in around.sentences(grid):
            claims = around.measures(sentence.number)
            for claim in claims if len(claims) <= CROWD else ():
                if claim.value in grid.by_value:
                    continue
                met: set[str] = set()
                for name in {key for digits in _names(claim) for key in keys(digits)}:
                    for cell in known.get(name, ())[:MOST]:
                        if cell.claim.id not in met:
                            met.add(cell.claim.id)
                            yield from _of_slip(around, grid, cell, claim)


def _of_slip(around: Around, grid: Grid, cell: Cell, claim: Claim) -> Iterator[Retold]:
    if not may_be_one(cell.claim, claim):
        return
    pairs = list(forms(cell.claim, claim, is_scaled=grid.is_scaled))
    if any(one == two for one, two in pairs):
        return
    near = [(one, two) for one, two in pairs if slip_between(one, two)]
    if near:
        yield Retold(around, grid, cell, claim, near[0])


def may_be_one(cell: Claim, claim: Claim) -> bool:
    """Whether the unit of a number of a sentence is that of a cell, which often says none."""
    if cell.unit in {claim.unit, "measure"}:
        return True
    if "percent" in {cell.unit, claim.unit} or not (cell.is_count and claim.is_count):
        return False
    return cell.unit == "count" or claim.unit == "count" or not (cell.noun and claim.noun)


def equal(around: Around) -> Iterator[Retold]:
    """Cells and numbers around their tables that are equal."""
    for grid in around.grids:
        for sentence in around.sentences(grid):
            claims = around.measures(sentence.number)
            for claim in claims if len(claims) <= CROWD else ():
                for cell in grid.by_value.get(claim.value, ()):
                    if may_be_one(cell.claim, claim):
                        yield Retold(around, grid, cell, claim, (printed(claim), printed(claim)))


def taught(text: Text) -> Iterator[Retold]:
    """Pairs to learn from: those that are equal, and those that a slip parts."""
    around = Around(text)
    yield from equal(around)
    yield from slipped(around)
