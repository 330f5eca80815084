"""Children who may stand twice, here or in another town, and very many children behind one. A person decides."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from qalam.preschool.days import local_day
from qalam.preschool.models import Decision
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries import duplicates, listing, towns
from qalam.preschool.queries.crowds import Ground, crowds
from qalam.preschool.services import stopping
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.staff_doubles import pair_card
from qalam.preschool.web.presenters.staff_towns import crowd_rows, town_cards
from qalam.preschool.web.staff_edges import application_or_404, back, looked

AT_MOST = 25


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def doubles(request: HttpRequest) -> HttpResponse:
    """Pairs of one birth year, or of all, the most alike first; what other towns have too; crowds."""
    at, language = moment(), page_language()
    year = listing.whole(request.GET.get("year", ""))
    found = duplicates.doubles(at, year)
    elsewhere = towns.found_elsewhere(at)
    looked(request, "doubles", str(year or ""), rows=len(found[:AT_MOST]) + len(elsewhere[:AT_MOST]))
    shown = {
        "pairs": [pair_card(pair, language) for pair in found[:AT_MOST]],
        "total": len(found),
        "towns": town_cards(elsewhere[:AT_MOST], language, local_day(at)),
        "in_towns": len(elsewhere),
        "taken_on": max((local_day(found.hit.taken_at) for found in elsewhere), default=None),
        "decisions": Decision.choices,
        "crowds": crowd_rows(crowds(at), language),
        "grounds": Ground.choices,
        "year": year,
        "years": listing.years_in_queue(),
    }
    return render(request, "preschool/staff/doubles.html", shown)


@require_POST
@for_action(Action.KEEP_QUEUE)
def decide(request: HttpRequest, first: str, second: str) -> HttpResponse:
    """End one of the two, or say that they are different children."""
    one, other = application_or_404(first), application_or_404(second)
    by, at, reason = visitor(request), moment(), request.POST.get("reason", "")
    ended = {one.number: (one, other), other.number: (other, one)}.get(request.POST.get("end", ""))
    if ended is None:
        attempted(
            request,
            lambda: stopping.keep_both(first=one, second=other, reason=reason, by=by, at=at),
            _("Noted: they are different children."),
        )
    else:
        double, stays = ended
        attempted(
            request,
            lambda: stopping.end_double(application=double, of=stays, reason=reason, by=by, at=at),
            _("The double application is ended; the other one stays."),
        )
    return back(request, "staff_doubles")
