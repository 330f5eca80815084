"""What the pages of the specialists share: where a deed leads back to, and a look that is written down."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme

from qalam.ledger.services.looking import look
from qalam.preschool.models import Application
from qalam.preschool.permissions import MAY, Action
from qalam.preschool.web.edges import moment, visitor


def back(request: HttpRequest, name: str, *arguments: Any) -> HttpResponse:
    """To the page that the form names, if it is ours, or else to the one named here."""
    onward = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(onward, allowed_hosts=None):
        return redirect(onward)
    return redirect(f"queue:{name}", *arguments)


def looked(request: HttpRequest, kind: str, key: str, **detail: Any) -> None:
    """One line of the audit for one look at personal records."""
    look(MAY, Action.SEE_QUEUE, by=visitor(request), at=moment(), kind=kind, key=key, **detail)


def application_or_404(number: str) -> Application:
    """The application with this number."""
    return get_object_or_404(Application.objects.select_related("child", "guardian"), number=number)


def told_wrong(request: HttpRequest, sentence: str) -> None:
    """Say at the top of the next page what was wrong with a form."""
    messages.error(request, sentence)
