"""How the visitor of this session has signed in, and who they say they are."""

from __future__ import annotations

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from qalam.access.models import StatedIdentity, User

NATIONAL = "national"
"""The name of the national sign-in among the ways to sign in."""


def is_strong(request: HttpRequest) -> bool:
    """Whether the state itself has told in this session who the visitor is."""
    if not isinstance(request.user, User):
        return False
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "socialaccount" and record.get("provider") == NATIONAL for record in records)


def stated_identity(user: User) -> StatedIdentity | None:
    """Who the holder of the account says they are; None before they have said it."""
    return StatedIdentity.objects.filter(user=user).first()
