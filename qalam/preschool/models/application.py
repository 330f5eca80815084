"""Who waits, since when, on what ground, for which kindergartens."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.history.models import Dated, DatedQuerySet, one_at_a_time
from qalam.preschool.numbers import commitment, new_number, new_salt
from qalam.registry.models import Enrolment, Institution, Person
from qalam.registry.models.choices import GroupKind, Language, Stay


class ApplicationQuerySet(DatedQuerySet["Application"]):
    """The words of the queue."""

    def waiting(self) -> ApplicationQuerySet:
        """Those whose turn can come."""
        return self.filter(state=Application.State.QUEUED)

    def of_guardian(self, guardian: Person, on: date) -> ApplicationQuerySet:
        """Those of the children for whom the person answers on the day."""
        return self.filter(child__guardianships__guardian=guardian, child__guardianships__period__contains=on)

    def asking_for_a_place(self) -> ApplicationQuerySet:
        """Those who have no seat; a child that asks for a move keeps its own."""
        return self.filter(holds__isnull=True)


class Batch(models.Model):
    """Twins, or brothers and sisters born within a month: they are offered places together or not at all."""

    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"batch {self.pk}"


class Application(Dated):
    """A child's place in the queue; its period runs from filing until the child leaves the queue.

    `state` is what the last of its events made of it. `priority` is the category in force: a claimed ground
    counts only once its evidence is confirmed. `code` stands for the application in everything public.
    """

    class Priority(models.TextChoices):
        EXTRAORDINARY = "extraordinary", pgettext_lazy("priority", "extraordinary")
        FIRST = "first", pgettext_lazy("priority", "first-priority")
        GENERAL = "general", pgettext_lazy("priority", "general")

    class Origin(models.TextChoices):
        PORTAL = "portal", _("filed by the parent on the portal")
        PAPER = "paper", _("filed on paper")

    class State(models.TextChoices):
        QUEUED = "queued", _("waits")
        STOP_LISTED = "stop_listed", _("on the stop-list")
        INACTIVE = "inactive", _("inactive")
        OFFERED = "offered", _("has an offer")
        REFERRED = "referred", _("has a referral")
        LEFT = "left", _("has left the queue")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="applications")
    guardian = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=12, default=new_number)
    salt = models.CharField(max_length=32, default=new_salt)
    code = models.CharField(max_length=64)
    filed_at = models.DateTimeField()
    origin = models.CharField(max_length=8, choices=Origin.choices)
    priority = models.CharField(max_length=16, choices=Priority.choices)
    language = models.CharField(max_length=2, choices=Language.choices)
    birth_year = models.PositiveSmallIntegerField()
    group_kind = models.CharField(max_length=12, choices=GroupKind.choices, default=GroupKind.ORDINARY)
    stay = models.CharField(max_length=5, choices=Stay.choices, default=Stay.FULL)
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    stopped_until = models.DateField(null=True, blank=True)
    batch = models.ForeignKey(Batch, null=True, blank=True, on_delete=models.PROTECT, related_name="applications")
    holds = models.ForeignKey(Enrolment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = ApplicationQuerySet.as_manager()  # type: ignore[misc]  # the stubs see no class variable here

    class Meta:
        constraints = [
            one_at_a_time("preschool_one_application_of_a_child_at_a_time", "child"),
            # As constraints they have one index each; a unique field would bring a second one, for LIKE.
            models.UniqueConstraint(fields=["number"], name="preschool_a_number_is_of_one_application"),
            models.UniqueConstraint(fields=["code"], name="preschool_a_code_is_of_one_application"),
            models.CheckConstraint(
                condition=Q(state="stop_listed") ^ Q(stopped_until__isnull=True),
                name="preschool_the_stop_list_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(state="left") ^ Q(period__upper_inf=True), name="preschool_who_left_waits_no_more"
            ),
        ]
        indexes = [
            models.Index(fields=["filed_at"], name="preschool_applications_by_time"),
            # The order of service: a child's place in the queue is read off it without a look at the rows.
            models.Index(
                fields=["birth_year", "priority", "filed_at", "code"],
                name="preschool_queue_in_order",
                condition=Q(state="queued"),
            ),
            # The list of the specialists, by what most narrows it.
            models.Index(fields=["state", "filed_at", "id"], name="preschool_queue_by_state"),
            models.Index(fields=["birth_year", "state", "filed_at", "id"], name="preschool_queue_by_year"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The birth year and the code follow from the child, the number and the salt."""
        self.birth_year = self.birth_year or self.child.born_on.year
        self.code = self.code or commitment(self.salt, self.number)
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.number} since {self.filed_at:%Y-%m-%d %H:%M}"


class Choice(models.Model):
    """One kindergarten on a family's list; rank 1 is the dearest."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="choices")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "rank"],
                name="preschool_one_choice_per_rank",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["application", "institution"], name="preschool_a_kindergarten_is_chosen_once"
            ),
            models.CheckConstraint(condition=models.Q(rank__gte=1), name="preschool_ranks_begin_at_one"),
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.institution_id}"
