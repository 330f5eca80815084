"""Places: seats of groups that are opened for the queue, and the pools in which they are given."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from qalam.registry.models import Enrolment, Group, Institution
from qalam.registry.models.choices import GroupKind, Language, Stay


class Pool(models.Model):
    """Places that the same children may have: of one kindergarten, birth year, language, kind of group and stay.

    `counter` says whose turn comes next: modulo the ratio, zero is a first-priority child's.
    """

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="pools")
    birth_year = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2, choices=Language.choices)
    group_kind = models.CharField(max_length=12, choices=GroupKind.choices, default=GroupKind.ORDINARY)
    stay = models.CharField(max_length=5, choices=Stay.choices, default=Stay.FULL)
    counter = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "birth_year", "language", "group_kind", "stay"],
                name="preschool_one_pool_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def key(self) -> str:
        """The pool in the log: `BIN/birth year/language/kind/stay`."""
        return f"{self.institution.bin}/{self.birth_year}/{self.language}/{self.group_kind}/{self.stay}"


class PlaceQuerySet(models.QuerySet["Place"]):
    """The words of the bulletin."""

    def free(self) -> PlaceQuerySet:
        """Those that nobody was offered."""
        return self.filter(state=Place.State.FREE)

    def kept(self) -> PlaceQuerySet:
        """Those that wait for a mass round."""
        return self.filter(state=Place.State.KEPT)

    def left_over(self) -> PlaceQuerySet:
        """Those that the first in line let pass: anybody in the queue may wish for them."""
        return self.filter(state=Place.State.LEFT_OVER)

    def without_sitters(self, on: date) -> PlaceQuerySet:
        """Without the seats of an exchange, whose children still sit there on the day."""
        return self.exclude(left_by__period__contains=on)


class Place(models.Model):
    """One seat of a group, opened for the queue until a child has it or it is closed with a reason.

    `left_by` is the seat of a child that moved away, where that opened the place, or will move by an exchange.
    """

    class State(models.TextChoices):
        KEPT = "kept", _("kept for a mass round")
        FREE = "free", _("free")
        LEFT_OVER = "left_over", _("left over, open to the whole queue")
        OFFERED = "offered", _("offered")
        TAKEN = "taken", _("taken")
        CLOSED = "closed", pgettext_lazy("place", "closed")

    class Closing(models.TextChoices):
        REPAIR = "repair", _("the group is under repair")
        NO_STAFF = "no_staff", _("there is no educator")
        QUARANTINE = "quarantine", _("quarantine")
        MERGED = "merged", _("groups were merged")
        MISTAKE = "mistake", _("it was opened by mistake")
        ORDER_ENDED = "order_ended", _("there is no state order for it")
        EXCHANGE = "exchange", _("the exchange of seats did not come about")

    pool = models.ForeignKey(Pool, on_delete=models.PROTECT, related_name="places")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="places")
    state = models.CharField(max_length=9, choices=State.choices, default=State.FREE)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_by = models.OneToOneField(
        Enrolment, null=True, blank=True, on_delete=models.PROTECT, related_name="place_left"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_because = models.CharField(max_length=12, choices=Closing.choices, blank=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="closed", closed_at__isnull=False)
                | (~Q(state="closed") & Q(closed_at__isnull=True, closed_because="")),
                name="preschool_a_closed_place_says_since_when",
            )
        ]
        indexes = [
            models.Index(
                fields=["pool"], name="preschool_free_places", condition=Q(state="free") | Q(state="left_over")
            )
        ]

    def __str__(self) -> str:
        return f"place {self.pk} ({self.state})"
