"""Lines of a table that are the shares of another line in one number: of a cell of that line, or told by the text
around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.relations.grids.evidence import HEAVIEST, LIGHT, SURE, is_slip_for
from qalam.checker.relations.grids.grid import Cell, Grid, grids
from qalam.checker.relations.grids.reckoned import Held, reckoned
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

NAMED = 1.0  # what the sign of percentages in the head weighs
ALL = 100  # percent
AROUND = 4  # sentences before a table and behind it in which the base of its shares may be told
FEW = 40  # records of which each may be of all
ROUNDED = 1.01  # units of the last digit: what is cut off instead of rounded is no error
SPREAD = 1.0  # of a share: others of such a table lie so near it
MANY = 4  # records that hold
SAMPLE = 12  # records that are first looked at
MOSTLY = 2  # times as many records hold as fail
Part = tuple[Claim, Claim, Claim]  # a part, its share and what it is of


class Shares(NamedTuple):
    """A line of shares with the line of their parts and their base, and the records in which they are so."""

    weight: float
    holding: tuple[Part, ...]
    failing: tuple[Part, ...]


def grid_shares(text: Text) -> Iterator[Part]:
    """Each percentage of a table with the numbers that its line shows it to be reckoned from."""
    seen: set[str] = set()
    for grid in grids(text):
        if not any(line.is_share for line in (*grid.lines, *grid.of_records)):
            continue
        for way, made, fixed in lines_of(text, grid):
            parts = [
                (cells[1].claim, cells[2].claim, cells[0].claim)
                for held in made
                if held.line.sort == "ratio" and held.line.each == ALL
                for at in (*held.holding, *held.wrong)
                if len(cells := held.line.cells(way.records[at])) == len(held.line.places)
            ]
            parts += [part for one in fixed for part in (*one.holding, *one.failing)]
            for part in parts:
                if part[1].unit == "percent" and part[1].id not in seen:
                    seen.add(part[1].id)
                    yield part


def lines_of(text: Text, grid: Grid) -> list[tuple[Grid, list[Held], list[Shares]]]:
    """The lines of a table that are reckoned from two others or are shares in one number, by its rows and by its
    columns."""
    told = _around(text, grid)
    name = f"lines of the table at {grid.sentences[0].number}"
    ways = (grid, grid.turned())
    return text.once(name, lambda: [(way, reckoned(way), list(fixed_shares(way, told))) for way in ways])


def _around(text: Text, grid: Grid) -> list[Claim]:
    """The numbers told around a table, not in one, of which its shares may be."""
    first, last = grid.sentences[0].number, grid.sentences[-1].number
    near = (*text.sentences[max(0, first - AROUND) : first], *text.sentences[last + 1 : last + 1 + AROUND])
    told = [claim for one in near if not one.is_row for claim in text.by_sentence[one.number]]
    return [claim for claim in told if claim.is_count and claim.value > 1 and not (claim.is_rough or claim.may_be_year)]


def fixed_shares(grid: Grid, told: Sequence[Claim]) -> Iterator[Shares]:
    """The surest reading of each line that may be of shares; `told` are the numbers of the text around."""
    columns = list(zip(*grid.records, strict=True)) if len(grid.lines) <= FEW else []
    for share, line in enumerate(grid.lines if columns else ()):
        own = [cell for cell in columns[share] if cell is not None]
        if not own or not (line.is_share or all(cell.claim.decimals for cell in own)):
            continue
        if any(not 0 <= cell.value <= ALL * grid.fine for cell in own):
            continue
        read = [
            one
            for part, _ in enumerate(grid.lines)
            if part != share and not grid.lines[part].is_share
            for one in _readings(grid, columns[part], columns[share], told, NAMED * line.is_share)
        ]
        best = max(read, key=lambda one: one.weight, default=None)
        if best is not None:
            yield best


def _readings(
    grid: Grid, parts: Sequence[Cell | None], shares: Sequence[Cell | None], told: Sequence[Claim], named: float
) -> Iterator[Shares]:
    pairs = [(part, share) for part, share in zip(parts, shares, strict=True) if part and share and part.value > 0]
    greatest = max((part.value for part in parts if part), default=0)
    bases = [
        part.claim
        for at, part in enumerate(parts)
        if part and (len(parts) <= FEW or part.value == greatest or grid.of_records[at].is_total)
    ]
    bases += [claim for claim in told if claim.value * grid.fine >= greatest]
    cost = log10(max(1, len(bases) * len(grid.lines)))
    for base in bases:
        one = _judge(pairs, base, grid.fine, named - cost)
        if one is not None:
            yield one


def _judge(pairs: Sequence[tuple[Cell, Cell]], base: Claim, fine: int, weight: float) -> Shares | None:
    of = float(base.value)
    first = pairs[:SAMPLE]
    missing = (
        sum(abs(part.value * ALL / of - share.value) >= share.unit * ROUNDED for part, share in first) if of else 0
    )
    if missing * MOSTLY > len(first) - missing + MOSTLY:
        return None
    holding: list[Part] = []
    failing: list[Part] = []
    seen = set()
    for part, share in pairs:
        if part.claim is base and abs(share.value - ALL * fine) > share.unit:
            return None  # of itself it would be all
        if part.claim is base or of <= 0 or part.value / fine > of * 2:
            continue
        value, unit = share.value / fine, share.unit / fine
        due = part.value / fine * ALL / of
        if abs(due - value) < unit * ROUNDED:
            holding.append((part.claim, share.claim, base))
            if (part.value, share.value) not in seen and value != ALL:
                weight += min(HEAVIEST, max(0.0, log10(max(1.0, value * SPREAD / unit))))
        else:
            failing.append((part.claim, share.claim, base))
            weight -= 0 if _is_slip(part.claim, share.claim, base) else LIGHT
        seen.add((part.value, share.value))
    if weight < SURE or len(failing) * MOSTLY > len(holding) + (len(holding) < MOSTLY):
        return None
    are_few = len(holding) >= MANY and len(failing) * MANY <= len(holding)
    return Shares(weight, tuple(holding), tuple(one for one in failing if are_few or _is_slip(*one)))


def _is_slip(part: Claim, share: Claim, base: Claim) -> bool:
    """Whether one slip in a share or in its part explains that they do not fit."""
    unit, of = float(unit_printed(share)), float(base.value)
    due, made = float(part.value) * ALL / of, float(share.value) * of / ALL
    return is_slip_for(share, due - unit, due + unit) or is_slip_for(
        part, made - of * unit / ALL, made + of * unit / ALL
    )
