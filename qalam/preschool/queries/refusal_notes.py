"""What people found out about patterns of refusals, as the audit has it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from qalam.ledger.models import Deed
from qalam.preschool.queries.refusals import key_of
from qalam.preschool.simulation.refusals import Question

KIND = "pattern of refusals"


def notes_about(bins: Iterable[str], at: datetime) -> list[Deed]:
    """All notes about these kindergartens, the latest first."""
    who = Q(pk__in=())
    for bin in bins:
        for question in (Question.WITHIN, Question.AMONG):
            who |= Q(subject_key__startswith=key_of(question, bin, ""))
    return of(who, at)


def notes_about_reasons(at: datetime) -> list[Deed]:
    """All notes about patterns of reasons, the latest first."""
    return of(Q(subject_key__startswith=f"{Question.REASON}:"), at)


def of(who: Q, at: datetime) -> list[Deed]:
    """Notes of a kind until a moment."""
    rows = Deed.objects.filter(who, subject_kind=KIND, at__lte=at).exclude(reason="")
    return list(rows.select_related("by").order_by("-at", "-pk"))
