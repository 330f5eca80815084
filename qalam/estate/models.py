"""Buildings and what stands in them: safety, subject rooms, libraries, repairs, construction."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Area, Institution
from qalam.registry.models.choices import Ownership


class Equipment(Dated):
    """Safety and sanitary equipment of an institution over a period."""

    class Kind(models.IntegerChoices):
        VIDEO = 1, _("video surveillance")
        ALARM_BUTTON = 2, _("alarm button")
        INDOOR_TOILETS = 3, _("indoor toilets")

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="equipment")
    kind = models.PositiveSmallIntegerField(choices=Kind.choices)
    renewed_on = models.DateField(null=True, blank=True)
    connected_to_police_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_at_a_time("estate_one_equipment_of_a_kind_at_a_time", "institution", "kind")]

    def __str__(self) -> str:
        return f"{self.institution_id}: {self.get_kind_display()}"


class Room(Dated):
    """A subject room or a library; `renewed_on` is when its equipment was bought or modernised."""

    class Kind(models.TextChoices):
        SUBJECT = "subject", _("subject room")
        LIBRARY = "library", _("library")
        COWORKING = "coworking", _("coworking centre")

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="rooms")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    subject_code = models.SlugField(blank=True)
    renewed_on = models.DateField(null=True, blank=True)
    programme = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="subject") | ~Q(subject_code=""),
                name="estate_a_subject_room_names_its_subject",
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution_id}: {self.kind}"


class Repair(Dated):
    """A repair from its beginning to its completion."""

    class Kind(models.IntegerChoices):
        CAPITAL = 1, _("capital repair")
        CURRENT = 2, _("current repair")

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="repairs")
    kind = models.PositiveSmallIntegerField(choices=Kind.choices)
    programme = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [one_at_a_time("estate_one_repair_of_a_kind_at_a_time", "institution", "kind")]

    def __str__(self) -> str:
        return f"{self.institution_id}: {self.get_kind_display()}"


class Construction(models.Model):
    """A building that is planned, promised for a year, and perhaps completed."""

    kind = models.CharField(
        max_length=20, choices=[*Institution.Kind.choices, ("palace", _("pupils' palace"))]
    )
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="constructions")
    ownership = models.CharField(max_length=8, choices=Ownership.choices)
    seats = models.PositiveIntegerField(null=True, blank=True)
    has_library = models.BooleanField(default=False)
    planned_on = models.DateField()
    due_on = models.DateField()
    completed_on = models.DateField(null=True, blank=True)
    programme = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("planned_on")), name="estate_due_after_it_is_planned"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on:%Y}"
