"""Year marks, leaving with a certificate, honours."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.registry.models import Enrolment


class Subject(models.Model):
    """A school subject."""

    code = models.SlugField(unique=True)
    name_kk = models.CharField(max_length=120)
    name_ru = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.name_kk


class YearMark(models.Model):
    """The year's final mark of a pupil in a subject, 2 to 5; grade 1 is not marked."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="marks")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    mark = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "subject"], name="schooling_one_year_mark_per_subject"
            ),
            models.CheckConstraint(
                condition=Q(mark__gte=2, mark__lte=5), name="schooling_a_mark_is_two_to_five"
            ),
        ]
        indexes = [
            # Quality of knowledge looks for pupils with a mark below 4: far fewer rows than all marks.
            models.Index(fields=["enrolment"], condition=Q(mark__lt=4), name="schooling_marks_below_four"),
        ]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.subject_id}: {self.mark}"


class Leaving(models.Model):
    """A pupil has finished a stage: grade 9 (lower secondary) or grade 11 (upper secondary)."""

    enrolment = models.OneToOneField(Enrolment, on_delete=models.PROTECT, related_name="leaving")
    left_on = models.DateField()
    certificate = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.left_on}"


class Award(models.Model):
    """Honours at leaving, given by the rule of their year."""

    class Kind(models.TextChoices):
        ALTYN_BELGI = "altyn_belgi", _("Altyn belgi badge")
        UZDIK = "uzdik", _("certificate with distinction")

    leaving = models.ForeignKey(Leaving, on_delete=models.PROTECT, related_name="awards")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    rule_version = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["leaving", "kind"], name="schooling_an_award_is_given_once")
        ]

    def __str__(self) -> str:
        return f"{self.leaving_id}: {self.kind}"
