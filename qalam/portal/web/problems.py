"""What a visitor reads when a page cannot be shown: what happened, and where to go on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from qalam.access.models import RoleGrant
from qalam.figures.catalogue import UnknownFigure
from qalam.kernel.refusal import Refusal
from qalam.portal.failing import Failure, failure_of, words_of
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
TOO_LARGE = Problem(
    _("Too much was sent at once"),
    _("Go back and send less: a long text in parts, or as a file."),
)
NO_RECORDS = Problem(_("There are no records yet"), "")
BROKEN = Problem(
    _("The page could not be made"),
    _("The fault is ours. Try again in a minute; if it happens again, tell the department."),
)
FAILED: dict[Failure, tuple[int, Problem]] = {
    Failure.FULL_DISK: (
        507,
        Problem(
            _("The site has run out of room"),
            _("Nothing new can be kept until the department makes room; all that was kept before is safe."),
        ),
    ),
    Failure.READ_ONLY: (
        503,
        Problem(
            _("The records can only be read now"),
            _("Nothing can be changed while the department works on the database; come back later."),
        ),
    ),
    Failure.TOO_MANY: (
        503,
        Problem(
            _("Too many people are here at once"),
            _("Try again in a minute: at what hour you come makes no difference to the queue."),
        ),
    ),
    Failure.TOO_SLOW: (
        503,
        Problem(
            _("It has taken too long"),
            _("What you asked for could not be answered in time; try again in a minute."),
        ),
    ),
    Failure.AWAY: (
        503,
        Problem(
            _("The records cannot be reached"),
            _("They will be back by themselves; try again in a minute."),
        ),
    ),
}
"""What a visitor reads of a failing database, and the status that says so to programs."""
LOOK_FIRST = _("Look whether what you sent has been kept before you send it again.")
SECONDS_TO_RETURN = 60
TITLES: dict[type[Refusal], tuple[int, Problem]] = {
    UnknownFigure: (404, NOT_FOUND),
    NoRecords: (404, NO_RECORDS),
}


log = logging.getLogger(__name__)


class RefusalPages:
    """Shows a refusal that no view has caught, or a database that fails, as a page with its sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if failure := failure_of(exception, settings.DATABASE_FOLDER):
            log.error("%s %s: %s: %s", request.method, request.path, failure, " ".join(words_of(exception).split()))
            return failed(request, failure)
        if not isinstance(exception, Refusal):
            return None
        status, problem = TITLES.get(type(exception), (400, MISUNDERSTOOD))
        return shown(request, Problem(problem.title, exception.say(active_language())), status)


def shown(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    """The page of a problem."""
    return render(request, "portal/problem.html", {"problem": problem}, status=status)


def bad_request(request: HttpRequest, exception: SuspiciousOperation) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return shown(request, TOO_LARGE, 413)
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
    """A fault of ours, or a database that failed outside of any view."""
    exception = sys.exc_info()[1]
    failure = failure_of(exception, settings.DATABASE_FOLDER) if exception else None
    return failed(request, failure) if failure else apart(request, BROKEN, 500)


def failed(request: HttpRequest, failure: Failure) -> HttpResponse:
    """The page of a database that fails. Nobody knows whether a deed that was cut off has been kept."""
    status, problem = FAILED[failure]
    if request.method not in {"GET", "HEAD"}:
        problem = Problem(problem.title, f"{problem.sentence} {LOOK_FIRST}")
    response = apart(request, problem, status)
    response["Retry-After"] = str(SECONDS_TO_RETURN)
    response["Cache-Control"] = "no-store"
    if "HX-Request" in request.headers:
        # A part of a page would stay as it is, without a word: the whole page is asked for instead.
        response["HX-Redirect"] = request.get_full_path()
    return response


def apart(request: HttpRequest, problem: Problem, status: int) -> HttpResponse:
    """The page made without the database and the visitor, since either may be what has failed."""
    context: dict[str, Any] = {"problem": problem, "frame": frame(request, None)}
    return HttpResponse(render_to_string("portal/problem.html", context), status=status)
