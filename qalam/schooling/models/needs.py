"""Special educational needs: the conclusion of the consultation (PMPK), confidential."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Person


class SpecialNeedsConclusion(Dated):
    """What the consultation concluded of a child, and how long it holds."""

    class Kind(models.TextChoices):
        HEARING = "hearing", _("hearing")
        VISION = "vision", _("vision")
        INTELLECT = "intellect", _("intellect")
        DELAY = "delay", _("delayed development")
        SPEECH = "speech", _("speech")
        MOVEMENT = "movement", _("musculoskeletal system")
        COMMUNICATION = "communication", _("communication, autism")
        COMPLEX = "complex", pgettext_lazy("disorder", "complex")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="special_needs")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    concluded_on = models.DateField()
    number = models.CharField(max_length=40)

    class Meta:
        constraints = [one_at_a_time("schooling_one_special_needs_conclusion_at_a_time", "person")]

    def __str__(self) -> str:
        return self.number
