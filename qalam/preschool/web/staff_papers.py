"""Papers to confirm, and questions of families to answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from qalam.preschool.models import Evidence, Review
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services import answering, verification
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.presenters.staff_card import paper_row, review_card
from qalam.preschool.web.staff_edges import back, looked, told_wrong
from qalam.preschool.web.staff_forms import AnswerForm, ConfirmForm, ReasonForm, first_error

PER_PAGE = 30
REMIND_DAYS = 14


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def papers(request: HttpRequest) -> HttpResponse:
    """Papers that wait for confirmation, those whose day comes first at the top; and those that soon lapse."""
    at, language = moment(), page_language()
    rows = Evidence.objects.filter(state=Evidence.State.CLAIMED).exclude(application__state=State.LEFT)
    waiting = list(rows.select_related("application__child").order_by("due_on", "claimed_at", "pk")[: PER_PAGE + 1])
    looked(request, "evidence list", "claimed", rows=min(len(waiting), PER_PAGE))
    shown = {
        "papers": [(one.application, paper_row(one, at, language)) for one in waiting[:PER_PAGE]],
        "is_more": len(waiting) > PER_PAGE,
        "lapsing": [
            (one.application, paper_row(one, at, language)) for one, _day in verification.lapsing(at, REMIND_DAYS)
        ][:PER_PAGE],
        "form": ConfirmForm(),
        "refusal": ReasonForm(),
    }
    return render(request, "preschool/staff/papers.html", shown)


@require_POST
@for_action(Action.KEEP_QUEUE)
def decide(request: HttpRequest, evidence: int) -> HttpResponse:
    """Confirm or refuse one paper."""
    found = get_object_or_404(Evidence, pk=evidence)
    by, at = visitor(request), moment()
    if request.POST.get("decision") == "confirm":
        form = ConfirmForm(request.POST)
        if form.is_valid():
            attempted(
                request,
                lambda: verification.confirm(evidence=found, by=by, at=at, **form.cleaned_data),
                _("The paper is confirmed, the category follows."),
            )
        else:
            told_wrong(request, first_error(form))
    else:
        reason = request.POST.get("reason", "")
        attempted(
            request,
            lambda: verification.refuse(evidence=found, reason=reason, by=by, at=at),
            _("The paper is refused; the family reads the reason."),
        )
    return back(request, "staff_papers")


@require_safe
@never_cache
@for_action(Action.KEEP_QUEUE)
def reviews(request: HttpRequest) -> HttpResponse:
    """Questions of families that wait for an answer, the oldest first, and the latest answers."""
    language = page_language()
    rows = Review.objects.select_related("event", "application__child")
    waiting = list(rows.filter(outcome="").order_by("asked_at")[:PER_PAGE])
    answered = list(rows.exclude(outcome="").order_by("-answered_at")[:PER_PAGE])
    looked(request, "reviews", "", rows=len(waiting) + len(answered))
    shown = {
        "waiting": [review_card(one, language) for one in waiting],
        "answered": [review_card(one, language) for one in answered],
        "outcomes": Review.Outcome.choices,
    }
    return render(request, "preschool/staff/reviews.html", shown)


@require_POST
@for_action(Action.KEEP_QUEUE)
def answer(request: HttpRequest, review: int) -> HttpResponse:
    """Answer a family."""
    found, form = get_object_or_404(Review, pk=review), AnswerForm(request.POST)
    by, at = visitor(request), moment()
    if form.is_valid():
        attempted(
            request,
            lambda: answering.answer(review=found, by=by, at=at, **form.cleaned_data),
            _("The answer is given; the family is told."),
        )
    else:
        told_wrong(request, first_error(form))
    return back(request, "staff_reviews")
