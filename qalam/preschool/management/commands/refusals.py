"""`qalam manage refusals`: how often the check of refusals raises a false alarm, and what it finds."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from qalam.preschool.simulation.refusal_rates import printed

CITIES = 1000


class Command(BaseCommand):
    """Prints the tables that `docs/explanation/refusals.md` has; it reads no records."""

    help = "Measure the false alarms of the check of refusals on invented cities, and its power."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--cities", type=int, default=CITIES, help="so many of each kind")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(printed(options["cities"]), ending="")
