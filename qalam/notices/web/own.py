"""A person's own notices."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from qalam.access.models import User
from qalam.notices.models import Notice
from qalam.notices.permissions import Action, for_action
from qalam.notices.present import present
from qalam.notices.services import receipts


@require_safe
@for_action(Action.READ_OWN)
def open_notice(request: HttpRequest, notice: int) -> HttpResponse:
    """Seen, and on to what the notice speaks of; nobody else's notice is found."""
    user = cast(User, request.user)
    own = get_object_or_404(Notice, pk=notice, to=user)
    receipts.seen(notice=own, by=user, at=present())
    return redirect(own.link or "home")
