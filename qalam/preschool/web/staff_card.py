"""One application of the queue: looked at by the department, and acted on by hand."""

from __future__ import annotations

from datetime import date, timedelta

from django.forms import Form
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from qalam.access.permission import permits
from qalam.preschool.days import local_day
from qalam.preschool.models import Evidence
from qalam.preschool.permissions import MAY, Action, for_action
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services import evidence, stopping
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.staff_card import card_page
from qalam.preschool.web.staff_edges import application_or_404, looked, told_wrong
from qalam.preschool.web.staff_forms import ClaimForm, ReasonForm, StopForm, first_error

USUAL_STOP = timedelta(days=10)


@require_safe
@never_cache
@for_action(Action.SEE_QUEUE)
def card(request: HttpRequest, application: str) -> HttpResponse:
    """Everything about one application; the look is written down."""
    at, found, language = moment(), application_or_404(application), page_language()
    looked(request, "application", found.number)
    may_keep = permits(MAY[Action.KEEP_QUEUE], request.user)
    shown = {
        "page": card_page(found, at, language),
        "may_keep": may_keep,
        "claim": ClaimForm(on=local_day(at), language=language) if may_keep and found.state != State.LEFT else None,
        "stop": StopForm(initial={"until": local_day(at) + USUAL_STOP}),
        "reason": ReasonForm(),
    }
    return render(request, "preschool/staff/card.html", shown)


@require_safe
@never_cache
@for_action(Action.SEE_QUEUE)
def paper(request: HttpRequest, evidence: int) -> HttpResponseBase:
    """The picture of a certificate; the look is written down. It is taken away, never shown inside a page."""
    found = get_object_or_404(Evidence.objects.select_related("application"), pk=evidence)
    if not found.file:
        raise Http404("file")
    looked(request, "evidence", str(found.pk), application=found.application.number)
    return FileResponse(found.file.open("rb"), as_attachment=True)


def act_form(request: HttpRequest, deed: str, on: date) -> Form:
    """What has to be filled in for the deed."""
    if deed == "ground":
        return ClaimForm(request.POST, on=on, language=page_language())
    return StopForm(request.POST) if deed == "stop" else ReasonForm(request.POST)


@require_POST
@for_action(Action.KEEP_QUEUE)
def act(request: HttpRequest, application: str, deed: str) -> HttpResponse:
    """Stop, resume or restore an application, or claim a ground for its family."""
    found, at, by = application_or_404(application), moment(), visitor(request)
    given = act_form(request, deed, local_day(at))
    deeds = {
        "stop": (stopping.stop, _("The application is stopped.")),
        "resume": (stopping.resume, _("The application waits again at its old place.")),
        "ground": (evidence.claim, _("The ground is claimed. Confirm it once the certificate itself is there.")),
        "restore": (stopping.restore, _("The application waits again at its old place.")),
    }
    if deed not in deeds:
        raise Http404(deed)
    service, said = deeds[deed]
    if given.is_valid():
        attempted(request, lambda: service(application=found, by=by, at=at, **given.cleaned_data), said)  # type: ignore[operator]
    else:
        told_wrong(request, first_error(given))
    return redirect("queue:staff_card", found.number)
