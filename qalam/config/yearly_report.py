"""The files of the yearly report, composed for the command line and for the first start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from django.conf import settings

from qalam.config.records import city_records
from qalam.kernel.refusal import Refusal
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.reports.composing.report import Standing, compose_document
from qalam.reports.composing.telling import Telling
from qalam.reports.days import Days
from qalam.reports.files import file_name, write_file
from qalam.reports.readings import Readings

SITE = "http://127.0.0.1:8000"
"""Where the numbers of a file open unless told."""
FIRST_FORMATS = ("html", "docx", "pdf")


def compose_files(
    year: SchoolYear,
    *,
    languages: tuple[Language, ...],
    formats: tuple[str, ...],
    to: Path,
    site: str = SITE,
    template: Path | None = None,
) -> list[tuple[Path, bytes]]:
    """Every file, whole and in memory: what cannot be made is not begun. Refuses a year without records."""
    city = city_records()
    readings = Readings(Days.of(year, reference=city.until))
    readings.refuse_without_records()
    standing = Standing(is_invented=city.is_invented)
    documents = {language: compose_document(Telling(language, readings), standing) for language in languages}
    return [
        (to / file_name(str(year), language, format), write_file(document, format, site=site, template=template))
        for language, document in documents.items()
        for format in formats
    ]


class NotWritten(Refusal):
    """The command that writes the report has refused; the sentence is its own."""


def write_first_reports(to: Path) -> None:
    """The report of the year that the records end in, where its files are not there yet.

    Written by a process of its own, which gives back the memory in which charts are drawn before the site opens.
    """
    year = SchoolYear.of(city_records().until)
    names = [to / file_name(str(year), language, format) for language in LANGUAGES for format in FIRST_FORMATS]
    if all(name.exists() for name in names):
        return
    command = [sys.executable, "-m", "qalam", "report", str(year), "--to", str(to), "--format", ",".join(FIRST_FORMATS)]
    written = subprocess.run(command, cwd=settings.ROOT, capture_output=True, text=True, check=False)
    if written.returncode:
        raise NotWritten(written.stderr.strip())
