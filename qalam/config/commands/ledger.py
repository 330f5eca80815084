"""`qalam ledger`: the transparency log. Whoever only checks it needs neither database nor Django."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence

from qalam.config.commandline import Command, call, language
from qalam.config.territory import queue_territory
from qalam.kernel.clock import now
from qalam.preschool.rules.replay import replay
from qalam.transparency import command
from qalam.transparency.findings import Told

RECORDS = Command("qalam.config.commands.ledger_records", "", sees_records=True)
DEEDS = {
    "export": "write the log as files: tiles, entries, checkpoints, public key",
    "sign": "sign the log as it stands",
    "accept": "keep the signatures of witnesses under a checkpoint",
    "verify": "check an export: every signature, hash, moment and rule",
    "cosign": "check an export, then sign its checkpoint as a witness",
    "receipt": "check a receipt of the queue",
    "keygen": "make the key of a witness",
}
WITH_RECORDS = ("export", "sign", "accept")


def main(argv: Sequence[str]) -> int:
    """Do one of the deeds; `verify` answers 0 sound, 1 findings, 2 unreadable."""
    if not argv or argv[0] in {"-h", "--help"}:
        print("qalam ledger DEED [OPTIONS]\n\n" + "\n".join(f"  {name:<8} {what}" for name, what in DEEDS.items()))
        return 0
    if argv[0] in WITH_RECORDS:
        return call(RECORDS, argv)
    return command.main(argv, language=language(), now=now, replayer=replayed)


def replayed(entries: Iterable[Mapping[str, object]]) -> Iterator[Told]:
    """Where the rules of the queue were not kept, by the law of the territory that `QALAM_TERRITORY` names."""
    return replay(entries, queue_territory(os.environ))
