"""Publishing and amending, for a specialist of the department."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.school_year import SchoolYear
from qalam.ledger.moment import present
from qalam.reports.city import CityRecords
from qalam.reports.days import Days, YearNotBegun
from qalam.reports.models import Edition
from qalam.reports.permissions import Action, for_action
from qalam.reports.readings import Readings
from qalam.reports.services import publishing

AskCity = Callable[[], CityRecords]


@require_POST
@for_action(Action.PUBLISH)
def publish(request: HttpRequest, year: SchoolYear, city: AskCity) -> HttpResponse:
    """Publish the first edition."""
    records = city()

    def deed() -> Edition:
        return publishing.publish(
            readings=readings_of(year, records), by=visitor(request), at=present(), is_invented=records.is_invented
        )

    return done(request, year, deed, _("The report is published."))


@require_POST
@for_action(Action.AMEND)
def amend(request: HttpRequest, year: SchoolYear, city: AskCity) -> HttpResponse:
    """Publish a further edition, with the reason from the form."""
    records = city()

    def deed() -> Edition:
        return publishing.amend(
            readings=readings_of(year, records),
            reason=request.POST.get("reason", ""),
            by=visitor(request),
            at=present(),
            is_invented=records.is_invented,
        )

    return done(request, year, deed, _("The amended edition is published."))


def done(request: HttpRequest, year: SchoolYear, deed: Callable[[], Edition], said: str) -> HttpResponse:
    """Do it and go to the edition; a refusal is said on the page of the year, where nothing has changed."""
    try:
        edition = deed()
    except YearNotBegun as refusal:
        raise Http404(refusal.say(get_language() or "kk")) from refusal
    except Refusal as refusal:
        messages.error(request, refusal.say(get_language() or "kk"))
        return redirect("reports:draft", year=str(year))
    messages.success(request, said)
    return redirect("reports:edition", year=str(year), number=edition.number)


def readings_of(year: SchoolYear, records: CityRecords) -> Readings:
    """The figures of the year's report."""
    return Readings(Days.of(year, reference=records.until))


def visitor(request: HttpRequest) -> User:
    """Who has signed in."""
    return cast(User, request.user)
