"""The months: how texts name them, and how long they are."""

from __future__ import annotations

# Beginnings of their names in Kazakh, in Russian and in English; «қыркүйек» softens before an ending. Of May the first
# in Russian begins no other word.
MONTHS: tuple[tuple[str, ...], ...] = (
    ("қаңтар", "январ", "january"),
    ("ақпан", "феврал", "february"),
    ("наурыз", "март", "march"),
    ("сәуір", "апрел", "april"),
    ("мамыр", "мае", "мая", "май", "маю", "may"),
    ("маусым", "июн", "june"),
    ("шілде", "июл", "july"),
    ("тамыз", "август", "august"),
    ("қыркүйе", "сентябр", "september"),
    ("қазан", "октябр", "october"),
    ("қараша", "ноябр", "november"),
    ("желтоқсан", "декабр", "december"),
)
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LAST_DAYS = (31, 29, *LENGTHS[2:])

# 'Маусым' is also a season, and 'may' is mostly no month.
_PATTERNS = {
    "may": r"мамыр|ма[яйе]\b|(?:(?<=\d )|(?<=in )|(?<=by )|(?<=of ))may\b",
    "june": r"маусым(?!ды|\w* ауысым|\w*д[аы]й)|июн|june",
}
MONTH_PATTERNS = tuple(_PATTERNS.get(names[-1], "|".join(names)) for names in MONTHS)
ANY_MONTH = "|".join(MONTH_PATTERNS)

# As concepts, by their English names: words that begin as other words do are whole.
_BEGINNINGS = {
    "march": ("наурыз", "март.", "марта.", "марте.", "march"),
    "may": ("мамыр", "май.", "мая.", "мае.", "may."),
    "october": ("қазан.", "қазанда", "қазандағы", "октябр", "october"),
}
MONTH_CONCEPTS: dict[str, tuple[str, ...]] = {names[-1]: _BEGINNINGS.get(names[-1], names) for names in MONTHS}
