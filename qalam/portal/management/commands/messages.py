"""`qalam manage messages`: bring the catalogues up to the code, or say what they lack."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from qalam.portal.messages.catalogues import update
from qalam.portal.messages.checking import problems
from qalam.portal.messages.compiling import compile_messages
from qalam.portal.messages.rooms import catalogues


class Command(BaseCommand):
    """Extracts the messages of every room into its `locale` folder and compiles them; needs no gettext programs."""

    help = "Write the messages of the code into the catalogues, keeping what is translated, and compile them."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        task = parser.add_mutually_exclusive_group()
        task.add_argument("--check", action="store_true", help="change nothing; fail if a catalogue is incomplete")
        task.add_argument("--compile", action="store_true", help="only compile")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self.check_catalogues()
            return
        if not options["compile"]:
            self.write_catalogues()
        compile_messages()

    def check_catalogues(self) -> None:
        found = list(problems(catalogues()))
        for problem in found:
            self.stdout.write(problem)
        if found:
            raise CommandError(f"{len(found)} problems in the messages: run `make messages` and translate.")

    def write_catalogues(self) -> None:
        for place, wanted in catalogues():
            if update(place, wanted):
                self.stdout.write(str(place))
