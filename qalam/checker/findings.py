"""What does not add up, said so that the author can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from qalam.checker.claims import Claim
from qalam.checker.data import as_data
from qalam.kernel.trilingual import Trilingual

Severity = Literal["error", "warning", "note"]

# The gravest first.
SEVERITIES: dict[Severity, Trilingual] = {
    "error": Trilingual("қате", "ошибка", "error"),
    "warning": Trilingual("ескерту", "предупреждение", "warning"),
    "note": Trilingual("назар аударыңыз", "обратите внимание", "note"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction: `error` cannot be, `warning` is very probably wrong, `note` is worth a look.

    `start` and `end` are the half-open range of characters that the claims cover, and the text up to
    `until` where that reaches further. A finding without a number begins at `since`. `figure` is the code of the figure
    of the records that a claim differs from.
    """

    kind: str
    severity: Severity
    claims: tuple[Claim, ...]
    message: Trilingual
    expected: str
    actual: str
    until: int = 0
    since: int = 0
    figure: str = ""

    @property
    def start(self) -> int:
        return min((claim.start for claim in self.claims), default=self.since)

    @property
    def at(self) -> int:
        """Where the last of its numbers begins."""
        return max((claim.start for claim in self.claims), default=self.since)

    @property
    def end(self) -> int:
        return max([self.until, *(claim.end for claim in self.claims)])

    def as_dict(self) -> dict[str, object]:
        told: dict[str, object] = {
            "kind": self.kind,
            "severity": self.severity,
            "claims": [claim.id for claim in self.claims if claim.is_number],
            "start": self.start,
            "end": self.end,
            "message": self.message.as_dict(),
            "expected": as_data(self.expected),
            "actual": as_data(self.actual),
        }
        return told | {"figure": self.figure} if self.figure else told


class Written(str):
    """A number as reports in Kazakh and Russian print it; a sentence in English has a decimal point."""

    __slots__ = ()

    def say(self, language: str) -> str:
        return self.replace(",", ".") if language == "en" else str(self)


def written(value: Decimal, sign: str = "") -> Written:
    """A number as reports print it: thousands apart, a decimal comma; before a sign such as ' %'."""
    plain = f"{value:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return Written(plain.replace(",", "\u00a0").replace(".", ",") + sign)


def added(claims: Sequence[Claim]) -> Written:
    """The parts as a sum: '21 + 31 + 2'."""
    return Written(" + ".join(written(claim.value) for claim in claims))
