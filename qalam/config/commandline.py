"""The command line: one table of commands, each a module with `main(argv) -> exit status`.

A command module is imported only when it is called, so `qalam say` starts without settings and models.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from qalam.config.output import whole_answer
from qalam.config.system import refusal_of
from qalam.kernel.arguments import terminal_language
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual


class Command(NamedTuple):
    """A module with `main(argv)`; one that sees records may import models, so Django is set up before it."""

    module: str
    summary: str
    sees_records: bool = False
    against_records: str = ""
    """The module for a call that asks for the records, of a command that starts without them."""


COMMANDS: dict[str, Command] = {
    "run": Command(
        "qalam.config.commands.run", "start the city: database, demo records, reports, site", sees_records=True
    ),
    "work": Command("qalam.config.commands.work", "do the jobs alone, without the site", sees_records=True),
    "demo": Command("qalam.config.commands.demo", "an invented city to try everything on", sees_records=True),
    "figures": Command("qalam.config.commands.figures", "every number of the city, counted live", sees_records=True),
    "report": Command(
        "qalam.config.commands.report", "the yearly report in three languages, as files", sees_records=True
    ),
    "ledger": Command(
        "qalam.config.commands.ledger", "the transparency log: export it, verify an export, sign as a witness"
    ),
    "referral": Command(
        "qalam.config.commands.referral", "check the code of a kindergarten referral, without a network"
    ),
    "towns": Command("qalam.config.commands.towns", "children who stand in the queues of several towns"),
    "package": Command("qalam.config.commands.package", "check a city's data package, without a network"),
    "check": Command(
        "qalam.checker.command",
        "find what does not add up in a published report",
        against_records="qalam.config.commands.check",
    ),
    "allocate": Command("qalam.allocation.command", "allocate places from tables, without a database"),
    "say": Command("qalam.kernel.kazakh.command", "a number with its Kazakh case ending, or in words"),
    "manage": Command("qalam.config.commands.manage", "Django's own commands"),
}

AGAINST_RECORDS = "--against-records"

UNKNOWN = Trilingual(
    kk="«{name}» деген команда жоқ. Барлары: {known}.",
    ru="Команды «{name}» нет. Есть: {known}.",
    en="There is no command '{name}'. There are: {known}.",
)

BROKEN_PIPE_STATUS = 141
INTERRUPTED_STATUS = 130


def language(given: Sequence[str] = ()) -> Language:
    """The language of the terminal: `QALAM_LANG`, else that of the locale, else Kazakh; before all `--lang` among
    the arguments."""
    return terminal_language(given)


def usage() -> str:
    rows = "\n".join(f"  {name:<10} {command.summary}" for name, command in COMMANDS.items())
    return f"qalam COMMAND [OPTIONS]\n\n{rows}\n\n`qalam COMMAND --help` tells more."


def run(argv: Sequence[str]) -> int:
    """Run one command; a refusal is one sentence on standard error and exit status 2."""
    if not argv or argv[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    name, *rest = argv
    try:
        if name not in COMMANDS:
            raise Refusal(UNKNOWN.fill(name=name, known=", ".join(COMMANDS)))
        command = COMMANDS[name]
        if command.against_records and AGAINST_RECORDS in rest:
            command = Command(command.against_records, command.summary, sees_records=True)
        status = call(command, rest)
        if sys.stdout is not None:  # a shell may have closed it
            sys.stdout.flush()
        return status
    except Refusal as refusal:
        print(refusal.say(language(rest)), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED_STATUS
    except BrokenPipeError:
        # The reader left (`qalam figures | head`): nothing to say, nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE_STATUS
    except OSError as problem:
        refused = refusal_of(problem)
        if refused is None:
            raise
        # Where standard error lies on the same full disk, the status alone tells.
        with suppress(OSError):
            print(refused.say(language(rest)), file=sys.stderr, flush=True)
        return 2


def call(command: Command, argv: Sequence[str]) -> int:
    """Import the module of a command and run it."""
    if command.sees_records:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")
        importlib.import_module("django").setup()
    return int(importlib.import_module(command.module).main(argv))


def main() -> None:
    with whole_answer():
        status = run(sys.argv[1:])
    sys.exit(status)
