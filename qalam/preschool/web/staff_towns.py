"""What people decide on children whom another town has too, and on many children behind one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from qalam.preschool.models import TownHit
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.crowds import crowd_of
from qalam.preschool.services import towns
from qalam.preschool.web.edges import attempted, moment, visitor
from qalam.preschool.web.staff_edges import back


@require_POST
@for_action(Action.KEEP_QUEUE)
def decide(request: HttpRequest, hit: int) -> HttpResponse:
    """Say what was done about a child that another town has too."""
    found = get_object_or_404(TownHit, pk=hit)
    decision, reason = request.POST.get("decision", ""), request.POST.get("reason", "")
    attempted(
        request,
        lambda: towns.decide(hit=found, decision=decision, reason=reason, by=visitor(request), at=moment()),
        _("Noted. Nothing else was changed by it."),
    )
    return back(request, "staff_doubles")


@require_POST
@for_action(Action.KEEP_QUEUE)
def find_in_order(request: HttpRequest, crowd: str) -> HttpResponse:
    """Say that many children behind one are in order."""
    at, by = moment(), visitor(request)
    found = crowd_of(crowd, at)
    if found is None:
        raise Http404("crowd")
    ground, reason = request.POST.get("ground", ""), request.POST.get("reason", "")
    attempted(
        request,
        lambda: towns.find_in_order(crowd=found, ground=ground, reason=reason, by=by, at=at),
        _("Noted. It is shown again when there are more children."),
    )
    return back(request, "staff_doubles")
