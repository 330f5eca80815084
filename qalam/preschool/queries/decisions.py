"""Decisions about a child that a person looks at when the family asks: of the rules, or of a head who refused."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from qalam.preschool.models import Application, QueueEvent, Referral
from qalam.preschool.rules.lifecycle import Event

REFUSED = "refused-papers"
"""The cause of a referral's end when the kindergarten refuses the papers."""
OPEN_TO_REVIEW = ~Q(verdict={}) | Q(kind=Event.ANNULLED, cause=REFUSED)


def decisions_about(application: Application) -> QuerySet[QueueEvent]:
    """What the rules or a head decided about the child, the latest first."""
    return QueueEvent.objects.filter(OPEN_TO_REVIEW, application=application).order_by("-leaf_index")


def is_refusal(event: QueueEvent) -> bool:
    """Whether a kindergarten refused the child's papers."""
    return (event.kind, event.cause) == (Event.ANNULLED, REFUSED)


def is_open_to_review(event: QueueEvent) -> bool:
    """Whether the family may ask a person to look at it; deeds of the department itself are no such decisions."""
    return bool(event.verdict) or is_refusal(event)


def refused_referral(event: QueueEvent) -> Referral | None:
    """The referral that ended with this refusal."""
    rows = Referral.objects.filter(application=event.application, place=event.place, ended_at=event.at)
    return rows.exclude(refused_because="").first()
