"""What a page takes from outside: the moment, the language, who asks, whose application it is, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils.translation import get_language

from qalam.access.models import User
from qalam.kernel.clock import now, today
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.kindergarten import own_institution
from qalam.preschool.queries.own import own_application
from qalam.registry.models import Institution
from qalam.registry.queries.city import present


def moment() -> datetime:
    """The moment in which the city lives."""
    return present(now())


def page_language() -> Language:
    """The language of the page; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")


def visitor(request: HttpRequest) -> User:
    """Who has signed in."""
    return cast(User, request.user)


def attempted(request: HttpRequest, deed: Callable[[], Any], said: str) -> bool:
    """Do the deed and say so on the next page; a refusal is said there in its own words."""
    try:
        deed()
    except Refusal as refusal:
        messages.error(request, refusal.say(page_language()))
        return False
    messages.success(request, said)
    return True


def own_or_404(request: HttpRequest, number: str, at: datetime) -> Application:
    """The application of a child of whoever asks; another's is not found, as if there were none."""
    found = own_application(visitor(request), number, local_day(at))
    if found is None:
        raise Http404("application")
    return found


def headed_or_404(request: HttpRequest) -> Institution:
    """The institution that whoever asks heads today."""
    found = own_institution(visitor(request), today())
    if found is None:
        raise Http404("institution")
    return found
