"""`qalam check` in a process of its own for each call, without starting Python anew for each.

A server process has imported the command and forks for every call; so a call costs milliseconds beside its own work,
and still dies alone, in an address space that is bounded. Run as a module this is the server: a line of JSON asks for
a call, a line with its exit status answers, negative for the signal that ended it.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

import qalam.checker.command  # noqa: F401  (before any fork, once)
from qalam.config import commandline

MEMORY = 1024 * 2**20
"""Address space of a call, in bytes: far above what a report needs, below what a bomb unpacks to thrice."""

PATIENCE = 120
"""Seconds after which a call is ended, for it hangs."""

NOBODY = 65534
"""A user to whom closed files are closed: the superuser may open everything."""


class Call(TypedDict):
    arguments: list[str]
    language: str
    as_nobody: bool
    folder: str
    """Where the call finds what it is given and puts what it says: the files `given`, `output`, `complaint`."""


class Forking:
    """The server, and calls through it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = subprocess.Popen(
            [sys.executable, "-m", "tests.checker.fuzz.forking"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONIOENCODING": "utf-8:strict"},
        )

    def check(
        self,
        *arguments: str | bytes,
        language: str = "en",
        given: bytes = b"",
        as_nobody: bool = False,
    ) -> tuple[int, str, str]:
        """The exit status of `qalam check`, its output and its complaint."""
        (self.folder / "given").write_bytes(given)
        call = Call(
            arguments=["check", *map(os.fsdecode, arguments)],
            language=language,
            as_nobody=as_nobody,
            folder=str(self.folder),
        )
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(json.dumps(call).encode() + b"\n")
        self.server.stdin.flush()
        status = int(self.server.stdout.readline())
        complaint = (self.folder / "complaint").read_bytes().decode(errors="backslashreplace")
        return status, (self.folder / "output").read_bytes().decode(), complaint

    def close(self) -> None:
        self.server.communicate()


def serve() -> None:
    for line in sys.stdin.buffer:
        call: Call = json.loads(line)
        child = os.fork()
        if not child:
            _run(call)
        _, waited = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(waited), flush=True)


def _run(call: Call) -> None:
    folder = Path(call["folder"])
    for number, name, how in ((0, "given", os.O_RDONLY), (1, "output", os.O_WRONLY), (2, "complaint", os.O_WRONLY)):
        os.dup2(os.open(folder / name, how | os.O_CREAT | os.O_TRUNC * bool(number)), number)
    signal.alarm(PATIENCE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.environ["QALAM_LANG"] = call["language"]
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (the server's own has read ahead)
    sys.argv = ["qalam", *call["arguments"]]
    if call["as_nobody"] and os.geteuid() == 0:
        os.seteuid(NOBODY)
    commandline.main()


if __name__ == "__main__":
    serve()
