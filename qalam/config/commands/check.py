"""`qalam check … --against-records`: the numbers of a text against the figures of the city."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import ProgrammingError

from qalam.checker import command
from qalam.checker.records import Recorded
from qalam.config.database.running import database_running
from qalam.figures.reading import Reading
from qalam.kernel.clock import today
from qalam.registry.queries.city import NO_RECORDS, NoRecords, day_asked
from qalam.reports.recorded import recorded_figures


def main(argv: Sequence[str]) -> int:
    """The check of texts, with the records at hand."""
    return command.main(argv, read_records)


def read_records(on: str | None) -> list[Recorded]:
    """The figures of the city as of a day; refuses with NoRecords, NoDate or DayOutOfRange."""
    with database_running():
        try:
            return recorded_figures(Reading(day_asked(on, today())))
        except ProgrammingError as problem:
            # The tables themselves are not there yet.
            raise NoRecords(NO_RECORDS) from problem
