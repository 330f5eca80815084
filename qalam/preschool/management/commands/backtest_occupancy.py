"""`qalam manage backtest_occupancy`: what forecasts of how full groups are would have said, and what then happened."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from qalam.preschool.queries.occupancy_score import printed, scores

DAYS = (
    (date(2022, 7, 1), (2, 3, 6)),
    (date(2022, 9, 1), (3, 6)),
    (date(2022, 10, 1), (3, 6)),
    (date(2022, 11, 1), (3, 6)),
    (date(2022, 12, 1), (3,)),
    (date(2023, 1, 1), (3,)),
    (date(2023, 2, 1), (3,)),
)
"""Of the demo city: over the summer to the new school year, and the months for which its records know a year before."""


class Command(BaseCommand):
    """Prints the table that `docs/explanation/occupancy.md` has."""

    help = "Compare the forecasts of occupancy of past days with what happened."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, metavar="DAY")
        parser.add_argument("--months", type=int, nargs="+", default=[3, 6])

    def handle(self, *args: Any, **options: Any) -> None:
        days = [(options["on"], options["months"])] if options["on"] else DAYS
        self.stdout.write(printed([one for on, months in days for one in scores(on, months)]), ending="")
