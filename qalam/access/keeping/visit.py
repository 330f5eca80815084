"""All that a page of one visitor can depend on besides the records: the key under which it is kept."""

from __future__ import annotations

import json
from hashlib import blake2b

from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.utils.translation import get_language

from qalam.access.keeping.server import server_mark
from qalam.access.models import User
from qalam.kernel.clock import today

DIGEST_SIZE = 32
MOVES_WITH_EACH_SIGN_IN = {"last_login"}


def may_be_kept(request: HttpRequest) -> bool:
    """Whether the answer can be one that was given before: a whole page asked for, with nothing to say only once."""
    return (
        request.method == "GET"
        and isinstance(request.user, User)
        and bool(request.session.session_key)
        and "HTTP_HX_REQUEST" not in request.META
        and not len(get_messages(request))
    )


def digest_of(request: HttpRequest) -> bytes:
    """A name for this visit's question, equal only while the same session asks the same in the same state.

    The records themselves, roles and guardians among them, are told by the revision. Moments of a day make no
    difference to a kept page; days do.
    """
    parts = [
        server_mark(),
        request.session.session_key,
        dict(request.session.items()),
        account_state(request.user),
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        get_language(),
        today().isoformat(),
    ]
    told = json.dumps(parts, sort_keys=True, default=str, ensure_ascii=False)
    return blake2b(told.encode(), digest_size=DIGEST_SIZE).digest()


def account_state(user: object) -> list[object]:
    """The account as its row has it. Its table is not among the watched, since each sign-in writes it."""
    assert isinstance(user, User)
    fields = (field.attname for field in user._meta.concrete_fields)
    return [getattr(user, name) for name in fields if name not in MOVES_WITH_EACH_SIGN_IN]
