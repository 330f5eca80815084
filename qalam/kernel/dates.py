"""Days in words: `2023 жылғы 1 мамыр`, `1 мая 2023 года`, `1 May 2023`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from qalam.kernel.trilingual import Language

Case = Literal["nom", "loc", "dat", "abl", "attr"]
"""Of Kazakh only: мамыр, мамырда, мамырға, мамырдан, мамырдағы."""

# Name, then the endings of loc, dat and abl. Sentences stand on days, so this table stands below the rules of endings.
KAZAKH_MONTHS: tuple[tuple[str, str, str, str], ...] = (
    ("қаңтар", "да", "ға", "дан"),
    ("ақпан", "да", "ға", "нан"),
    ("наурыз", "да", "ға", "дан"),
    ("сәуір", "де", "ге", "ден"),
    ("мамыр", "да", "ға", "дан"),
    ("маусым", "да", "ға", "нан"),
    ("шілде", "де", "ге", "ден"),
    ("тамыз", "да", "ға", "дан"),
    ("қыркүйек", "те", "ке", "тен"),
    ("қазан", "да", "ға", "нан"),
    ("қараша", "да", "ға", "дан"),
    ("желтоқсан", "да", "ға", "нан"),
)
# As they stand after the day of the month.
DAY_MONTHS: dict[Language, tuple[str, ...]] = {
    "kk": tuple(name for name, *_ in KAZAKH_MONTHS),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
RUSSIAN_MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
DATE_FORM: dict[Language, str] = {
    "kk": "{year} жылғы {day} {month}",
    "ru": "{day} {month} {year} года",
    "en": "{day} {month} {year}",
}


def write_date(day: date, language: Language, case: Case = "nom") -> str:
    """The day as it stands in a sentence; the case changes the Kazakh month."""
    month = kazakh_month(day.month, case) if language == "kk" else DAY_MONTHS[language][day.month - 1]
    return DATE_FORM[language].format(year=day.year, day=day.day, month=month)


def write_day_of_year(month: int, day: int, language: Language) -> str:
    """A day that comes every year: `21 мамыр`, `21 мая`, `21 May`."""
    return f"{day} {DAY_MONTHS[language][month - 1]}"


def write_month(month: date, language: Language) -> str:
    """`2023 жылғы мамыр`, `май 2023`, `May 2023`, as a row of a table is named."""
    if language == "kk":
        return f"{month.year} жылғы {kazakh_month(month.month, 'nom')}"
    names = RUSSIAN_MONTHS if language == "ru" else DAY_MONTHS[language]
    return f"{names[month.month - 1]} {month.year}"


def kazakh_month(month: int, case: Case) -> str:
    """The month with its ending: `мамырға`, `қыркүйектегі`."""
    name, loc, dat, abl = KAZAKH_MONTHS[month - 1]
    attr = loc + ("гі" if loc.endswith("е") else "ғы")
    endings: dict[Case, str] = {"nom": "", "loc": loc, "dat": dat, "abl": abl, "attr": attr}
    return name + endings[case]


class WrittenDay:
    """A day on its way into a sentence of one language; `{day:abl}` asks for a case."""

    def __init__(self, day: date, language: Language) -> None:
        self.day, self.language = day, language

    def __format__(self, case: str) -> str:
        return write_date(self.day, self.language, case or "nom")  # type: ignore[arg-type]  # a wrong case is a KeyError
