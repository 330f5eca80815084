"""Signing in. In the demonstration the page also lists the accounts that can be tried."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings

from qalam.portal.presenters.demo_accounts import trials
from qalam.portal.templatetags.said import active_language


class SignIn(LoginView):  # type: ignore[misc]
    """The form of allauth, and the accounts of the demonstration."""

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        offered = trials(active_language()) if settings.IS_DEMO else ()
        return {**super().get_context_data(**values), "trials": offered}


sign_in = SignIn.as_view()
