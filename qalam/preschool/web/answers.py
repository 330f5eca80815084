"""What a family answers: to an offer, about a referral, and its wish for a left-over place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from qalam.access.permission import NothingThere
from qalam.preschool.days import local_day
from qalam.preschool.models import Place
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services import claims, offers, referrals, vouchers
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import attempted, moment, own_or_404, page_language, visitor
from qalam.preschool.web.presenters.cards import (
    live_referral,
    name_of,
    offer_card,
    open_offer,
    referral_card,
)


def done(request: HttpRequest, number: str, deed: Callable[[], Any], said: str) -> HttpResponse:
    """Do it and go to the application, which says what has come of it; a refusal is said there too."""
    attempted(request, deed, said)
    return redirect("queue:application", number)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def offer(request: HttpRequest, application: str) -> HttpResponse:
    """The open offer with both answers; a no is asked for once more, since it cannot be taken back."""
    at, language = moment(), page_language()
    row = own_or_404(request, application, at)
    found = open_offer(row)
    if request.method == "POST" and found is not None:
        if request.POST.get("answer") == "yes":
            return done(
                request, row.number, lambda: offers.accept(offer=found, by=visitor(request), at=at),
                _("You have taken the place. The referral is issued."),
            )  # fmt: skip
        if request.POST.get("answer") == "no":
            return done(
                request, row.number, lambda: offers.decline(offer=found, by=visitor(request), at=at),
                _("You have declined the place."),
            )  # fmt: skip
    in_force = terms(local_day(at), TERRITORY).outcome
    card = offer_card(row, in_force, local_day(at), language)
    if card is None:
        messages.info(request, _("There is no open offer."))
        return redirect("queue:application", row.number)
    shown = {
        "application": row, "offer": card, "declines": "no" in request.GET,
        "may_choose": found is not None and vouchers.has_voucher(found, at),
    }  # fmt: skip
    return render(request, "preschool/family/offer.html", shown)


def over(number: str, request: HttpRequest) -> HttpResponse:
    """To the application, whose referral was used, annulled or given back since its page was opened."""
    messages.info(request, _("There is no referral any more."))
    return redirect("queue:application", number)


@require_POST
@for_action(Action.KEEP_OWN)
def extend(request: HttpRequest, application: str) -> HttpResponse:
    """Extend the term of the referral."""
    at = moment()
    row = own_or_404(request, application, at)
    found = live_referral(row)
    if found is None:
        return over(row.number, request)
    return done(
        request, row.number, lambda: referrals.extend(referral=found, by=visitor(request), at=at),
        _("The term of the referral is extended."),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def give_back(request: HttpRequest, application: str) -> HttpResponse:
    """Give the referral back, after a page that asks whether it is meant."""
    at = moment()
    row = own_or_404(request, application, at)
    found = live_referral(row)
    if found is None:
        return over(row.number, request)
    if request.method == "POST":
        return done(
            request, row.number, lambda: referrals.give_up(referral=found, by=visitor(request), at=at),
            _("The referral is given back; your child waits at its old place."),
        )  # fmt: skip
    card = referral_card(row, terms(local_day(at), TERRITORY).outcome, local_day(at), page_language())
    return render(request, "preschool/family/give_back.html", {"application": row, "referral": card})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def wish(request: HttpRequest, application: str, place: int) -> HttpResponse:
    """Wish for a left-over place."""
    at = moment()
    row = own_or_404(request, application, at)
    found = Place.objects.select_related("pool__institution", "group").filter(pk=place).first()
    if found is None:
        raise NothingThere("place")
    if found.state != Place.State.LEFT_OVER:
        # It was left over when the family saw it.
        messages.error(request, claims.NOT_LEFT_OVER.say(page_language()))
        return redirect("queue:application", row.number)
    if request.method == "POST":
        return done(
            request, row.number, lambda: claims.claim(application=row, place=found, by=visitor(request), at=at),
            _("Your wish is written down. The queue decides when the window closes; the hour does not count."),
        )  # fmt: skip
    name = name_of(found.pool.institution, local_day(at), page_language())
    shown = {"application": row, "place": found, "name": name, "is_open": claims.is_open(at)}
    return render(request, "preschool/family/wish.html", shown)
