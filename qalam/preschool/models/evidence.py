"""Why a child stands in a category, and the paper that proves it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.preschool.models.application import Application


class Evidence(models.Model):
    """A claimed ground. Until it is confirmed, and once it has lapsed, the child stands in the general order."""

    class Ground(models.TextChoices):
        SERVICEMEN = "servicemen", _("child of a serviceman")
        SPECIAL_BODIES = "special_bodies", _("child of an employee of a special state body")
        FALLEN = "fallen", _("child of one who died or went missing in service")
        PARENT_DISABILITY = "parent_disability", _("a parent has a disability")
        NO_PARENTAL_CARE = "no_parental_care", _("child without parental care")
        ORPHAN = "orphan", _("orphan")
        LARGE_FAMILY = "large_family", _("large family")
        SPECIAL_NEEDS = "special_needs", _("child with special educational needs")
        PEDAGOGUE = "pedagogue", _("child of a pedagogue")
        CHILD_DISABILITY = "child_disability", _("child with a disability")

    class State(models.TextChoices):
        CLAIMED = "claimed", _("waits for confirmation")
        CONFIRMED = "confirmed", pgettext_lazy("evidence", "confirmed")
        REFUSED = "refused", pgettext_lazy("evidence", "not confirmed")
        LAPSED = "lapsed", _("no longer valid")

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="evidence")
    ground = models.CharField(max_length=20, choices=Ground.choices)
    state = models.CharField(max_length=9, choices=State.choices, default=State.CLAIMED)
    paper = models.CharField(max_length=200, blank=True)
    file = models.FileField(upload_to="evidence/", blank=True)
    claimed_at = models.DateTimeField()
    due_on = models.DateField()
    issued_on = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "ground"],
                condition=Q(state="claimed") | Q(state="confirmed"),
                name="preschool_a_ground_is_claimed_once",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="preschool_a_refusal_of_evidence_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application_id}: {self.ground} {self.state}"
