"""Areas: the city, its villages and micro-districts."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Area(models.Model):
    """A territory; those that the state classifier knows carry its KATO code."""

    class Kind(models.TextChoices):
        CITY = "city", _("city")
        VILLAGE = "village", _("village")
        MICRODISTRICT = "microdistrict", _("micro-district")

    kind = models.CharField(max_length=16, choices=Kind.choices)
    kato = models.CharField(max_length=9, blank=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    name_kk = models.CharField(max_length=120)
    name_ru = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kato"], condition=~models.Q(kato=""), name="registry_one_area_per_kato_code"
            ),
            models.CheckConstraint(
                condition=models.Q(kato="") | models.Q(kato__regex=r"^\d{9}$"),
                name="registry_a_kato_code_has_nine_digits",
            ),
        ]

    def __str__(self) -> str:
        return self.name_kk
