"""Naming the action that a view is, and refusing it to those whose roles do not allow it.

Each room with pages has a table in its `permissions.py`: action to the roles that may do it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from qalam.access.keeping.shared import while_nothing_happens
from qalam.access.models import Role, RoleGrant, User
from qalam.access.refusing import Why, notice
from qalam.kernel.clock import today

View = Callable[..., HttpResponseBase]
Needed = frozenset[Role] | None
EVERYBODY: Needed = None
"""Signed in or not."""
SIGNED_IN: Needed = frozenset[Role]()
"""Whoever has signed in, with any role or none."""
ActionT = TypeVar("ActionT")


class NothingThere(Http404):
    """Nothing is found that would be anybody's own: no record was refused, and no attempt is counted."""


def roles_of(user: object) -> frozenset[Role]:
    """The roles that the account holds today; none for a stranger."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    return granted(user.pk, today())


@while_nothing_happens
def granted(account: int, on: date) -> frozenset[Role]:
    """The roles that were given to an account and hold on the day."""
    held = RoleGrant.objects.on(on).filter(user=account).values_list("role", flat=True)
    return frozenset(Role(role) for role in held)


def holds(user: User, on: date, *roles: Role, **values: str) -> bool:
    """Whether the account holds one of the roles on the day; `institution_bin` asks for that of one institution."""
    return RoleGrant.objects.on(on).filter(user=user, role__in=roles, **values).exists()


def permits(needed: Needed, user: object) -> bool:
    """Whether a row of a table lets this visitor do it."""
    return suffices(needed, user, roles_of(user) if needed else frozenset())


def suffices(needed: Needed, user: object, held: frozenset[Role]) -> bool:
    """The same for a visitor whose roles are known already."""
    if needed is EVERYBODY:
        return True
    if not isinstance(user, User) or not user.is_active:
        return False
    return not needed or bool(needed & held)


def acts(table: Mapping[ActionT, Needed], action: ActionT) -> Callable[[View], View]:
    """Names the action that a view is; a stranger is asked to sign in, anybody else without the right is refused."""

    def named(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponseBase:
            needed = table[action]
            if permits(needed, request.user):
                return (view if needed is EVERYBODY else answered)(request, *arguments, **values)
            if not request.user.is_authenticated:
                # Whoever comes to their own desk and is asked to sign in was refused nothing.
                if needed or values:
                    notice(Why.SIGNED_OUT)
                return redirect_to_login(request.get_full_path())
            notice(Why.ROLE)
            raise PermissionDenied(action)

        def answered(request: HttpRequest, *arguments: Any, **values: Any) -> HttpResponseBase:
            """What the view answers; a record that a closed page does not find was refused, or there is none."""
            try:
                return view(request, *arguments, **values)
            except NothingThere:
                raise
            except Http404:
                notice(Why.UNKNOWN)
                raise

        guarded.action, guarded.needed = action, table[action]  # type: ignore[attr-defined]
        return guarded

    return named
