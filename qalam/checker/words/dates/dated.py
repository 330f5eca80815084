"""Words of the time at which a number was so."""

from __future__ import annotations

LAST_YEAR = (
    *(r"былтыр", r"өткен (?:оқу )?жыл", r"алдыңғы (?:оқу )?жыл"),
    *(
        r"прошл\w+ (?:учебн\w+ )?год",
        r"прошлогодн",
        r"предыдущ\w+ (?:учебн\w+ )?год",
        r"год(?:ом)? (?:назад|ран(?:ее|ьше))",
    ),
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

# Before a number: it is of the next year.
NEXT_TIME = (
    r"(?:келер|келесі|алдағы) (?:оқу )?жыл",
    r"(?:следующ|будущ)\w+ (?:учебн\w+ )?год",
    r"next (?:school )?year",
)

# What speaks of another time than the sentence before it. The last school year is mostly the year of the report.
OTHER_TIME = (
    *(r"былтыр", r"бұрнағы", r"(?:өткен|алдыңғы) (?:жыл|апта|ай(?:да|ы|дың)\b)", r"бір жыл бұрын"),
    *(r"прошл\w+ (?:год|недел|месяц)", r"предыдущ\w+ год", r"годом ран(?:ее|ьше)", r"год назад"),
    *(
        r"соңғы \w+ жыл",
        r"(?:он|бес|үш|\d{1,2}) жылда\b",
        r"за (?:последние )?\w{2,8} (?:лет|года)\b",
        r"in (?:the last )?\w+ years",
    ),
    *(r"last year", r"a year (?:ago|earlier|before)", r"(?:the )?previous year"),
)
