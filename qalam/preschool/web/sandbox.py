"""The sandbox of the department: another rule is tried, and nothing changes. The address holds all that is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.policy import Answers, answers, years_to_replay
from qalam.preschool.rules.regimes import Regime, terms
from qalam.preschool.services.sandbox import Trial, try_policy
from qalam.preschool.simulation.policy import DEFERRED_ACCEPTANCE, Policy
from qalam.preschool.simulation.year import Habits
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import moment, page_language
from qalam.preschool.web.presenters.sandbox import assumption, examples, sandbox_page
from qalam.preschool.web.presenters.sandbox_words import MECHANISM_WORDS, REGIME_WORDS, summer

NOW = "now"


class PolicyForm(forms.Form):
    """The rule to try, and what is assumed of families."""

    year = forms.ChoiceField(label=_("Which queue"))
    regime = forms.ChoiceField(label=_("How places reach families"))
    ratio = forms.IntegerField(label=_("General children to one of first priority"), min_value=0, max_value=20)
    siblings = forms.IntegerField(
        label=_("Days that a brother or sister in the kindergarten counts for"), min_value=0, max_value=3650
    )
    mechanism = forms.ChoiceField(label=_("How a mass round is decided"))
    silent = forms.IntegerField(label=_("Offers that nobody answers, in percent"), min_value=0, max_value=90)
    refused = forms.IntegerField(label=_("Offers that are refused, in percent"), min_value=0, max_value=90)
    further = forms.IntegerField(
        label=_("Kindergartens beyond its list that a family would take"), min_value=0, max_value=20
    )

    def __init__(self, given: Any, *, days: list[date], language: Language, **values: Any) -> None:
        super().__init__(given, auto_id="f-%s", **values)
        self.days = {str(day.year): day for day in days}
        self.choose(
            "year", {NOW: _("Who waits now")} | {year: summer(day, language) for year, day in self.days.items()}
        )
        self.choose("regime", {one.value: words.say(language) for one, words in REGIME_WORDS.items()})
        self.choose("mechanism", {code: words.say(language) for code, words in MECHANISM_WORDS.items()})

    def choose(self, name: str, words: dict[str, Any]) -> None:
        """Let one of these be chosen."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # so it was declared above
        field.choices = list(words.items())

    def trial(self) -> Trial:
        """What was asked, once it is valid."""
        told = self.cleaned_data
        return Trial(
            Policy(told["ratio"], told["siblings"], told["mechanism"]),
            Regime(told["regime"]),
            Habits(told["silent"] / 100, told["refused"] / 100),
            told["further"],
        )


@require_safe
@never_cache
@for_action(Action.RUN_ROUNDS)
def sandbox(request: HttpRequest) -> HttpResponse:
    """The form, and below it what the rule would do."""
    at, language = moment(), page_language()
    today = local_day(at)
    known = answers(today)
    first = in_force(today, known)
    # An older address may lack some of the questions: they are answered as the rule in force does.
    given = first | {name: request.GET[name] for name in first if name in request.GET} if request.GET else None
    form = PolicyForm(given, days=years_to_replay(today), language=language, initial=first)
    page = None
    if form.is_bound and form.is_valid():
        past = form.days.get(form.cleaned_data["year"])
        page = sandbox_page(try_policy(form.trial(), at=at, past=past), language)
    shown = {
        "form": form, "page": page, "examples": examples(first, language), "assumed": assumption(known, language),
    }  # fmt: skip
    return render(request, "preschool/sandbox/sandbox.html", shown)


def in_force(on: date, known: Answers) -> dict[str, str]:
    """What the form holds at first: the rule of the day."""
    told = terms(on, TERRITORY).outcome
    return {
        "year": NOW,
        "regime": str(told.regime),
        "ratio": str(told.general_per_first),
        "siblings": "0",
        "mechanism": DEFERRED_ACCEPTANCE,
        "silent": str(round(known.habits.silent * 100)),
        "refused": str(round(known.habits.refusing * 100)),
        "further": "4",
    }
