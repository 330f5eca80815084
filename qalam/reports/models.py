"""Published editions of the yearly report: each keeps its words and numbers as they were."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from qalam.figures.models import Freeze


class Edition(models.Model):
    """One published edition of a school year's report; the database refuses to change or delete it.

    `documents` holds the composed report by language, `content_hash` the SHA-256 of it.
    """

    school_year = models.CharField(max_length=9)
    on = models.DateField()
    number = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="editions"
    )
    reason = models.TextField(blank=True)
    content_hash = models.CharField(max_length=64)
    documents = models.JSONField()
    freeze = models.OneToOneField(Freeze, on_delete=models.PROTECT, related_name="edition")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school_year", "number"], name="reports_editions_of_a_year_are_numbered"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="reports_editions_are_counted_from_one"),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="reports_an_amendment_says_why"
            ),
            models.CheckConstraint(
                condition=models.Q(content_hash__regex=r"^[0-9a-f]{64}$"), name="reports_an_edition_keeps_its_hash"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.school_year}, edition {self.number}"
