"""What visitors write to sign in and to register."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.core import context, ratelimit
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from qalam.access.queries.phones import account_of
from qalam.access.services.phones import TooManyTries, count_try, take_number
from qalam.kernel.clock import now, today
from qalam.kernel.iin import Iin, parse_iin
from qalam.kernel.phone import to_e164
from qalam.kernel.refusal import Refusal
from qalam.portal.codes import demand_gateway
from qalam.portal.services.registering import PersonalName
from qalam.portal.templatetags.said import active_language


class PhoneForm(forms.Form):
    """A phone number; the form is answered alike whether or not it has an account."""

    phone = forms.CharField(
        label=_("Phone number"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "placeholder": "+7 701 123 45 67"}),
    )

    def clean_phone(self) -> str:
        try:
            number = to_e164(self.cleaned_data["phone"])
            demand_gateway()
        except Refusal as problem:
            raise ValidationError(problem.say(active_language())) from problem
        if not ratelimit.consume(context.request, action="request_login_code", key=number):
            raise get_adapter().validation_error("too_many_login_attempts")
        take_number(number=number, at=now())
        self._user = account_of(number, today())
        return number


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code that came by phone."""

    code = forms.CharField(
        label=_("Code"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": ""}),
    )


class IntroductionForm(forms.Form):
    """Who the holder of the account is, as in the identity document."""

    iin = forms.CharField(
        label=_("IIN"), max_length=20, widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    )
    surname = forms.CharField(
        label=_("Surname"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    given_name = forms.CharField(
        label=_("Given name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    patronymic = forms.CharField(
        label=_("Patronymic, if there is one"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "additional-name"}),
    )

    def clean_iin(self) -> Iin:
        try:
            return parse_iin(self.cleaned_data["iin"], accept_invented=settings.ACCEPTS_INVENTED_IIN)
        except Refusal as problem:
            raise ValidationError(problem.say(active_language())) from problem

    def name(self) -> PersonalName:
        """The name that was written."""
        written: dict[str, Any] = self.cleaned_data
        return PersonalName(
            surname=written["surname"], given_name=written["given_name"], patronymic=written["patronymic"]
        )


def count_code(process: LoginCodeVerificationProcess) -> str:
    """Count a code that was typed in this visit; the sentence of the refusal when there were too many, else nothing."""
    try:
        count_try(number=process.state["phone"], at=now())
    except TooManyTries as problem:
        process.abort()
        return problem.say(active_language())
    return ""
