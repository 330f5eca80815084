"""Quality and success of tables that have a row, or a column, for each mark: 'Сдавали', '«5»', '«4»', '«3»', '«2»',
'Успеваемость', 'Качество'. Of whom they are is told by the marks, which make that number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import NamedTuple

from qalam.checker.checks.shares.quality import QUALITY_DIFFERS
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, added, written
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.tables.tables import MOST_COLUMNS, cells_of_row, first_cell
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.units.scores import QUALITY, SUCCESS
from qalam.kernel.trilingual import Trilingual

SUCCESS_DIFFERS = Trilingual(
    kk="«5», «4» және «3» алғандар: {sum} = {total}, бұл {base} оқушының {expected} %-ы, ал үлгерім {printed} % деп "
    "тұр. Сандардың бірін тексеріңіз.",
    ru="С оценками «5», «4» и «3»: {sum} = {total}, это {expected} % из {base}, а успеваемость указана как "
    "{printed} %. Проверьте одно из чисел.",
    en="Pupils with the marks 5, 4 and 3: {sum} = {total}, which is {expected} % of {base}, but the rate of success is "
    "printed as {printed} %. Check one of the figures.",
)
_MARK = as_pattern(r"\s*(?:на\s|оценк\w+\s|бағас\w+\s)?[«\"“]?([2-5])[»\"”]?(?:-?[^\W\d]{1,4})?\s*")
_RATES = (
    (as_pattern("|".join(SUCCESS), re.I), ("5", "4", "3"), SUCCESS_DIFFERS),
    (as_pattern("|".join(QUALITY), re.I), ("5", "4"), QUALITY_DIFFERS),
)
TENTHS = Decimal("0.6")  # of the last digit: what is cut off instead of rounded is no error
ALL = 100  # percent
ROUNDING = 2  # rates that are rounded up, for each that is not
_Record = list[Claim | None]


class _Held(NamedTuple):
    """Those of all with some marks, and the rate that they must make."""

    base: Claim
    marks: tuple[Claim, ...]
    rate: Claim
    message: Trilingual

    @property
    def due(self) -> Decimal:
        return sum((mark.value for mark in self.marks), Decimal(0)) * ALL / self.base.value

    @property
    def fits(self) -> bool:
        return abs(self.due - self.rate.value) <= self.unit * (TENTHS if self.rate.decimals > 1 else 1)

    @property
    def unit(self) -> Decimal:
        return Decimal(1).scaleb(-self.rate.decimals)

    @property
    def is_cut_off(self) -> bool:
        """Whether a rate is not what it is when rounded."""
        return self.fits and abs(self.due - self.rate.value) * 2 > self.unit

    @property
    def is_rounded_up(self) -> bool:
        return self.fits and not self.is_cut_off and self.rate.value > self.due


def check_marks_in_tables(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about the rates of such tables that their marks do not make, where most of the others fit."""
    found: list[Finding] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        for labels, records in _read(text, lines) if len(lines) > 1 else ():
            held = list(_held(labels, records))
            failing = [one for one in held if not one.fits]
            if len(failing) * 2 < len(held):
                found += [_finding(one) for one in (*failing, *_cut_off(held))]
    return found


def _cut_off(held: Sequence[_Held]) -> list[_Held]:
    """The rates that are cut off in a table that rounds the others up."""
    cut_off = [one for one in held if one.is_cut_off]
    rounded = sum(one.is_rounded_up for one in held)
    return cut_off if rounded >= ROUNDING * max(1, len(cut_off)) else []


def _read(text: Text, lines: Sequence[Sentence]) -> Iterator[tuple[list[str], list[_Record]]]:
    """The table by its rows, and by its columns."""
    heads = CELL.split(text.content[lines[0].start : lines[0].end])
    firsts = [first_cell(text, line) for line in lines]
    are_marked = [sum(_MARK.fullmatch(label) is not None for label in labels) > 2 for labels in (heads, firsts)]
    if not any(are_marked) or len(heads) > MOST_COLUMNS:
        return
    rows = [{at: one[0] for at, one in cells_of_row(text, line).items() if at and len(one) == 1} for line in lines]
    if are_marked[0]:
        yield heads, [[row.get(column) for column in range(len(heads))] for row in rows[1:]]
    if are_marked[1]:
        yield firsts, [[row.get(column) for row in rows] for column in range(1, len(heads))]


def _held(labels: Sequence[str], records: Sequence[_Record]) -> Iterator[_Held]:
    marked = {found[1]: at for at, label in enumerate(labels) if (found := _MARK.fullmatch(label))}
    rates = [
        (at, marks, message)
        for words, marks, message in _RATES
        for at in [at for at, label in enumerate(labels) if words.search(label)][:1]
    ]
    base = _base(records, marked, {at for at, *_ in rates}) if rates and {"5", "4", "3"} <= marked.keys() else None
    for record in records if base is not None else ():
        whole = record[base or 0]
        for at, marks, message in rates:
            rate, counts = record[at], [record[marked[mark]] for mark in marks]
            own = tuple(one for one in counts if one is not None and one.is_count)
            is_told = whole is not None and whole.value > 0 and rate is not None and rate.value <= ALL
            if is_told and whole is not None and rate is not None and len(own) == len(marks):
                yield _Held(whole, own, rate, message)


def _base(records: Sequence[_Record], marked: dict[str, int], rates: set[int]) -> int | None:
    """Where those stand whom the marks make in most of the records."""
    width = min((len(record) for record in records), default=0)
    others = [at for at in range(width) if at not in rates and at not in marked.values()]
    holding = {at: sum(_makes(record, at, marked) for record in records) for at in others}
    best = max(others, key=lambda at: holding[at], default=None)
    return best if best is not None and holding[best] * 2 > len(records) else None


def _makes(record: _Record, base: int, marked: dict[str, int]) -> bool:
    whole, marks = record[base], [record[at] for at in marked.values()]
    return whole is not None and sum(one.value for one in marks if one is not None) == whole.value


def _finding(one: _Held) -> Finding:
    expected = written(one.due.quantize(Decimal(1).scaleb(-one.rate.decimals), ROUND_HALF_UP))
    printed = written(one.rate.value)
    message = one.message.fill(
        sum=added(one.marks),
        total=written(sum((mark.value for mark in one.marks), Decimal(0))),
        base=written(one.base.value),
        expected=expected,
        printed=printed,
    )
    claims = (one.base, *one.marks, one.rate)
    kind = "percent-mismatch" if not one.fits else "rounding"
    return Finding(kind, "warning", claims, message, f"{expected} %", f"{printed} %")
