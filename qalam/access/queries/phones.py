"""Phones and the accounts that they open."""

from __future__ import annotations

from datetime import date

from qalam.access.models import Phone, Role, RoleGrant, User


def account_of(number: str, on: date) -> User | None:
    """The account that a code sent to the number opens.

    None for an unknown number, a closed account, and the staff: a phone alone is too little for what they see.
    """
    found = Phone.objects.filter(number=number, user__is_active=True).select_related("user").first()
    if found is None or RoleGrant.objects.on(on).filter(user=found.user).exclude(role=Role.GUARDIAN).exists():
        return None
    return found.user


def phone_of(user: User) -> Phone | None:
    """The phone of an account."""
    return Phone.objects.filter(user=user).first()
