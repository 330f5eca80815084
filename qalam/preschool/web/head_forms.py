"""What the head of a kindergarten fills in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from qalam.preschool.models import Place, Referral

MOST = 1000
FOR_NOW, FOR_ROUND = "now", "round"


class OpenForm(forms.Form):
    """How many seats the queue gets, and when."""

    count = forms.IntegerField(
        label=_("How many places"),
        min_value=1,
        max_value=MOST,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    when = forms.ChoiceField(
        label=_("When the queue gets them"),
        choices=[
            (FOR_NOW, _("now: the children next in turn are offered them")),
            (FOR_ROUND, _("in the next mass round: they are kept until it is published")),
        ],
        initial=FOR_NOW,
        widget=forms.RadioSelect,
    )


REASONS = [(code, title) for code, title in Place.Closing.choices if code != Place.Closing.ORDER_ENDED]
"""What a head may say; that the state order is over the clockwork sees by itself."""


class CloseForm(forms.Form):
    """Why a place is taken out of the queue."""

    reason = forms.ChoiceField(
        label=_("Reason, as the bulletin will show it"), choices=REASONS, widget=forms.RadioSelect
    )


class ContractForm(forms.Form):
    """The contract with the family."""

    contract_number = forms.CharField(label=_("Number of the contract"), max_length=40)


class RefuseForm(forms.Form):
    """Why the papers are not taken: the three reasons that the rules know."""

    reason = forms.ChoiceField(label=_("Reason"), choices=Referral.Refusal.choices, widget=forms.RadioSelect)


class NumberForm(forms.Form):
    """The number of a referral, as a person types it."""

    number = forms.CharField(
        label=_("Number of the referral"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=_("Eight letters and digits, such as 7K3M-92QF."),
    )

    def clean_number(self) -> str:
        """The number as it is kept: capitals, and a dash in the middle."""
        signs = "".join(sign for sign in str(self.cleaned_data["number"]).upper() if sign.isalnum())
        return f"{signs[:4]}-{signs[4:]}"
