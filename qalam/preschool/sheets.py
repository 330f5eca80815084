"""The queue as a table that leaves the house: CSV and a workbook, in the language of the page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import chain, islice
from pathlib import Path

from xlsxwriter import Workbook

MARK = "\ufeff"
"""Spreadsheets take a file for UTF-8 only with it."""
FORMULAS = "=+-@\t\r"
MOST = 1_048_575
"""Rows below the heading that a sheet of a workbook has."""
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in FORMULAS and text else text


def csv_lines(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a CSV file, the heading first."""
    line = StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    writer.writerow(heading)
    yield MARK + taken(line)
    for row in rows:
        writer.writerow(map(harmless, row))
        yield taken(line)


def taken(line: StringIO) -> str:
    """What was written since the last time."""
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def write_workbook(path: Path, title: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a workbook of one sheet in which every cell is text; how many rows it holds below the heading."""
    number = 0
    # Rows go to the file as they come, so that a queue of a million is not held in memory.
    with Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(NOT_IN_NAMES.sub(" ", title)[:LONGEST_NAME])
        for number, row in enumerate(chain([heading], islice(rows, MOST))):
            for column, text in enumerate(row):
                sheet.write_string(number, column, UNWRITABLE.sub("", text))
    return number
