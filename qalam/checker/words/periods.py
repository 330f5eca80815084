"""Patterns of numbers that count nothing: dates, years, ages, classes, numbers of schools and orders.

Tried in order; the first that matches owns its digits.
"""

from __future__ import annotations

MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|"
    "январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|"
    "january|february|march|april|may |june|july|august|september|october|november|december"
)
ORDERS = "бұйры|қаулы|шешім|приказ|постановлен|решени|order"

NOT_COUNTS: tuple[tuple[str, str], ...] = (
    ("date", r"\b\d{1,2}\.\d{1,2}\.\d{4}\b"),
    ("school-year", r"\b(?:19|20)\d\d\s?[/–‑-]\s?(?:19|20)?\d\d(?=\s*-?\s*(?:оқу|учеб|school|academic))"),
    ("years", r"\b(?:19|20)\d\d\s?[/–‑-]\s?(?:19|20)\d\d\b"),
    ("order", rf"№\s*\d+[\w/-]*(?=\s*-?\s*(?:{ORDERS}))"),
    ("order", r"\bNo\.?\s*\d[\w/-]*"),
    ("article", r"\b\d+(?=\s*-?\s*(?:ба[пб]|тармақ|тармағ|стать|пункт))"),
    ("article", r"(?:\bстать\w+|\bпункт\w*|\bст\.|\bп\.|\barticles?|\bsections?)\s*\d+(?:\s*(?:,|и|and)\s*\d+\b)*"),
    ("school-numbers", r"№№\s*\d+(?:\s*(?:,|және|и|and)\s*№?\s*\d+\b(?!\s*%))*"),
    ("school-numbers", r"№\s*\d+(?:\s*(?:,|және|и|and)\s*№\s*\d+)*"),
    ("age", r"\b\d{1,2}\s?[–‑-]\s?\d{1,2}(?=\s*-?\s*(?:жас|лет\b|года\b|years?[ -]old))"),
    ("age", r"\b\d{1,2}(?=\s*-?\s*(?:жас(?!\s+(?:маман|педагог|мұғалім))|years?[ -]old))"),
    ("class", r"\b\d{1,2}\s?[–‑-]\s?\d{1,2}(?=\s*-?\s*(?:сынып|класс|grades?\b))"),
    (
        "class",
        r"\b\d{1,2}(?:-?(?:ші|шы|х|й|го|м|ых|ом))?(?=\s*-?\s*(?:сынып|класс[аеу]?\b|классник|grade\b))",
    ),
    ("ordinal", r"\b\d+-?(?:інші|ыншы|нші|ншы|ші|шы|ый|ой|го|му|я|th|st|nd|rd)\b"),
    ("date", rf"\b\d{{1,2}}(?=\s*-?\s*(?:{MONTHS}))"),
    ("year", r"\b(?:19|20)\d\d(?=\s*-?\s*(?:жыл|ж\.|год|г\.))"),
    ("year", r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bby ))(?:19|20)\d\d\b"),
    ("year", r"(?<=\()(?:19|20)\d\d(?=\)|:)|(?<=; )(?:19|20)\d\d(?=:)"),
    ("class", r"(?<=\bgrade )\d{1,2}\b"),
    (
        "duration",
        r"\b\d{1,3}(?=\s*-?\s*(?:жыл|апта|күн(?!діз)|ай\b|год[аы]?\b|лет\b|недел|дн[яей]|месяц|years?\b|days?\b|weeks?\b|months?\b))",
    ),
)
