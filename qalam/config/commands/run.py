"""`qalam run`: everything from an empty folder to a running site; Ctrl-C stops all of it."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable, Sequence
from types import FrameType

from django.db import connections
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from qalam.config.clockwork.beside import LONGEST_PAUSE, PAUSE, worker_beside
from qalam.config.commandline import language
from qalam.config.database.running import database_running
from qalam.config.starting import STEPS
from qalam.config.workers import ADDRESS, announce_server, page_servers
from qalam.kernel.arguments import Arguments
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.portal.messages.compiling import compile_messages

PORT = 8000
PORT_PATIENCE = 3.0
STEADY = 10.0
"""Seconds after which page servers count as having served."""


class PortNotFree(Refusal):
    """The port of the site is taken or may not be used."""


def main(argv: Sequence[str]) -> int:
    """Start the database, bring it up to date, serve the site until Ctrl-C or SIGTERM."""
    parser = Arguments(prog="qalam run", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT, help=f"port on {ADDRESS}, {PORT} unless told")
    port: int = parser.parse_args(argv).port
    wait_for_port(port)
    compile_messages()
    signal.signal(signal.SIGTERM, interrupt)
    console = Console(stderr=True)
    try:
        with database_running(revives=True):
            prepare(console)
            console.print(OPEN.fill(address=f"http://{ADDRESS}:{port}/").say(language()))
            serve(port)
    except KeyboardInterrupt:
        pass
    console.print(STOPPED.say(language()))
    return 0


def prepare(console: Console) -> None:
    """Take every step, with a bar that says which."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=sum(step.parts for step in STEPS))
        done = 0
        for step in STEPS:
            sentence = step.sentence.say(language())
            progress.update(task, completed=done, description=sentence)
            step.run(lambda part: progress.update(task, advance=1, description=part.say(language())))
            done += step.parts
            console.print(f"✓ {sentence}")


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    """SIGTERM ends the command as Ctrl-C does, so that the database is stopped too."""
    raise KeyboardInterrupt


def wait_for_port(port: int) -> None:
    """Refuse a port that stays taken; workers of a killed run free theirs within moments."""
    until = time.monotonic() + PORT_PATIENCE
    while (problem := port_problem(port)) is not None:
        if time.monotonic() >= until:
            raise PortNotFree(TAKEN.fill(port=port)) from problem
        time.sleep(0.2)


def port_problem(port: int) -> Exception | None:
    """What keeps us from listening on `port`."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except (OSError, OverflowError) as problem:
            return problem
    return None


def serve(port: int) -> None:
    """Answer requests and do the jobs until a signal comes."""
    connections.close_all()
    announce_server()
    with worker_beside():
        keep_serving(lambda: page_servers(port).serve())


def keep_serving(answer: Callable[[], None]) -> None:
    """Answer until a signal comes; a site that has once served goes on, however its page servers end.

    Granian gives up when one of them dies twice within seconds, as where memory is short. Page servers that die as soon
    as they are started for the first time have a fault, which ends the command.
    """
    began, has_served, pause = time.monotonic(), False, PAUSE
    while True:
        try:
            return answer()
        except SystemExit:
            lasted = time.monotonic() - began
            has_served = has_served or lasted > STEADY
            if not has_served:
                raise
            pause = PAUSE if lasted > STEADY else min(2 * pause, LONGEST_PAUSE)
        # Granian has left its own handlers.
        signal.signal(signal.SIGTERM, interrupt)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        time.sleep(pause)
        began = time.monotonic()


OPEN = Trilingual(
    kk="Сайт ашық: {address} (тоқтату: Ctrl-C)",
    ru="Сайт открыт: {address} (остановить: Ctrl-C)",
    en="The site is open: {address} (Ctrl-C stops it)",
)
STOPPED = Trilingual(kk="Сайт тоқтатылды.", ru="Сайт остановлен.", en="The site has stopped.")
TAKEN = Trilingual(
    kk="{port} портын пайдалану мүмкін емес: бос емес не рұқсат жоқ. Басқасын көрсетіңіз: --port 8001.",
    ru="Порт {port} недоступен: он занят или не разрешён. Укажите другой: --port 8001.",
    en="Port {port} cannot be used: it is taken or not permitted. Name another one: --port 8001.",
)
