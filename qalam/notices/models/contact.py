"""Where a person can be written to, and the codes that prove it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from qalam.notices.models.way import Language, Way


class ContactQuerySet(models.QuerySet["Contact"]):
    """What contacts can be asked."""

    def kept(self) -> ContactQuerySet:
        """Those that their owner has not removed."""
        return self.filter(removed_at=None)

    def confirmed(self) -> ContactQuerySet:
        """Those that may be written to."""
        return self.kept().exclude(confirmed_at=None)


class Contact(models.Model):
    """An address of a person. It is written to only after its owner has entered the code that was sent there.

    A Telegram contact has no address until the person has opened the bot by the link of its code.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="contacts")
    way = models.CharField(max_length=8, choices=Way.choices)
    address = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.KAZAKH)
    added_at = models.DateTimeField()
    confirmed_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)
    removed_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "user", "way", "address", name="notices_an_address_stands_once", condition=Q(removed_at=None)
            ),
            models.CheckConstraint(
                name="notices_a_confirmed_contact_has_an_address", condition=Q(confirmed_at=None) | ~Q(address="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.way} {self.address}"


class ContactCode(models.Model):
    """A code sent to an address, or the start code of a Telegram link; only its digest is kept."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="codes")
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["digest"], name="notices_codes_by_digest")]

    def __str__(self) -> str:
        return f"code of contact {self.contact_id}, {self.made_at:%Y-%m-%d %H:%M}"
