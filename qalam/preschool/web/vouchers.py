"""The holder of a voucher chooses another kindergarten, or a waiting list."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.choices import of_the_queue
from qalam.preschool.queries.vouchers import vacant_places
from qalam.preschool.services import vouchers
from qalam.preschool.web.answers import done
from qalam.preschool.web.edges import moment, own_or_404, page_language, visitor
from qalam.preschool.web.presenters.cards import open_offer
from qalam.preschool.web.presenters.words import deadline, in_alphabet, names_of


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def choose(request: HttpRequest, application: str) -> HttpResponse:
    """Kindergartens with a free place that nobody else waits for, and the waiting lists of the others."""
    at = moment()
    row = own_or_404(request, application, at)
    found = open_offer(row)
    if found is None or not vouchers.has_voucher(found, at):
        messages.info(request, _("There is no voucher to choose with."))
        return redirect("queue:application", row.number)
    if request.method == "POST":
        return chosen(request, row, found)
    today, language = local_day(at), page_language()
    vacant = [place.pool for place in vacant_places(row, at) if place.pool_id != found.place.pool_id]
    free = names_of([pool.institution for pool in vacant], today, language)
    without = of_the_queue(today).exclude(pk__in=[*free, found.place.pool.institution_id])
    shown = {
        "application": row,
        "until": deadline(local_day(found.answer_by), today, language),
        "free": [(pool.pk, free[pool.institution_id]) for pool in vacant],
        "waiting": in_alphabet(names_of(without, today, language)),
    }
    return render(request, "preschool/family/choose.html", shown)


def chosen(request: HttpRequest, row: Application, found: Offer) -> HttpResponse:
    """The place of a kindergarten, or the waiting list of one; what the form did not offer changes nothing."""
    at, by = moment(), visitor(request)
    if request.POST.get("list", "").isdigit():
        wants = list(of_the_queue(local_day(at)).filter(pk=int(request.POST["list"])))
        return done(
            request, row.number, lambda: vouchers.join_waiting_list(offer=found, wants=wants, by=by, at=at),
            _("Your child stands on the waiting list and keeps its turn."),
        )  # fmt: skip
    asked = request.POST.get("pool", "")
    place = next((one for one in vacant_places(row, at) if str(one.pool_id) == asked), None)
    if place is None:
        messages.error(request, vouchers.OTHERS_WAIT.say(page_language()))
        return redirect("queue:choose", row.number)
    return done(
        request, row.number, lambda: vouchers.choose(offer=found, pool=place.pool, by=by, at=at),
        _("You have chosen the kindergarten. The referral is issued."),
    )  # fmt: skip
