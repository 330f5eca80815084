"""The year or day of which a text tells a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import ACTS, LAST_YEAR, SINCE_BEFORE, SINCE_BEHIND
from qalam.checker.words.dates.months import MONTH_PATTERNS
from qalam.checker.words.named.row import Times

_LAST_YEAR = as_pattern("|".join(LAST_YEAR), re.I)
_ACT = as_pattern("|".join(ACTS), re.I)
_SINCE_BEFORE = as_pattern(rf"(?:{'|'.join(SINCE_BEFORE)})\s*$", re.I)
_SINCE_BEHIND = as_pattern(rf"\s*(?:{'|'.join(SINCE_BEHIND)})", re.I)
_MONTHS = [as_pattern(rf"\W*(?:{words})", re.I) for words in MONTH_PATTERNS]
_BARE_MONTHS = [as_pattern(rf"(?<!\d )(?<!\d)\b(?:{words})", re.I) for words in MONTH_PATTERNS]
_YEAR = as_pattern(r"\d{4}")
FIRST_MONTH = 9  # of a school year


@dataclass(frozen=True, slots=True)
class Told:
    """The time nearest to a number. `first` is the year in which a school year begins; `is_last` for 'last year'.

    A `day` without a month that is known is one of another time."""

    at: int
    year: int = 0
    first: int = 0
    day: tuple[int, int] | None = None
    is_last: bool = False
    month: int = 0


def fits(told: Told | None, of: Times, on: date, *, of_month: bool = False) -> bool:
    """Whether a figure of the records as of a day may be of that time; `of_month` where the figure is of a month."""
    if told is None:
        return of != "named"
    school_year = on.year if on.month >= FIRST_MONTH else on.year - 1
    if of == "named":
        return told.year > 0 and told.day is None
    if of == "finished":
        is_year = told.first == school_year - 1 or told.year == school_year
        return told.day is None and (is_year or (told.is_last and not told.first and not told.year))
    if told.is_last or (told.month and told.month != on.month and not of_month):
        return False
    if told.day is not None:
        return told.day == (on.month, on.day) and told.year in {0, on.year}
    is_bare = not told.first and not told.year
    return is_bare or told.first == school_year or told.year == on.year


def time_of(text: Text, claim: Claim) -> Told | None:
    """The last time named before a number in its sentence, else the first behind it, else the last of its paragraph."""
    here = sorted(_times(text, claim.sentence), key=lambda told: told.at)
    before = [told for told in here if told.at < claim.start]
    if here:
        return _joined(before) if before else _joined(here[:1])
    line = text.content.rfind("\n", 0, text.sentences[claim.sentence].start) + 1
    for number in range(claim.sentence - 1, -1, -1):
        if text.sentences[number].start < line:
            return None
        earlier = sorted(_times(text, number), key=lambda told: told.at)
        if earlier:
            return _joined(earlier)
    return None


def _joined(times: list[Told]) -> Told:
    """The last of several; a day with the year beside it, 'last school year' with its number."""
    last = times[-1]
    near = [told for told in times[:-1] if last.at - told.at <= 30]
    for told in near:
        if (last.day is not None and told.year and not last.year) or (told.is_last and not last.is_last):
            last = replace(last, year=last.year or told.year, is_last=last.is_last or told.is_last)
        elif (told.month or last.month) and (told.year or last.year) and last.day is None:
            last = replace(last, year=last.year or told.year, month=last.month or told.month)
    return last


def _times(text: Text, number: int) -> Iterator[Told]:
    """What a sentence says of years and days, but for those of acts and those since when something has been."""
    sentence = text.sentences[number]
    content = text.content[sentence.start : sentence.end]
    if _ACT.search(content):
        return
    depth = _depths(content)
    for claim in text.by_sentence[number]:
        told = _told(text, claim)
        if told is not None and not depth[claim.start - sentence.start] and not _is_since(text, claim):
            yield told
    for month, words in enumerate(_BARE_MONTHS, 1):
        for match in words.finditer(content):
            if not depth[match.start()]:
                yield Told(sentence.start + match.start(), month=month)
    for match in _LAST_YEAR.finditer(content):
        if not depth[match.start()]:
            yield Told(sentence.start + match.start(), is_last=True)


def _told(text: Text, claim: Claim) -> Told | None:
    years = [int(year) for year in _YEAR.findall(claim.text)]
    if claim.unit in {"school-year", "years"} and len(years) == 2 and years[1] == years[0] + 1:
        return Told(claim.start, first=years[0])
    if claim.unit == "school-year" and years:
        return Told(claim.start, first=years[0])
    if claim.unit == "year" and years:
        return Told(claim.start, year=years[0])
    if claim.unit != "date":
        return None
    month = next((place for place, words in enumerate(_MONTHS, 1) if words.match(text.content, claim.end)), 0)
    behind = _YEAR.search(text.content, claim.end, claim.end + 20)
    return Told(claim.start, int(behind[0]) if behind else 0, day=(month, int(claim.value) if month else 0))


def _is_since(text: Text, claim: Claim) -> bool:
    before = text.content[max(0, claim.start - 12) : claim.start]
    return bool(_SINCE_BEHIND.match(text.content, claim.end) or _SINCE_BEFORE.search(before))


def _depths(content: str) -> list[bool]:
    """For each character whether it stands in parentheses."""
    depth, found = 0, []
    for letter in content:
        depth += (letter == "(") - (letter == ")" and depth > 0)
        found.append(depth > 0)
    return found
