"""The paper of a referral, and checking one: by its number on the site, by its code without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qalam.kernel.clock import today
from qalam.kernel.dates import DATE_FORM, DAY_MONTHS
from qalam.ledger.signing import log_key
from qalam.preschool.days import local_day
from qalam.preschool.models import Referral
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries.kindergarten import own_institution
from qalam.preschool.queries.referral import may_have, referral_numbered, standing_of
from qalam.preschool.referral.checking import SENTENCES
from qalam.preschool.referral.code import NOT_A_CODE
from qalam.preschool.referral.paper import referral_pdf as write_paper
from qalam.preschool.services.reading import read_card
from qalam.preschool.web.edges import moment, page_language, visitor
from qalam.preschool.web.head_forms import NumberForm
from qalam.preschool.web.letters import fonts

CAMERA = "camera=(self), geolocation=(), microphone=(), payment=()"


@require_safe
@never_cache
@for_action(Action.HAVE_REFERRAL)
def referral_pdf(request: HttpRequest, referral: str) -> HttpResponse:
    """The paper, for the child's family, the department and the head of that kindergarten."""
    at, found, user = moment(), referral_numbered(referral), visitor(request)
    if found is None or not may_have(user, found, at, today()):
        raise Http404("referral")
    content = write_paper(found, language=page_language(), fonts=fonts(), at=at)
    read_card(referral=found, by=user, at=at, how="paper")
    name = f'inline; filename="referral-{found.number}.pdf"'
    return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": name})


@require_safe
@never_cache
@for_action(Action.CHECK_REFERRAL)
def check(request: HttpRequest) -> HttpResponse:
    """What stands of a number, without a word of the child; the head of that very kindergarten sees the name."""
    shown: dict[str, Any] = {"form": NumberForm(request.GET or None)}
    if shown["form"].is_valid():
        number = shown["form"].cleaned_data["number"]
        found = referral_numbered(number)
        shown |= {"number": number, "standing": standing_of(found, local_day(moment()))}
        if found is not None and is_own(request, found):
            shown["own"] = read_card(referral=found, by=visitor(request), at=moment(), how="check")
    return render(request, "preschool/referral/check.html", shown)


def is_own(request: HttpRequest, referral: Referral) -> bool:
    """Whether whoever asks heads the kindergarten of the referral."""
    return (
        request.user.is_authenticated and own_institution(visitor(request), today()) == referral.place.pool.institution
    )


@require_safe
@for_action(Action.CHECK_REFERRAL)
def check_code(request: HttpRequest) -> HttpResponse:
    """The page that checks a code; once opened it needs no network, and it sends nothing.

    It says the same to everybody and keeps the head's BIN in the browser, so that it can be kept whole.
    Terms are counted by the reader's own calendar, but for an invented city that stands on a day.
    """
    language, lived = page_language(), local_day(moment())
    shown = {
        "key": log_key(),
        "lived": lived if lived != today() else None,
        "sentences": SENTENCES,
        "not_a_code": NOT_A_CODE,
        "months": DAY_MONTHS[language],
        "day_form": DATE_FORM[language],
    }
    response = render(request, "preschool/referral/code.html", shown)
    response.headers["Permissions-Policy"] = CAMERA
    return response


@require_safe
@for_action(Action.CHECK_REFERRAL)
def keeper(request: HttpRequest) -> HttpResponse:
    """The script that keeps the page in the browser: it stands beside the page, since it may keep nothing above."""
    script = finders.find("scripts/keeper.js")
    if script is None:
        raise Http404("the scripts are not built")
    return HttpResponse(
        Path(script).read_bytes(), content_type="text/javascript", headers={"Cache-Control": "no-cache"}
    )
