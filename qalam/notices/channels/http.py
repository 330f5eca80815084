"""One request to a service that speaks HTTP, with its answer or one sentence about why there is none."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from qalam.notices.channels.channel import PATIENCE, NotSent

LONGEST_ANSWER = 64 * 1024
BUSY = {408, 425, 429}
JSON_HEADERS = {"Content-Type": "application/json; charset=utf-8"}


def post(url: str, body: bytes, headers: Mapping[str, str], *, patience: float = PATIENCE) -> dict[str, Any]:
    """The JSON object of the answer, empty where it is none.

    Raises NotSent: final where the service refuses this very request (4xx), else to be tried again.
    """
    request = urllib.request.Request(url, data=body, headers=dict(headers), method="POST")
    try:
        with urllib.request.urlopen(request, timeout=patience) as answer:
            return as_object(answer.read(LONGEST_ANSWER))
    except urllib.error.HTTPError as problem:
        words = problem.read(LONGEST_ANSWER).decode(errors="replace").strip()
        is_final = 400 <= problem.code < 500 and problem.code not in BUSY
        raise NotSent(f"{problem.code} {words}"[:300], is_final=is_final) from problem
    except (OSError, HTTPException) as problem:
        # The address itself may hold a secret, so only its server is named.
        raise NotSent(f"{urlsplit(url).hostname}: {getattr(problem, 'reason', problem)}"[:300]) from problem


def as_object(content: bytes) -> dict[str, Any]:
    """A JSON object, or an empty one."""
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
