"""Which school years can be reported, and what has been published of them."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.documents.tree import Document
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import Language
from qalam.reports.city import CityRecords
from qalam.reports.days import Days
from qalam.reports.models import Edition
from qalam.reports.readings import NoRecords, Readings
from qalam.reports.storing import from_plain

FURTHEST = 10


@dataclass(frozen=True, slots=True)
class Year:
    """A school year with records, and its editions, the newest first."""

    name: str
    editions: tuple[Edition, ...]


def reportable_years(city: CityRecords) -> tuple[Year, ...]:
    """The school years that have records, the newest first; it stops at the first that has none."""
    found: list[Year] = []
    year = SchoolYear.of(city.until)
    for _ in range(FURTHEST):
        try:
            Readings(Days.of(year, reference=city.until)).refuse_without_records()
        except NoRecords:
            break
        found.append(Year(str(year), editions_of(str(year))))
        year = year.previous
    return tuple(found)


def editions_of(year: str) -> tuple[Edition, ...]:
    """The editions of a school year, the newest first; their documents stay in the database."""
    return tuple(Edition.objects.filter(school_year=year).order_by("-number").defer("documents").select_related("by"))


def document_of(edition: Edition, language: Language) -> Document:
    """The edition's report as it was published."""
    document: Document = from_plain(edition.documents[language])
    return document
