"""Exchanges of seats as the head of a kindergarten sees them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.exchanges_at import exchanges_at
from qalam.preschool.services.reading import read_list
from qalam.preschool.web.edges import headed_or_404, moment, page_language, visitor
from qalam.preschool.web.presenters.exchanges import ring_card


@require_safe
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def exchanges(request: HttpRequest) -> HttpResponse:
    """Which seats of the kindergarten change hands and what is awaited; that it was read is written down."""
    at, institution, language = moment(), headed_or_404(request), page_language()
    today = local_day(at)
    rings = [ring_card(one, today, language) for one in exchanges_at(institution, today)]
    rows = sum(len(one.leaving) + len(one.coming) for one in rings)
    read_list(institution=institution, by=visitor(request), at=at, how="exchanges", rows=rows)
    return render(request, "preschool/head/exchanges.html", {"rings": rings})
