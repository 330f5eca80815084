"""Where a specialist, with the identity document in hand, confirms who holds an account."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from qalam.access.models import StatedIdentity, User
from qalam.kernel.refusal import Refusal
from qalam.ledger.moment import present
from qalam.ledger.services.looking import look
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.services.proving import confirm_by_document, refuse_statement
from qalam.portal.templatetags.said import active_language

MOST = 50
"""How many are shown at once, those who have waited longest first; a search by IIN finds any other."""
DECISIONS = {"confirm": confirm_by_document, "refuse": refuse_statement}


@for_action(Action.CONFIRM_IDENTITIES)
def identities(request: HttpRequest) -> HttpResponse:
    """Those who wait, or those with the IIN that is asked for. Each look is kept in the ledger."""
    asked = request.GET.get("q", "").strip()[:12]
    waiting = StatedIdentity.objects.filter(proof="", refused_at__isnull=True).order_by("stated_at")
    found = waiting.filter(iin=asked) if asked else waiting
    look(
        MAY, Action.CONFIRM_IDENTITIES, by=cast(User, request.user), at=present(), kind="account", key="waiting",
        q=asked,
    )  # fmt: skip
    return render(request, "portal/identities.html", {"waiting": found[:MOST], "q": asked})


@require_POST
@for_action(Action.CONFIRM_IDENTITIES)
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Confirm or refuse one statement."""
    stated = get_object_or_404(StatedIdentity, pk=number)
    act = DECISIONS.get(request.POST.get("decision", ""))
    if act is None:
        raise SuspiciousOperation("decision")
    try:
        act(stated=stated, by=cast(User, request.user), at=present())
    except Refusal as problem:
        messages.error(request, problem.say(active_language()))
    else:
        messages.success(request, _("The decision is written down."))
    return redirect("identities")
