"""Who the holder of an account says they are, and how that was proved."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class StatedIdentity(models.Model):
    """An IIN and a name as typed, or as the national sign-in tells them; opens nothing until it is proved."""

    class Proof(models.TextChoices):
        NATIONAL = "national", _("national sign-in")
        DOCUMENT = "document", _("identity document seen by a specialist")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="stated")
    iin = models.CharField(max_length=12, db_index=True)
    surname = models.CharField(max_length=80)
    given_name = models.CharField(max_length=80)
    patronymic = models.CharField(max_length=80, blank=True)
    stated_at = models.DateTimeField()
    proof = models.CharField(max_length=8, choices=Proof.choices, blank=True)
    proved_at = models.DateTimeField(null=True, blank=True)
    proved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    refused_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["iin"], condition=~Q(proof=""), name="access_an_iin_is_proved_for_one_account"
            ),
            models.CheckConstraint(
                condition=Q(proof="", proved_at__isnull=True) | (~Q(proof="") & Q(proved_at__isnull=False)),
                name="access_a_proof_has_its_moment",
            ),
            models.CheckConstraint(
                condition=~Q(proof="document") | Q(proved_by__isnull=False),
                name="access_a_document_was_seen_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()

    @property
    def is_proved(self) -> bool:
        """Whether the state or a specialist has confirmed it."""
        return bool(self.proof)
