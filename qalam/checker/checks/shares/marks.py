"""Marks of a class: «5», «4», «3» and «2» make its pupils, and quality is the share of the first two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import NamedTuple

from qalam.checker.checks.shares.quality import QUALITY_DIFFERS
from qalam.checker.checks.sums.sums import BELOW, EXCEED
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Severity, added, written
from qalam.checker.heads import CELL
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import REST, are_of_two_times
from qalam.checker.relations.tables.tables import first_cell
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.parts.others import OF_MORE
from qalam.checker.words.units.scores import GOOD_MARKS, QUALITY, TOP_MARKS

_LABELLED = as_pattern(r"«([2-5])»\s?[–—:-]\s?(\d{1,4})(?!\s?%)")  # '«5» – 10'
_COUNTED = words_pattern(r"(?<!\d)(\d{1,4})(?:-[^\W\d]{1,3})?\s(?:на\s)?«([2-5])»")  # '10-ы «5»', '10 на «5»'
_QUALITY = as_pattern(rf"(?:{'|'.join(QUALITY)})[^.;\d]{{0,20}}$", re.I)
_OF_MORE = as_pattern(rf"\b(?:{'|'.join(OF_MORE)})", re.I)
_COLUMNS = [
    as_pattern("|".join(words), re.I)
    for words in (
        (r"оқушы\w* сан", r"(?:кол\w*-?во|количество|всего) (?:уч|обуч)", r"number of pupils"),
        (*TOP_MARKS, "«5»"),
        (*GOOD_MARKS, "«4»"),
        QUALITY,
    )
]
TOLERANCE = Decimal(1)  # percentage point: quality is rounded either way
HALF = Decimal("0.5")
ALL = 100  # percent
MARKS = ("5", "4", "3", "2")


class _Record(NamedTuple):
    """Pupils, those of them with the two best marks, and the quality told."""

    whole: Claim
    marks: tuple[Claim, Claim]
    quality: Claim

    @property
    def due(self) -> Decimal:
        return (self.marks[0].value + self.marks[1].value) * ALL / self.whole.value

    @property
    def gap(self) -> Decimal:
        return abs(self.due - self.quality.value)

    @property
    def room(self) -> Decimal:
        """By how much a quality may miss as it is printed."""
        return _room(self.quality)


def check_marks(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about every sentence or line that gives a number of pupils and their marks."""
    found = [finding for sentence in text.sentences for finding in _of(text, sentence)]
    return [*found, *_of_tables(text)]


def _of(text: Text, sentence: Sentence) -> Iterator[Finding]:
    marks = _marks(text, sentence)
    if not {"5", "4", "3"} <= marks.keys():
        return
    first = min(claim.start for claim in marks.values())
    people = [claim for claim in text.between(sentence.number, sentence.start, first) if claim.unit == "people"]
    if len(people) != 1:
        return
    whole = people[0]
    parts = tuple(marks[mark] for mark in MARKS if mark in marks)
    total = sum((part.value for part in parts), Decimal(0))
    is_told = is_spelled(text.content, whole.value - total, sentence.start, first)  # 'біреуі ауырып қалды'
    last = max(part.end for part in parts)
    if total < whole.value and (is_told or REST.search(text.content, last, sentence.end)):
        return
    if total != whole.value:
        yield _sum(whole, parts, total)
        return
    quality = _quality(text, last)
    good = marks["5"].value + marks["4"].value
    if quality is None or are_of_two_times(text, sentence.number, quality.sentence):
        return
    if abs(good * 100 / whole.value - quality.value) > _room(quality):
        yield _differs(whole, (marks["5"], marks["4"]), good, quality)


def _room(quality: Claim) -> Decimal:
    return HALF.scaleb(-quality.decimals) if quality.decimals else TOLERANCE


def _marks(text: Text, sentence: Sentence) -> dict[str, Claim]:
    """The number of pupils with each mark."""
    found: dict[str, Claim] = {}
    for pattern, mark, number in ((_LABELLED, 1, 2), (_COUNTED, 2, 1)):
        for match in pattern.finditer(text.content, sentence.start, sentence.end):
            claims = text.by_sentence[sentence.number]
            claim = next((one for one in claims if one.start == match.start(number) and one.is_count), None)
            if claim is not None:
                found.setdefault(match[mark], claim)
        if found:
            break
    return found


def _quality(text: Text, start: int) -> Claim | None:
    """The quality told behind the marks: in their sentence or in the next one."""
    for claim in text.claims_within(start, start + 120):
        if claim.unit == "percent" and _QUALITY.search(text.content, start, claim.start):
            return None if _OF_MORE.search(text.content, start, claim.start) else claim
    return None


def _sum(whole: Claim, parts: tuple[Claim, ...], total: Decimal) -> Finding:
    values = {"whole": written(whole.value), "total": written(total), "gap": written(abs(total - whole.value))}
    is_more = total > whole.value
    message = (EXCEED if is_more else BELOW).fill(sum=added(parts), **values)
    kind = "parts-exceed-whole" if is_more else "parts-below-whole"
    severity: Severity = "error" if is_more else "warning"
    return Finding(kind, severity, (whole, *parts), message, values["whole"], values["total"])


def _differs(whole: Claim, marks: tuple[Claim, Claim], good: Decimal, quality: Claim) -> Finding:
    expected = written((good * 100 / whole.value).quantize(Decimal(1).scaleb(-quality.decimals), ROUND_HALF_UP))
    printed = written(quality.value)
    message = QUALITY_DIFFERS.fill(
        sum=added(marks), total=written(good), base=written(whole.value), expected=expected, printed=printed
    )
    is_rounding = abs(good * 100 / whole.value - quality.value) < Decimal(1).scaleb(-quality.decimals)
    kind = "rounding" if is_rounding else "percent-mismatch"
    return Finding(kind, "warning", (whole, *marks, quality), message, f"{expected} %", f"{printed} %")


def _of_tables(text: Text) -> Iterator[Finding]:
    """Tables that have a column of pupils, one for each of the two best marks, and one of the quality; or a row of each
    of these."""
    for is_row, group in groupby(text.sentences, key=lambda sentence: sentence.is_row):
        lines = list(group) if is_row else []
        heads = _places(CELL.split(text.content[lines[0].start : lines[0].end])) if len(lines) > 1 else None
        if heads:
            records = [[_cells(text, line).get(column) for column in heads] for line in lines[1:]]
            told = [record for cells in records if (record := _record(cells))]
            yield from map(_finding, [one for one in told if one.gap > one.room] or _cut(told))
        rows = _places([first_cell(text, line) for line in lines]) if len(lines) >= len(_COLUMNS) else None
        if rows and not heads:
            yield from _turned([_cells(text, lines[row]) for row in rows])


def _turned(rows: Sequence[dict[int, Claim]]) -> Iterator[Finding]:
    """The columns of a turned table, where most of them fit."""
    columns = sorted(column for column in rows[0] if column)
    told = [record for column in columns if (record := _record([row.get(column) for row in rows]))]
    failing = [one for one in told if one.gap > one.room]
    if len(failing) * 2 < len(columns):
        yield from map(_finding, failing or _cut(told))


def _cut(told: Sequence[_Record]) -> list[_Record]:
    """The only quality in whole percents that is cut off where all others are rounded, some of them up."""
    cut = [one for one in told if one.gap > HALF and not one.quality.decimals]
    is_rounded = any(one.quality.value > one.due for one in told)
    return cut if len(cut) == 1 and is_rounded and cut[0].quality.value < cut[0].due else []


def _places(cells: Sequence[str]) -> tuple[int, ...] | None:
    """The only cells that name the pupils, the two best marks and the quality, which may be told by those marks."""
    quality = [at for at, cell in enumerate(cells) if _COLUMNS[-1].search(cell)]
    places = [
        [at for at, cell in enumerate(cells) if pattern.search(cell) and at not in quality] for pattern in _COLUMNS[:-1]
    ]
    places.append(quality)
    return tuple(at[0] for at in places) if all(len(at) == 1 for at in places) else None


def _cells(text: Text, line: Sentence) -> dict[int, Claim]:
    found: dict[int, list[Claim]] = {}
    for claim in text.by_sentence[line.number]:
        found.setdefault(len(CELL.findall(text.content, line.start, claim.start)), []).append(claim)
    return {column: claims[0] for column, claims in found.items() if len(claims) == 1}


def _record(cells: Sequence[Claim | None]) -> _Record | None:
    whole, top, good, quality = cells
    if whole is None or top is None or good is None or quality is None:
        return None
    is_told = whole.is_count and 0 < top.value + good.value <= whole.value and quality.value <= ALL
    return _Record(whole, (top, good), quality) if is_told else None


def _finding(one: _Record) -> Finding:
    return _differs(one.whole, one.marks, one.marks[0].value + one.marks[1].value, one.quality)
