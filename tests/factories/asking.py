"""Asking figures as of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from qalam.figures.reading import Reading
from tests.factories.institutions import MAY


def value(id: str, on: date = MAY) -> Any:
    """The figure's value as of the day."""
    return Reading(on).answer(id).value


def values(*ids: str, on: date = MAY) -> tuple[Any, ...]:
    """Several figures of one reading."""
    reading = Reading(on)
    return tuple(reading.answer(id).value for id in ids)


def halves(id: str, on: date = MAY) -> tuple[Any, Any]:
    """Numerator and denominator of a share or a rate."""
    answer = Reading(on).answer(id)
    return answer.numerator, answer.denominator


def cells(id: str, dimension: str, on: date = MAY) -> dict[str, Any]:
    """The values of a breakdown by the English labels of its cells, in their order."""
    return {cell.label.en: cell.value for cell in Reading(on).breakdown(id, dimension).cells}
