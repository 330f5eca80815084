"""`qalam towns`: the queue beside those of other towns. Whoever compares needs neither database nor key."""

from __future__ import annotations

import os
from collections.abc import Sequence

from qalam.config.commandline import Command, call, language
from qalam.config.territory import queue_territory
from qalam.kernel.clock import today
from qalam.preschool.towns import command

RECORDS = Command("qalam.config.commands.towns_records", "", sees_records=True)
DEEDS = {
    "open": "begin a comparison of towns",
    "key": "make the key of a town for one comparison",
    "export": "write the town's own file from its records",
    "pass": "put the town's secret on the files of the others",
    "show": "say what town files are: their town, size, digest, where they have been",
    "compare": "find what several towns have; needs no key",
    "take": "find the town's own children again and keep what others have too",
}
WITH_RECORDS = ("export", "take")


def main(argv: Sequence[str]) -> int:
    """Do one of the deeds; what cannot be done is refused (2)."""
    if not argv or argv[0] in {"-h", "--help"}:
        print("qalam towns DEED [OPTIONS]\n\n" + "\n".join(f"  {name:<8} {what}" for name, what in DEEDS.items()))
        return 0
    if argv[0] in WITH_RECORDS:
        return call(RECORDS, argv)
    return command.main(argv, language=language(), today=today(), territory=queue_territory(os.environ))
