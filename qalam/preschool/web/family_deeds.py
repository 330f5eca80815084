"""What a family does with its application: withdraws, restores, confirms, claims a ground, asks."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from qalam.kernel.refusal import Refusal
from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.decisions import decisions_about, is_refusal
from qalam.preschool.queries.own import own_applications
from qalam.preschool.queries.telling_moves import own_cause
from qalam.preschool.queries.together import placed_with
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services import applications, batches, evidence, reviews
from qalam.preschool.web.answers import done
from qalam.preschool.web.edges import moment, own_or_404, page_language, visitor
from qalam.preschool.web.forms import GroundForm, QuestionForm
from qalam.preschool.web.presenters.cards import ground_rows
from qalam.preschool.web.presenters.reasons import reasons_of
from qalam.preschool.web.presenters.words import write_moment


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def withdraw(request: HttpRequest, application: str) -> HttpResponse:
    """Withdraw, after a page that says what is lost."""
    at = moment()
    row = own_or_404(request, application, at)
    if request.method == "POST":
        return done(
            request, row.number, lambda: applications.withdraw(application=row, by=visitor(request), at=at),
            _("The application is withdrawn."),
        )  # fmt: skip
    return render(request, "preschool/family/withdraw.html", {"application": row})


@require_POST
@for_action(Action.KEEP_OWN)
def restore(request: HttpRequest, application: str) -> HttpResponse:
    """Restore an inactive application."""
    at = moment()
    row = own_or_404(request, application, at)
    return done(
        request, row.number, lambda: applications.restore(application=row, by=visitor(request), at=at),
        _("The application waits again at its old place."),
    )  # fmt: skip


@require_POST
@for_action(Action.KEEP_OWN)
def confirm(request: HttpRequest, application: str) -> HttpResponse:
    """Confirm that the child still waits."""
    at = moment()
    row = own_or_404(request, application, at)
    return done(
        request, row.number, lambda: applications.confirm(application=row, by=visitor(request), at=at),
        _("Thank you: the application is confirmed for this year."),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def grounds(request: HttpRequest, application: str) -> HttpResponse:
    """Grounds of a category: those that were claimed, and a form for one more."""
    at = moment()
    row = own_or_404(request, application, at)
    form = GroundForm(request.POST or None, request.FILES or None, on=local_day(at), language=page_language())
    if request.method == "POST" and form.is_valid():
        try:
            evidence.claim(application=row, by=visitor(request), at=at, **form.given())
        except Refusal as refusal:
            form.add_error(None, refusal.say(page_language()))
        else:
            messages.success(request, _("The ground is written down. Bring the certificate itself to the department."))
            return redirect("queue:grounds", row.number)
    shown = {"application": row, "form": form, "rows": ground_rows(row, page_language())}
    return render(request, "preschool/family/grounds.html", shown, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def together(request: HttpRequest, application: str) -> HttpResponse:
    """Place brothers and sisters together, or each by itself again."""
    at = moment()
    row = own_or_404(request, application, at)
    if request.method == "POST" and "apart" in request.POST:
        return done(
            request, row.number, lambda: batches.part(application=row, by=visitor(request), at=at),
            _("Each child stands by itself again."),
        )  # fmt: skip
    others = own_applications(visitor(request), local_day(at)).exclude(pk=row.pk).exclude(state=State.LEFT)
    if request.method == "POST":
        chosen = list(others.filter(number__in=request.POST.getlist("with")))
        return done(
            request, row.number,
            lambda: batches.together(applications=[row, *chosen], by=visitor(request), at=at),
            _("The children are offered places together from now on."),
        )  # fmt: skip
    members = placed_with(row)
    shown = {
        "application": row, "members": members, "is_together": row.batch_id is not None,
        "others": others.exclude(pk__in=[one.pk for one in members]),
    }  # fmt: skip
    return render(request, "preschool/family/together.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_OWN)
def review(request: HttpRequest, application: str, event: int) -> HttpResponse:
    """Ask a person to look at what the rules or a kindergarten decided."""
    at = moment()
    row = own_or_404(request, application, at)
    decision = get_object_or_404(decisions_about(row), pk=event)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        question = form.cleaned_data["question"]
        return done(
            request, row.number,
            lambda: reviews.ask(event=decision, question=question, by=visitor(request), at=at),
            _("Your question is with the department. The answer will stand on this page."),
        )  # fmt: skip
    cause = own_cause(decision.kind, decision.cause).say(page_language())
    said = f"{write_moment(decision.at, page_language())}: {cause}"
    shown = {
        "application": row, "said": said, "form": form, "reasons": reasons_of(decision, page_language()),
        "is_refusal": is_refusal(decision),
    }  # fmt: skip
    return render(request, "preschool/family/review.html", shown, status=400 if form.errors else 200)
