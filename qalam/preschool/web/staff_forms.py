"""What a specialist fills in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.kernel.trilingual import Language
from qalam.preschool.models import Application, ManualMove, Review
from qalam.preschool.web.forms import ground_choices
from qalam.registry.day_fields import DayField, MomentField, MomentInput


def text_field(label: Any, most: int = 2000, rows: int = 3, **values: Any) -> forms.CharField:
    """Some sentences."""
    return forms.CharField(label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **values)


class ConfirmForm(forms.Form):
    """The days that a paper names."""

    issued_on = DayField(label=_("Issued on"))
    valid_until = DayField(label=_("Its last day, if the paper names one"), required=False)


class ClaimForm(forms.Form):
    """A ground that a family claims at the department."""

    ground = forms.ChoiceField(label=_("Ground"))
    paper = forms.CharField(label=_("Which certificate, of which day"), max_length=200, required=False)

    def __init__(self, *arguments: Any, on: date, language: Language, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["ground"].choices = ground_choices(on, language)  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    """Why something is done by hand."""

    reason = text_field(_("Why"), most=300, rows=2)


class StopForm(ReasonForm):
    """Until when an application is stopped."""

    until = DayField(label=_("Last day of the stop"))
    field_order = ["until", "reason"]


class AnswerForm(forms.Form):
    """The answer to a family."""

    outcome = forms.ChoiceField(label=_("What you found"), choices=Review.Outcome.choices, widget=forms.RadioSelect)
    text = text_field(_("Answer to the family"))


class MoveForm(forms.Form):
    """Another time of filing or category for a child."""

    reason = forms.ChoiceField(label=_("Reason"), choices=ManualMove.Reason.choices)
    filed_at = MomentField(label=_("New time of filing"), widget=MomentInput(has_seconds=True))
    priority = forms.ChoiceField(label=pgettext_lazy("form", "Category"), choices=Application.Priority.choices)
    explanation = text_field(_("Explanation, with the paper that it rests on"))

    def given(self, application: Application) -> dict[str, Any]:
        """What was given, as the service takes it; a time that was left as it stood keeps its parts of a second."""
        given = dict(self.cleaned_data)
        if given["filed_at"] == application.filed_at.replace(microsecond=0):
            given["filed_at"] = application.filed_at
        return given


class DraftForm(forms.Form):
    """Which kept places a round gives, and how it is called."""

    title = forms.CharField(label=_("Name of the round"), max_length=120)
    years = forms.TypedMultipleChoiceField(
        label=_("Birth years"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    garden = forms.TypedChoiceField(label=_("Kindergarten"), coerce=int, required=False, empty_value=None)
    seed = forms.CharField(
        label=_("Word of chance, if equal standings are to be told apart by it"), max_length=80, required=False
    )

    def __init__(self, *arguments: Any, years: list[int], gardens: list[tuple[int, str]], **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["years"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]
        self.fields["garden"].choices = [("", _("all")), *gardens]  # type: ignore[attr-defined]


class ViewForm(forms.Form):
    """A name for the filters that stand."""

    name = forms.CharField(label=_("Name of this view"), max_length=60)


def first_error(form: forms.Form) -> str:
    """What is wrong with which field, in one sentence."""
    for name, errors in form.errors.items():
        for error in errors:
            return f"{form.fields[name].label}: {error}" if name in form.fields else str(error)
    return ""
