"""Why a decision was as it was: the last reasons at once, those before them on demand."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Language
from qalam.preschool.models import QueueEvent
from qalam.preschool.queries.decisions import is_refusal, refused_referral

SHOWN = 3
"""So many reasons are read at once; a category has one for each paper that was ever brought."""


@dataclass(frozen=True)
class Reasons:
    """Reasons of one decision: `last` are shown, `earlier` are folded."""

    last: tuple[str, ...]
    earlier: tuple[str, ...]


def reasons_of(event: QueueEvent, language: Language) -> Reasons:
    """The reasons of the decision, as they were stored; of a refusal by a kindergarten, the lawful one it named."""
    if is_refusal(event):
        referral = refused_referral(event)
        return Reasons((sentence(str(referral.get_refused_because_display())),) if referral else (), ())
    told = tuple(str(reason[language]) for reason in event.verdict.get("reasons", ()))
    return Reasons(told[-SHOWN:], told[:-SHOWN])


def sentence(words: str) -> str:
    """With a capital letter and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."
