"""The kindergartens of the city for everybody: found by any name they had, on a plan and in a list, with the wait."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.register import one_registered
from qalam.preschool.web.edges import moment, page_language
from qalam.preschool.web.presenters.gardens import asked_profile, garden_page, gardens_page


@require_safe
@for_action(Action.SEE_BULLETIN)
def listed(request: HttpRequest) -> HttpResponse:
    """All of them, or those that a search finds, with the wait of a child that would file now."""
    at = moment()
    profile = asked_profile(request.GET.get("year", ""), request.GET.get("language", ""), local_day(at))
    page = gardens_page(profile, request.GET.get("q", ""), at, page_language())
    return render(request, "preschool/public/gardens.html", {"page": page})


@require_safe
@for_action(Action.SEE_BULLETIN)
def one(request: HttpRequest, number: str) -> HttpResponse:
    """One of them, by its BIN: what it is, what it was called, and how long one waits there."""
    at = moment()
    found = one_registered(number, local_day(at))
    if found is None:
        raise Http404("no kindergarten has this BIN")
    return render(request, "preschool/public/garden.html", {"page": garden_page(found, at, page_language())})
