"""Institutions of every kind, with their dated names and profiles, and the state orders that private ones hold."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models.area import Area
from qalam.registry.models.choices import Language, Ownership


class Institution(Dated):
    """An institution; its period runs from opening to closing. Identity is the BIN, never the name."""

    class Kind(models.TextChoices):
        KINDERGARTEN = "kindergarten", _("kindergarten")
        MINI_CENTRE = "mini_centre", _("mini-centre")
        GENERAL_SCHOOL = "general_school", _("general school")
        PRIMARY_SCHOOL = "primary_school", _("primary school")
        EVENING_SCHOOL = "evening_school", _("evening school")
        CREATIVITY_HOUSE = "creativity_house", _("pupils' creativity house")
        YARD_CLUB = "yard_club", _("yard club")
        METHODICAL_CENTRE = "methodical_centre", _("methodical centre")
        DEPARTMENT = "department", _("education department")

    bin = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices, db_index=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="institutions")
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    latitude = models.DecimalField(max_digits=7, decimal_places=5, null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(bin__regex=r"^\d{12}$"), name="registry_a_bin_has_twelve_digits")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number or self.bin}"


class InstitutionName(Dated):
    """A name over a period: a renamed kindergarten stays the same kindergarten."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="names")
    name_kk = models.CharField(max_length=200)
    name_ru = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    sort_key = models.CharField(max_length=400, db_collation="C", db_index=True)
    search_key = models.CharField(max_length=400, db_collation="C")

    class Meta:
        constraints = [one_at_a_time("registry_one_name_at_a_time", "institution")]

    def __str__(self) -> str:
        return self.name_kk


class InstitutionProfile(Dated):
    """Ownership, languages, seats by design and shifts over a period."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="profiles")
    ownership = models.CharField(max_length=8, choices=Ownership.choices)
    languages = ArrayField(models.CharField(max_length=2, choices=Language.choices))
    seats = models.PositiveIntegerField()
    shifts = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            one_at_a_time("registry_one_profile_at_a_time", "institution"),
            models.CheckConstraint(
                condition=models.Q(shifts__gte=1, shifts__lte=3),
                name="registry_a_school_has_one_to_three_shifts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institution_id}: {self.ownership}, {self.seats}"


class StateOrder(Dated):
    """A state educational order (мемлекеттік тапсырыс) that a private institution holds over a period.

    Under it the state pays for the children, who come by the queue. It is a record of its own, since orders begin and
    end without the institution becoming another. `seats` is how many places are ordered, `document` the act or contract
    that says so, and `ended_by` the one by which it ended before its time; empty where nobody wrote them down.
    """

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="state_orders")
    seats = models.PositiveIntegerField(null=True, blank=True)
    document = models.CharField(max_length=200, blank=True)
    ended_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            one_at_a_time("registry_one_state_order_at_a_time", "institution"),
            models.CheckConstraint(
                condition=models.Q(seats__isnull=True) | models.Q(seats__gte=1),
                name="registry_a_state_order_is_of_some_places",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institution_id}: state order"
