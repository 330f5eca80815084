"""Attempts that were refused: who tried to read or change what, how often in the hour, and why it was refused."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Refused(models.Model):
    """Refusals of one kind within an hour, counted. It holds ids and no personal data.

    `page` is the name of the address; the subject is empty where the page shows many people or the record does not
    exist. `by` is None where nobody had signed in.
    """

    class Why(models.TextChoices):
        SIGNED_OUT = "signed-out", _("nobody had signed in")
        ROLE = "role", _("the role does not include it")
        ANOTHERS = "anothers", _("the record is somebody else's")
        UNKNOWN = "unknown", _("there is no such record")
        INTEREST = "interest", _("a conflict of interest")

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="refused"
    )
    page = models.CharField(max_length=80, blank=True)
    is_deed = models.BooleanField()
    subject_kind = models.CharField(max_length=40, blank=True)
    subject_key = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=10, choices=Why.choices)
    hour = models.DateTimeField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "refused"
        constraints = [
            # The hour stands first: what an account did in it is found, and counted, by the index of the constraint.
            models.UniqueConstraint(
                fields=["hour", "by", "page", "is_deed", "subject_kind", "subject_key", "why"],
                name="access_refusals_of_an_hour_are_counted",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=~models.Q(by__isnull=True) | models.Q(why="signed-out"),
                name="access_a_refusal_has_an_account_if_signed_in",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hour:%Y-%m-%d %H} {self.page} {self.subject_kind} {self.subject_key}: {self.why}"
