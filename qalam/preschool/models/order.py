"""Changes of state orders: one person of the department enters them from a paper, another one signs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from qalam.registry.models import Institution, StateOrder


class OrderChange(models.Model):
    """A state order that is to begin, or one that is to end: in force once a second person has compared the paper.

    Without an `order` a new one is to begin on `begins_on` with so many `seats`; with one, that order is to end.
    `last_day` is the last day of the order, none until further notice.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("waits for the second person")
        DONE = "done", _("done")
        REFUSED = "refused", _("refused by the second person")

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="order_changes")
    order = models.ForeignKey(StateOrder, null=True, blank=True, on_delete=models.PROTECT, related_name="changes")
    begins_on = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    seats = models.PositiveIntegerField(null=True, blank=True)
    document = models.CharField(max_length=200)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(proposed_by=F("decided_by")), name="preschool_an_order_change_has_two_persons"
            ),
            models.CheckConstraint(
                condition=Q(state="proposed") ^ Q(decided_at__isnull=False, decided_by__isnull=False),
                name="preschool_an_order_change_says_who_decided",
            ),
            models.CheckConstraint(
                condition=Q(order__isnull=True, begins_on__isnull=False, seats__isnull=False, seats__gte=1)
                | Q(order__isnull=False, begins_on__isnull=True, seats__isnull=True, last_day__isnull=False),
                name="preschool_an_order_change_begins_or_ends_one",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="preschool_a_refused_order_change_has_a_reason"
            ),
            models.UniqueConstraint(
                fields=["institution"],
                condition=Q(state="proposed"),
                name="preschool_one_order_change_of_a_kindergarten_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"order change of {self.institution_id}: {self.state}"
