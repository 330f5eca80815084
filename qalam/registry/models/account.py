"""Which person an account belongs to."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from qalam.registry.models.person import Person


class AccountHolder(models.Model):
    """The person behind an account: a parent sees the children of this person, and nobody else's."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="holder")
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")

    def __str__(self) -> str:
        return f"{self.user_id} is {self.person_id}"
