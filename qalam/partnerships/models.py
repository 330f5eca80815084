"""Agreements with partners: parties, schools, and a plan for each year."""

from __future__ import annotations

from django.db import models

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Institution


class Agreement(Dated):
    """An agreement over a period of years."""

    code = models.SlugField(unique=True)
    title_kk = models.CharField(max_length=250)
    title_ru = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)

    def __str__(self) -> str:
        return self.title_kk


class Party(models.Model):
    """One who signed."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="parties")
    name_kk = models.CharField(max_length=250)
    name_ru = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)

    def __str__(self) -> str:
        return self.name_kk


class Participant(Dated):
    """An institution that the agreement covers."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="participants")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="agreements")

    class Meta:
        constraints = [
            one_at_a_time("partnerships_an_institution_joins_once_at_a_time", "agreement", "institution")
        ]

    def __str__(self) -> str:
        return f"{self.institution_id} in {self.agreement_id}"


class Measure(models.Model):
    """A line of the plan of a year: what is promised, by when, and when it was done."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="measures")
    title_kk = models.CharField(max_length=250)
    title_ru = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title_kk
