"""A day's package: the tables, their description, the checkpoint of the log, and the signed note."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.rule import in_force
from qalam.kernel.spreadsheet import write_table
from qalam.kernel.zipped import zipped
from qalam.ledger.signing import log_signer
from qalam.preschool.open_data.steady import Told, told
from qalam.preschool.open_data.tables import TableOf, tables
from qalam.preschool.open_data.words import ABOUT, PACKAGE, TABLES
from qalam.preschool.queries.statistics import children_waiting, counted
from qalam.preschool.rules.regimes import terms
from qalam.preschool.territory import TERRITORY
from qalam.transparency.checkpoints import SignedCheckpoint
from qalam.transparency.notes import Note
from qalam.transparency.packages.reading import CHECKPOINT, DESCRIPTION, NOTE, unpacked
from qalam.transparency.packages.statement import Statement

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
WAITING = "waiting.csv"


@dataclass(frozen=True)
class Made:
    """A package: its file, its signed note, and the SHA-256 of its description, which the note names."""

    content: bytes
    note: str
    digest: str


def make(*, day: date, at: datetime, before: bytes | None, log: str) -> Made:
    """The package of the day as of the moment, after that of an earlier day (`before`), with the log's checkpoint.

    The same records give the same bytes.
    """
    found = counted(children_waiting(at))
    held = {f"{one.name}.csv": one for one in tables(day, at, told(found, waiting_of(before)))}
    files = {
        name: write_table([field["name"] for field in one.fields], one.rows).encode() for name, one in held.items()
    }
    description = written(describe(day, at, [resource(held[name], name, files[name]) for name in held]))
    statement = Statement.of(day, description, SignedCheckpoint.read(log).checkpoint)
    note = str(Note(str(statement), (log_signer().sign(str(statement)),)))
    around = {DESCRIPTION: description, NOTE: note.encode(), CHECKPOINT: log.encode()}
    return Made(zipped({**files, **around}), note, statement.digest)


def waiting_of(content: bytes | None) -> Told:
    """What a package tells of those who wait, by row and column; nothing before the first."""
    if content is None:
        return {}
    rows = csv.DictReader(io.StringIO(unpacked(content)[WAITING].decode(), newline=""))
    return {row.pop("born"): {name: int(cell) if cell else None for name, cell in row.items()} for row in rows}


def describe(day: date, at: datetime, resources: list[dict[str, Any]]) -> dict[str, Any]:
    """The description as Frictionless Data Package has it; `titles` and `labels` are ours, in three languages."""
    turn = in_force("preschool.turn", on=day, city=TERRITORY)
    return {
        "profile": "tabular-data-package",
        "name": "queue",
        "id": f"{log_signer().name}/package/{day.isoformat()}",
        "title": PACKAGE.kk,
        "titles": PACKAGE.as_dict(),
        "description": ABOUT.kk,
        "descriptions": ABOUT.as_dict(),
        "version": day.isoformat(),
        "day": day.isoformat(),
        "created": at.astimezone(CITY_ZONE).isoformat(),
        "territory": TERRITORY,
        "rules": [terms(day, TERRITORY).edition, f"{turn.code}@{turn.since.isoformat()}"],
        "licenses": [LICENCE],
        "resources": resources,
    }


def resource(table: TableOf, path: str, content: bytes) -> dict[str, Any]:
    """The description of one table."""
    title = TABLES[table.name]
    schema = {"fields": list(table.fields), "primaryKey": list(table.key), "missingValues": [""]}
    told = {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "title": title.kk,
        "titles": title.as_dict(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": schema,
    }
    return told | ({"qalam:sums": table.sums} if table.sums else {})


def written(description: dict[str, Any]) -> bytes:
    """The description as text, in one spelling."""
    return (json.dumps(description, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
