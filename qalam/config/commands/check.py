"""`qalam check … --against-records`: the numbers of a text against the figures of the city."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import ProgrammingError

from qalam.checker import command
from qalam.checker.records import Recorded
from qalam.config.database.running import database_running
from qalam.figures.population import Unit
from qalam.figures.reading import Answer, Reading
from qalam.kernel.clock import today
from qalam.registry.queries.city import NO_RECORDS, NoRecords, day_asked

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


def main(argv: Sequence[str]) -> int:
    """The check of texts, with the records at hand."""
    return command.main(argv, recorded_figures)


def recorded_figures(on: str | None) -> list[Recorded]:
    """Every figure of the city as of a day; refuses with NoRecords, NoDate or DayOutOfRange."""
    with database_running():
        try:
            answers = Reading(day_asked(on, today())).answers()
        except ProgrammingError as problem:
            # The tables themselves are not there yet.
            raise NoRecords(NO_RECORDS) from problem
    return [recorded for answer in answers if (recorded := as_recorded(answer)) is not None]


def as_recorded(answer: Answer) -> Recorded | None:
    """A figure in the words of the checker; None for one without a value."""
    if answer.value is None:
        return None
    figure = answer.figure
    return Recorded(figure.id, figure.title, UNITS.get(figure.unit, "count"), answer.value, answer.on)
