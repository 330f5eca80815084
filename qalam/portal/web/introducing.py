"""After the first sign-in by phone: who the holder of the account is."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from qalam.access.models import User
from qalam.access.queries.sign_in import stated_identity
from qalam.kernel.refusal import Refusal
from qalam.ledger.moment import present
from qalam.portal.national import is_offered
from qalam.portal.permissions import Action, for_action
from qalam.portal.services.registering import introduce
from qalam.portal.templatetags.said import active_language
from qalam.portal.web.forms import IntroductionForm
from qalam.registry.queries.holding import is_proved


@for_action(Action.INTRODUCE_ONESELF)
def introduce_oneself(request: HttpRequest) -> HttpResponse:
    """The question, or, once it is answered, how the answer can be proved."""
    user = cast(User, request.user)
    form = IntroductionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            introduce(iin=form.cleaned_data["iin"], name=form.name(), by=user, at=present())
        except Refusal as problem:
            form.add_error(None, problem.say(active_language()))
        else:
            messages.success(request, _("You are registered."))
            return redirect("introduce")
    known = {"stated": stated_identity(user), "is_proved": is_proved(user), "has_national": is_offered()}
    return render(request, "portal/introduce.html", {"form": form, **known})
