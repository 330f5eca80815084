"""Whom a notice reached, and whom none did.

Reached is who opened the notice on the site, whose message was reported as delivered, or for whom a specialist worked
the list: called, visited, or looked for in vain. Handing a letter to a mail server is not reaching.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from qalam.notices.models import Delivery, Notice
from qalam.notices.rules.terms import number


def reached(notice: Notice) -> bool:
    """Whether the notice reached its person, as the records have it now."""
    return Notice.objects.filter(pk=notice.pk, reached_at__isnull=False).exists()


def reached_at(key: str) -> datetime | None:
    """The first moment at which the notice of this key reached its person; None while it has not."""
    return Notice.objects.filter(key=key).values_list("reached_at", flat=True).first()


def unreached(*, at: datetime) -> QuerySet[Notice]:
    """The could-not-reach list, the urgent first, then the oldest.

    A notice is on it when it has not reached its person and nothing can still be hoped for: no way at all, every way
    given up, or silence since the message left for longer than the term of `notices.silence`.
    """
    silence = timedelta(hours=number("notices.silence", on=at.date()))
    hopeful = Delivery.objects.filter(notice=OuterRef("pk")).filter(
        Q(next_attempt_at__isnull=False) | Q(state=Delivery.State.SENT, sent_at__gt=at - silence)
    )
    waiting = Notice.objects.filter(~Exists(hopeful), reached_at=None, made_at__lte=at)
    return waiting.order_by("-is_urgent", "made_at", "pk")
