"""The processes that answer requests, begun by a process that has set papers itself, as a first start does."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

from qalam.config.workers import ADDRESS

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds. A server that waits for threads which it has not got never answers."""


@pytest.fixture
def address() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        port = probe.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "tests.config.paper_site", str(port)], cwd=ROOT) as server:
        try:
            yield f"http://{ADDRESS}:{port}/"
        finally:
            server.terminate()


def test_a_paper_is_set_for_a_visitor_after_papers_were_set_at_the_start(address: str) -> None:
    assert answer(address).startswith(b"%PDF")


def answer(address: str) -> bytes:
    """What the server says once it listens."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answered:
                return bytes(answered.read())
        except TimeoutError:
            raise
        except (ConnectionError, URLError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
