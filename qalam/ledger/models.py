"""The record of deeds: append-only, written in the transaction of the deed itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Deed(models.Model):
    """One deed: who, what, when, on which record, and why."""

    action = models.CharField(max_length=80)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="deeds"
    )
    at = models.DateTimeField(db_index=True)
    subject_kind = models.CharField(max_length=80)
    subject_key = models.CharField(max_length=80)
    reason = models.TextField(blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_key"], name="ledger_deeds_of_a_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject_kind} {self.subject_key}"
