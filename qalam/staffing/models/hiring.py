"""Hiring: competitions for vacant posts, and 'With a diploma to the village'."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from qalam.registry.models import Institution, Person


class Competition(models.Model):
    """A competition for a vacant post of an institution."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="competitions")
    subject_code = models.SlugField(blank=True)
    announced_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_on__isnull=True) | Q(decided_on__gte=F("announced_on")),
                name="staffing_a_competition_is_decided_after_it_is_announced",
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution_id} {self.announced_on}"


class Candidate(models.Model):
    """One who applied; at most one is hired."""

    competition = models.ForeignKey(Competition, on_delete=models.PROTECT, related_name="candidates")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="candidacies")
    points = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    is_hired = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["competition", "person"], name="staffing_one_applies_once"),
            models.UniqueConstraint(
                fields=["competition"],
                condition=Q(is_hired=True),
                name="staffing_one_is_hired_per_competition",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.competition_id}"


class VillagePlacement(models.Model):
    """A graduate placed in a village under 'With a diploma to the village'."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="village_placements")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="+")
    placed_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person"], name="staffing_placed_in_a_village_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.placed_on}"
