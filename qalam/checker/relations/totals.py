"""A total after its parts: '4 алтын, 7 күміс, 9 қола – барлығы 20 медаль', and the last row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import OF_WHOM, TOTAL

_AFTER = re.compile(rf"[–—,-]\s*(?:{'|'.join(TOTAL)})[\s:–—-]+(?=\d)", re.I)
_ROW = re.compile(rf"[\s|]*(?:{'|'.join(TOTAL)})", re.I)
_INNER = re.compile(rf"[\s|]*[-–—•]|{'|'.join(OF_WHOM)}", re.I)
_BREAK = re.compile(r"[.;:()\n]")
_CELL = re.compile(r"[\t|]")
NEAR = 40  # characters between neighbours of a list


def totals(text: Text) -> list[Relation]:
    """Totals that stand after what they add up."""
    after = [relation for sentence in text.sentences for relation in _after_parts(text, sentence)]
    return [*after, *_of_tables(text)]


def _after_parts(text: Text, sentence: Sentence) -> Iterable[Relation]:
    for mark in _AFTER.finditer(text.content, sentence.start, sentence.end):
        whole = next((claim for claim in text.by_sentence[sentence.number] if claim.start == mark.end()), None)
        if whole is None or not whole.is_count or whole.is_rough:
            continue
        parts = _listed_before(text, text.between(sentence.number, sentence.start, mark.start()), mark.start())
        if len(parts) > 1 and all(may_be_part(whole, part) and not part.is_rough for part in parts):
            yield _sum(whole, parts)


def _listed_before(text: Text, claims: list[Claim], end: int) -> list[Claim]:
    """The counts that end at `end`, one after another without a break."""
    parts: list[Claim] = []
    for claim in reversed(claims):
        gap = text.content[claim.end : end]
        if not claim.is_count or len(gap) > NEAR or _BREAK.search(gap):
            break
        parts.insert(0, claim)
        end = claim.start
    return parts


def _sum(whole: Claim, parts: list[Claim]) -> Relation:
    total = sum((part.value for part in parts), Decimal(0))
    holds = abs(total - whole.value) <= slack(whole, *parts)
    return Relation("parts", whole, tuple(parts), holds, is_exhaustive=True)


def _of_tables(text: Text) -> Iterator[Relation]:
    """Each column against the last row. Columns that are means or nested groups are told from sums by
    their neighbours: a total is held against its column only where another column adds up."""
    for is_row, rows in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        table = [sentence for sentence in rows if is_row and text.by_sentence[sentence.number]]
        if len(table) < 3 or not _ROW.match(text.content, table[-1].start, table[-1].end):
            continue
        if any(_INNER.search(text.content, row.start, row.end) for row in table):
            continue
        sums = [_sum(whole, parts) for whole, parts in _columns(text, table)]
        if any(relation.holds for relation in sums):
            yield from sums


def _columns(text: Text, table: list[Sentence]) -> Iterator[tuple[Claim, list[Claim]]]:
    rows = [_cells(text, row) for row in table]
    for column, whole in rows[-1].items():
        parts = [row.get(column) for row in rows[:-1]]
        if parts[0] is not None and _is_header(text, table[0]):
            parts = parts[1:]
        known = [part for part in parts if part is not None]
        if len(known) > 1 and len(known) >= len(rows) - 2:
            yield whole, known


def _is_header(text: Text, row: Sentence) -> bool:
    """A row of nothing but years holds no parts."""
    values = [claim.value for claim in text.by_sentence[row.number]]
    return all(1900 <= value < 2100 for value in values)


def _cells(text: Text, row: Sentence) -> dict[int, Claim]:
    """The only count of each cell after the first, by the number of its column."""
    cells: dict[int, list[Claim]] = {}
    for claim in text.by_sentence[row.number]:
        column = len(_CELL.findall(text.content, row.start, claim.start))
        cells.setdefault(column, []).append(claim)
    return {column: claims[0] for column, claims in cells.items() if column and len(claims) == 1 and claims[0].is_count}
