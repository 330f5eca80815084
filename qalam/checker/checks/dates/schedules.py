"""A date of a schedule whose year is out of the row: 'Қазан, 2024 … Желтоқсан, 2022 … Наурыз, 2025'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.days.dated import Day, dates_in
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

OUT_OF_ROW = Trilingual(
    kk="«{printed}»: тізімдегі күндер ретімен келеді, ал бұл күн қатардан шығып тұр. Жылын тексеріңіз.",
    ru="«{printed}»: даты списка идут по порядку, а эта из него выбивается. Проверьте год.",
    en="'{printed}': the dates of the list are in order, and this one is not. Check its year.",
)
_ITEM = as_pattern(r"[^\n;]+")
_YEAR = as_pattern(r"(?:19|20)\d\d")
LEAST = 4  # items of a schedule
MOST_DATES = 2  # of one item: a day, or its first and its last


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    day: Day


def check_schedules(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about lists of which all other dates stand in order, as they all do in another year of that one."""
    if sum(claim.unit in {"date", "year"} or claim.may_be_year for claim in text.claims) < LEAST:
        return []
    return [finding for items in _lists(text) for finding in _odd_one(text, items)]


def _lists(text: Text) -> Iterator[list[_Item]]:
    """Items in a row that each tell a date with its year."""
    items: list[_Item] = []
    for piece in _ITEM.finditer(text.content):
        is_dated = _YEAR.search(text.content, *piece.span()) is not None
        dates = [one for one in dates_in(text.content, *piece.span()) if one.first[1]] if is_dated else []
        year = (dates[0].first[0] or dates[0].last[0]) if 0 < len(dates) <= MOST_DATES else 0
        if year:
            items.append(_Item(dates[0].start, dates[0].end, (year, *dates[0].first[1:])))
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
    claims = tuple(text.claims_within(item.start, item.end))
    if claims:
        printed = text.words(item.start, item.end).strip(" ,.;\n")
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
