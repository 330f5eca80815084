"""Extracurricular education: circles and who attends them. A child in two circles is one child."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Institution, Person


class Circle(Dated):
    """A circle, studio or section of a school, a creativity house or a yard club."""

    class Field(models.TextChoices):
        ARTS = "arts", _("arts")
        SPORT = "sport", _("sport")
        SCIENCE = "science", _("science and technology")
        LOCAL_HISTORY = "local_history", _("tourism and local history")
        LANGUAGES = "languages", _("languages")

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="circles")
    field = models.CharField(max_length=16, choices=Field.choices)
    name_kk = models.CharField(max_length=160)
    name_ru = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)

    def __str__(self) -> str:
        return self.name_kk


class Membership(Dated):
    """A child in a circle."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")

    class Meta:
        constraints = [one_at_a_time("enrichment_one_membership_of_a_circle_at_a_time", "circle", "person")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.circle_id}"
