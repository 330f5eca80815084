"""For the department: whom no message reached, and what left the house. Each look is written to the ledger."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from qalam.access.permission import permits
from qalam.kernel.refusal import Refusal
from qalam.ledger.services.looking import look
from qalam.notices.models import Notice, Reaching
from qalam.notices.permissions import MAY, Action, for_action
from qalam.notices.present import names_of, present
from qalam.notices.queries import reach, traffic
from qalam.notices.services import reaching
from qalam.notices.web.asking import page_language, visitor
from qalam.notices.web.forms import ReachingForm
from qalam.notices.web.presenters import shown_delivery, shown_missing

PER_PAGE = 20
DELIVERIES_PER_PAGE = 50


@require_safe
@for_action(Action.SEE_UNREACHED)
def unreached(request: HttpRequest) -> HttpResponse:
    """The could-not-reach list."""
    waiting = traffic.with_traffic(reach.unreached(at=present()))
    page = Paginator(waiting, PER_PAGE).get_page(request.GET.get("page"))
    remember(request, Action.SEE_UNREACHED, page)
    names = names_of(notice.to for notice in page)
    return render(
        request,
        "notices/unreached.html",
        {
            "page": page,
            "missing": [shown_missing(notice, page_language(), names) for notice in page],
            "may_work": permits(MAY[Action.WORK_UNREACHED], request.user),
            "ways": Reaching.How.choices,
        },
    )


@require_POST
@for_action(Action.WORK_UNREACHED)
def work(request: HttpRequest, notice: int) -> HttpResponse:
    """A person was called, visited, or looked for."""
    found, form = get_object_or_404(Notice, pk=notice), ReachingForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            reaching.work(
                notice=found,
                how=Reaching.How(given["how"]),
                by=visitor(request),
                at=present(),
                note=given["note"],
            )
        except Refusal as refusal:
            messages.error(request, refusal.say(page_language()))
        else:
            messages.success(request, _("Recorded. The person has left the list."))
    return redirect("notices:unreached")


@require_safe
@for_action(Action.SEE_OUTBOX)
def outbox(request: HttpRequest) -> HttpResponse:
    """What was sent to whom, the newest first."""
    page = Paginator(traffic.latest(), DELIVERIES_PER_PAGE).get_page(request.GET.get("page"))
    remember(request, Action.SEE_OUTBOX, page)
    names = names_of(delivery.notice.to for delivery in page)
    shown = [shown_delivery(delivery, names) for delivery in page]
    return render(request, "notices/outbox.html", {"page": page, "deliveries": shown})


def remember(request: HttpRequest, action: Action, page: Page[Any]) -> None:
    """One line of the ledger for one look at personal records."""
    look(
        MAY, action, by=visitor(request), at=present(),
        kind="notices.page", key=str(page.number), rows=len(page.object_list),
    )  # fmt: skip
