"""The queue as a table that leaves the house: CSV and a workbook, in the language of the page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

MARK = "\ufeff"
"""Spreadsheets take a file for UTF-8 only with it."""
FORMULAS = "=+-@\t\r"
MOST = 1_048_575
"""Rows below the heading that a sheet of a workbook has."""
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
    count = 0
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        for name, text in FIXED.items():
            book.writestr(name, text)
        book.writestr("xl/workbook.xml", WORKBOOK.format(title=escape(title[:31], {'"': "&quot;"})))
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(SHEET_BEGINS.encode())
            sheet.write(row_of(heading).encode())
            for count, row in enumerate(rows, start=1):
                sheet.write(row_of(row).encode())
                if count == MOST:
                    break
            sheet.write(SHEET_ENDS.encode())
    return count


def row_of(cells: Sequence[str]) -> str:
    """One row of a sheet."""
    told = (CELL.format(text=escape(UNWRITABLE.sub("", cell))) for cell in cells)
    return f"<row>{''.join(told)}</row>"


CELL = '<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FIXED = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
WORKBOOK = (
    f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="{title}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SHEET_BEGINS = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
SHEET_ENDS = "</sheetData></worksheet>"
