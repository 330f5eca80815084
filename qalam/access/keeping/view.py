"""`@kept`: a view whose page is kept for the visit that saw it."""

from __future__ import annotations

import re
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token

from qalam.access.keeping.shared import making_a_page
from qalam.access.keeping.shelf import keep, look
from qalam.access.keeping.visit import digest_of, may_be_kept
from qalam.access.permission import View

HTML = "text/html; charset=utf-8"
TOKEN = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")[A-Za-z0-9]{64}(?=")')
HOLE = b"\0"
"""Where the token of a form stood: each answer gets a fresh one. It occurs in no page."""
ASKED_FOR_TOKEN = "CSRF_COOKIE_NEEDS_UPDATE"


def kept(view: View) -> View:
    """Answer as before while nothing has happened since: for views that read records and say nothing only once.

    It stands inside the check of rights, so whoever may no longer see the page is refused before it is looked for.
    """

    @wraps(view)
    def shown(request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponseBase:
        if not may_be_kept(request):
            return view(request, *arguments, **values)
        digest = digest_of(request)
        found = look(digest)
        if found.body is not None:
            return HttpResponse(with_token(request, found.body))
        with making_a_page(found.revision):
            response = view(request, *arguments, **values)
        # The revision is older than all that the page was made of: what happens meanwhile gives a newer one.
        if found.revision is not None and (body := without_token(request, response)) is not None:
            keep(digest, found.revision, body)
        return response

    shown.is_kept = True  # type: ignore[attr-defined]
    return shown


def with_token(request: HttpRequest, body: bytes) -> bytes:
    """The page with a token of this answer in its forms."""
    return body.replace(HOLE, get_token(request).encode()) if HOLE in body else body


def without_token(request: HttpRequest, response: HttpResponseBase) -> bytes | None:
    """The page with a hole for each token; None for an answer that is more, or less, than a plain page."""
    is_page = (
        isinstance(response, HttpResponse)
        and response.status_code == 200
        and list(response.headers.items()) == [("Content-Type", HTML)]
        and not response.cookies
    )
    if not is_page or HOLE in response.content:  # type: ignore[attr-defined]
        return None
    body, forms = TOKEN.subn(HOLE, response.content)  # type: ignore[attr-defined]
    # A token that stands anywhere but in a form would go out again as it is.
    return body if forms or ASKED_FOR_TOKEN not in request.META else None
