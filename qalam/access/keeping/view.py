"""`@kept`: a view whose page is kept for the visit that saw it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token

from qalam.access.keeping.lag import MARK, saying, turn_to_make
from qalam.access.keeping.shared import making_a_page
from qalam.access.keeping.shelf import keep, look
from qalam.access.keeping.unread import say_unread, saying_unread, unread_of
from qalam.access.keeping.visit import account_of, digest_of, may_be_kept
from qalam.access.permission import View

HTML = "text/html; charset=utf-8"
TOKEN = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")[A-Za-z0-9]{64}(?=")')
HOLE = b"\0"
"""Where the token of a form stood: each answer gets a fresh one. It occurs in no page."""
KEPT = {"Server-Timing": "kept"}
"""Whoever measures sees which answers were kept."""
ASKED_FOR_TOKEN = "CSRF_COOKIE_NEEDS_UPDATE"


def kept(view: View) -> View:
    """Answer as before while nothing has happened since: for views that read records and say nothing only once.

    While the queue moves faster than pages are made, a page may be given as it was: see `lag`.

    It stands around the check of rights. A page is kept after that check and for the state in which it was passed: the
    same session, which is read anew each time, the same row of the account, the same roles. Whatever takes a right away
    changes one of them.
    """

    @wraps(view)
    def shown(request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponseBase:
        account = account_of(request)
        if account is None:
            return view(request, *arguments, **values)
        if not may_be_kept(request):
            response = view(request, *arguments, **values)
            say_unread(response, unread_of(account))
            return response
        digest = digest_of(request)
        state, page, as_of, unread = look(digest, account)
        if page is not None and unread is not None and as_of is None:
            return HttpResponse(filled(request, page, unread), headers=KEPT)
        with turn_to_make(can_wait=page is not None and MARK in page) as is_made:
            if page is not None and unread is not None and as_of is not None and not is_made:
                return HttpResponse(filled(request, saying(page, as_of), unread), headers=told_of(as_of))
            with making_a_page(state.revision if state else None):
                response = view(request, *arguments, **values)
            # The state is older than all that the page was made of: what happens meanwhile gives a newer one.
            if state is not None and (body := without_token(request, response)) is not None:
                keep(digest, state, body)
        say_unread(response, unread_of(account) if unread is None else unread)
        return response

    shown.is_kept = True  # type: ignore[attr-defined]
    return shown


def told_of(as_of: datetime) -> dict[str, str]:
    """As a kept page, with its moment for whoever measures."""
    return {"Server-Timing": f'kept;desc="{as_of.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"'}


def filled(request: HttpRequest, body: bytes, unread: int) -> bytes:
    """The page with a token of this answer in its forms, and the number of notices that are unread now."""
    body = saying_unread(body, unread)
    return body.replace(HOLE, get_token(request).encode()) if HOLE in body else body


def without_token(request: HttpRequest, response: HttpResponseBase) -> bytes | None:
    """The page with a hole for each token; None for an answer that is more, or less, than a plain page."""
    if not isinstance(response, HttpResponse) or not is_plain(response):
        return None
    body, forms = TOKEN.subn(HOLE, response.content)
    # A token that stands anywhere but in a form would go out again as it is.
    return body if forms or ASKED_FOR_TOKEN not in request.META else None


def is_plain(response: HttpResponse) -> bool:
    """Whether the answer is a page and nothing else: no refusal, no header or cookie of its own."""
    has_own = list(response.headers.items()) != [("Content-Type", HTML)] or bool(response.cookies)
    return response.status_code == 200 and not has_own and HOLE not in response.content
