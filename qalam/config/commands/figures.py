"""`qalam figures`: every number of the city, counted live, with what it was made of."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import ProgrammingError
from rich.console import Console
from rich.table import Table

from qalam.config.commandline import language
from qalam.config.database.running import database_running
from qalam.figures.catalogue import all_figures, all_relations
from qalam.figures.population import Unit
from qalam.figures.reading import Reading
from qalam.figures.reference import write_reference
from qalam.figures.units import UNITS
from qalam.figures.writing import answer_row, breakdown_rows, write_csv, write_json
from qalam.kernel.arguments import Arguments
from qalam.kernel.clock import today
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.registry.queries.city import NO_RECORDS, NoRecords, day_asked

REFERENCE = Path("docs", "reference", "figures.md")


def parser() -> Arguments:
    options = Arguments(prog="qalam figures", description=__doc__)
    options.add_argument("ids", nargs="*", metavar="ID", help="figures to tell; all of them unless named")
    options.add_argument(
        "--on", metavar="DATE", help="as of this day (2023-05-01); the last day of the records unless told"
    )
    options.add_argument("--by", metavar="DIMENSION", help="apart by institution, area, sex, language, …")
    options.add_argument("--format", choices=("table", "json", "csv"), default="table")
    options.add_argument("--public", action="store_true", help="hide the small numbers of sensitive breakdowns")
    options.add_argument(
        "--verify", action="store_true", help="check the declared relations; exit status 1 when broken"
    )
    options.add_argument("--catalogue", action="store_true", help=f"write the reference page, {REFERENCE}")
    return options


def main(argv: Sequence[str]) -> int:
    """Tell figures, check their relations, or write their reference."""
    options = parser().parse_args(argv)
    if options.catalogue:
        place = settings.ROOT / REFERENCE
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(write_reference(), encoding="utf-8")
        print(REFERENCE)
        return 0
    with database_running():
        try:
            reading = Reading(day_asked(options.on, today()), is_public=options.public)
            return verify(reading) if options.verify else tell(reading, options)
        except ProgrammingError as problem:
            # The tables themselves are not there yet.
            raise NoRecords(NO_RECORDS) from problem


def verify(reading: Reading) -> int:
    """One line for each relation that does not hold."""
    broken = reading.broken()
    for sentence in broken:
        print(sentence.say(language()))
    if not broken:
        print(ALL_HOLD.fill(many=len(all_relations()), day=reading.on).say(language()))
    return 1 if broken else 0


def tell(reading: Reading, options: argparse.Namespace) -> int:
    """Print the figures in the format asked."""
    ids = options.ids or list(all_figures())
    if options.by:
        # Without names: all that break down this way.
        chosen = options.ids or [id for id in ids if options.by in {d.code for d in all_figures()[id].dimensions}]
        rows = [row for id in chosen for row in breakdown_rows(reading.breakdown(id, options.by))]
    else:
        rows = [answer_row(answer) for answer in reading.answers(ids)]
    if options.format == "json":
        print(write_json(rows))
    elif options.format == "csv":
        print(write_csv(rows, language()), end="")
    else:
        print_table(rows)
    return 0


def print_table(rows: list[dict[str, Any]]) -> None:
    """A table for people: id, title, and the value in its unit."""
    spoken = language()
    table = Table(box=None, pad_edge=False)
    for heading, side in zip(HEAD.say(spoken).split("|"), ("left", "left", "right", "left"), strict=True):
        table.add_column(heading, justify=side, overflow="fold")  # type: ignore[arg-type]
    for row in rows:
        table.add_row(str(row["id"]), titled(row, spoken), written(row, spoken), UNITS[Unit(row["unit"])].say(spoken))
    Console(file=sys.stdout, highlight=False, markup=False).print(table)


def titled(row: dict[str, Any], spoken: Language) -> str:
    """The title, and in a breakdown the cell's own name."""
    title, by = row["title"][spoken], row.get("by")
    return f"{title}: {by['label'][spoken]}" if by else str(title)


def written(row: dict[str, Any], spoken: Language) -> str:
    """The value as people write it."""
    if row["suppressed"]:
        return HIDDEN.say(spoken)
    value = row["value"]
    return write(Decimal(str(value)), spoken) if value is not None else "—"


HEAD = Trilingual(
    kk="Көрсеткіш|Атауы|Мәні|Бірлігі", ru="Показатель|Название|Значение|Единица", en="Figure|Title|Value|Unit"
)
HIDDEN = Trilingual(kk="жасырын", ru="скрыто", en="hidden")
ALL_HOLD = Trilingual(
    kk="{day} күнгі көрсеткіштер өзара үйлеседі: {many} қатынастың бәрі орындалады.",
    ru="Показатели на {day} согласуются: все {many} соотношений выполняются.",
    en="The figures of {day} agree: all {many} relations hold.",
)
