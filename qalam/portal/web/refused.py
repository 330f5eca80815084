"""What was refused to whom, for the auditor; the look is itself written down."""

from __future__ import annotations

from typing import cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.access.models import Refused, User
from qalam.ledger.moment import present
from qalam.ledger.services.looking import look
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.presenters.refused import refused_rows
from qalam.portal.templatetags.said import active_language

PER_PAGE = 50


@require_safe
@never_cache
@for_action(Action.SEE_REFUSED)
def refused(request: HttpRequest) -> HttpResponse:
    """The latest first, of all or of the account that `?who=…` names."""
    who = request.GET.get("who", "").strip()[:150]
    found = Refused.objects.select_related("by").order_by("-hour", "-last_at", "-pk")
    page = Paginator(found.filter(by__username=who) if who else found, PER_PAGE).get_page(request.GET.get("page"))
    look(
        MAY, Action.SEE_REFUSED, by=cast(User, request.user), at=present(),
        kind="refused attempts", key=str(page.number), rows=len(page.object_list), who=who,
    )  # fmt: skip
    shown = {"page": page, "rows": refused_rows(page.object_list, active_language()), "who": who}
    return render(request, "portal/refused.html", shown)
