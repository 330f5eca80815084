"""A child that a parent names by its IIN, while nothing in the records says that it is theirs."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.preschool.models.application import Application
from qalam.registry.models import Guardianship, Person
from qalam.registry.models.choices import GroupKind, Language, Stay


class StatedChild(models.Model):
    """What a parent says of a child and wishes for it; it opens nothing until a specialist saw the birth certificate.

    It stands outside the registry and the queue, so a number typed by a stranger neither shows nor touches a child's
    records. Once it is confirmed the application is filed as of `stated_at`. `wants` are BINs, the dearest first;
    `is_asked_younger` asks for the groups of the next birth year.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for the birth certificate")
        CONFIRMED = "confirmed", _("confirmed")
        REFUSED = "refused", _("not confirmed")

    guardian = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stated_children")
    kind = models.CharField(max_length=8, choices=Guardianship.Kind.choices)
    iin = models.CharField(max_length=12, db_index=True)
    surname = models.CharField(max_length=80)
    given_name = models.CharField(max_length=80)
    patronymic = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2, choices=Language.choices)
    group_kind = models.CharField(max_length=12, choices=GroupKind.choices, default=GroupKind.ORDINARY)
    stay = models.CharField(max_length=5, choices=Stay.choices, default=Stay.FULL)
    wants = ArrayField(models.CharField(max_length=12))
    is_asked_younger = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    stated_at = models.DateTimeField()
    stated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=300, blank=True)
    application = models.ForeignKey(Application, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["guardian", "iin"], condition=Q(state="waiting"), name="preschool_a_child_is_stated_once"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting") ^ Q(decided_at__isnull=False, decided_by__isnull=False),
                name="preschool_a_stated_child_says_who_decided",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="preschool_a_refused_child_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()
