"""Published numbers, kept as they were when they were published, with the hash of the rows they came from."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Freeze(models.Model):
    """All figures of the city, kept at one moment, as of one day."""

    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="freezes"
    )
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.on} at {self.at:%Y-%m-%d %H:%M}"


class FrozenValue(models.Model):
    """One figure of a freeze; `value` is none where there was nothing to divide by."""

    freeze = models.ForeignKey(Freeze, on_delete=models.PROTECT, related_name="values")
    figure_id = models.CharField(max_length=100)
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    numerator = models.DecimalField(max_digits=18, decimal_places=4)
    denominator = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    rows_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["freeze", "figure_id"], name="figures_a_figure_is_frozen_once"),
            models.CheckConstraint(
                condition=models.Q(rows_hash__regex=r"^[0-9a-f]{64}$"), name="figures_a_frozen_value_keeps_its_hash"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.figure_id} = {self.value}"
