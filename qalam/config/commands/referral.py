"""`qalam referral`: the codes of referrals, checked without database and Django."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.config.commandline import language
from qalam.kernel.clock import today
from qalam.preschool.referral import command


def main(argv: Sequence[str]) -> int:
    """Check codes: 0 sound, 1 not, 2 no codes at all."""
    return command.main(argv, language=language(), today=today())
