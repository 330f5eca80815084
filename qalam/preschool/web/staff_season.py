"""The yearly renewal, offers that nobody could be told of, and the days of a demo city."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from qalam.access.models import User
from qalam.kernel.acts import name_act
from qalam.kernel.dates import write_date
from qalam.preschool import passing
from qalam.preschool.days import local_day
from qalam.preschool.jobs import tell_season
from qalam.preschool.models import Application, Offer
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.season import confirmation_until, foresee
from qalam.preschool.queries.unreached import untold
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.services import contacting, season
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.parameter_words import value_words
from qalam.preschool.web.presenters.staff_card import guardians_of
from qalam.preschool.web.presenters.words import names_of, untold_deadline
from qalam.preschool.web.staff_edges import back, looked

PER_PAGE = 30
A_DAY = timedelta(days=1)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_ROUNDS)
def renewal(request: HttpRequest) -> HttpResponse:
    """What a renewal would do at this moment; done when the form is sent."""
    at, by = moment(), visitor(request)
    if request.method == "POST":
        attempted(request, lambda: open_season(at, by), _("The season is opened."))
        return redirect("queue:staff_season")
    seen = foresee(at)
    labels = dict(Application.Priority.choices)
    until = PARAMETERS.in_force("preschool.renewal.until", on=local_day(at), city=TERRITORY)
    shown = {
        "seen": seen,
        "leaving": seen.leaving.items(),
        "total": sum(seen.leaving.values()),
        "categories": [(labels[old], labels[new], count) for (old, new), count in seen.categories.items()],
        "asks": confirmation_until(local_day(at)) is not None,
        "until": value_words(until, page_language()),
        "until_by": name_act(until.source.act, page_language()) if until.is_law else _("local practice"),
        "on": local_day(at),
    }
    return render(request, "preschool/staff/season.html", shown)


@transaction.atomic
def open_season(at: datetime, by: User) -> None:
    """Renew the queue; its families are told by a job that comes with the renewal, whatever becomes of this process."""
    season.renew(at=at, by=by)
    tell_season.defer(at=at.isoformat())


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def unreached(request: HttpRequest) -> HttpResponse:
    """Open offers of which nobody could be told, the nearest deadline first."""
    at, language = moment(), page_language()
    found = list(untold(at)[: PER_PAGE + 1])
    names = names_of([one.place.pool.institution for one in found], local_day(at), language)
    looked(request, "untold offers", "", rows=len(found[:PER_PAGE]))
    shown = {
        "rows": [
            {
                "offer": one,
                "kindergarten": names[one.place.pool.institution_id],
                "until": untold_deadline(local_day(one.answer_by), language),
                "guardians": guardians_of(one.application, local_day(at)),
            }
            for one in found[:PER_PAGE]
        ],
        "is_more": len(found) > PER_PAGE,
    }
    return render(request, "preschool/staff/unreached.html", shown)


@require_POST
@for_action(Action.KEEP_QUEUE)
def told(request: HttpRequest, offer: int) -> HttpResponse:
    """A person told the family."""
    found, by, at = get_object_or_404(Offer, pk=offer), visitor(request), moment()
    note = request.POST.get("note", "")[:300]
    attempted(
        request,
        lambda: contacting.tell(offer=found, note=note, by=by, at=at),
        _("Noted: the family knows. Its term runs from now on."),
    )
    return back(request, "staff_unreached")


@require_POST
@for_action(Action.RUN_ROUNDS)
def next_day(request: HttpRequest) -> HttpResponse:
    """In a demo city: let a day pass, and do what is due."""
    at = moment()
    if not passing.can_pass():
        raise Http404("the days of a real city pass by themselves")
    said = _("It is %(day)s now, and what was due is done.") % {
        "day": write_date(local_day(at) + A_DAY, page_language())
    }
    attempted(request, lambda: passing.let_pass(1, by=visitor(request), at=at), said)
    return back(request, "staff_queue")
