"""Several columns under the sentence that tells what each of them makes, or over one that opens with the word for a
total: 'Сеть – 418 садов, воспитанников 52 306', then 'Вид | Число | Детей' and a row for each sort.

That one column makes one number of such a sentence shows that the table divides what is told there, so the others are
held against the other numbers of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.led_tables import FEWEST, MOST, lead_of, may_be_wholes
from qalam.checker.relations.tables.tables import MOST_COLUMNS, first_cell, names_total, numbers_of_row
from qalam.checker.relations.tie import LARGE, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text

LONG = 1_000  # a whole that others hardly come near and one slip off by chance
NEAR = Decimal("0.1")  # of it
FEWEST_COLUMNS = 2


def led_columns(text: Text) -> list[Relation]:
    """The sums of the columns of each table without a row of totals."""
    found: list[Relation] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        rows = list(group) if is_row else []
        if FEWEST <= len(rows) <= MOST and not any(names_total(first_cell(text, row)) for row in rows):
            columns = _columns(text, rows) if _told(text, rows) else []
            found += _of_table(text, _told(text, rows), columns)
    return found


def _told(text: Text, rows: Sequence[Sentence]) -> list[Sentence]:
    """The sentences above a table, and the one right behind it that opens with the word for a total."""
    behind = text.sentences[rows[-1].number + 1 : rows[-1].number + 2]
    totals = [one for one in behind if names_total(text.content[one.start : one.end])]
    return [one for one in (*lead_of(text, rows[0]), *totals) if text.by_sentence[one.number]]


def _columns(text: Text, rows: Sequence[Sentence]) -> list[list[Claim]]:
    """The columns that have an exact count in every row but the head; none of a table with an uneven row."""
    if len({len(CELL.findall(text.content, row.start, row.end)) for row in rows}) > 1:
        return []
    numbers = [numbers_of_row(text, row) for row in rows]
    body = numbers if numbers[0] else numbers[1:]
    if len(body) < FEWEST or not all(body):
        return []
    named = [column for column in sorted(body[0]) if all(column in row for row in body)]
    columns = [[row[column] for row in body] for column in named]
    exact = [column for column in columns if all(one.is_count and not one.is_rough for one in column)]
    return exact if len(columns) <= MOST_COLUMNS else []


def _of_table(text: Text, told: Sequence[Sentence], columns: Sequence[list[Claim]]) -> Iterator[Relation]:
    sums = [[summed(whole, column) for whole in may_be_wholes(text, told, column)] for column in columns]
    holding = [tie for column in sums for tie in column if tie.holds and tie.whole and tie.whole.value >= LARGE]
    yield from holding
    known = {tie.whole.id for tie in holding if tie.whole}
    led = {tie.whole.sentence for tie in holding if tie.whole}
    for column in sums:
        if any(tie.holds for tie in column):
            continue
        failing = [tie for tie in column if tie.whole and tie.whole.id not in known]
        failing = [tie for tie in failing if _is_meant(tie, is_led=tie.whole is not None and tie.whole.sentence in led)]
        if len(failing) == 1 and (holding or len(columns) < FEWEST_COLUMNS):
            yield from failing


def _is_meant(tie: Relation, *, is_led: bool) -> bool:
    """Whether one slip parts a column from a number told beside one that another column makes, or from a long one."""
    if tie.whole is None or not one_slip_away(tie.whole, tie.parts):
        return False
    return is_led or (tie.whole.value >= LONG and may_make(tie.whole, tie.parts, NEAR))
