"""Papers that families bring: an application on paper is entered, a named child is confirmed by its certificate."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from qalam.kernel.refusal import Refusal
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.rules.deadlines import paper_by
from qalam.preschool.services import applications, children
from qalam.preschool.services.rights import looked_at
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import moment, page_language, visitor
from qalam.preschool.web.family import pdf
from qalam.preschool.web.intake_forms import PaperForm
from qalam.preschool.web.letters import filing_letter, write_letter
from qalam.preschool.web.presenters.words import names_of
from qalam.preschool.web.staff_edges import looked
from qalam.registry.models import Institution


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_QUEUE)
def enter(request: HttpRequest) -> HttpResponse:
    """Enter an application that came on paper, and go to its receipt."""
    at = moment()
    form = PaperForm(request.POST or None, on=local_day(at), language=page_language())
    if request.method == "POST" and form.is_valid():
        try:
            made = applications.file(**form.given(), origin=Application.Origin.PAPER, by=visitor(request), at=at)
        except Refusal as refusal:
            form.add_error(None, refusal.say(page_language()))
        else:
            messages.success(request, _("The paper is entered. Print the receipt for the family."))
            return redirect(f"{reverse('queue:paper_entry')}?made={made.number}")
    shown = {"form": form, "made": Application.objects.filter(number=request.GET.get("made", "")).first()}
    return render(request, "preschool/intake/paper.html", shown, status=400 if form.errors else 200)


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def receipt(request: HttpRequest, application: str) -> HttpResponse:
    """The receipt of an application that came on paper, to print; that it was read is written down."""
    at = moment()
    found = get_object_or_404(Application, number=application, origin=Application.Origin.PAPER)
    looked_at(found, by=visitor(request), at=at)
    return pdf(write_letter(filing_letter(found, at, page_language())), f"application-{found.number}")


def waiting() -> QuerySet[StatedChild]:
    """Children that parents named and nobody has decided on, the longest waiting first."""
    rows = StatedChild.objects.filter(state=StatedChild.State.WAITING).select_related("guardian")
    return rows.order_by("stated_at", "pk")


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def named(request: HttpRequest) -> HttpResponse:
    """Children that wait for their birth certificate, with the last day for keeping their moment; the look is kept."""
    rows = [(one, paper_by(local_day(one.stated_at), TERRITORY)) for one in waiting()]
    looked(request, "stated children", "", rows=len(rows))
    return render(request, "preschool/intake/children.html", {"rows": rows, "today": local_day(moment())})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_QUEUE)
def decide(request: HttpRequest, stated: int) -> HttpResponse:
    """What a parent says of one child, beside the certificate on the table; confirmed, or refused with a reason."""
    at, by = moment(), visitor(request)
    row = get_object_or_404(waiting(), pk=stated)
    if request.method == "POST":
        try:
            if "confirm" in request.POST:
                made = children.confirm(stated=row, by=by, at=at)
                said = _("Confirmed: the child stands in the queue.") if made else _("Confirmed: the child was known.")
            else:
                children.refuse(stated=row, reason=request.POST.get("reason", ""), by=by, at=at)
                said = _("Refused. The parent reads the reason on their page.")
        except Refusal as refusal:
            messages.error(request, refusal.say(page_language()))
            return redirect("queue:decide_child", row.pk)
        messages.success(request, said)
        return redirect("queue:named_children")
    children.looked_at(stated=row, by=by, at=at)
    wanted = {one.bin: one for one in Institution.objects.filter(bin__in=row.wants)}
    names = names_of(wanted.values(), local_day(at), page_language())
    shown = {"row": row, "wants": [names[wanted[number].pk] for number in row.wants if number in wanted]}
    return render(request, "preschool/intake/child.html", shown)
