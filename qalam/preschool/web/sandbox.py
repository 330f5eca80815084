"""The sandbox of the department: another rule is tried, and nothing changes."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.allocation.mechanisms import MECHANISMS
from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services.sandbox import try_policy
from qalam.preschool.simulation.policy import Policy
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import moment, page_language
from qalam.preschool.web.presenters.sandbox import sandbox_page

LAST_YEAR = timedelta(days=304)
"""From a day of spring to the summer of the year before, when places of the school year were given."""


class PolicyForm(forms.Form):
    """The rule to try."""

    ratio = forms.IntegerField(label=_("General children to one of first priority"), min_value=0, max_value=20)
    siblings = forms.IntegerField(
        label=_("Days that a brother or sister in the kindergarten counts for"), min_value=0, max_value=3650
    )
    mechanism = forms.ChoiceField(label=_("Mechanism"), choices=[(one, one) for one in MECHANISMS])
    past = forms.BooleanField(label=_("On the queue of last summer"), required=False)


@require_safe
@never_cache
@for_action(Action.RUN_ROUNDS)
def sandbox(request: HttpRequest) -> HttpResponse:
    """The form, and below it what the rule would do."""
    at = moment()
    in_force = terms(local_day(at), TERRITORY).outcome.general_per_first
    first = {"ratio": in_force, "siblings": 0, "mechanism": "deferred-acceptance"}
    form = PolicyForm(request.GET or None, initial=first)
    page = None
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        past = (local_day(at) - LAST_YEAR) if told["past"] else None
        tried = try_policy(Policy(told["ratio"], told["siblings"], told["mechanism"]), at=at, past=past)
        page = sandbox_page(tried, page_language())
    return render(request, "preschool/sandbox/sandbox.html", {"form": form, "page": page})
