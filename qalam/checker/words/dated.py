"""Words of the time at which a number was so."""

from __future__ import annotations

LAST_YEAR = (
    *(r"былтыр", r"өткен (?:оқу )?жыл", r"алдыңғы (?:оқу )?жыл"),
    *(r"прошл\w+ (?:учебн\w+ )?год", r"прошлогодн", r"предыдущ\w+ (?:учебн\w+ )?год", r"год(?:ом)? (?:назад|ранее)"),
    *(r"last (?:school )?year", r"previous (?:school )?year", r"(?:a )?year (?:before|ago|earlier)"),
)

# Acts, whose days are no days of numbers.
ACTS = (
    *(r"бұйрығ", r"бұйрық", r"қаулы", r"\bзаң(?:ы|ға|нам)", r"приказ", r"постановлен", r"\bзакон"),
    *(r"\border No", r"'s order", r"\bdecree", r"\blaw No"),
)

# Round a year since which something has been so.
SINCE_BEFORE = (r"\bсо?", r"since", r"from", r"начиная с")
SINCE_BEHIND = (r"(?:оқу )?жыл\w* (?:бері|бастап)",)

# The months in their order. 'Маусым' is also a season, and 'may' is mostly no month.
MONTHS = (
    *("қаңтар|январ|january", "ақпан|феврал|february", "наурыз|март|march", "сәуір|апрел|april"),
    r"мамыр|ма[яйе]\b|(?:(?<=\d )|(?<=in )|(?<=by )|(?<=of ))may\b",
    *(r"маусым(?!ы|дық)|июн|june", "шілде|июл|july", "тамыз|август|august", "қыркүйек|сентябр|september"),
    *("қазан|октябр|october", "қараша|ноябр|november", "желтоқсан|декабр|december"),
)
