"""`qalam manage backtest`: what the forecast of the queue would have said a year ago, and what then happened."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from qalam.preschool.queries.backtest import backtest, printed

DAY = "2022-07-01"
"""Of the demo city: its queue of that day was served in the summer."""
MONTHS = 3


class Command(BaseCommand):
    """Prints the tables that `docs/explanation/odds.md` has."""

    help = "Compare the forecast of a past day with what happened."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, default=date.fromisoformat(DAY), metavar="DAY")
        parser.add_argument("--months", type=int, default=MONTHS)

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(printed(backtest(options["on"], months=options["months"])), ending="")
