"""Lines of a table that its own numbers show to be reckoned from two others: differences, ratios, changes in percent,
products."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import log10, sqrt
from typing import Literal, NamedTuple

from qalam.checker.relations.grids.evidence import HEAVIEST, LIGHT, SURE, is_slip_for, of_slip
from qalam.checker.relations.grids.grid import Cell, Grid

Sort = Literal["difference", "ratio", "change", "product"]
NARROW = 14  # lines: of so few any three are tried
MOST = 40  # lines
NEAR = 5  # lines between three of more
SAMPLE = 12  # records in which three lines are first tried
ENOUGH = 3  # of these, in one of which surely holds what holds in most
EACH = (1, 100, 1_000, 10_000, 100_000)  # of so many of a line a ratio may be
POWERS = (1.0, 10.0, 100.0, 1_000.0)  # in which a product may be told of its numbers
NAMED = 1.3  # what the head of a line of changes or percentages weighs
SPREAD = 0.1  # of a ratio: others of such a table lie so near it
HALF = 0.5
EVEN = 100  # percent
ROUNDED = 1.01  # units of the last digit: what is cut off instead of rounded is no error
MOSTLY = 2  # times as many records hold as fail
TINY = 1e-9
TRIED = 0.3  # of a line right behind two others
SIGNED = 0.3  # that a change has the sign that it must have
SEVERAL = 3  # records that hold
LITTLE = 0.15  # of a number: what parts it from what it must be without a slip


class Numbers(NamedTuple):
    """A number, the unit of its last digit, and how far it may be from what it was rounded from."""

    value: float
    unit: float
    room: float


_Record = Sequence[Numbers | None]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A line that is made of two others: `first` and `later`, the parts of a ratio being the later ones."""

    sort: Sort
    each: float
    first: int
    later: int
    made: int

    @property
    def places(self) -> tuple[int, int, int]:
        return self.first, self.later, self.made

    def cells(self, record: Sequence[Cell | None]) -> list[Cell]:
        """The three numbers of a record."""
        return [cell for cell in (record[place] for place in self.places) if cell is not None]

    def meant(self, record: _Record) -> Iterator[tuple[int, float, float]]:
        """Between what bounds each of the three lines must lie in a record for the other two to be right."""
        first, later, own = record[self.first], record[self.later], record[self.made]
        due = self.due(record)
        if first is None or later is None or own is None or due is None:
            return
        room = own.unit * (HALF if self.sort != "difference" or own.room else 0) + TINY
        yield self.made, abs(due[0]) - due[1] - own.unit, abs(due[0]) + due[1] + own.unit
        for value in (own.value,) if own.value < 0 else (own.value, -own.value):
            yield from self._ends_meant(first, later, value, room)

    def _ends_meant(
        self, first: Numbers, later: Numbers, own: float, room: float
    ) -> Iterator[tuple[int, float, float]]:
        if self.sort == "difference":
            yield self.first, later.value - own - room - later.room, later.value - own + room + later.room
            yield self.later, first.value + own - room - first.room, first.value + own + room + first.room
            return
        if self.sort == "product":
            for line, other in ((self.first, later), (self.later, first)):
                if other.value > 0 < own:
                    yield line, (own - room) * self.each / other.value, (own + room) * self.each / other.value
            return
        ratio = own + (self.each if self.sort == "change" else 0)
        if ratio > room:
            yield self.later, first.value * (ratio - room) / self.each, first.value * (ratio + room) / self.each
            yield self.first, later.value * self.each / (ratio + room), later.value * self.each / (ratio - room)

    def due(self, record: _Record) -> tuple[float, float] | None:
        """What the line must be in a record, and by how much the rounding of the two may spoil that."""
        first, later = record[self.first], record[self.later]
        if first is None or later is None:
            return None
        if self.sort == "difference":
            return later.value - first.value, first.room + later.room
        if self.sort == "product":
            due = first.value * later.value / self.each
            return due, (first.room * abs(later.value) + later.room * abs(first.value)) / self.each
        if first.value <= 0 or later.value <= 0:
            return None
        due = self.each * later.value / first.value
        room = due * (first.room / first.value + later.room / later.value)
        return due - (self.each if self.sort == "change" else 0), room


class Held(NamedTuple):
    """A line that is made of two others, the records in which it is, and those in which a slip or little parts it from
    what it must be."""

    line: Reckoned
    weight: float
    holding: tuple[int, ...]
    wrong: tuple[int, ...]


def reckoned(grid: Grid) -> list[Held]:
    """The lines of a table that two others make in most records, the surest of each line and of each three."""
    records = [[_numbers(cell, grid.fine) for cell in record] for record in grid.records]
    if len(grid.lines) > MOST:
        return []
    sample = _sample(records)
    tried = {one for record in sample[:: -(-len(sample) // ENOUGH)] for one in _made(grid, record)}
    told = [line for line in tried if _may_hold(sample, line)]
    judged = [one for one in (_judge(grid, records, line) for line in told) if one is not None]
    judged.sort(
        key=lambda one: (len(one.wrong) - len(one.holding), not grid.lines[one.line.made].is_change, -one.weight)
    )
    best: list[Held] = []
    for one in judged:
        if not any(one.line.made == other.line.made or _are_one(one.line, other.line) for other in best):
            explained = {at for other in judged if other.line.made == one.line.made for at in other.holding}
            best.append(one._replace(wrong=tuple(at for at in one.wrong if at not in explained)))
    return best


def _may_hold(sample: Sequence[_Record], line: Reckoned) -> bool:
    """Whether a line is made so in most of a few records."""
    holding, failing = 0, 0
    for record in sample:
        own, due = record[line.made], line.due(record)
        if own is not None and due is not None and not _is_idle(line, own, due[0]):
            is_held = fits(line, own, *due)
            holding, failing = holding + is_held, failing + (not is_held)
            if failing > len(sample) // MOSTLY:
                return False
    return failing * MOSTLY <= holding + MOSTLY


def _are_one(one: Reckoned, other: Reckoned) -> bool:
    """Whether two tell the same of the same three lines: what is more by a third is less by it."""
    return {one.first, one.later, one.made} == {other.first, other.later, other.made}


def _numbers(cell: Cell | None, fine: int) -> Numbers | None:
    if cell is None:
        return None
    is_rounded = cell.claim.decimals or cell.claim.step
    return Numbers(cell.value / fine, cell.unit / fine, cell.unit / fine * HALF if is_rounded else 0.0)


def _sample(records: Sequence[_Record]) -> Sequence[_Record]:
    return records[:: max(1, len(records) // SAMPLE)]


def _made(grid: Grid, record: _Record) -> Iterator[Reckoned]:
    """What each line of a record may be reckoned from."""
    told = [at for at, number in enumerate(record) if number is not None]
    for made in told:
        near = told if len(grid.lines) <= NARROW else [at for at in told if abs(at - made) <= NEAR]
        for first, later in permutations([at for at in near if at != made], 2):
            yield from _of_three(grid, record, first, later, made)


def _of_three(grid: Grid, record: _Record, first: int, later: int, made: int) -> Iterator[Reckoned]:
    before, after, own = record[first], record[later], record[made]
    if before is None or after is None or own is None:
        return
    line = grid.lines[made]
    gap = after.value - before.value
    is_gap = abs(abs(gap) - abs(own.value)) <= before.room + after.room + own.room + TINY
    if own.value and is_gap and (first < later or line.is_change):
        yield Reckoned("difference", 1, first, later, made)
    if before.value <= 0 or after.value <= 0:
        return
    if first < later and before.value != 1 != after.value and own.value > max(before.value, after.value):
        yield from _products(Reckoned("product", 1, first, later, made), record, own)
    if not (own.room or line.is_share or grid.lines[made].is_change):
        return
    ratio = after.value / before.value
    for each in EACH:
        if abs(each * ratio - own.value) <= own.unit + own.value * TINY and own.value > own.unit:
            yield Reckoned("ratio", each, first, later, made)
    if abs(abs(ratio - 1) * EVEN - abs(own.value)) <= own.unit and own.value:
        yield Reckoned("change", EVEN, first, later, made)


def _products(line: Reckoned, record: _Record, own: Numbers) -> Iterator[Reckoned]:
    before, after = record[line.first], record[line.later]
    made = before.value * after.value if before and after else 0.0
    for power in POWERS:
        if abs(made / power - own.value) > own.value * SPREAD:
            continue
        one = Reckoned("product", power, line.first, line.later, line.made)
        due, room = one.due(record) or (0.0, 0.0)
        if abs(due - own.value) <= min(room + own.unit, own.value * SPREAD):
            yield one


def _judge(grid: Grid, records: Sequence[_Record], line: Reckoned) -> Held | None:
    """How sure it is that a line is made of two others; nothing where it is not."""
    weight, seen = _before(grid, line), set()
    spread = _spread(records, line.made)
    holding: list[int] = []
    failing: list[int] = []
    slips: list[int] = []
    for at, record in enumerate(records):
        own, due = record[line.made], line.due(record)
        of_record = grid.of_records[at]
        if line.sort != "difference" and (of_record.is_change or of_record.is_share):
            continue  # what changed is no ratio of what changed
        if own is None or due is None or _is_idle(line, own, due[0]):
            continue
        one = (record[line.first], record[line.later])
        if fits(line, own, *due):
            holding.append(at)
            weight += _weighs(line, one[0].value if one[0] else 0.0, own, due, spread) if one not in seen else 0
            weight += SIGNED if line.sort == "difference" and _is_signed(grid, at, line) else 0
        else:
            failing.append(at)
            is_slip = _is_slip(grid, record, at, line)
            weight += of_slip(int(own.value / own.unit)) if is_slip else -LIGHT
            slips += [at] if is_slip else []
        seen.add(one)
    if weight < SURE or len(failing) * MOSTLY > len(holding) + (len(holding) < MOSTLY):
        return None
    are_few = len(holding) >= SEVERAL and len(failing) * SEVERAL <= len(holding)
    wrong = [at for at in failing if at in slips or (are_few and _is_near(line, records[at]))]
    return Held(line, weight, tuple(holding), tuple(wrong))


def _is_idle(line: Reckoned, own: Numbers, due: float) -> bool:
    """Whether a number shows nothing: all of all, or none where there is nothing more."""
    if line.sort == "difference":
        return own.value == 0
    return line.sort != "product" and own.value == due == EVEN


def _is_signed(grid: Grid, at: int, line: Reckoned) -> bool:
    first, later, made = (grid.records[at][place] for place in (line.first, line.later, line.made))
    return bool(first and later and made and made.is_signed and later.value - first.value == made.value)


def _is_slip(grid: Grid, record: _Record, at: int, line: Reckoned) -> bool:
    """Whether one slip in one of the three numbers explains that they do not fit."""
    for place, least, most in line.meant(record):
        cell = grid.records[at][place]
        if cell is not None and most > 0 and is_slip_for(cell.claim, least, most):
            return True
    return False


def _is_near(line: Reckoned, record: _Record) -> bool:
    own, due = record[line.made], line.due(record)
    return own is not None and due is not None and abs(abs(due[0]) - abs(own.value)) <= abs(own.value) * LITTLE


def fits(line: Reckoned, own: Numbers, due: float, room: float) -> bool:
    """Whether a number is what it must be, rounded or cut off."""
    value = due if own.value * due >= 0 else -due
    if line.sort == "difference":
        return abs(abs(value) - abs(own.value)) <= room + own.room + TINY
    if line.sort == "product":
        return abs(value - own.value) <= room + own.unit * HALF + TINY
    return abs(abs(value) - abs(own.value)) < own.unit * ROUNDED + room


def _before(grid: Grid, line: Reckoned) -> float:
    """What speaks for two lines making a third before a record is looked at: how near they are, and words."""
    three = sorted((line.first, line.later, line.made))
    count = max(3, len(grid.lines))
    is_behind = line.made == three[-1] == three[0] + len(three) - 1
    cost = (log10(count / 3) + TRIED) if is_behind else 2 * log10(count)
    own = grid.lines[line.made]
    is_named = own.is_change if line.sort == "difference" else own.is_share or (line.sort == "change" and own.is_change)
    cost += {"difference": 0.0, "ratio": log10(len(EACH)), "change": 0.3, "product": log10(len(POWERS))}[line.sort]
    return NAMED * is_named - cost


def _spread(records: Sequence[_Record], line: int) -> float:
    values = [one.value for record in records for one in (record[line],) if one is not None]
    return max(values) - min(values)


def _weighs(line: Reckoned, first: float, own: Numbers, due: tuple[float, float], spread: float) -> float:
    """How seldom a number fits by accident."""
    around = max(spread, abs(own.value) * SPREAD)
    if line.sort == "product":
        around = abs(own.value)
    elif line.sort == "difference":
        around = sqrt(abs(own.value) * max(abs(own.value), abs(first), abs(due[0] + first)))
    ways = (own.unit if line.sort in {"difference", "product"} else 2 * own.unit) + 2 * due[1]
    return min(HEAVIEST, max(0.0, log10(max(1.0, around / ways))))
