"""What a family reads: its children, an application, the journal, and the letters."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.access.keeping.view import kept
from qalam.access.permission import NothingThere
from qalam.ledger.models import Leaf
from qalam.ledger.queries.receipts import NotYetSigned, receipt
from qalam.preschool.days import end_of, local_day
from qalam.preschool.models import Application, Evidence, QueueEvent
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.why import why
from qalam.preschool.web.asked_days import asked_day
from qalam.preschool.web.edges import moment, own_or_404, page_language, visitor
from qalam.preschool.web.letters import filing_letter, why_letter, write_letter
from qalam.preschool.web.presenters.application import application_page
from qalam.preschool.web.presenters.cards import name_of
from qalam.preschool.web.presenters.moves import move_rows
from qalam.preschool.web.presenters.own import own_page
from qalam.registry.models import Institution

LONGEST_LEAF = 15
"""Digits."""


@require_safe
@never_cache
@kept
@for_action(Action.KEEP_OWN)
def own(request: HttpRequest) -> HttpResponse:
    """The children of whoever asks, with their applications."""
    page = own_page(visitor(request), moment(), page_language())
    return render(request, "preschool/family/own.html", {"page": page})


@require_safe
@never_cache
@kept
@for_action(Action.KEEP_OWN)
def application(request: HttpRequest, application: str) -> HttpResponse:
    """One application."""
    at = moment()
    page = application_page(own_or_404(request, application, at), at, page_language())
    return render(request, "preschool/family/application.html", {"page": page})


@require_safe
@never_cache
@kept
@for_action(Action.KEEP_OWN)
def moves(request: HttpRequest, application: str) -> HttpResponse:
    """The journal, up to the end of the day that `?on=…` names; one too long for a page goes on at `?before=…`."""
    at = moment()
    found = own_or_404(request, application, at)
    asked = asked_day(request)
    on = asked.day
    before = leaf_of(request.GET.get("before", ""))
    moves = move_rows(found, page_language(), end_of(on) if on else None, before)
    shown = {
        "application": found, "moves": moves, "on": on, "asked": asked, "is_latest": before is None,
        "today": local_day(at),
    }  # fmt: skip
    return render(request, "preschool/family/journal.html", shown)


def leaf_of(text: str) -> int | None:
    """The number of a leaf; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_LEAF else None


def chosen_or_404(application: Application, institution: int) -> Institution:
    """A kindergarten of the list; an address may be of a list that was changed since."""
    chosen = Institution.objects.filter(pk=institution, pk__in=application.choices.values("institution")).first()
    if chosen is None:
        raise NothingThere("institution")
    return chosen


@require_safe
@never_cache
@for_action(Action.KEEP_OWN)
def why_not(request: HttpRequest, application: str, institution: int) -> HttpResponse:
    """Why the child has no place in a kindergarten of its list."""
    at = moment()
    found = own_or_404(request, application, at)
    chosen = chosen_or_404(found, institution)
    name = name_of(chosen, local_day(at), page_language())
    shown = {"application": found, "why": why(found, chosen, at), "name": name}
    return render(request, "preschool/family/why.html", shown)


@require_safe
@never_cache
@for_action(Action.KEEP_OWN)
def letter(request: HttpRequest, application: str, institution: int) -> HttpResponse:
    """The same as a letter to print."""
    at = moment()
    found = own_or_404(request, application, at)
    chosen = chosen_or_404(found, institution)
    return pdf(write_letter(why_letter(found, why(found, chosen, at), page_language())), f"why-{found.number}")


@require_safe
@never_cache
@for_action(Action.KEEP_OWN)
def filed(request: HttpRequest, application: str) -> HttpResponse:
    """The paper that says when the application was filed, and with which list."""
    at = moment()
    found = own_or_404(request, application, at)
    return pdf(write_letter(filing_letter(found, at, page_language())), f"application-{found.number}")


@require_safe
@never_cache
@for_action(Action.KEEP_OWN)
def proof(request: HttpRequest, application: str) -> HttpResponseBase:
    """The receipt with the salt and the proof, as data to keep and to check without this site."""
    found = own_or_404(request, application, moment())
    entry = QueueEvent.objects.filter(application=found, kind="filed").order_by("-leaf_index").first()
    leaf = Leaf.objects.filter(index=entry.leaf_index).first() if entry else None
    if leaf is None:
        raise NothingThere("leaf")
    try:
        told = receipt(leaf, found.number, bytes.fromhex(found.salt))
    except NotYetSigned as refusal:
        messages.info(request, refusal.say(page_language()))
        return redirect("queue:application", found.number)
    response = JsonResponse(told, json_dumps_params={"indent": 1})
    response["Content-Disposition"] = f'attachment; filename="receipt-{found.number}.json"'
    return response


def pdf(content: bytes, name: str) -> HttpResponse:
    """A PDF that opens in the browser."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


@require_safe
@never_cache
@for_action(Action.KEEP_OWN)
def paper(request: HttpRequest, application: str, evidence: int) -> HttpResponseBase:
    """The picture of a certificate that the family gave."""
    at: datetime = moment()
    found = own_or_404(request, application, at)
    row = get_object_or_404(Evidence.objects.exclude(file=""), pk=evidence, application=found)
    return FileResponse(row.file.open("rb"), as_attachment=True, filename=f"{row.ground}{suffix(row.file.name)}")


def suffix(name: str) -> str:
    """`.pdf`, `.jpg` or `.png`."""
    return f".{name.rpartition('.')[2]}"
