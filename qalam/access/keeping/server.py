"""The server whose pages are kept: one code, one set of settings."""

from __future__ import annotations

import os
from functools import cache
from secrets import token_hex

SERVER_MARK = "QALAM_SERVER_MARK"
"""In the environment of all workers of one server: what one of them keeps, the others find."""


@cache
def server_mark() -> str:
    """The mark of the server that this process belongs to; of this process alone where no server gave one."""
    return os.environ.get(SERVER_MARK) or token_hex(16)
