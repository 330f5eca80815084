"""Which pages of the department a visitor may open: the menu beside each of them shows these and no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import resolve, reverse

from qalam.access.permission import roles_of
from qalam.preschool.permissions import MAY, Action

PAGES = (
    "staff_queue", "staff_papers", "staff_reviews", "staff_unreached", "staff_doubles", "staff_moves", "staff_rounds",
    "staff_season", "staff_orders", "sandbox",
)  # fmt: skip


def staff_page(request: HttpRequest, template: str, shown: Mapping[str, Any]) -> HttpResponse:
    """The page with the menu of what this visitor may open."""
    return render(request, template, {**shown, "may_open": may_open(request.user)})


def may_open(user: object) -> frozenset[str]:
    """The names of the pages that the visitor's roles allow."""
    held = roles_of(user)
    return frozenset(name for name in PAGES if (MAY[action_of(name)] or frozenset()) & held)


def action_of(name: str) -> Action:
    """The action that the view of the page itself names, so that menu and refusal cannot disagree."""
    action: Action = resolve(reverse(f"queue:{name}")).func.action  # type: ignore[attr-defined]
    return action
