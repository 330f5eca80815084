"""Mass rounds: drafted, looked at beside the year before, run again, published, dropped."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.models import Round
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries import round_outcome
from qalam.preschool.queries.exchange import possible
from qalam.preschool.rules.deadlines import answer_by
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services import exchanges, rounds
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.staff_rounds import round_page, round_rows
from qalam.preschool.web.presenters.words import in_alphabet, names_of
from qalam.preschool.web.staff_forms import DraftForm
from qalam.registry.models import Institution


def kept_gardens(on: date, language: Language) -> list[tuple[int, str]]:
    """Kindergartens with kept places, by name."""
    kept = round_outcome.unclaimed().values("pool__institution")
    return in_alphabet(names_of(Institution.objects.filter(pk__in=kept), on, language))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_ROUNDS)
def listed(request: HttpRequest) -> HttpResponse:
    """All rounds, and a form to draft one from the kept places."""
    at, language = moment(), page_language()
    kept = round_outcome.kept_places()
    form = DraftForm(request.POST or None, years=list(kept), gardens=kept_gardens(local_day(at), language))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        places = round_outcome.unclaimed()
        if given["years"]:
            places = places.filter(pool__birth_year__in=given["years"])
        if given["garden"] is not None:
            places = places.filter(pool__institution=given["garden"])
        try:
            drawn = rounds.draft(
                title=given["title"], places=list(places), seed=given["seed"], by=visitor(request), at=at
            )
        except Refusal as refusal:
            form.add_error(None, refusal.say(language))
        else:
            return redirect("queue:staff_round", drawn.pk)
    shown = {
        "form": form, "kept": kept, "total": sum(kept.values()), "rounds": round_rows(language),
        "movers": len(possible(at).givers) if "exchanges" in request.GET else None,
    }  # fmt: skip
    return render(request, "preschool/staff/rounds.html", shown)


@require_POST
@for_action(Action.RUN_ROUNDS)
def exchange(request: HttpRequest) -> HttpResponse:
    """Offer each other's seats to the families that can exchange them now."""
    by, at = visitor(request), moment()
    title = _("Exchange of seats")
    attempted(
        request,
        lambda: exchanges.offer_exchanges(title=title, by=by, at=at),
        _("The exchanges are offered: the families are being told, and nobody moves before all of them agree."),
    )
    return redirect("queue:staff_rounds")


@require_safe
@never_cache
@for_action(Action.RUN_ROUNDS)
def result(request: HttpRequest, round: int) -> HttpResponse:
    """What the round gives: by rank, category, birth year and kindergarten, beside the year before."""
    found = get_object_or_404(Round, pk=round)
    page = round_page(found, local_day(moment()), page_language())
    return render(request, "preschool/staff/round.html", {"page": page})


@require_POST
@for_action(Action.RUN_ROUNDS)
def act(request: HttpRequest, round: int) -> HttpResponse:
    """Run a draft again, or give it up."""
    found, by, at = get_object_or_404(Round, pk=round), visitor(request), moment()
    if request.POST.get("deed") == "drop":
        attempted(
            request,
            lambda: rounds.drop(drawn=found, by=by, at=at),
            _("The draft is given up; its places stay kept for another round."),
        )
        return redirect("queue:staff_rounds")
    attempted(
        request, lambda: rounds.redraft(drawn=found, by=by, at=at), _("The draft was run again on the queue of now.")
    )
    return redirect("queue:staff_round", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.RUN_ROUNDS)
def publish(request: HttpRequest, round: int) -> HttpResponse:
    """Publish, after a page that says what will happen to how many families."""
    found, at = get_object_or_404(Round, pk=round), moment()
    if request.method == "POST":
        attempted(
            request,
            lambda: rounds.publish(drawn=found, by=visitor(request), at=at),
            _("The round is published: the families are being told, and everybody can run it again."),
        )
        return redirect("queue:staff_round", found.pk)
    in_force = terms(local_day(at), TERRITORY).outcome
    shown = {
        "round": found,
        "reach": round_outcome.reach(found, at),
        "until": answer_by(in_force, local_day(at)),
        "is_draft": found.state == Round.State.DRAFT,
    }
    return render(request, "preschool/staff/publish.html", shown)
