"""Days and years that no calendar has: '31 июня', '1 марта 201 года', '2014-12019 годы'."""

from __future__ import annotations

import re

from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.dates.periods import MONTH_DAYS
from qalam.kernel.trilingual import Trilingual

NO_SUCH = Trilingual(
    kk="«{printed}»: мұндай күн не жыл болмайды. Күнді тексеріңіз.",
    ru="«{printed}»: такого дня или года нет. Проверьте дату.",
    en="'{printed}': there is no such day or year. Check the date.",
)
_MONTH = "|".join(name for name, _ in MONTH_DAYS)
_DAY = as_pattern(rf"(?<![\d.,:/№–—-])(?<!№ )(?P<day>3[0-9])\s(?P<month>{_MONTH})[^\W\d]*", re.I)
_YEARS = (
    as_pattern(rf"\b\d{{1,2}}\s(?:{_MONTH})[^\W\d]*\s(?:\d{{3}}|\d{{5}})\s?г(?:ода?\b|\.)", re.I),
    as_pattern(rf"(?<![\d\s-])\s(?:\d{{3}}|\d{{5}})\s?жылғы\s\d{{1,2}}\s(?:{_MONTH})", re.I),
    as_pattern(r"(?<!\d )\b(?:20\d\d[–—-](?:\d{3}|\d{5})|(?:\d{3}|\d{5})[–—-]20\d\d)\s?(?:годы|годах|гг|жылдар)"),
)


def check_impossible_dates(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about days above the last of their month and years of three or five digits."""
    found = []
    for match in _DAY.finditer(text.content):
        last = next(
            days for name, days in MONTH_DAYS if re.match(name, match.string[match.start("month") : match.end()], re.I)
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
