"""Whether a table of a package is as its description says: columns, values, and numbers that add up."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
Row = Mapping[str, str]


def rows_of(content: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """Heads and rows of a CSV; raises ValueError where it is none or a row is shorter or longer than the head."""
    lines = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    if not lines or any(len(line) != len(lines[0]) for line in lines):
        raise ValueError("rows of different lengths")
    heads = lines[0]
    return heads, [dict(zip(heads, line, strict=True)) for line in lines[1:]]


def is_as_described(resource: Mapping[str, Any], content: bytes) -> bool:
    """Whether the table has the columns of its schema, each cell fits its column, and no key stands twice."""
    try:
        heads, rows = rows_of(content)
        fields = list(resource["schema"]["fields"])
        key = list(resource["schema"].get("primaryKey", ()))
        if heads != [field["name"] for field in fields]:
            return False
        keys = [tuple(row[name] for name in key) for row in rows]
        is_unique = not key or len(set(keys)) == len(keys)
        return is_unique and all(fits(field, row[field["name"]]) for row in rows for field in fields)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        return False


def fits(field: Mapping[str, Any], cell: str) -> bool:
    """Whether a cell is a value of the field."""
    limits = field.get("constraints", {})
    if cell == "":
        return not limits.get("required", False)
    if "enum" in limits and cell not in limits["enum"]:
        return False
    if not (reads(KINDS[field["type"]], cell)):
        return False
    return "minimum" not in limits or float(cell) >= float(limits["minimum"])


def reads(read: Callable[[str], object], cell: str) -> bool:
    """Whether the cell can be read so."""
    try:
        read(cell)
    except ValueError:
        return False
    return True


def read_whole(cell: str) -> int:
    """A whole number in its one spelling; raises ValueError."""
    if not WHOLE.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)


def read_truth(cell: str) -> bool:
    """`true` or `false`; raises ValueError."""
    if cell not in ("true", "false"):
        raise ValueError(cell)
    return cell == "true"


KINDS: Mapping[str, Callable[[str], object]] = {
    "string": str,
    "integer": read_whole,
    "number": float,
    "boolean": read_truth,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "yearmonth": lambda cell: date.fromisoformat(f"{cell}-01"),
}
"""Types of Frictionless Table Schema that packages use, and how a cell of one is read."""


def adds_up(resource: Mapping[str, Any], content: bytes) -> bool:
    """Whether the numbers of the table agree with one another, as far as they are told.

    `qalam:sums` of the description names columns that make another, the row that is made of all others, and by how
    much each number may be off the count (`within`).
    """
    try:
        _, rows = rows_of(content)
        told = resource.get("qalam:sums")
        return told is None or all(agrees(*sum, int(told["within"])) for sum in sums(told, rows))
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        return False


Sum = tuple[str, list[str]]


def sums(told: Mapping[str, Any], rows: Sequence[Row]) -> Iterator[Sum]:
    """Each whole with its parts, as cells."""
    for made in told["columns"]:
        for row in rows:
            yield row[made["whole"]], [row[part] for part in made["parts"]]
    if "row" not in told:
        return
    name, whole = told["row"]["field"], told["row"]["whole"]
    for column in {one for made in told["columns"] for one in (made["whole"], *made["parts"])}:
        wholes = [row[column] for row in rows if row[name] == whole]
        for cell in wholes:
            yield cell, [row[column] for row in rows if row[name] != whole]


def agrees(whole: str, parts: Sequence[str], within: int) -> bool:
    """Whether the parts that are told leave the rest for those that are not."""
    if whole == "":
        return True
    known = [read_whole(part) for part in parts if part]
    slack = within * (len(known) + 1)
    least, is_all = sum(known), len(known) == len(parts)
    return least <= read_whole(whole) + slack and (not is_all or least >= read_whole(whole) - slack)
