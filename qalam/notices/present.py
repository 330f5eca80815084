"""What this room must be told about the city; the settings name who knows it.

An invented city has its own days, and what a person is called is known to a room above this one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.utils.module_loading import import_string

from qalam.access.models import User
from qalam.ledger.moment import present

__all__ = ["names_of", "present"]


def names_of(users: Iterable[User]) -> Mapping[int, str]:
    """What people are called, by the number of their account; the name of the account where nothing else is known."""
    people = {user.pk: user for user in users}
    known: Mapping[int, str] = import_string(settings.CITY_NAMES)(people)
    return {pk: known.get(pk) or user.get_full_name() or user.username for pk, user in people.items()}
