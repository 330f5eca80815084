"""Whether refusals of kindergartens follow a pattern: the check, one kindergarten in it, and what was found out."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from qalam.access.permission import holds
from qalam.kernel.dates import write_date
from qalam.ledger.services.looking import look
from qalam.preschool.days import local_day
from qalam.preschool.permissions import MAY, Action, for_action
from qalam.preschool.queries.refusals import YEARS, Window, checked, checks_before, last_check
from qalam.preschool.services import refusal_notes
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.refusals import garden_page, refusals_page

SHOWN_CHECKS = 4
REFUSALS = "refusals of kindergartens"


def asked_window(request: HttpRequest, at: datetime) -> Window:
    """The check that the address names; the last one of one year for anything else."""
    asked = request.POST if request.method == "POST" else request.GET
    last = last_check(local_day(at))
    years = next((one for one in YEARS if str(one) == asked.get("years")), YEARS[0])
    try:
        until = date.fromisoformat(asked.get("until", ""))
    except ValueError:
        until = last
    return Window(years, until if until == last_check(until) and until <= last else last)


def shown_of(request: HttpRequest, window: Window, at: datetime) -> dict[str, object]:
    """What all pages of a check show: which it is, the others, and whether the visitor may write."""
    language = page_language()
    days = checks_before(last_check(local_day(at)), SHOWN_CHECKS)
    return {
        "window": window,
        "until": window.until.isoformat(),
        "years": YEARS,
        "checks": [(day.isoformat(), write_date(day, language), day == window.until) for day in days],
        "may_note": holds(visitor(request), local_day(at), *(MAY[Action.NOTE_REFUSALS] or ())),
    }


def looked_at(request: HttpRequest, key: str, window: Window, at: datetime, rows: int) -> None:
    """One line of the audit for one look at refusals."""
    look(
        MAY, Action.SEE_REFUSALS, by=visitor(request), at=at, kind=REFUSALS, key=key,
        until=window.until.isoformat(), years=window.years, rows=rows,
    )  # fmt: skip


@require_safe
@never_cache
@for_action(Action.SEE_REFUSALS)
def overview(request: HttpRequest) -> HttpResponse:
    """The patterns of a check, the kindergartens that refused somebody, and how far the check can be trusted."""
    at = moment()
    window = asked_window(request, at)
    found = checked(window)
    looked_at(request, "", window, at, len(found.patterns))
    page = refusals_page(found, at, page_language())
    return render(request, "preschool/staff/refusals.html", {"page": page} | shown_of(request, window, at))


@require_safe
@never_cache
@for_action(Action.SEE_REFUSALS)
def kindergarten(request: HttpRequest, institution: int) -> HttpResponse:
    """One kindergarten: every sort of children in numbers, and its refusals one by one."""
    at = moment()
    window = asked_window(request, at)
    found = checked(window)
    if institution not in found.bins:
        raise Http404("institution")
    page = garden_page(found, institution, at, page_language())
    looked_at(request, found.bins[institution], window, at, len(page.cases))
    return render(request, "preschool/staff/refusals_of.html", {"page": page} | shown_of(request, window, at))


@require_POST
@never_cache
@for_action(Action.NOTE_REFUSALS)
def note(request: HttpRequest) -> HttpResponse:
    """Write down what was found out about a pattern of a check."""
    at = moment()
    window, key = asked_window(request, at), request.POST.get("pattern", "")
    found = checked(window)
    line = next((one for one in found.patterns if one.key == key), None)
    if line is None:
        raise Http404("pattern")
    attempted(
        request,
        lambda: refusal_notes.note(
            line=line, checked=found, text=request.POST.get("text", ""), by=visitor(request), at=at
        ),
        _("Noted. It stands beside the pattern from now on."),
    )
    where = reverse("queue:staff_refusals")
    return redirect(f"{where}?years={window.years}&until={window.until.isoformat()}")
