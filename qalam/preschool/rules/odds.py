"""When families see their chances: a territory decides, by default once the forecast has proved itself."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from qalam.preschool.rules import PARAMETERS

SHOWN = "preschool.odds.shown"


class Shown(StrEnum):
    """When chances are shown."""

    ALWAYS = "always"
    WHEN_PROVEN = "when-proven"
    """Once the forecast of half a year before did better than telling everybody the same."""
    NEVER = "never"


def are_shown(on: date, territory: str, *, is_better: bool) -> bool:
    """Whether families of the territory see chances on the day; `is_better` says how the back-test ended."""
    shown = Shown(str(PARAMETERS.in_force(SHOWN, on=on, city=territory).value))
    return shown is Shown.ALWAYS or (shown is Shown.WHEN_PROVEN and is_better)
