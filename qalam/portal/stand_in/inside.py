"""Requests of the site to its own stand-in, answered in the thread that asks.

A site that asks itself over the network waits for a free thread of its own; when all of them wait, none is free.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse
from django.utils import translation
from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse


@cache
def site() -> WSGIHandler:
    """The whole site, middleware included."""
    return WSGIHandler()


class Inside(HTTPAdapter):
    """Hands a request to the site itself instead of the network."""

    def send(self, request: PreparedRequest, *_: Any, **__: Any) -> Response:
        language = translation.get_language()
        try:
            # Neither begun nor ended as a request of its own: it must not close the connection of the one that asks.
            answer = cast(HttpResponse, site().get_response(WSGIRequest(environment(request))))
        finally:
            # The request that asks goes on in the language of its visitor.
            translation.activate(language or settings.LANGUAGE_CODE)
        body = BytesIO(answer.content)
        raw = HTTPResponse(body=body, headers=dict(answer.items()), status=answer.status_code, preload_content=False)
        return self.build_response(request, raw)


def environment(request: PreparedRequest) -> dict[str, Any]:
    """The request as a WSGI server would give it to the site."""
    parts = urlsplit(request.url or "")
    body = request.body or b""
    content = body.encode() if isinstance(body, str) else bytes(cast(bytes, body))
    names = {name.upper().replace("-", "_"): value for name, value in request.headers.items()}
    plain = ("CONTENT_TYPE", "CONTENT_LENGTH")
    return {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote(str(parts.path), "latin-1"),
        "QUERY_STRING": parts.query,
        "SERVER_NAME": parts.hostname,
        "SERVER_PORT": str(parts.port or 80),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        **{name if name in plain else f"HTTP_{name}": value for name, value in names.items()},
        "CONTENT_LENGTH": str(len(content)),
        "HTTP_HOST": parts.netloc,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": parts.scheme,
        "wsgi.input": BytesIO(content),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
