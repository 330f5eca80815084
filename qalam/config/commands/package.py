"""`qalam package`: a city's data package, checked without database and Django."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.config.commandline import language
from qalam.transparency.packages import command


def main(argv: Sequence[str]) -> int:
    """Check a package: 0 sound, 1 not, 2 no package at all."""
    return command.main(argv, language=language())
