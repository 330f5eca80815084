"""Figures: their list, each with what it means and how it divides, and as data to take away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from qalam.access.permission import permits
from qalam.figures.writing import answer_row, breakdown_rows, write_csv, write_json
from qalam.portal.asking import question_of
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.presenters.catalogue import catalogue_page
from qalam.portal.presenters.figure import figure_page
from qalam.portal.templatetags.said import active_language

FORMS = {"csv": "text/csv", "json": "application/json"}


@for_action(Action.SEE_FIGURES)
def catalogue(request: HttpRequest) -> HttpResponse:
    """All figures by subject, or those that a search finds; for htmx only the list."""
    page = catalogue_page(request.GET.get("q", ""), active_language())
    is_part = bool(request.htmx)  # type: ignore[attr-defined]
    return render(request, "portal/figures_found.html" if is_part else "portal/figures.html", {"page": page})


@for_action(Action.SEE_FIGURES)
def figure(request: HttpRequest, figure_id: str) -> HttpResponse:
    """One figure as of a day, divided by the dimension that `?by=…` names."""
    may_see_rows = permits(MAY[Action.SEE_ROWS], request.user)
    page = figure_page(
        question_of(request), figure_id, request.GET.get("by", ""), active_language(), may_see_rows=may_see_rows
    )
    return render(request, "portal/figure.html", {"page": page})


@for_action(Action.SEE_FIGURES)
def data(request: HttpRequest, figure_id: str, form: str) -> HttpResponse:
    """The figure, or its parts by a dimension, as CSV or JSON."""
    if form not in FORMS:
        raise Http404(form)
    reading, by = question_of(request).now, request.GET.get("by", "")
    rows = breakdown_rows(reading.breakdown(figure_id, by)) if by else [answer_row(reading.answer(figure_id))]
    text = write_json(rows) if form == "json" else write_csv(rows, active_language())
    name = ".".join(part for part in (figure_id, by, reading.on.isoformat(), form) if part)
    return HttpResponse(
        text,
        content_type=f"{FORMS[form]}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
