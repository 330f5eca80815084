"""Per-capita funding: norms by year, and which institution is funded so since when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Institution


class Norm(Dated):
    """Tenge per pupil and year, by level of education and locality, with its source."""

    class Level(models.IntegerChoices):
        PRIMARY = 1, _("primary level")
        LOWER_SECONDARY = 2, _("lower secondary level")
        UPPER_SECONDARY = 3, _("upper secondary level")

    level = models.PositiveSmallIntegerField(choices=Level.choices)
    is_village = models.BooleanField(default=False)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    source = models.CharField(max_length=120)
    confidence = models.CharField(max_length=1, choices=[(mark, mark) for mark in "ABCIM"])

    class Meta:
        constraints = [
            one_at_a_time(
                "funding_one_city_norm_of_a_level_at_a_time", "level", condition=models.Q(is_village=False)
            ),
            one_at_a_time(
                "funding_one_village_norm_of_a_level_at_a_time", "level", condition=models.Q(is_village=True)
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="funding_a_norm_is_above_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.amount}"


class PerCapita(Dated):
    """An institution is funded per pupil over this period."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="per_capita")

    class Meta:
        constraints = [one_at_a_time("funding_one_per_capita_period_at_a_time", "institution")]

    def __str__(self) -> str:
        return str(self.institution_id)
