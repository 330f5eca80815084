"""How full groups are and will be: for the head of a kindergarten, and for the department."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.preschool.permissions import Action, for_action
from qalam.preschool.web.edges import headed_or_404, moment, page_language
from qalam.preschool.web.presenters.occupancy import city_page, house_page
from qalam.registry.models import Institution


@require_safe
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def own(request: HttpRequest) -> HttpResponse:
    """The groups of the kindergarten of whoever asks, today and in 3, 6 and 12 months."""
    page = house_page(headed_or_404(request), moment(), page_language())
    return render(request, "preschool/head/occupancy.html", {"page": page})


@require_safe
@never_cache
@for_action(Action.SEE_OCCUPANCY)
def every(request: HttpRequest) -> HttpResponse:
    """The city and its kindergartens; `show` keeps those that are full, overfull, emptying or short of staff."""
    page = city_page(moment(), page_language(), show=request.GET.get("show", ""))
    return render(request, "preschool/staff/occupancy.html", {"page": page})


@require_safe
@never_cache
@for_action(Action.SEE_OCCUPANCY)
def one(request: HttpRequest, institution: int) -> HttpResponse:
    """The groups of one kindergarten, as its head sees them."""
    page = house_page(get_object_or_404(Institution, pk=institution), moment(), page_language())
    return render(request, "preschool/staff/occupancy_of.html", {"page": page})
