"""Groups of kindergartens and classes of schools, and who is enrolled in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models.choices import GroupKind, Language, Stay
from qalam.registry.models.institution import Institution
from qalam.registry.models.person import Person


class Group(Dated):
    """A kindergarten group (no grade) or a class (with a grade) of one school year."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(max_length=40)
    language = models.CharField(max_length=2, choices=Language.choices)
    grade = models.PositiveSmallIntegerField(null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    shift = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=12, choices=GroupKind.choices, default=GroupKind.ORDINARY)
    stay = models.CharField(max_length=5, choices=Stay.choices, default=Stay.FULL)
    seats = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(grade__isnull=True) | Q(grade__lte=12), name="registry_a_grade_is_at_most_twelve"
            ),
            models.CheckConstraint(
                condition=Q(grade__isnull=True) ^ Q(birth_year__isnull=True),
                name="registry_a_group_has_a_grade_or_a_birth_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institution_id} {self.name}"


class Enrolment(Dated):
    """A child in a group: one at a time, in the city as a whole."""

    class Mode(models.TextChoices):
        DAY = "day", pgettext_lazy("form of study", "day")
        EVENING = "evening", pgettext_lazy("form of study", "evening")
        HOME = "home", _("taught at home")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="enrolments")
    mode = models.CharField(max_length=8, choices=Mode.choices, default=Mode.DAY)

    class Meta:
        constraints = [one_at_a_time("registry_one_group_of_a_child_at_a_time", "person")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.group_id}"
