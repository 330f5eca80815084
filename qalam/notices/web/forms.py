"""Forms of contacts and of the could-not-reach list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from qalam.notices.models import Language, Reaching, Way


class ContactForm(forms.Form):
    """A new address; only ways that are offered here can be chosen."""

    way = forms.ChoiceField(label=_("How shall we write to you?"), widget=forms.RadioSelect)
    address = forms.CharField(
        label=_("Phone number or e-mail address"),
        max_length=254,
        required=False,
        help_text=_("Not needed for Telegram: there you open our bot by a link."),
    )
    language = forms.ChoiceField(label=_("In which language?"), choices=Language.choices, widget=forms.RadioSelect)

    def __init__(self, *arguments: Any, ways: list[Way], **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["way"].choices = [(way.value, way.label) for way in ways]  # type: ignore[attr-defined]
        if Way.TELEGRAM not in ways:
            self.fields["address"].help_text = ""


class CodeForm(forms.Form):
    """The code that was sent."""

    code = forms.CharField(
        label=_("Code from the message"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class LanguageForm(forms.Form):
    """The language in which a contact is written to."""

    language = forms.ChoiceField(label=_("In which language?"), choices=Language.choices, widget=forms.RadioSelect)


class ReachingForm(forms.Form):
    """What was done for a person whom no message reached."""

    how = forms.ChoiceField(choices=Reaching.How.choices)
    note = forms.CharField(label=_("Note, where one is needed"), max_length=300, required=False)
