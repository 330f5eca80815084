"""Courses and subject clubs."""

from __future__ import annotations

from django.db import models

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Person


class Course(models.Model):
    """A course of a training centre."""

    title_kk = models.CharField(max_length=200)
    title_ru = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    provider = models.CharField(max_length=200)
    hours = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return self.title_kk


class CourseAttendance(models.Model):
    """A pedagogue has finished a course."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="courses")
    completed_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["course", "person", "completed_on"], name="staffing_a_course_is_finished_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.completed_on}"


class SubjectClub(Dated):
    """A club of the pedagogues of a subject."""

    subject_code = models.SlugField()
    name_kk = models.CharField(max_length=160)
    name_ru = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)

    def __str__(self) -> str:
        return self.name_kk


class ClubMembership(Dated):
    """A pedagogue in a subject club."""

    club = models.ForeignKey(SubjectClub, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="club_memberships")

    class Meta:
        constraints = [one_at_a_time("staffing_one_membership_of_a_club_at_a_time", "club", "person")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.club_id}"
