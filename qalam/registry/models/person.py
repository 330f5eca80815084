"""People: children, guardians, pedagogues; where they live and what they stand in."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models.area import Area
from qalam.registry.models.choices import Sex


class Person(models.Model):
    """A person, known by the IIN where there is one. `sort_key` follows the Kazakh alphabet."""

    iin = models.CharField(max_length=12, null=True, blank=True, unique=True)
    surname = models.CharField(max_length=80)
    given_name = models.CharField(max_length=80)
    patronymic = models.CharField(max_length=80, blank=True)
    sex = models.CharField(max_length=1, choices=Sex.choices)
    born_on = models.DateField(db_index=True)
    died_on = models.DateField(null=True, blank=True)
    sort_key = models.CharField(max_length=400, db_collation="C", db_index=True)
    search_key = models.CharField(max_length=300, db_collation="C")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(iin__isnull=True) | Q(iin__regex=r"^\d{12}$"),
                name="registry_an_iin_has_twelve_digits",
            ),
            models.CheckConstraint(
                condition=Q(died_on__isnull=True) | Q(died_on__gte=F("born_on")),
                name="registry_nobody_dies_before_birth",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()


class Guardianship(Dated):
    """Who answers for a child, as what, over a period."""

    class Kind(models.TextChoices):
        MOTHER = "mother", _("mother")
        FATHER = "father", _("father")
        GUARDIAN = "guardian", _("guardian")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="guardianships")
    guardian = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="wards")
    kind = models.CharField(max_length=8, choices=Kind.choices)

    class Meta:
        constraints = [
            one_at_a_time("registry_one_guardianship_of_a_pair_at_a_time", "child", "guardian"),
            models.CheckConstraint(
                condition=~Q(child=F("guardian")), name="registry_nobody_is_their_own_guardian"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.guardian_id} {self.kind} {self.child_id}"


class Residence(Dated):
    """Where a person lives: resident children are the base of coverage."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="residences")

    class Meta:
        constraints = [one_at_a_time("registry_one_residence_at_a_time", "person")]

    def __str__(self) -> str:
        return f"{self.person_id} @ {self.area_id}"


class Standing(Dated):
    """A social standing that gives rights, with the paper that proves it."""

    class Kind(models.IntegerChoices):
        SOCIAL_ASSISTANCE = 1, _("family with targeted social assistance")
        LOW_INCOME = 2, _("family with income below the subsistence minimum")
        ORPHAN = 3, _("orphan or child without parental care")
        LARGE_FAMILY = 4, _("large family")
        DISABILITY = 5, _("child with a disability")
        SERVICEMAN = 6, _("child of a serviceman")
        PEDAGOGUE = 7, _("child of a pedagogue")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="standings")
    kind = models.PositiveSmallIntegerField(choices=Kind.choices)
    evidence = models.CharField(max_length=200)
    confirmed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_at_a_time("registry_one_standing_of_a_kind_at_a_time", "person", "kind")]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.get_kind_display()}"
