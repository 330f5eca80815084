"""Figures of the city in the words of the checker, against which it holds the claims of a text."""

from __future__ import annotations

from qalam.checker.records import Recorded
from qalam.figures.population import Unit
from qalam.figures.reading import Answer, Reading

# The units of claims in a text for the units of figures.
UNITS = {
    Unit.PEOPLE: "people",
    Unit.CHILDREN: "people",
    Unit.PUPILS: "people",
    Unit.ORGANISATIONS: "organisations",
    Unit.SCHOOLS: "organisations",
    Unit.INSTITUTIONS: "organisations",
    Unit.CLUBS: "organisations",
    Unit.SEATS: "places",
    Unit.POINTS: "points",
    Unit.TENGE: "money",
    Unit.PERCENT: "percent",
}


def recorded_figures(reading: Reading) -> list[Recorded]:
    """Every figure of a reading that has a value."""
    return [recorded for answer in reading.answers() if (recorded := as_recorded(answer)) is not None]


def as_recorded(answer: Answer) -> Recorded | None:
    """A figure with its value; None where there is nothing to divide by."""
    if answer.value is None:
        return None
    figure = answer.figure
    unit = UNITS.get(figure.unit, "count")
    return Recorded(figure.id, figure.title, unit, answer.value, answer.on, answer.denominator)
