"""Small real servers on loopback: one that speaks HTTP, one that speaks SMTP."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Asked"], tuple[int, dict[str, Any]]]


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class HttpServer:
    """Where it listens, and what it was asked."""

    url: str
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def http_server(answer: Answer) -> Iterator[HttpServer]:
    """A server that answers each POST with a status and a JSON object."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            found.asked.append(asked)
            status, content = answer(asked)
            written = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            self.wfile.write(written)

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        found = HttpServer(f"http://127.0.0.1:{server.server_address[1]}")
        with running(server):
            yield found


@dataclass
class SmtpServer:
    """Where it listens, the letters it took, and what it says to a recipient."""

    port: int = 0
    letters: list[bytes] = field(default_factory=list)
    to_recipient: str = "250 ok"


@contextmanager
def smtp_server() -> Iterator[SmtpServer]:
    """A mail server that takes letters and delivers none."""
    found = SmtpServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.say("220 loopback")
            while line := self.rfile.readline().decode().strip():
                word = line[:4].upper()
                if word == "DATA":
                    self.say("354 go on")
                    found.letters.append(self.letter())
                    self.say("250 taken")
                elif word == "QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say(found.to_recipient if word == "RCPT" else "250 ok")

        def letter(self) -> bytes:
            lines = []
            while (line := self.rfile.readline().rstrip(b"\r\n")) != b".":
                lines.append(line)
            return b"\n".join(lines)

        def say(self, words: str) -> None:
            self.wfile.write(f"{words}\r\n".encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        found.port = server.server_address[1]
        with running(server):
            yield found


@contextmanager
def running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
