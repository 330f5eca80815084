"""Free hot meals: the right of a child, by ground. A child with two grounds is one child."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Person, Standing


class MealEntitlement(Dated):
    """A right to free meals over a period, on one ground; vulnerable families name their standing."""

    class Ground(models.IntegerChoices):
        VULNERABLE_FAMILY = 1, _("socially vulnerable family")
        GRADE_1 = 2, _("first-grader")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="meal_entitlements")
    ground = models.PositiveSmallIntegerField(choices=Ground.choices)
    standing = models.ForeignKey(Standing, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            one_at_a_time("schooling_one_meal_entitlement_of_a_ground_at_a_time", "person", "ground"),
            models.CheckConstraint(
                condition=~models.Q(ground=1) | models.Q(standing__isnull=False),
                name="schooling_a_vulnerable_family_has_a_standing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.get_ground_display()}"
