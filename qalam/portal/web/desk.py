"""The desk: what each role can do, and the pages that only some roles see."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from qalam.access.models import Role, RoleGrant, User
from qalam.access.permission import roles_of
from qalam.kernel.clock import today
from qalam.portal.adapters import must_introduce
from qalam.portal.permissions import Action, for_action
from qalam.portal.presenters.accounts import accounts_page
from qalam.portal.presenters.children import children_page
from qalam.portal.presenters.desk import desk_page
from qalam.portal.presenters.institution import institution_page
from qalam.portal.templatetags.said import active_language
from qalam.registry.models import Institution
from qalam.registry.queries.city import day_asked


@for_action(Action.USE_DESK)
def cabinet(request: HttpRequest) -> HttpResponseBase:
    """What the visitor can do here."""
    user = cast(User, request.user)
    if must_introduce(user):
        return redirect("introduce")
    page = desk_page(user.get_full_name() or user.username, roles_of(user))
    return render(request, "portal/desk.html", {"page": page})


@for_action(Action.SEE_OWN_CHILDREN)
def children(request: HttpRequest) -> HttpResponse:
    """The children of whoever asks, and nobody else's."""
    on = day_asked(request.GET.get("on") or None, today())
    page = children_page(cast(User, request.user), on, active_language())
    return render(request, "portal/children.html", {"page": page})


@for_action(Action.SEE_OWN_INSTITUTION)
def institution(request: HttpRequest) -> HttpResponse:
    """The institution that the visitor heads."""
    grant = RoleGrant.objects.on(today()).filter(user=cast(User, request.user), role=Role.HEAD).first()
    own = Institution.objects.filter(bin=grant.institution_bin).first() if grant else None
    if own is None:
        raise Http404("institution")
    on = day_asked(request.GET.get("on") or None, today())
    return render(request, "portal/institution.html", {"page": institution_page(own, on, active_language())})


@for_action(Action.SEE_ACCOUNTS)
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts and the roles they hold today."""
    users = User.objects.order_by("username").prefetch_related("grants")
    return render(request, "portal/accounts.html", {"page": accounts_page(users, today(), active_language())})
