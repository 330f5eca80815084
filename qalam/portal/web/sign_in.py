"""Signing in: the national sign-in and a phone code for parents, a password for the staff."""

from __future__ import annotations

from typing import Any

from allauth.account.views import ConfirmLoginCodeView, LoginView, RequestLoginCodeView
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from qalam.portal.national import answered, begin, is_offered
from qalam.portal.presenters.demo_accounts import trials
from qalam.portal.templatetags.said import active_language
from qalam.portal.web.forms import CodeForm, PhoneForm, count_code


class SignIn(LoginView):  # type: ignore[misc]
    """All ways in on one page; in the demonstration also the accounts that can be tried."""

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        offered = trials(active_language()) if settings.IS_DEMO else ()
        ways = {"phone_form": PhoneForm(), "has_national": is_offered(), "has_stand_in": settings.HAS_STAND_IN}
        return {**super().get_context_data(**values), "trials": offered, **ways}


class ByPhone(RequestLoginCodeView):  # type: ignore[misc]
    """Asks for a phone number and sends a code to it."""

    def get_form_class(self) -> type[PhoneForm]:
        return PhoneForm


class CodeBack(ConfirmLoginCodeView):  # type: ignore[misc]
    """Takes the code back. In the demonstration, where nothing can be sent, the page says it."""

    def get_form_class(self) -> type[CodeForm]:
        return CodeForm

    def post(self, request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponseBase:
        refused = count_code(self._process)
        if refused:
            messages.error(request, refused)
            return redirect("account_request_login_code")
        answer: HttpResponseBase = super().post(request, *arguments, **values)
        return answer

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        code = self._process.code if settings.IS_DEMO else ""
        minutes = settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT // 60
        return {**super().get_context_data(**values), "demo_code": code, "minutes": minutes}


@never_cache
def national(request: HttpRequest) -> HttpResponseBase:
    """To the national sign-in."""
    return begin(request)


@never_cache
def national_answer(request: HttpRequest) -> HttpResponseBase:
    """Back from the national sign-in."""
    return answered(request)


def no_password(request: HttpRequest) -> HttpResponse:
    """An account that a phone or the national sign-in opens has no password, and needs none."""
    messages.info(request, _("Your account has no password: a phone code or the national sign-in opens it."))
    return redirect("cabinet")


sign_in, phone, code_back = SignIn.as_view(), ByPhone.as_view(), CodeBack.as_view()
