"""Days in words: `2023 жылғы 1 мамыр`, `1 мая 2023 года`, `1 May 2023`."""

from __future__ import annotations

from datetime import date

from qalam.documents import words as documents
from qalam.kernel.kazakh.endings import PLAIN, Final, Harmony
from qalam.kernel.trilingual import Language

# How each month ends decides its case endings; қаңтар has the only back sonorant.
KAZAKH_MONTHS: tuple[tuple[str, Harmony, Final], ...] = (
    ("қаңтар", "back", "vowel"),
    ("ақпан", "back", "nasal"),
    ("наурыз", "back", "z"),
    ("сәуір", "front", "sonorant"),
    ("мамыр", "back", "vowel"),
    ("маусым", "back", "nasal"),
    ("шілде", "front", "vowel"),
    ("тамыз", "back", "z"),
    ("қыркүйек", "front", "voiceless"),
    ("қазан", "back", "nasal"),
    ("қараша", "back", "vowel"),
    ("желтоқсан", "back", "nasal"),
)
ATTRIBUTE: dict[Harmony, str] = {"front": "гі", "back": "ғы"}


def write_date(day: date, language: Language, case: str = "nom") -> str:
    """The day as it stands in a sentence; `case` is of Kazakh only: nom, loc (`мамырда`), dat, attr (`мамырдағы`)."""
    if language != "kk":
        return documents.write_date(day, language)
    return f"{day.year} жылғы {day.day} {kazakh_month(day.month, case)}"


def kazakh_month(month: int, case: str) -> str:
    """The month with its ending: `мамырға`, `қыркүйектегі`."""
    name, harmony, final = KAZAKH_MONTHS[month - 1]
    row = PLAIN[harmony, final]
    match case:
        case "loc":
            return name + row.loc
        case "dat":
            return name + row.dat
        case "attr":
            return name + row.loc + ATTRIBUTE[harmony]
        case _:
            return name
