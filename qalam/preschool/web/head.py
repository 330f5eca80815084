"""The kindergarten of whoever asks: groups and their places, referrals, and who came through the queue."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from qalam.kernel.refusal import Refusal
from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.kindergarten import groups_of
from qalam.preschool.services.places import NO_STATE_ORDER, lacks_order, open_places
from qalam.preschool.services.reading import read_list
from qalam.preschool.web.edges import headed_or_404, moment, page_language, visitor
from qalam.preschool.web.head_forms import FOR_ROUND, OpenForm
from qalam.preschool.web.presenters.cards import name_of
from qalam.preschool.web.presenters.kindergarten import enrolled_rows, group_rows, kindergarten_page, place_rows


@require_safe
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def kindergarten(request: HttpRequest) -> HttpResponse:
    """Groups with their seats, and referrals by stage; that their names were read is written down."""
    at, institution = moment(), headed_or_404(request)
    page = kindergarten_page(institution, at, page_language())
    rows = sum(len(stage.rows) for stage in page.stages)
    read_list(institution=institution, by=visitor(request), at=at, how="on their way", rows=rows)
    return render(request, "preschool/head/kindergarten.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def group(request: HttpRequest, group: int) -> HttpResponse:
    """One group: its seats, its places, and opening more of them."""
    at, language, institution = moment(), page_language(), headed_or_404(request)
    found = get_object_or_404(groups_of(institution, local_day(at)), pk=group)
    form = OpenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        deed = partial(open_places, group=found, count=given["count"], by=visitor(request), at=at)
        try:
            opened = deed(is_for_round=given["when"] == FOR_ROUND)
        except Refusal as refusal:
            form.add_error("count", refusal.say(language))
        else:
            messages.success(request, _("Places opened: {count}.").format(count=len(opened)))
            return redirect("queue:kindergarten_group", found.pk)
    [row] = group_rows([found], local_day(at), language)
    shown = {
        "group": row,
        "places": place_rows(found, language),
        "form": form,
        "name": name_of(institution, local_day(at), language),
        "barred": NO_STATE_ORDER.say(language) if lacks_order(found, at) else "",
    }
    return render(request, "preschool/head/group.html", shown)


@require_safe
@never_cache
@for_action(Action.RUN_KINDERGARTEN)
def enrolled(request: HttpRequest) -> HttpResponse:
    """Children that came through the queue; that they were read is written down."""
    institution = headed_or_404(request)
    rows = enrolled_rows(institution, page_language())
    read_list(institution=institution, by=visitor(request), at=moment(), how="enrolled", rows=len(rows))
    return render(request, "preschool/head/enrolled.html", {"rows": rows})
