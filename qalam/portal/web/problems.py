"""What a visitor reads when a page cannot be shown: what happened, and where to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from qalam.access.models import RoleGrant
from qalam.figures.catalogue import UnknownFigure
from qalam.kernel.refusal import Refusal
from qalam.portal.site import frame
from qalam.portal.templatetags.said import active_language
from qalam.registry.queries.city import NoRecords


@dataclass(frozen=True)
class Problem:
    """The title of the page and one sentence that says what to do.

    One `is_for_newcomers` leads to the page where a visitor says who they are.
    """

    title: Promise | str
    sentence: Promise | str
    is_for_newcomers: bool = False


NOT_FOUND = Problem(
    _("There is no such page"),
    _("The address may be mistyped, or the page has moved. Begin at the city or search among the figures."),
)
FORBIDDEN = Problem(
    _("This page is not open to you"),
    _("It shows records that your role does not include. If your work needs it, ask the administrator."),
)
NO_ROLE = Problem(
    _("First say who you are"),
    _("This account has no role yet. Say who you are, and the pages of a family open."),
    is_for_newcomers=True,
)
STALE_FORM = Problem(
    _("The form has waited too long"),
    _("For your safety it was not accepted. Go back, reload the page and send it again."),
)
MISUNDERSTOOD = Problem(
    _("The question was not understood"),
    _("Something in the address cannot be read. Begin at the city or search among the figures."),
)
NO_RECORDS = Problem(_("There are no records yet"), "")
BROKEN = Problem(
    _("The page could not be made"),
    _("The fault is ours. Try again in a minute; if it happens again, tell the department."),
)
TITLES: dict[type[Refusal], tuple[int, Problem]] = {
    UnknownFigure: (404, NOT_FOUND),
    NoRecords: (404, NO_RECORDS),
}


class RefusalPages:
    """Shows a refusal that no view has caught as a page with its sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        status, problem = TITLES.get(type(exception), (400, MISUNDERSTOOD))
        return shown(request, Problem(problem.title, exception.say(active_language())), status)


def shown(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    """The page of a problem."""
    return render(request, "portal/problem.html", {"problem": problem}, status=status)


def bad_request(request: HttpRequest, exception: SuspiciousOperation) -> HttpResponse:
    return shown(request, MISUNDERSTOOD, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return shown(request, NO_ROLE if is_newcomer(request) else FORBIDDEN, 403)


def is_newcomer(request: HttpRequest) -> bool:
    """Whether the visitor is signed in and has never had a role."""
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated and not RoleGrant.objects.filter(user=user).exists()


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    return shown(request, STALE_FORM, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return shown(request, NOT_FOUND, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Made without the database and the visitor, since either may be what has failed."""
    context: dict[str, Any] = {"problem": BROKEN, "frame": frame(request, None)}
    return HttpResponse(render_to_string("portal/problem.html", context), status=500)
