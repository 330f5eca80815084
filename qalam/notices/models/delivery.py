"""One notice on one way to one address, and each attempt to send it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.notices.models.notice import Notice
from qalam.notices.models.way import Language, Way


class Delivery(models.Model):
    """A notice on its way. `reference` is the name under which the other side knows the message.

    While an attempt runs, `next_attempt_at` is the moment from which the attempt counts as cut off.
    """

    class State(models.TextChoices):
        """How far the message is."""

        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("failed, will be tried again")
        GIVEN_UP = "given_up", _("given up")

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="deliveries")
    way = models.CharField(max_length=8, choices=Way.choices)
    address = models.CharField(max_length=254)
    language = models.CharField(max_length=2, choices=Language.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts_made = models.PositiveSmallIntegerField(default=0)
    next_attempt_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(
        null=True, blank=True
    )
    last_error = models.CharField(max_length=300, blank=True)
    reference = models.CharField(max_length=200, blank=True)
    sent_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)
    delivered_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("notice", "way", "address", name="notices_a_notice_goes_to_an_address_once"),
            models.CheckConstraint(
                name="notices_only_what_is_open_is_tried_again",
                condition=Q(state__in=["waiting", "failed"], next_attempt_at__isnull=False)
                | Q(state__in=["sent", "delivered", "given_up"], next_attempt_at=None),
            ),
            models.CheckConstraint(
                name="notices_what_was_sent_has_its_moment",
                condition=~Q(state="sent") | Q(sent_at__isnull=False),
            ),
            models.CheckConstraint(
                name="notices_what_was_delivered_has_its_moment",
                condition=~Q(state="delivered") | Q(delivered_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt_at"], name="notices_deliveries_due", condition=Q(next_attempt_at__isnull=False)
            ),
            models.Index(fields=["-sent_at"], name="notices_deliveries_by_sending"),
        ]

    def __str__(self) -> str:
        return f"{self.way} {self.address}: {self.state}"


class Attempt(models.Model):
    """The decision to send now, written and committed before anything leaves. It is never changed."""

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("delivery", "number", name="notices_attempts_are_numbered")]

    def __str__(self) -> str:
        return f"attempt {self.number} of delivery {self.delivery_id}"


class Outcome(models.Model):
    """How an attempt ended. One without an outcome was cut off: whether its message left is not known."""

    class Kind(models.TextChoices):
        """The end of an attempt."""

        SENT = "sent", _("handed over")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("failed")
        REFUSED = "refused", _("refused for good")
        CUT_OFF = "cut_off", _("cut off")

    attempt = models.OneToOneField(Attempt, on_delete=models.PROTECT, related_name="outcome")
    at = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    detail = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.detail}"
