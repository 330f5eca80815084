"""All that a page of one visitor can depend on besides the records: the key under which it is kept."""

from __future__ import annotations

import json
from hashlib import blake2b

from django.contrib.auth import SESSION_KEY
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.utils.translation import get_language

from qalam.access.keeping.server import server_mark
from qalam.kernel.clock import today

DIGEST_SIZE = 32


def account_of(request: HttpRequest) -> int | None:
    """The account that the session says it is of; None for a stranger."""
    told = request.session.get(SESSION_KEY)
    return int(told) if told else None


def may_be_kept(request: HttpRequest) -> bool:
    """Whether the answer can be one that was given before: a whole page asked for, with nothing to say only once."""
    return request.method == "GET" and "HTTP_HX_REQUEST" not in request.META and not len(get_messages(request))


def digest_of(request: HttpRequest) -> bytes:
    """A name for this visit's question, equal only while the same session asks the same in the same state.

    The records, roles and guardians among them, are told by the revision, and the account by its row. Moments of a day
    make no difference to a kept page; days do.
    """
    parts = [
        server_mark(),
        request.session.session_key,
        dict(request.session.items()),
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        get_language(),
        today().isoformat(),
    ]
    told = json.dumps(parts, sort_keys=True, default=str, ensure_ascii=False)
    return blake2b(told.encode(), digest_size=DIGEST_SIZE).digest()
