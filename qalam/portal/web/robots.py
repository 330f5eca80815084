"""What search engines may look at."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from qalam.portal.permissions import Action, for_action

PRIVATE = ("/account/", "/cabinet/")


@for_action(Action.SEE_CITY)
def robots(request: HttpRequest) -> HttpResponse:
    """Public pages may be found; an invented city may not be taken for a real one."""
    closed = ["/"] if settings.IS_DEMO else [f"{prefix}{path}" for prefix in ("", "/ru", "/en") for path in PRIVATE]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
