"""Why a decision was as it was: the last reasons at once, those before them on demand."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Language
from qalam.preschool.models import QueueEvent

SHOWN = 3
"""So many reasons are read at once; a category has one for each paper that was ever brought."""


@dataclass(frozen=True)
class Reasons:
    """Reasons of one decision: `last` are shown, `earlier` are folded."""

    last: tuple[str, ...]
    earlier: tuple[str, ...]


def reasons_of(event: QueueEvent, language: Language) -> Reasons:
    """The reasons of the decision, as they were stored."""
    told = tuple(str(reason[language]) for reason in event.verdict.get("reasons", ()))
    return Reasons(told[-SHOWN:], told[:-SHOWN])
