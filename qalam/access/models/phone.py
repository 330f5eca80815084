"""The phone that opens an account."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class Phone(models.Model):
    """A number in E.164 form and the one account that its codes open.

    `asked_at` is when a code was last asked for before the number was confirmed, `confirmed_at` the first moment at
    which one came back; until then the account is empty. `tries` counts the codes typed for the number since
    `tries_since`, in whichever browser.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="phone")
    number = models.CharField(max_length=16)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    tries_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number"], name="access_a_phone_opens_one_account"),
            models.CheckConstraint(
                condition=Q(number__regex=r"^\+[1-9]\d{6,14}$"), name="access_a_phone_is_written_as_e164"
            ),
        ]

    def __str__(self) -> str:
        return f"…{self.number[-4:]}"
