"""Dates of a schedule: one whose year is out of the row, and an end that comes before its beginning.

'Қазан, 2024 … Желтоқсан, 2022 … Наурыз, 2025'; of the columns 'Начало' and 'Окончание' 'сентябрь 2024 | март 2024'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.checks.dates.dates import BACKWARDS, day_of, days_in
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

OUT_OF_ROW = Trilingual(
    kk="«{printed}»: тізімдегі күндер ретімен келеді, ал бұл күн қатардан шығып тұр. Жылын тексеріңіз.",
    ru="«{printed}»: даты списка идут по порядку, а эта из него выбивается. Проверьте год.",
    en="'{printed}': the dates of the list are in order, and this one is not. Check its year.",
)
_ITEM = as_pattern(r"[^\n;]+")
_LINE = as_pattern(r"[^\n]*\|[^\n]*")
_CELL = as_pattern(r"[^|]+")
_BEGINS = as_pattern(r"\bнача[лт]|\bстарт|басталу|басталған|\b(?:start|begin)", re.I)
_ENDS = as_pattern(r"оконч|заверш|конец|срок сдачи|аяқта|біту|\b(?:end|finish)", re.I)
LEAST = 4  # items of a schedule
MOST_DATES = 2  # of one item: a day, or its first and its last
Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Item:
    match: re.Match[str]
    day: Day


def check_schedules(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about lists of which all other dates stand in order, as they all do in another year of that one."""
    if sum(claim.unit in {"date", "year"} or claim.may_be_year for claim in text.claims) < LEAST:
        return []
    return [*(finding for items in _lists(text) for finding in _odd_one(text, items)), *_columns(text)]


def _lists(text: Text) -> Iterator[list[_Item]]:
    """Items in a row that each tell a date with its year."""
    items: list[_Item] = []
    for piece in _ITEM.finditer(text.content):
        dates = days_in(text.content, piece.start(), piece.end())
        is_item = 0 < len(dates) <= MOST_DATES and day_of(dates[0])[0]
        if is_item:
            items.append(_Item(dates[0], day_of(dates[0])))
        elif items:
            yield items
            items = []
    yield items


def _odd_one(text: Text, items: Sequence[_Item]) -> Iterator[Finding]:
    if len(items) < LEAST or _are_in_order([item.day for item in items]):
        return
    found = [place for place in range(len(items)) if _is_odd(items, place)]
    if len(found) != 1:
        return
    item = items[found[0]]
    claims = tuple(text.claims_within(*item.match.span()))
    if claims:
        printed = text.words(*item.match.span()).strip(" ,.;\n")
        message = OUT_OF_ROW.fill(printed=printed)
        yield Finding("date-order", "warning", claims, message, "", printed)


def _is_odd(items: Sequence[_Item], place: int) -> bool:
    """Whether the others are in order, and all are if the year of this one is that of a neighbour."""
    days = [item.day for item in items]
    others = [*days[:place], *days[place + 1 :]]
    beside = {day[0] for day in days[max(0, place - 1) : place + 2]} - {days[place][0]}
    is_mended = any(_are_in_order([*days[:place], (year, *days[place][1:]), *days[place + 1 :]]) for year in beside)
    is_alone = days[place][0] not in {day[0] for day in others}
    is_alone |= 0 < place < len(days) - 1 and days[place - 1][0] == days[place + 1][0]
    return is_alone and is_mended and _are_in_order(others)


def _are_in_order(days: Sequence[Day]) -> bool:
    return all(one <= two for one, two in pairwise(days))


def _columns(text: Text) -> Iterator[Finding]:
    """The rows of a table of which the column of the ends has an earlier date than that of the beginnings."""
    columns: tuple[int, int] | None = None
    for line in _LINE.finditer(text.content) if "|" in text.content else ():
        cells = [cell.span() for cell in _CELL.finditer(text.content, *line.span())]
        places = [
            [n for n, cell in enumerate(cells) if words.search(text.content, *cell)] for words in (_BEGINS, _ENDS)
        ]
        if all(len(place) == 1 for place in places) and places[0] != places[1]:
            columns = places[0][0], places[1][0]
        elif columns and max(columns) < len(cells):
            yield from _backwards_in(text, *(cells[column] for column in columns))


def _backwards_in(text: Text, begins: tuple[int, int], ends: tuple[int, int]) -> Iterator[Finding]:
    first, last = days_in(text.content, *begins), days_in(text.content, *ends)
    if len(first) != 1 or len(last) != 1:
        return
    days = [day_of(date) for date in (first[0], last[0])]
    has_days = all(day[2] for day in days)
    told = [(day[0], day[1], has_days and day[2]) for day in days]
    claims = tuple(one for date in (first[0], last[0]) for one in text.claims_within(*date.span()))
    if all(day[0] for day in days) and told[1] < told[0] and claims:
        printed = " … ".join(text.words(*date.span()).strip(" |") for date in (first[0], last[0]))
        message = BACKWARDS.fill(printed=printed)
        yield Finding("date-order", "warning", claims, message, "", printed, last[0].end())
