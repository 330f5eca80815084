"""The change against the year before: a word and a signed number."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import Figure
from qalam.figures.population import Unit
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.reports.wording.numbers import NO_VALUE, places_of

MORE = Trilingual(
    kk="былтырғыдан көп: {number}",
    ru="больше, чем год назад: {number}",
    en="more than a year before: {number}",
)
FEWER = Trilingual(
    kk="былтырғыдан аз: {number}",
    ru="меньше, чем год назад: {number}",
    en="fewer than a year before: {number}",
)
HIGHER = Trilingual(
    kk="былтырғыдан жоғары: {number}",
    ru="выше, чем год назад: {number}",
    en="higher than a year before: {number}",
)
LOWER = Trilingual(
    kk="былтырғыдан төмен: {number}",
    ru="ниже, чем год назад: {number}",
    en="lower than a year before: {number}",
)
SAME = Trilingual(
    kk="былтырғымен бірдей",
    ru="столько же, сколько год назад",
    en="the same as a year before",
)
UNKNOWN = Trilingual(
    kk="былтырғы мәлімет жоқ",
    ru="данных за предыдущий год нет",
    en="no data for the year before",
)
STEP = Trilingual(kk="{number} пайыздық тармақ", ru="{number} п. п.", en="{number} percentage points")
POINTS = Trilingual(kk="{number} балл", ru="{number} балла", en="{number} points")
LEVELS = {Unit.PERCENT, Unit.POINTS, Unit.RATE}


def signed(figure: Figure, change: Decimal, language: Language) -> str:
    """`+512`, `−1,4`; a change of percent is in percentage points and carries no percent sign."""
    text = write(change, language, places=places_of(figure))
    return f"+{text}" if change > 0 else text


def change_of(value: Decimal | None, before: Decimal | None) -> Decimal | None:
    """How much it grew; None where one of the two is unknown."""
    return None if value is None or before is None else value - before


def change_in_words(figure: Figure, value: Decimal | None, before: Decimal | None, language: Language) -> str:
    """`больше, чем год назад: +512`; a phrase that stands in brackets or after a comma."""
    change = change_of(value, before)
    if change is None:
        return UNKNOWN.say(language)
    if not change:
        return SAME.say(language)
    is_level = figure.unit in LEVELS
    grown, shrunk = (HIGHER, LOWER) if is_level else (MORE, FEWER)
    number = signed(figure, change, language)
    if figure.unit is Unit.PERCENT:
        number = STEP.fill(number=number).say(language)
    elif figure.unit is Unit.POINTS:
        number = POINTS.fill(number=number).say(language)
    return (grown if change > 0 else shrunk).fill(number=number).say(language)


def change_in_cell(figure: Figure, value: Decimal | None, before: Decimal | None, language: Language) -> str:
    """The signed number alone, for a table; a dash where one of the two is unknown."""
    change = change_of(value, before)
    return NO_VALUE if change is None else signed(figure, change, language)
