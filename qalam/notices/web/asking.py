"""Who asks, and in which language the page answers."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.utils.translation import get_language

from qalam.access.models import User
from qalam.kernel.trilingual import LANGUAGES, Language


def page_language() -> Language:
    """The language of the page; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")


def visitor(request: HttpRequest) -> User:
    """Whoever has signed in."""
    return cast(User, request.user)
