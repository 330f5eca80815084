"""`qalam manage`: Django's own commands, with the database running where they need it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext

from django.core.management import execute_from_command_line

from qalam.config.database.running import database_running
from qalam.portal.messages.compiling import compile_messages

WITHOUT_DATABASE = {
    "", "help", "version", "--help", "-h", "--version", "check", "collectstatic", "compilemessages",
    "diffsettings", "findstatic", "makemessages", "messages", "startapp", "startproject",
}  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Run one of Django's commands; its own exit status is kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")
    compile_messages()
    needs_database = bool(argv) and argv[0] not in WITHOUT_DATABASE and "--help" not in argv
    with database_running() if needs_database else nullcontext():
        execute_from_command_line(["qalam manage", *argv])
    return 0
