"""The pages of the stand-in: choosing an invented person, and what the site asks behind the visitor's back."""

from __future__ import annotations

from typing import Any

from allauth.idp.oidc.models import Client
from allauth.idp.oidc.views import AuthorizationView
from django import forms
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import get_random_string

from qalam.kernel.clock import today
from qalam.portal.stand_in.people import account_at_the_state, citizens
from qalam.portal.templatetags.said import active_language
from qalam.registry.queries.city import reference_day


class CitizenForm(forms.Form):
    """Whom one wants to be. What the site may be told is not asked: it asks for one thing only."""

    request = forms.CharField(widget=forms.HiddenInput)
    person = forms.ChoiceField()

    def __init__(self, *arguments: Any, requested_scopes: list[str], user: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.citizens = {citizen.iin: citizen for citizen in citizens(reference_day(today()))}
        self.fields["person"].choices = [(iin, iin) for iin in self.citizens]  # type: ignore[attr-defined]
        self.requested = requested_scopes

    def clean(self) -> dict[str, Any]:
        return {**(super().clean() or {}), "scopes": self.requested}


class Choice(AuthorizationView):  # type: ignore[misc]
    """Choosing a person takes the place of a password."""

    form_class = CitizenForm
    template_name = "portal/stand_in.html"

    def _login_required(self, request: HttpRequest) -> None:
        """Nobody signs in here: the visitor becomes whom they choose."""

    def get(self, request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponse:
        know_the_site(request)
        answer: HttpResponse = super().get(request, *arguments, **values)
        return answer

    def form_valid(self, form: CitizenForm) -> HttpResponse:
        """For this one request the visitor is the chosen person; their session here stays as it is."""
        self.request.user = account_at_the_state(form.citizens[form.cleaned_data["person"]])
        answer: HttpResponse = super().form_valid(form)
        return answer

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**values)
        form: CitizenForm = context["form"]
        language = active_language()
        return {**context, "people": [(each, each.what.say(language)) for each in form.citizens.values()]}


def know_the_site(request: HttpRequest) -> None:
    """The one client of the stand-in is the site itself, under the address that the visitor's browser uses."""
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    with translation.override(settings.LANGUAGE_CODE):
        answer = request.build_absolute_uri(reverse("national_answer"))
    client = Client.objects.filter(pk=app["client_id"]).first()
    if client is None or not client.check_secret(app["secret"]):
        client = client or Client(pk=app["client_id"], name="Qalam", scopes="openid\nprofile")
        # Many rounds protect short passwords; nobody guesses this long random one.
        client.secret = PBKDF2PasswordHasher().encode(app["secret"], get_random_string(22), iterations=1)
    client.redirect_uris = answer
    client.save()


def not_offered(request: HttpRequest) -> HttpResponse:
    """What OpenID Connect can and the stand-in does not."""
    raise Http404("stand-in")


choice = Choice.as_view()
