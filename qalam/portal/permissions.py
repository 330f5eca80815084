"""Who may do what on the site: one table, to be read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import today

View = Callable[..., HttpResponseBase]


class Action(StrEnum):
    """What can be done on the site."""

    ASK_HEALTH = "ask whether the site is well"
    SEE_CITY = "see the city at a glance"
    SEE_FIGURES = "see a figure, its parts and its source, and take it away as data"
    READ_REPORT = "read the yearly report"
    SIGN_IN = "sign in and out"
    KEEP_ACCOUNT = "change one's own password and codes"
    USE_DESK = "see one's own desk"
    SEE_ROWS = "see the very rows that a figure counts"
    SEE_OWN_INSTITUTION = "see the figures of the institution one heads"
    SEE_OWN_CHILDREN = "see one's own children"
    SEE_DRIFT = "see what has changed since a publication"
    SEE_ACCOUNTS = "see accounts and their roles"


EVERYBODY = None
"""Signed in or not."""
SIGNED_IN = frozenset[Role]()
"""Whoever has signed in, with any role or none."""

MAY: Mapping[Action, frozenset[Role] | None] = {
    Action.ASK_HEALTH: EVERYBODY,
    Action.SEE_CITY: EVERYBODY,
    Action.SEE_FIGURES: EVERYBODY,
    Action.READ_REPORT: EVERYBODY,
    Action.SIGN_IN: EVERYBODY,
    Action.KEEP_ACCOUNT: SIGNED_IN,
    Action.USE_DESK: SIGNED_IN,
    Action.SEE_ROWS: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.SEE_OWN_INSTITUTION: frozenset({Role.HEAD}),
    Action.SEE_OWN_CHILDREN: frozenset({Role.GUARDIAN}),
    Action.SEE_DRIFT: frozenset({Role.SPECIALIST, Role.AUDITOR}),
    Action.SEE_ACCOUNTS: frozenset({Role.ADMINISTRATOR}),
}


def roles_of(user: object) -> frozenset[Role]:
    """The roles that the account holds today; none for a stranger."""
    if not getattr(user, "is_authenticated", False):
        return frozenset()
    held = RoleGrant.objects.on(today()).filter(user=cast(User, user)).values_list("role", flat=True)
    return frozenset(Role(role) for role in held)


def is_allowed(action: Action, *, is_signed_in: bool, roles: frozenset[Role]) -> bool:
    """Whether the table lets somebody with these roles do this."""
    needed = MAY[action]
    if needed is EVERYBODY:
        return True
    return is_signed_in and (not needed or bool(needed & roles))


def for_action(action: Action) -> Callable[[View], View]:
    """Names the action that a view is; a stranger is asked to sign in, anybody else without the right is refused.

    The view finds the visitor's roles as `request.roles`.
    """

    def named(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **values: Any) -> HttpResponseBase:
            roles = roles_of(request.user)
            if is_allowed(action, is_signed_in=request.user.is_authenticated, roles=roles):
                request.roles = roles  # type: ignore[attr-defined]
                return view(request, *args, **values)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            raise PermissionDenied(action)

        guarded.action = action  # type: ignore[attr-defined]
        return guarded

    return named
