"""`qalam work`: the jobs alone, without the site, for an installation that keeps them apart."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from qalam.config.clockwork.machine_code import compiling_beside
from qalam.config.clockwork.worker import work
from qalam.config.database.running import database_running
from qalam.config.starting import migrate
from qalam.config.workers import follow_server
from qalam.kernel.arguments import Arguments


def main(argv: Sequence[str]) -> int:
    """Bring the tables up to date and do jobs until Ctrl-C or SIGTERM; several workers share the work."""
    options = Arguments(prog="qalam work", description=__doc__)
    options.add_argument("--until-done", action="store_true", help="do what waits, and leave")
    until_done: bool = options.parse_args(argv).until_done
    follow_server()
    with database_running():
        migrate()
        with nullcontext() if until_done else compiling_beside():
            work(until_done=until_done)
    return 0
