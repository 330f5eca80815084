"""A sentence for one person."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from qalam.kernel.trilingual import Trilingual


class NoticeQuerySet(models.QuerySet["Notice"]):
    """What notices can be asked."""

    def unseen(self) -> NoticeQuerySet:
        """Those that their person has not opened on the site."""
        return self.filter(seen_at=None)


class Notice(models.Model):
    """What a person is told, once: a second notice with the same key is not made.

    `expires_at` is the moment after which the message is of no use any more. `reached_at` is the first moment at which
    it was seen on the site, delivered by some way, or worked by a specialist.
    """

    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices")
    key = models.CharField(max_length=200)
    text_kk = models.TextField()
    text_ru = models.TextField()
    text_en = models.TextField()
    link = models.CharField(max_length=500, blank=True)
    is_urgent = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    expires_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)
    seen_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)
    reached_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key"], name="notices_a_key_is_put_once"),
            models.CheckConstraint(
                name="notices_what_was_seen_was_reached", condition=Q(seen_at=None) | Q(reached_at__isnull=False)
            ),
            models.CheckConstraint(
                name="notices_a_notice_expires_after_it_is_made",
                condition=Q(expires_at=None) | Q(expires_at__gt=F("made_at")),
            ),
        ]
        indexes = [
            models.Index(fields=["to", "-made_at"], name="notices_inbox_of_a_person"),
            # Whoever puts several notices about one thing asks for all of them by how their keys begin.
            models.Index(fields=["key"], name="notices_keys_by_beginning", opclasses=["varchar_pattern_ops"]),
            models.Index(fields=["-is_urgent", "made_at"], name="notices_not_reached", condition=Q(reached_at=None)),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def sentence(self) -> Trilingual:
        """The words in three languages."""
        return Trilingual(self.text_kk, self.text_ru, self.text_en)
