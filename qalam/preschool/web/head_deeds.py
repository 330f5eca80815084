"""What the head of a kindergarten does: closes a place, takes papers, signs, enrols, refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from qalam.kernel.refusal import Refusal
from qalam.preschool.days import local_day
from qalam.preschool.models import Place, Referral
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.kindergarten import referrals_to
from qalam.preschool.services import referrals
from qalam.preschool.services.places import close_place
from qalam.preschool.services.reading import read_card
from qalam.preschool.web.edges import headed_or_404, moment, page_language, visitor
from qalam.preschool.web.head_forms import CloseForm, ContractForm, RefuseForm
from qalam.preschool.web.presenters.kindergarten import card, unvaccinated_limit

DONE = {
    "documents": gettext_noop("The papers are taken. Next comes the contract."),
    "contract": gettext_noop("The contract is written down. Now the child can be enrolled."),
    "enrol": gettext_noop("The child is enrolled and has left the queue."),
}


def is_done(form: Form, deed: Callable[[], Any]) -> bool:
    """Do it, if what was filled in is whole; a refusal is said at the form."""
    if not form.is_valid():
        return False
    try:
        deed()
    except Refusal as refusal:
        form.add_error(None, refusal.say(page_language()))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def close(request: HttpRequest, place: int) -> HttpResponse:
    """Take a place out of the queue, with the reason that the bulletin shows."""
    at, institution = moment(), headed_or_404(request)
    places = Place.objects.filter(pool__institution=institution).select_related("group", "pool")
    found = get_object_or_404(places, pk=place)
    form = CloseForm(request.POST or None)
    if request.method == "POST" and is_done(
        form,
        lambda: close_place(place=found, reason=form.cleaned_data["reason"], by=visitor(request), at=at),
    ):
        messages.success(request, _("The place is closed."))
        return redirect("queue:kindergarten_group", found.group_id)
    return render(request, "preschool/head/close.html", {"place": found, "form": form})


def own_referral(request: HttpRequest, number: str) -> Referral:
    """A referral to the kindergarten of whoever asks; another's is not found."""
    return get_object_or_404(referrals_to(headed_or_404(request)), number=number)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def referral(request: HttpRequest, referral: str) -> HttpResponse:
    """A child's card, and the deed that comes next; each look at it is remembered."""
    at, found = moment(), own_referral(request, referral)
    step = request.POST.get("step", "")
    form = (ContractForm if step == "contract" else Form)(request.POST or None)
    if request.method == "POST" and step in DONE and is_done(form, lambda: take(step, found, form, request)):
        messages.success(request, _(DONE[step]))
        return redirect("queue:kindergarten_referral", found.number)
    found = read_card(referral=own_referral(request, referral), by=visitor(request), at=at, how="card")
    page = card(found, at, page_language())
    fields = form if step == "contract" else ContractForm()
    shown = {"page": page, "fields": fields, "errors": form.non_field_errors()}
    return render(request, "preschool/head/referral.html", shown)


def take(step: str, found: Referral, form: Form, request: HttpRequest) -> None:
    """One step of the way from the referral to the seat."""
    at, by = moment(), visitor(request)
    if step == "documents":
        referrals.take_documents(referral=found, by=by, at=at)
    elif step == "contract":
        number = form.cleaned_data["contract_number"]
        referrals.sign_contract(referral=found, contract_number=number, by=by, at=at)
    else:
        referrals.enrol(referral=found, by=by, at=at)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def refuse(request: HttpRequest, referral: str) -> HttpResponse:
    """Refuse the papers with one of the reasons that the rules know."""
    at, found = moment(), own_referral(request, referral)
    form = RefuseForm(request.POST or None)
    if request.method == "POST" and is_done(
        form,
        lambda: referrals.refuse(referral=found, reason=form.cleaned_data["reason"], by=visitor(request), at=at),
    ):
        messages.success(request, _("The papers are refused. The child waits on in the queue, the place is free."))
        return redirect("queue:kindergarten_referral", found.number)
    found = read_card(referral=found, by=visitor(request), at=at, how="refusal")
    limit = unvaccinated_limit(local_day(at), page_language())
    return render(request, "preschool/head/refuse.html", {"referral": found, "form": form, "limit": limit})
