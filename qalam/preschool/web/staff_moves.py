"""Moves by hand: proposed by one person, signed or refused by another."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.days import local_day
from qalam.preschool.models import ManualMove
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.kinship import closeness
from qalam.preschool.queries.moves_count import moves_by_month
from qalam.preschool.services import moving
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.staff_card import move_card
from qalam.preschool.web.presenters.words import write_moment
from qalam.preschool.web.staff_edges import application_or_404, back, looked
from qalam.preschool.web.staff_forms import MoveForm

PER_PAGE = 30


@require_safe
@never_cache
@for_action(Action.MOVE_BY_HAND)
def moves(request: HttpRequest) -> HttpResponse:
    """Moves that wait for a second person, with what speaks against the visitor, and the latest decided ones."""
    at, language, user = moment(), page_language(), visitor(request)
    rows = ManualMove.objects.select_related("application__child", "proposed_by", "decided_by")
    waiting = list(rows.filter(state=ManualMove.State.PROPOSED).order_by("proposed_at"))
    decided = list(rows.exclude(state=ManualMove.State.PROPOSED).order_by("-decided_at")[:PER_PAGE])
    looked(request, "manual moves", "", rows=len(waiting) + len(decided))
    shown = {
        "waiting": [
            {
                "move": move_card(one, language),
                "is_own": one.proposed_by_id == user.pk,
                "against": [each.wording for each in closeness(user, one.application.child, local_day(at))],
            }
            for one in waiting
        ],
        "decided": [move_card(one, language) for one in decided],
        "months": moves_by_month()[:PER_PAGE],
    }
    return render(request, "preschool/staff/moves.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.MOVE_BY_HAND)
def propose(request: HttpRequest, application: str) -> HttpResponse:
    """Propose a move; who is close to the child is told so before filling anything in."""
    at, found, user = moment(), application_or_404(application), visitor(request)
    filed_at = found.filed_at.astimezone(CITY_ZONE).replace(microsecond=0, tzinfo=None)
    form = MoveForm(request.POST or None, initial={"filed_at": filed_at, "priority": found.priority})
    if request.method == "POST" and form.is_valid():
        given = form.given(found)
        if attempted(
            request,
            lambda: moving.propose(application=found, by=user, at=at, **given),
            _("The move is proposed. Nothing changes before another specialist signs it."),
        ):
            return redirect("queue:staff_moves")
    looked(request, "application", found.number)
    shown = {
        "application": found,
        "filed": write_moment(found.filed_at, page_language()),
        "form": form,
        "against": [each.wording for each in closeness(user, found.child, local_day(at))],
    }
    return render(request, "preschool/staff/propose.html", shown)


@require_POST
@for_action(Action.MOVE_BY_HAND)
def decide(request: HttpRequest, move: int) -> HttpResponse:
    """Sign or refuse a move as the second person."""
    found, by, at = get_object_or_404(ManualMove, pk=move), visitor(request), moment()
    if request.POST.get("decision") == "sign":
        attempted(
            request, lambda: moving.sign(move=found, by=by, at=at), _("Signed. The turn has changed; the log says so.")
        )
    else:
        reason = request.POST.get("reason", "")
        attempted(
            request,
            lambda: moving.refuse(move=found, reason=reason, by=by, at=at),
            _("The move is refused. Nothing has changed."),
        )
    return back(request, "staff_moves")
