"""Tables in sections, each with its total, and the total of all of them: 'Всего … Магистратура … ИТОГО по вузу'.

Which rows a total is of, no word tells for sure: those of its section, or all above. It is told by the columns in which
one of these sums holds, and is then held against the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from qalam.checker.claims import Claim
from qalam.checker.heads import CELL
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.tables import first_cell, names_total, numbers_of_row
from qalam.checker.relations.tie import SOME, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

HEADING = 80  # characters of a line between two sections
FEWEST = 2  # totals
NEAR = Decimal("0.1")  # of a total: a column that misses it by more is of something else
_Row = dict[int, Claim]


def section_totals(text: Text) -> list[Relation]:
    """The sums of the sections of each table with several totals, and of the whole table."""
    return [tie for lines in joined_rows(text) for tie in _of_table(text, lines)]


def joined_rows(text: Text) -> Iterator[list[Sentence]]:
    """The rows of each table, and those of the next one where only a heading without numbers parts them and they have
    as many cells."""
    lines: list[Sentence] = []
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        between = list(group)
        if is_row:
            if lines and _width(text, lines[-1]) != _width(text, between[0]):
                yield lines
                lines = []
            lines = [*lines, *between]
        elif lines and not _is_heading(text, between):
            yield lines
            lines = []
    if lines:
        yield lines


def _width(text: Text, line: Sentence) -> int:
    return len(CELL.findall(text.content, line.start, line.end))


def _is_heading(text: Text, lines: Sequence[Sentence]) -> bool:
    is_bare = len(lines) == 1 and not text.by_sentence[lines[0].number]
    return is_bare and lines[0].end - lines[0].start <= HEADING


def _of_table(text: Text, lines: Sequence[Sentence]) -> Iterator[Relation]:
    are_totals = [names_total(first_cell(text, line)) for line in lines]
    if sum(are_totals) < FEWEST:
        return
    subtotals: list[_Row] = []
    since: list[_Row] = []
    for line, is_total in zip(lines, are_totals, strict=True):
        row = {column: claim for column, claim in numbers_of_row(text, line).items() if claim.is_count}
        if not is_total:
            since += [row] if row else []
            continue
        read = [_sums(row, rows) for rows in (since, [*subtotals, *since], subtotals if not since else [])]
        best = max(read, key=_holding)
        if _are_meant(best):
            yield from best
        subtotals = [row] if best is not read[0] and _holding(best) else [*subtotals, row]
        since = []


def _sums(total: _Row, rows: Sequence[_Row]) -> list[Relation]:
    """The sums of the columns that have a number in every row."""
    found = []
    for column, whole in total.items():
        parts = [row[column] for row in rows if column in row]
        if len(parts) > 1 and len(parts) == len(rows) and whole.value:
            found.append(summed(whole, parts))
    return found


def _holding(sums: Sequence[Relation]) -> int:
    return sum(tie.holds for tie in sums)


def _are_meant(sums: Sequence[Relation]) -> bool:
    """Whether most of these sums hold, and those that do not miss their total by little or by one slip."""
    failing = [tie for tie in sums if not tie.holds]
    are_near = (tie.whole is not None and may_make(tie.whole, tie.parts, NEAR, SOME) for tie in failing)
    return _holding(sums) > len(failing) - (_holding(sums) == 1) and all(are_near)
