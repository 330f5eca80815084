"""Children and those who answer for them."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from qalam.access.models import User
from qalam.registry.models import Person


def children_of(user: User, on: date) -> QuerySet[Person]:
    """The children for whom the account's holder answers on the day, the eldest first."""
    return Person.objects.filter(
        guardianships__guardian__account__user=user, guardianships__period__contains=on
    ).order_by("born_on", "sort_key")
