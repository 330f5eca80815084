"""Mass rounds: many places given at once by one rule that anybody can run again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.preschool.models.application import Application
from qalam.preschool.models.place import Place


class Round(models.Model):
    """A mass round: drafted as often as needed, published once. `seed` breaks what the queue leaves equal."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        DROPPED = "dropped", _("dropped")

    code = models.CharField(max_length=20, unique=True)
    title = models.CharField(max_length=120)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    mechanism = models.CharField(max_length=24)
    seed = models.CharField(max_length=80, blank=True)
    drafted_at = models.DateTimeField()
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    input_hash = models.CharField(max_length=64, blank=True)
    summary = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="published") ^ Q(published_at__isnull=True),
                name="preschool_a_published_round_says_when",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.state}"


class RoundPlace(models.Model):
    """A place that the round gives."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="places")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="rounds")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "place"], name="preschool_a_round_names_a_place_once")]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.place_id}"


class RoundResult(models.Model):
    """What the round says to one child: a place or none, and for each choice the reason."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="results")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="round_results")
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField(null=True, blank=True)
    explanation = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "application"], name="preschool_a_round_answers_a_child_once"),
            models.UniqueConstraint(
                fields=["round", "place"],
                condition=Q(place__isnull=False),
                name="preschool_a_round_gives_a_place_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.application_id} -> {self.place_id}"
