"""The front page: the city at a glance."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qalam.portal.asking import question_of
from qalam.portal.permissions import Action, for_action
from qalam.portal.presenters.glance import city_page
from qalam.portal.templatetags.said import active_language
from qalam.registry.queries.city import NoRecords


@for_action(Action.SEE_CITY)
def home(request: HttpRequest) -> HttpResponse:
    """The city as of a day; before its records begin, how to begin."""
    try:
        question = question_of(request)
    except NoRecords:
        return render(request, "portal/empty_city.html")
    return render(request, "portal/city.html", {"page": city_page(question, active_language())})
