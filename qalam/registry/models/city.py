"""The city whose records these are: one row."""

from __future__ import annotations

from django.db import models

from qalam.registry.models.area import Area


class City(models.Model):
    """The city itself; `records_until` is the last day up to which records are kept, none means today."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    is_invented = models.BooleanField(default=False)
    records_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            # The same expression for every row, so a second row is refused.
            models.UniqueConstraint(models.Value(1), name="registry_there_is_one_city"),
        ]

    def __str__(self) -> str:
        return self.area.name_kk
