"""A connection that outlived its server is dropped before a page asks it anything."""

from __future__ import annotations

import select
from collections.abc import Callable

from django.db import connections
from django.http import HttpRequest, HttpResponse


class LivingConnections:
    """The first page after a restart of the database is answered by a new connection, not by a failure."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        for one in connections.all(initialized_only=True):
            if one.connection is not None and not one.in_atomic_block and has_been_left(one.connection.fileno()):
                one.close()
        return self.get_response(request)


def has_been_left(socket: int) -> bool:
    """Whether something came that nobody asked for: the end, or a last word before it. The server is not asked."""
    waiting = select.poll()
    waiting.register(socket, select.POLLIN)
    return bool(waiting.poll(0))
