"""Where people look after the rules: reviews that families ask for, and moves that two persons sign."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from qalam.preschool.models.application import Application
from qalam.preschool.models.event import QueueEvent


class Review(models.Model):
    """A family asks a person to look at an automatic decision; the answer stands beside it for good."""

    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("the decision stands")
        CHANGED = "changed", _("the decision is changed")

    event = models.ForeignKey(QueueEvent, on_delete=models.PROTECT, related_name="reviews")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="reviews")
    question = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=8, choices=Outcome.choices, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event"], name="preschool_a_decision_is_reviewed_once"),
            models.CheckConstraint(
                condition=Q(outcome="", answer="", answered_at__isnull=True, answered_by__isnull=True)
                | (~Q(outcome="") & ~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="preschool_a_review_is_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"review of {self.event_id}: {self.outcome or 'open'}"


class ManualMove(models.Model):
    """A change of somebody's turn by hand: one person proposes it with a reason, another signs, all see the count."""

    class Reason(models.TextChoices):
        COURT = "court", _("decision of a court")
        DEPARTMENT_FAULT = "fault", _("a fault of the department")
        EMERGENCY = "emergency", _("an emergency in the family")
        TECHNICAL = "technical", _("a technical fault when filing")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("waits for the second person")
        DONE = "done", _("done")
        REFUSED = "refused", _("refused by the second person")

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="manual_moves")
    state = models.CharField(max_length=8, choices=State.choices, default=State.PROPOSED)
    reason = models.CharField(max_length=12, choices=Reason.choices)
    explanation = models.TextField()
    filed_at = models.DateTimeField()
    priority = models.CharField(max_length=16, choices=Application.Priority.choices)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(proposed_by=F("decided_by")), name="preschool_a_manual_move_has_two_persons"
            ),
            models.CheckConstraint(
                condition=Q(state="proposed") ^ Q(decided_at__isnull=False, decided_by__isnull=False),
                name="preschool_a_manual_move_says_who_decided",
            ),
            models.UniqueConstraint(
                fields=["application"], condition=Q(state="proposed"), name="preschool_one_proposed_move_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"move of {self.application_id}: {self.state}"


class SavedView(models.Model):
    """A specialist's named set of filters on the queue."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="queue_views")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="preschool_a_saved_view_has_its_own_name")]

    def __str__(self) -> str:
        return self.name
