"""National tests: UNT in points, and the ministry's monitoring of achievements (MODO)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from qalam.registry.models import Enrolment, Person
from qalam.schooling.models.result import Subject


class UntSitting(models.Model):
    """One sitting of the Unified National Testing, by month: `2023-01`."""

    code = models.CharField(max_length=7, unique=True)
    begins_on = models.DateField()
    ends_on = models.DateField()
    maximum = models.PositiveSmallIntegerField(default=140)

    def __str__(self) -> str:
        return self.code


class UntResult(models.Model):
    """A person's total in a sitting, in points, never in percent."""

    sitting = models.ForeignKey(UntSitting, on_delete=models.PROTECT, related_name="results")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="unt_results")
    enrolment = models.ForeignKey(
        Enrolment, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    points = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "person"], name="schooling_one_unt_result_per_sitting"
            ),
            models.CheckConstraint(condition=Q(points__lte=140), name="schooling_unt_has_140_points"),
        ]

    def __str__(self) -> str:
        return f"{self.sitting_id} {self.person_id}: {self.points}"


class UntScore(models.Model):
    """Points in one subject of a sitting."""

    result = models.ForeignKey(UntResult, on_delete=models.PROTECT, related_name="scores")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    points = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["result", "subject"], name="schooling_one_unt_score_per_subject"),
            models.CheckConstraint(
                condition=Q(points__lte=50), name="schooling_a_unt_subject_has_at_most_50_points"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.result_id} {self.subject_id}: {self.points}"


class MonitoringResult(models.Model):
    """A pupil's result in the ministry's monitoring; `mark` is on the common scale 2 to 5."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="monitoring")
    held_on = models.DateField()
    points = models.PositiveSmallIntegerField()
    mark = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "held_on"], name="schooling_one_monitoring_result_a_day"
            ),
            models.CheckConstraint(
                condition=Q(mark__gte=2, mark__lte=5), name="schooling_a_monitoring_mark_is_two_to_five"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.held_on}: {self.mark}"
