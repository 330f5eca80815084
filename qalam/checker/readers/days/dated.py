"""The dates of a sentence, in whatever form they are written: days, months, quarters, seasons, years and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from qalam.checker.readers.days.date_forms import (
    ABLATIVE,
    ATTRIBUTE,
    BEFORE_FROM,
    BEFORE_OF,
    BEFORE_UNTIL,
    BEHIND_FROM,
    BEHIND_OF,
    BEHIND_UNTIL,
    BETWEEN,
    DATES,
    DATIVE,
    KAZAKH_DAYS,
    KAZAKH_TENS,
    MEASURED,
    NEXT_YEAR,
    QUARTERS,
    RUSSIAN_DAYS,
    RUSSIAN_TENS,
    SEASONS,
    SHORT_RANGE,
    TO,
    WITH,
)
from qalam.checker.words.dates.months import LENGTHS, MONTHS

Day = tuple[int, int, int]  # year, month and day, 0 for what is not told


@dataclass(frozen=True, slots=True)
class Dated:
    """A date or a range, its first day and its last, in a half-open range of characters.

    `sort` is 'from' or 'until' for one that is only the beginning or the end of something, 'range' for one told from
    end to end, 'of' for that of a paper.
    """

    first: Day
    last: Day
    start: int
    end: int
    sort: str = ""


def has_month(word: str) -> int:
    """The number of a month in whatever language and case, 0 of another word."""
    said = word.lower()
    return next((place for place, names in enumerate(MONTHS, 1) if said.startswith(names)), 0)


def dates_in(content: str, start: int, end: int) -> list[Dated]:
    """The dates of a half-open range of characters in their order, ranges as one."""
    short = [_of_short(match) for match in SHORT_RANGE.finditer(content, start, end) if _is_short(content, match)]
    taken = [(one.start, one.end) for one in short]
    found = [
        one
        for match in DATES.finditer(content, start, end)
        if (one := _read(match)) is not None and not any(first < one.end and one.start < last for first, last in taken)
    ]
    found = sorted([*short, *found], key=lambda one: one.start)
    return list(_joined(content, list(_of_year_before([_sorted(content, one, start) for one in found]))))


def _of_year_before(dates: list[Dated]) -> Iterator[Dated]:
    """The dates, a day without a year right behind a bare year as of that: 'Олимпиада 2023 года прошла 5 апреля'."""
    for before, one in zip([None, *dates], dates, strict=False):
        year = before.last[0] if before is not None and not before.last[1] and not before.sort else 0
        if year and one.last[1] and not one.last[0]:
            yield replace(one, first=(year, *one.first[1:]), last=(year, *one.last[1:]))
        else:
            yield one


def _is_short(content: str, match: re.Match[str]) -> bool:
    """Whether two figures with a point are days and not hours, marks or sums."""
    around = content[max(0, match.start() - 60) : match.start()] + content[match.end() : match.end() + 40]
    return MEASURED.search(around) is None and NEXT_YEAR.match(content, match.end()) is None


def _of_short(match: re.Match[str]) -> Dated:
    year = int(match["year"] or 0)
    first, last = (0, int(match["month"]), int(match["day"])), (year, int(match["last_month"]), int(match["last_day"]))
    return Dated(first, last, match.start(), match.end(), "range")


def _read(match: re.Match[str]) -> Dated | None:
    """One date as it is written."""
    told = {name: value for name, value in match.groupdict().items() if value}
    year = next((int(value[:4]) for name, value in told.items() if name.startswith(("before", "year"))), 0)
    span = match.span()
    if "year_a" in told:
        return Dated((year, 0, 0), (year, 0, 0), *span)
    months = _months_of(told)
    if months is not None:
        return Dated((year, months[0], 0), (year, months[1], 0), *span)
    if "month_f" in told:  # 'с мая по октябрь'
        first, last = has_month(told["month_f"]), has_month(told["month_t"])
        return Dated((year and year - (first > last), first, 0), (year, last, 0), *span, "range")
    month = next((value for name, value in told.items() if name.startswith("month")), "")
    number = int(month) if month.isdecimal() else has_month(month)
    if not number:
        return None
    day = next((int(value) for name, value in told.items() if name.startswith("day")), 0) or _day_in_words(told)
    first = next((int(value) for name, value in told.items() if name.startswith("first")), 0)
    if first > day and not _is_told_as_range(match):
        first = 0
    sort = "range" if first else ""
    return Dated((year, number, first or day), (year, number, day), *span, sort)


def _day_in_words(told: dict[str, str]) -> int:
    """The day that words tell, 0 where none do."""
    said = (told.get("word_k") or told.get("word_r") or "").lower().replace("ё", "е").split()
    words = {word: place for days in (KAZAKH_DAYS, RUSSIAN_DAYS) for place, word in enumerate(days) if word}
    return sum((KAZAKH_TENS | RUSSIAN_TENS | words).get(word, 0) for word in said)


def _months_of(told: dict[str, str]) -> tuple[int, int] | None:
    """The first month and the last of a quarter or a season."""
    season = told.get("season") or told.get("season_r")
    if season:
        first = next((month for month, names in SEASONS if season.lower().startswith(names)), 0)
        return (1, 12) if first in {0, 12} else (first, first + 2)
    quarter = (told.get("quarter_q") or told.get("quarter_r") or "").lower().replace("і", "i")
    if not quarter:
        return None
    place = next((n for n, names in enumerate(QUARTERS) if _is_of_quarter(quarter, names)), 0)
    return place * 3 + 1, place * 3 + 3


def _is_told_as_range(match: re.Match[str]) -> bool:
    """Whether two days of one month are told as the ends of a range, whichever is the later."""
    said = match.group()
    if match["joint"] is None:
        return True  # the Kazakh month before its days has the ending of each
    if match["and"]:
        return False
    if match["joint"].strip() in {"по", "до", "to"}:
        return BEFORE_FROM.search(match.string, max(0, match.start() - 20), match.start()) is not None
    return ("ен" not in match["joint"] and "ан" not in match["joint"]) or DATIVE.search(said) is not None


def _is_of_quarter(said: str, names: tuple[str, ...]) -> bool:
    return said in names[:2] or said.startswith(tuple(name.replace("і", "i") for name in names[2:]))


def _sorted(content: str, one: Dated, start: int) -> Dated:
    """A date with what its words tell: that it is the beginning, the end, or the day of a paper."""
    if one.sort:
        return one
    before = content[max(start, one.start - 20) : one.start]
    printed = content[one.start : one.end]
    if BEHIND_UNTIL.match(content, one.end) or BEFORE_UNTIL.search(before):
        return replace(one, sort="until")
    if BEFORE_FROM.search(before) or ABLATIVE.search(printed) or BEHIND_FROM.match(content, one.end):
        return replace(one, sort="from")
    is_of = BEFORE_OF.search(before) or ATTRIBUTE.search(printed) or BEHIND_OF.match(content, one.end)
    return replace(one, sort="of") if is_of else one


def _joined(content: str, dates: list[Dated]) -> Iterator[Dated]:
    """The dates, two that are the ends of a range as one."""
    skipped = False
    for one, two in pairwise([*dates, Dated((0, 0, 0), (0, 0, 0), -1, -1)]):
        if skipped:
            skipped = False
        elif two.start >= 0 and _is_range(content, one, two):
            yield Dated(one.first, two.last, one.start, two.end, "range")
            skipped = True
        else:
            yield one


def _is_range(content: str, one: Dated, two: Dated) -> bool:
    between = content[one.end : two.start]
    if WITH.fullmatch(between):
        return BETWEEN.match(content, two.end) is not None
    if TO.fullmatch(between):
        is_bare = between.strip().isalpha()  # 'приказ от 5 мая до 1 июня'
        return one.sort == "from" or not is_bare
    are_cases = ABLATIVE.search(content[one.start : one.end]) and DATIVE.search(content[two.start : two.end])
    return bool(are_cases) and between.strip() in {"", "бастап"}


def is_before(later: Day, first: Day, most: int = 1500) -> bool:
    """Whether a day lies before another as far as both are told, by at most so many days."""
    if not (later[1] and first[1]):
        return bool(later[0] and first[0]) and 0 < first[0] - later[0] <= most / 366
    if not (later[0] and first[0]):
        if _wraps(first, later):
            return False
        later, first = (0, *later[1:]), (0, *first[1:])
    has_days = bool(later[2] and first[2])
    back = (first[0] - later[0]) * 366 + (first[1] - later[1]) * 31 + has_days * (first[2] - later[2])
    return 0 < back <= most


HALF_A_YEAR = 6  # months
AUTUMN = 9
NEAR = 60  # days
LACKING = 3  # days that a year seems to lack: 'from 1 March to 28 February'


def _wraps(first: Day, later: Day) -> bool:
    """Whether the later of two days without both years may be of the year behind."""
    is_near = bool(first[2] and later[2]) and 1 < _of_year(first) - _of_year(later) <= NEAR
    return first[1] - later[1] > HALF_A_YEAR or (first[1] >= AUTUMN > later[1] and not is_near)


def _of_year(day: Day) -> int:
    return sum(LENGTHS[: day[1] - 1]) + day[2]


def is_backwards(one: Dated, *, is_short: bool = False) -> bool:
    """Whether the end of a range lies before its beginning; a short thing does not go on through New Year."""
    first, last = one.first, one.last
    if first[0] and last[0] and not (first[1] and last[1]):
        return last[0] < first[0]
    if first[0] and last[0]:
        return last < first if first[2] and last[2] else last[:2] < first[:2]
    if not (first[1] and last[1]):
        return False
    if first[1] == last[1]:
        return bool(first[2]) and 0 < last[2] < first[2]
    if first[0] or last[0]:
        return last[1] < first[1] and not first[1] >= AUTUMN > last[1]
    days = _of_year(first) - _of_year(last)
    least = 1 if is_short else LACKING
    is_one_season = first[1] < AUTUMN - 1 or last[1] >= AUTUMN or is_short
    return least < days <= NEAR and is_one_season
