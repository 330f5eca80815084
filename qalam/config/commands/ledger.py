"""`qalam ledger`: the transparency log. Whoever only checks it needs neither database nor Django."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.config.commandline import Command, call, language
from qalam.kernel.clock import now
from qalam.transparency import command
from qalam.transparency.findings import Replayer

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
REPLAYER: Replayer | None = None
"""What replays the rules of the queue over the leaves."""


def main(argv: Sequence[str]) -> int:
    """Do one of the deeds; `verify` answers 0 sound, 1 findings, 2 unreadable."""
    if not argv or argv[0] in {"-h", "--help"}:
        print("qalam ledger DEED [OPTIONS]\n\n" + "\n".join(f"  {name:<8} {what}" for name, what in DEEDS.items()))
        return 0
    if argv[0] in WITH_RECORDS:
        return call(RECORDS, argv)
    return command.main(argv, language=language(), now=now, replayer=REPLAYER)
