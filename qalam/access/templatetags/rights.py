"""Menus that show only what opens: a link asks the very view to which it leads."""

from __future__ import annotations

from typing import Any

from django.template import Library
from django.urls import resolve, reverse

from qalam.access.models import Role
from qalam.access.permission import Needed, roles_of, suffices

register = Library()
HELD = "held_roles"


@register.simple_tag(takes_context=True)
def opens(context: dict[str, Any], name: str) -> bool:
    """Whether the page of this name, which has no part of its own in its address, opens to the visitor."""
    request = context["request"]
    return suffices(needed_by(name), request.user, held_by(request))


def held_by(request: Any) -> frozenset[Role]:
    """The roles of the visitor, asked once for a whole page."""
    if not hasattr(request, HELD):
        setattr(request, HELD, roles_of(request.user))
    held: frozenset[Role] = getattr(request, HELD)
    return held


def needed_by(name: str) -> Needed:
    """The roles that the view of the page asks for."""
    needed: Needed = resolve(reverse(name)).func.needed  # type: ignore[attr-defined]
    return needed
