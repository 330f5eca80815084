"""The kindergarten queue: who waits, since when, on what ground, for which kindergartens."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Institution, Person
from qalam.registry.models.choices import Language


class Application(Dated):
    """A child's place in the queue; its period runs from filing until the child leaves the queue."""

    class Priority(models.TextChoices):
        EXTRAORDINARY = "extraordinary", pgettext_lazy("priority", "extraordinary")
        FIRST = "first", pgettext_lazy("priority", "first-priority")
        GENERAL = "general", pgettext_lazy("priority", "general")

    class Origin(models.TextChoices):
        PORTAL = "portal", _("filed by the parent on the portal")
        PAPER = "paper", _("filed on paper")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="applications")
    filed_at = models.DateTimeField()
    origin = models.CharField(max_length=8, choices=Origin.choices)
    priority = models.CharField(max_length=16, choices=Priority.choices)
    language = models.CharField(max_length=2, choices=Language.choices)

    class Meta:
        constraints = [one_at_a_time("preschool_one_application_of_a_child_at_a_time", "child")]
        indexes = [models.Index(fields=["filed_at"], name="preschool_applications_by_time")]

    def __str__(self) -> str:
        return f"{self.child_id} since {self.filed_at:%Y-%m-%d %H:%M}"


class Choice(models.Model):
    """One kindergarten on a family's list; rank 1 is the dearest."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="choices")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "rank"], name="preschool_one_choice_per_rank"),
            models.UniqueConstraint(
                fields=["application", "institution"], name="preschool_a_kindergarten_is_chosen_once"
            ),
            models.CheckConstraint(condition=models.Q(rank__gte=1), name="preschool_ranks_begin_at_one"),
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.institution_id}"
