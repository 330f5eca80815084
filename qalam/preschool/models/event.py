"""What happened in the queue, line by line: each line is also a leaf of the public log."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from qalam.preschool.models.application import Application
from qalam.preschool.models.place import Place

MOVES = Q(before_filed_at__isnull=False) | Q(after_filed_at__isnull=False)


class QueueEvent(models.Model):
    """One event, and the leaf of the log that says the same in public.

    Where the child stood among those who wait before the event, and where it stands after it, is kept as category and
    time of filing; empty where it did not wait. So everybody's moves can be told from the events of others. `verdict`
    is the rule's decision with its reasons in three languages, empty where a person decided.
    """

    leaf_index = models.BigIntegerField(unique=True)
    application = models.ForeignKey(Application, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=16)
    cause = models.CharField(max_length=24, blank=True)
    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    before_priority = models.CharField(max_length=16, blank=True)
    before_filed_at = models.DateTimeField(null=True, blank=True)
    after_priority = models.CharField(max_length=16, blank=True)
    after_filed_at = models.DateTimeField(null=True, blank=True)
    verdict = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(before_priority="") ^ Q(before_filed_at__isnull=False))
                & (Q(after_priority="") ^ Q(after_filed_at__isnull=False)),
                name="preschool_a_standing_has_category_and_time",
            ),
        ]
        indexes = [
            models.Index(fields=["application", "leaf_index"], name="preschool_events_of_a_child"),
            models.Index(fields=["birth_year", "leaf_index"], name="preschool_moves_of_the_queue", condition=MOVES),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind}"
