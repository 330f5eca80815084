"""Whose an account is."""

from __future__ import annotations

from qalam.access.models import User
from qalam.registry.models import AccountHolder


def is_proved(user: User) -> bool:
    """Whether it is proved who holds the account: only then does its person have an IIN."""
    return AccountHolder.objects.filter(user=user, person__iin__isnull=False).exists()


def proved_account(iin: str) -> User | None:
    """The account of the person with this IIN, proved to be theirs; None while they have none."""
    held = AccountHolder.objects.filter(person__iin=iin).select_related("user").first()
    return held.user if held else None
