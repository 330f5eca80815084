"""Lines of a table that its own numbers show to be sums of others: a column of all beside those of its parts, a row of
all below the rows, a row over those that divide it, totals of sections.

What a sum is of, no word need say: that the same lines add up in several records, or once in long numbers, is no
accident, and a record in which they do not is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from math import log10
from typing import NamedTuple

from qalam.checker.relations.grids.evidence import LIGHT, SURE, of_miss, of_slip, of_value, unit_of
from qalam.checker.relations.grids.grid import Cell, Grid, grids
from qalam.checker.relations.grids.walks import LONGEST, PLAIN, Sum, sums_of
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import may_be_slip, one_slip_away
from qalam.checker.text import Text

OFTEN = 3  # times as many records as those in which a sum holds
ROUNDS = 4  # of lines folded into those that they make
LITTLE = 50  # times less than a whole is what many records show to be wrong without a slip
MANY = 4  # records that hold, or parts
SEVERAL = 3  # records that hold
LED = 0.3  # for a run that begins beside a line named so and ends where the table does
NAMED = 1.0  # what a word for a total weighs, and one for its parts
ENOUGH = 2.0  # where a line is named a total and its run ends where the table does


class Judged(NamedTuple):
    """A sum with the records in which it holds, and those in which it fails by a slip or by little."""

    sum: Sum
    weight: float
    holding: tuple[int, ...]
    failing: tuple[int, ...]
    wrong: tuple[int, ...]


def grid_sums(text: Text) -> list[Relation]:
    """The sums of the rows and of the columns of each table."""
    return [tie for grid in grids(text) for way in (grid, grid.turned()) for tie in _of_grid(way)]


def _of_grid(grid: Grid) -> Iterator[Relation]:
    found = judged_sums(grid)
    for one in found:
        for at in one.holding:
            yield _tie(grid, one.sum, at, holds=True)
        for at in one.wrong:
            yield _tie(grid, one.sum, at, holds=False)


def _tie(grid: Grid, one: Sum, at: int, *, holds: bool) -> Relation:
    record = grid.records[at]
    whole = record[one.whole]
    parts = tuple(cell.claim for cell in (record[line] for line in one.parts) if cell is not None)
    return Relation("parts", whole.claim if whole else None, parts, holds, is_exhaustive=True)


def judged_sums(grid: Grid) -> list[Judged]:
    """The sums of a table of which its numbers and words make sure, the surest of each line and those beside it."""
    found: list[Judged] = []
    values = [[cell.value if cell else 0 for cell in record] for record in grid.records]
    lines = [at for at, line in enumerate(grid.lines) if not line.is_share]
    for told in _orders(grid, lines):
        order = told
        for _ in range(ROUNDS):
            new = _best(_judged(grid, values, order), found)
            if not new:
                break
            found += new
            hidden = {part for one in new for part in one.sum.parts}
            order = [line for line in order if line not in hidden]
    return found


def _orders(grid: Grid, lines: list[int]) -> Iterator[list[int]]:
    """The lines, and those that no mark sets below others."""
    yield lines
    outer = [line for line in lines if not grid.lines[line].is_bullet]
    if 1 < len(outer) < len(lines):
        yield outer


def _judged(grid: Grid, values: Sequence[Sequence[int]], lines: list[int]) -> list[Judged]:
    tried: dict[tuple[int, tuple[int, ...]], Sum] = {}
    times: Counter[tuple[int, tuple[int, ...]]] = Counter()
    told = [sum(own[line] > 0 for own in values) for line in range(len(grid.lines))]
    for record, own in zip(grid.records, values, strict=True):
        room = [_room(cell) for cell in record]
        for one in (*sums_of(own, lines, room), *_led(grid, own, lines)):
            known = tried.get((one.whole, one.parts))
            times[one.whole, one.parts] += 1
            if known is None or one.cost < known.cost:
                tried[one.whole, one.parts] = one
    often = (one for key, one in tried.items() if times[key] * OFTEN >= told[one.whole])
    judged = (_judge(grid, values, one) for one in often)
    return [one for one in judged if one is not None]


def _room(cell: Cell | None) -> int:
    """By how much the rounding of a number may spoil a sum: half a unit of the last digit of one with decimals."""
    return (cell.unit + 1) // 2 if cell is not None and (cell.claim.decimals or cell.claim.step) else 0


def _led(grid: Grid, values: Sequence[int], lines: list[int]) -> Iterator[Sum]:
    """The runs beside a line named a total, or before one that says 'of whom', and all lines behind the first, that
    a slip parts from it."""
    for place, whole in enumerate(lines):
        for step in (1, -1):
            behind = lines[place + step :: step] if 0 <= place + step < len(lines) else []
            below = list(takewhile(lambda line: grid.lines[line].is_bullet, behind))
            behind = below if step > 0 and below and not grid.lines[whole].is_bullet else behind
            is_led = step > 0 and bool(behind) and (grid.lines[behind[0]].is_inner or behind is below)
            is_named = is_led or grid.lines[whole].is_total
            if values[whole] <= 0 or not (is_named or (place == 0 and len(behind) >= MANY)):
                continue
            total, told = 0, 0
            for at, line in enumerate(behind[:LONGEST]):
                total += values[line]
                told += values[line] > 0
                is_end = at + 1 == len(behind)
                if told > 1 and may_be_slip(total - values[whole]) and (is_named or is_end):
                    is_plain = is_end and len(behind) + 1 == len(lines)
                    cost = LED if is_end else log10(len(behind) + 1)
                    cost = cost if is_named else PLAIN
                    yield Sum(whole, tuple(behind[: at + 1]), cost, is_end, is_plain)


def _judge(grid: Grid, values: Sequence[Sequence[int]], one: Sum) -> Judged | None:
    """How sure a sum is; nothing for one that is not."""
    weight, seen = _words(grid, one) - one.cost, set()
    holding: list[int] = []
    failing: list[int] = []
    for at, (record, own) in enumerate(zip(grid.records, values, strict=True)):
        parts = [own[line] for line in one.parts]
        whole = own[one.whole]
        if grid.of_records[at].is_share:
            continue  # shares of what the others count
        if record[one.whole] is None or sum(value > 0 for value in parts) < 2 or whole <= 0 or min(parts) < 0:
            continue
        room = sum(_room(record[line]) for line in (one.whole, *one.parts))
        unit = unit_of((whole, *parts))
        gap = sum(parts) - whole
        if abs(gap) <= room:
            holding.append(at)
            ways = (1 if one.is_all else len(parts)) * (1 + 2 * room / unit if room else 1)
            weight += of_value(whole, unit, ways) if (whole, *parts) not in seen else 0
        else:
            failing.append(at)
            weight += max(of_miss(whole, gap, unit), of_slip(whole, unit) if _is_slip(record, one, gap) else -LIGHT)
        seen.add((whole, *parts))
    is_named = one.is_all and grid.lines[one.whole].is_total
    is_enough = is_named or (one.is_plain and len(one.parts) >= MANY)
    is_lone = is_enough or _is_led(grid, one)
    if weight < (ENOUGH if is_enough else SURE) or len(failing) > len(holding) + is_lone:
        return None
    if failing and _make_another(values, one):
        return None
    wrong = tuple(at for at in failing if _is_wrong(grid, values[at], one, at, (len(holding), len(failing))))
    return Judged(one, weight, tuple(holding), tuple(failing), wrong)


def _make_another(values: Sequence[Sequence[int]], one: Sum) -> bool:
    """Whether the parts make another line in all records: then that is their whole, and not one which they sometimes
    make."""
    totals = [sum(own[line] for line in one.parts) for own in values]
    others = (line for line in range(len(values[0])) if line != one.whole and line not in one.parts)
    return len(values) > 1 and any(
        all(own[line] == total > 0 for own, total in zip(values, totals, strict=True)) for line in others
    )


def _is_wrong(grid: Grid, values: Sequence[int], one: Sum, at: int, records: tuple[int, int]) -> bool:
    """Whether a record in which a sum fails is told: where a slip explains it; of several records that hold where it
    fails by little, or however it fails where the sum is of all."""
    record, gap = grid.records[at], _gap(values, one)
    if grid.of_records[at].is_mean:
        return False
    if _is_slip(record, one, gap):
        return True
    holding, failing = records
    are_told = all(record[line] is not None for line in one.parts)
    if one.is_all and holding >= SEVERAL and failing * SEVERAL <= holding and are_told:
        return True
    return holding >= MANY and failing * MANY <= holding and abs(gap) * LITTLE <= values[one.whole]


def _gap(values: Sequence[int], one: Sum) -> int:
    return sum(values[line] for line in one.parts) - values[one.whole]


def _is_slip(record: Sequence[Cell | None], one: Sum, gap: int) -> bool:
    whole = record[one.whole]
    parts = [cell.claim for cell in (record[line] for line in one.parts) if cell is not None]
    return whole is not None and may_be_slip(gap) and one_slip_away(whole.claim, parts)


def _words(grid: Grid, one: Sum) -> float:
    """What the names of the lines say for a sum."""
    is_total = grid.lines[one.whole].is_total and not any(grid.lines[part].is_total for part in one.parts)
    are_inner = [grid.lines[part].is_inner for part in sorted(one.parts)]
    is_mixed = any(are_inner[1:]) and not all(are_inner)  # '1-4 сынып' and 'соның 4 сыныбы' beside it
    return NAMED * (is_total + _is_led(grid, one) - is_mixed)


def _is_led(grid: Grid, one: Sum) -> bool:
    """Whether the parts are said to be of the line above them, or are set below it by marks."""
    first, whole = grid.lines[one.parts[0]], grid.lines[one.whole]
    return one.parts[0] == one.whole + 1 and (first.is_inner or (first.is_bullet and not whole.is_bullet))


def _best(judged: Iterable[Judged], known: Sequence[Judged]) -> list[Judged]:
    """The surest sum of each line, and others of it that have no line in common with that."""
    kept: list[Judged] = []
    told = sorted(judged, key=lambda one: (-one.weight, len(one.failing), len(one.sum.parts)))
    for one in told:
        if not any(_are_of_one(one, other) for other in (*known, *kept)):
            explained = {at for other in told if _are_of_one(one, other) for at in other.holding}
            kept.append(one._replace(wrong=tuple(at for at in one.wrong if at not in explained)))
    return kept


def _are_of_one(one: Judged, other: Judged) -> bool:
    """Whether two sums are of the same line, and not two ways to divide it."""
    return one.sum.whole == other.sum.whole and not set(one.sum.parts).isdisjoint(other.sum.parts)
