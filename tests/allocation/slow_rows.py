"""A slow reading of the rows of a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from qalam.allocation.rows import HEADER, NUMBER, QUOTES, WIDTH, DamagedTable


def rows_of(path: Path, header: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Each row after the header, with its line; blank lines are skipped."""
    reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
    try:
        if next(reader, None) != list(header):
            raise DamagedTable(path.name, 1, HEADER.fill(expected=",".join(header)))
        for row in reader:
            if row and (len(row) != len(header) or not all(row)):
                raise DamagedTable(path.name, reader.line_num, WIDTH.fill(expected=len(header)))
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise DamagedTable(path.name, reader.line_num, QUOTES) from error


def number(file: str, line: int, value: str, *, least: int) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value)):
        raise DamagedTable(file, line, NUMBER.fill(value=value, least=least))
    return int(value)
