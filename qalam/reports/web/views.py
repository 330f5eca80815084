"""Reading the report: its years, the edition in force or the draft, its files, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from qalam.access.permission import permits
from qalam.documents.html import write_body
from qalam.documents.tree import Document
from qalam.figures.freezing import drift
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.reports.city import CityRecords
from qalam.reports.composing.report import Standing, compose_document
from qalam.reports.composing.telling import Telling
from qalam.reports.days import Days, YearNotBegun
from qalam.reports.editions import document_of, editions_of, reportable_years
from qalam.reports.files import CONTENT_TYPES, file_name, write_file
from qalam.reports.models import Edition
from qalam.reports.permissions import MAY, Action, for_action
from qalam.reports.readings import NoRecords, Readings
from qalam.reports.services.publishing import latest_edition

AskCity = Callable[[], CityRecords]


def page_language() -> Language:
    """The language of the page; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")


@require_safe
@for_action(Action.READ)
def years(request: HttpRequest, city: AskCity) -> HttpResponse:
    """The school years that have a report."""
    return render(request, "reports/years.html", {"years": reportable_years(city())})


@require_safe
@for_action(Action.READ)
def year(request: HttpRequest, year: SchoolYear, city: AskCity) -> HttpResponse:
    """The latest edition of a year, or its draft while nothing is published."""
    latest = latest_edition(str(year))
    return show_edition(request, latest) if latest else show_draft(request, year, city())


@require_safe
@for_action(Action.READ)
def draft(request: HttpRequest, year: SchoolYear, city: AskCity) -> HttpResponse:
    """The report as today's records give it."""
    return show_draft(request, year, city())


@require_safe
@for_action(Action.READ)
def edition(request: HttpRequest, year: SchoolYear, number: int, city: AskCity) -> HttpResponse:
    """The permanent address of an edition."""
    return show_edition(request, get_object_or_404(Edition, school_year=str(year), number=number))


@require_safe
@for_action(Action.READ)
def draft_file(request: HttpRequest, year: SchoolYear, format: str, city: AskCity) -> HttpResponse:
    """The draft as a file."""
    return as_file(request, compose_draft(year, city()), str(year), format)


@require_safe
@for_action(Action.READ)
def year_file(request: HttpRequest, year: SchoolYear, format: str, city: AskCity) -> HttpResponse:
    """The latest edition as a file, or the draft while nothing is published."""
    latest = latest_edition(str(year))
    document = document_of(latest, page_language()) if latest else compose_draft(year, city())
    return as_file(request, document, str(year), format)


@require_safe
@for_action(Action.READ)
def edition_file(request: HttpRequest, year: SchoolYear, number: int, format: str, city: AskCity) -> HttpResponse:
    """An edition as a file, made from what was published."""
    kept = get_object_or_404(Edition, school_year=str(year), number=number)
    return as_file(request, document_of(kept, page_language()), str(year), format)


@require_safe
@for_action(Action.SEE_DRIFT)
def drifted(request: HttpRequest, year: SchoolYear, number: int, city: AskCity) -> HttpResponse:
    """The published numbers whose records have changed since."""
    kept = get_object_or_404(Edition.objects.select_related("freeze"), school_year=str(year), number=number)
    language = page_language()
    rows = [
        {
            "title": found.now.figure.title.say(language),
            "address": Telling(language, Readings(Days(year, kept.on))).address(found.figure_id, kept.on),
            "published": found.published,
            "now": found.now.value,
            "is_visible": found.is_visible,
        }
        for found in drift(kept.freeze)
    ]
    return render(request, "reports/drift.html", {"edition": kept, "year": str(year), "rows": rows})


def compose_draft(year: SchoolYear, city: CityRecords) -> Document:
    """The report of this moment in the language of the page; a year without records is not found."""
    try:
        readings = Readings(Days.of(year, reference=city.until))
        readings.refuse_without_records()
    except (YearNotBegun, NoRecords) as refusal:
        raise Http404(refusal.say(page_language())) from refusal
    return compose_document(Telling(page_language(), readings), Standing(is_invented=city.is_invented))


def show_draft(request: HttpRequest, year: SchoolYear, city: CityRecords) -> HttpResponse:
    """The page of a draft."""
    document = compose_draft(year, city)
    return show(request, document, year=str(year), edition=None, is_draft=True)


def show_edition(request: HttpRequest, kept: Edition) -> HttpResponse:
    """The page of an edition."""
    return show(request, document_of(kept, page_language()), year=kept.school_year, edition=kept, is_draft=False)


def show(request: HttpRequest, document: Document, **context: Any) -> HttpResponse:
    """The report in the frame of the site."""
    editions = editions_of(context["year"])
    shown = {
        **context,
        "document": document,
        # The writer escapes every word of the tree.
        "body": mark_safe(write_body(document)),
        "editions": editions,
        "may_publish": permits(MAY[Action.PUBLISH], request.user),
        "may_see_drift": permits(MAY[Action.SEE_DRIFT], request.user),
    }
    return render(request, "reports/report.html", shown)


def as_file(request: HttpRequest, document: Document, year: str, format: str) -> HttpResponse:
    """The document as a download; a PDF opens in the browser."""
    content = write_file(document, format, site=request.build_absolute_uri("/"))
    response = HttpResponse(content, content_type=CONTENT_TYPES[format])
    way = "inline" if format == "pdf" else "attachment"
    name = file_name(year, document.language, format)
    response["Content-Disposition"] = f'{way}; filename="{name}"'
    return response
