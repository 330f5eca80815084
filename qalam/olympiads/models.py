"""Olympiads and contests, of pupils and of teachers: events, who took part, which place."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.registry.models import Institution, Person


class Event(models.Model):
    """One olympiad stage or contest; a stage names the stage that it draws on."""

    class Kind(models.TextChoices):
        OLYMPIAD = "olympiad", _("subject olympiad")
        PROJECT = "project", _("contest of science projects")
        CONTEST = "contest", _("contest")

    class Audience(models.TextChoices):
        PUPILS = "pupils", _("pupils")
        TEACHERS = "teachers", _("teachers")

    class Level(models.TextChoices):
        SCHOOL = "school", pgettext_lazy("level", "school")
        CITY = "city", pgettext_lazy("level", "city")
        REGION = "region", pgettext_lazy("level", "region")
        REPUBLIC = "republic", pgettext_lazy("level", "republic")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    audience = models.CharField(max_length=12, choices=Audience.choices)
    level = models.CharField(max_length=12, choices=Level.choices)
    subject_code = models.SlugField(blank=True)
    name_kk = models.CharField(max_length=200)
    name_ru = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    held_on = models.DateField(db_index=True)
    is_electronic = models.BooleanField(default=False)
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="next_stages")

    def __str__(self) -> str:
        return f"{self.name_kk} ({self.level})"


class Participation(models.Model):
    """A person in an event, for an institution; place 1 to 3 is a prize place."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="participations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="participations")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="+")
    points = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    place = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "person"], name="olympiads_one_takes_part_once"),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(place__gte=1, place__lte=3),
                name="olympiads_a_prize_place_is_one_to_three",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.event_id}"
