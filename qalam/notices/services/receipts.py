"""Word that a message arrived, or did not, from whoever carried it; and that a person opened it on the site."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce

from qalam.access.demanding import demand_own
from qalam.access.models import User
from qalam.access.refusing import Subject
from qalam.notices.models import Delivery, Notice
from qalam.notices.services.marking import mark_reached
from qalam.notices.services.outbox import open_deliveries

State = Delivery.State
LOST = "lost-on-the-way"


def arrived(*, delivery: int, at: datetime) -> None:
    """The carrier reports that the message arrived; told twice, the first time stays."""
    with transaction.atomic():
        found = Delivery.objects.select_for_update().get(pk=delivery)
        if found.state == State.DELIVERED:
            return
        found.state, found.delivered_at, found.next_attempt_at, found.last_error = State.DELIVERED, at, None, ""
        found.sent_at = found.sent_at or at
        found.save(update_fields=["state", "delivered_at", "next_attempt_at", "last_error", "sent_at"])
        mark_reached([found.notice_id], at=at)


def lost(*, delivery: int, at: datetime, detail: str = LOST) -> None:
    """The carrier reports that a message it took will not arrive; the next way of its person takes over."""
    with transaction.atomic():
        found = Delivery.objects.select_for_update().select_related("notice").get(pk=delivery)
        if found.state != State.SENT:
            return
        found.state, found.last_error = State.GIVEN_UP, detail
        found.save(update_fields=["state", "last_error"])
        open_deliveries([found.notice], at)


def seen(*, notice: Notice, by: User, at: datetime) -> None:
    """The person opened the notice on the site, by whatever way they came. Refuses with NotYourOwn."""
    demand_own(notice.to, by=by, subject=Subject("notice", str(notice.pk)))
    _see(Notice.objects.filter(pk=notice.pk, to=by), at)


def all_seen(*, by: User, at: datetime) -> None:
    """The person has read all that they were told so far."""
    _see(Notice.objects.filter(to=by), at)


def _see(notices: QuerySet[Notice], at: datetime) -> None:
    """The first moment stays, also that at which the notice had reached the person before."""
    notices.filter(seen_at=None, made_at__lte=at).update(seen_at=at, reached_at=Coalesce("reached_at", Value(at)))
