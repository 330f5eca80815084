"""How the demo city was built, so that it is built once."""

from __future__ import annotations

from django.db import models


class Build(models.Model):
    """The seed and scale of the city that stands; written in the transaction that loads it, so never of half a city."""

    seed = models.PositiveIntegerField()
    scale = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(models.Value(1), name="demo_one_city_stands")]

    def __str__(self) -> str:
        return f"seed {self.seed}, scale {self.scale}"
