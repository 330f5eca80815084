"""Periods that end before they begin, school years that are not one year long."""

from __future__ import annotations

from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.kernel.trilingual import Trilingual

BACKWARDS = Trilingual(
    kk="{printed} кезеңінің соңы басынан бұрын тұр. Жылдардың ретін тексеріңіз.",
    ru="Период {printed} кончается раньше, чем начинается. Проверьте порядок годов.",
    en="The period {printed} ends before it begins. Check the order of the years.",
)
SCHOOL_YEAR = Trilingual(
    kk="Оқу жылы {printed} деп жазылған, ал оқу жылы қатар келетін екі жылды қамтиды: {expected}.",
    ru="Учебный год указан как {printed}, а он охватывает два соседних года: {expected}.",
    en="The school year is printed as {printed}, but it spans two neighbouring years: {expected}.",
)
_YEARS = as_pattern(r"(\d{4})\D+(\d{4})")


def check_periods(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about pairs of years."""
    found = []
    for claim in text.claims:
        years = _YEARS.fullmatch(claim.text) if claim.unit in {"years", "school-year"} else None
        if years is None:
            continue
        first, last = int(years[1]), int(years[2])
        if claim.unit == "school-year" and last != first + 1:
            expected = f"{first}-{first + 1}"
            message = SCHOOL_YEAR.fill(printed=claim.text, expected=expected)
            found.append(Finding("date-order", "warning", (claim,), message, expected, claim.text))
        elif last < first:
            message = BACKWARDS.fill(printed=claim.text)
            found.append(Finding("date-order", "error", (claim,), message, f"{last}-{first}", claim.text))
    return found
