"""A person's own notices."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, translate_url
from django.utils import translation
from django.views.decorators.http import require_GET, require_POST, require_safe

from qalam.notices.models import Notice
from qalam.notices.permissions import Action, for_action
from qalam.notices.present import present
from qalam.notices.queries.inbox import contacts_of, notices_of, unseen_count
from qalam.notices.services import receipts
from qalam.notices.web.asking import page_language, visitor
from qalam.notices.web.presenters import shown_notice

PER_PAGE = 30


@require_safe
@for_action(Action.READ_OWN)
def inbox(request: HttpRequest) -> HttpResponse:
    """What the visitor was told, unread first."""
    user = visitor(request)
    page = Paginator(notices_of(user), PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "notices/inbox.html",
        {
            "page": page,
            "notices": [shown_notice(notice, page_language()) for notice in page],
            "unseen": unseen_count(user),
            "is_written_to": contacts_of(user).confirmed().exists(),
        },
    )


@require_GET
@for_action(Action.READ_OWN)
def open_notice(request: HttpRequest, notice: int) -> HttpResponse:
    """Seen, and on to what the notice speaks of; nobody else's notice is found."""
    user = visitor(request)
    own = get_object_or_404(Notice, pk=notice, to=user)
    receipts.seen(notice=own, by=user, at=present())
    return redirect(in_language(own.link) if own.link else f"{reverse('notices:inbox')}#notice-{own.pk}")


def in_language(link: str) -> str:
    """The page of a Kazakh address in the language of whoever asks."""
    language = page_language()
    with translation.override("kk"):
        return translate_url(link, language)


@require_POST
@for_action(Action.READ_OWN)
def see_all(request: HttpRequest) -> HttpResponse:
    """The visitor has read all that stands on the page."""
    receipts.all_seen(by=visitor(request), at=present())
    return redirect("notices:inbox")
