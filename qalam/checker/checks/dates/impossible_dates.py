"""Days, years and periods that no calendar has: '31 июня', '1 марта 201 года', '2024-2026 оқу жылы'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.dates.months import ANY_MONTH, LAST_DAYS, MONTH_PATTERNS
from qalam.kernel.trilingual import Trilingual

PERIOD = Trilingual(
    kk="{printed} кезеңінің соңы басынан бұрын тұр. Жылдардың ретін тексеріңіз.",
    ru="Период {printed} кончается раньше, чем начинается. Проверьте порядок годов.",
    en="The period {printed} ends before it begins. Check the order of the years.",
)
SCHOOL_YEAR = Trilingual(
    kk="Оқу жылы {printed} деп жазылған, ал оқу жылы қатар келетін екі жылды қамтиды: {expected}.",
    ru="Учебный год указан как {printed}, а он охватывает два соседних года: {expected}.",
    en="The school year is printed as {printed}, but it spans two neighbouring years: {expected}.",
)
NO_SUCH = Trilingual(
    kk="«{printed}»: мұндай күн не жыл болмайды. Күнді тексеріңіз.",
    ru="«{printed}»: такого дня или года нет. Проверьте дату.",
    en="'{printed}': there is no such day or year. Check the date.",
)
_PERCENT = as_pattern(r"[,\s(]{0,3}(?:в\s)?(?:%|процент|пайыз)", re.I)
_PERIOD = as_pattern(r"(\d{4})\D+(\d{4})")
_DAY = as_pattern(rf"(?<![\d.,:/№–—-])(?<!№ )(?P<day>3[0-9])\s(?P<month>{ANY_MONTH})[^\W\d]*", re.I)
_MONTHS = tuple(as_pattern(month, re.I) for month in MONTH_PATTERNS)
_YEARS = (
    as_pattern(rf"\b\d{{1,2}}\s(?:{ANY_MONTH})[^\W\d]*\s(?:\d{{3}}|\d{{5}})\s?г(?:ода?\b|\.)", re.I),
    as_pattern(rf"(?<![\d\s-])\s(?:\d{{3}}|\d{{5}})\s?жылғы\s\d{{1,2}}\s(?:{ANY_MONTH})", re.I),
    as_pattern(r"(?<!\d )\b(?:20\d\d[–—-](?:\d{3}|\d{5})|(?:\d{3}|\d{5})[–—-]20\d\d)\s?(?:годы|годах|гг|жылдар)"),
)


def check_impossible_dates(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about pairs of years, days above the last of their month and years of three or five digits."""
    found = _periods(text)
    for match in _DAY.finditer(text.content):
        last = next(
            days
            for month, days in zip(_MONTHS, LAST_DAYS, strict=True)
            if month.match(match.string, match.start("month")) is not None
        )
        if int(match["day"]) > last:
            found.append(_finding(text, match, f"≤ {last}", match["day"]))
    for pattern in _YEARS:
        found += [_finding(text, match, "", match.group().strip()) for match in pattern.finditer(text.content)]
    return found


def _finding(text: Text, match: re.Match[str], expected: str, actual: str) -> Finding:
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    claims = tuple(text.claims_within(start, match.end()))
    message = NO_SUCH.fill(printed=text.words(*match.span()).strip())
    return Finding("date-order", "error", claims, message, expected, actual, until=match.end(), since=start)


def _periods(text: Text) -> list[Finding]:
    """Findings about pairs of years."""
    found = []
    for claim in text.claims:
        years = _PERIOD.fullmatch(claim.text) if claim.unit in {"years", "school-year"} else None
        if years is None:
            continue
        first, last = int(years[1]), int(years[2])
        if claim.unit == "school-year" and last != first + 1:
            expected = f"{first}-{first + 1}"
            message = SCHOOL_YEAR.fill(printed=claim.text, expected=expected)
            found.append(Finding("date-order", "warning", (claim,), message, expected, claim.text))
        elif last < first and not _is_ratio(text, claim):
            message = PERIOD.fill(printed=claim.text)
            found.append(Finding("date-order", "error", (claim,), message, f"{last}-{first}", claim.text))
    return found


def _is_ratio(text: Text, claim: Claim) -> bool:
    """Whether a year is told against the one before it: '2022/2021, %' at the head of a column."""
    return "/" in claim.text and (
        text.sentences[claim.sentence].is_row or _PERCENT.match(text.content, claim.end) is not None
    )
