"""`qalam manage backtest`: what the forecast of the queue would have said on past days, and what then happened."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from qalam.preschool.queries.backtest import backtest, printed

DAYS = ((date(2022, 7, 1), 3), (date(2022, 10, 1), 6), (date(2023, 1, 1), 3))
"""Of the demo city: the summer's rounds, half a school year, a winter; each with the months that it is judged by."""


class Command(BaseCommand):
    """Prints the tables that `docs/explanation/odds.md` has."""

    help = "Compare the forecasts of past days with what happened."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, metavar="DAY")
        parser.add_argument("--months", type=int, default=3)

    def handle(self, *args: Any, **options: Any) -> None:
        days = [(options["on"], options["months"])] if options["on"] else DAYS
        self.stdout.write(printed([backtest(on, months=months) for on, months in days]), ending="")
