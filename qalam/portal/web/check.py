"""Checking a text that somebody pastes or gives as a file; nothing of it is kept."""

from __future__ import annotations

import json
from pathlib import PurePath

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from qalam.access.permission import permits
from qalam.checker.check import Checked, check_text
from qalam.checker.page import checked_page, checked_section
from qalam.portal.asking import question_of
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.templatetags.said import active_language
from qalam.portal.web.check_form import Given, TextForm
from qalam.portal.web.turns import Busy, Turns
from qalam.reports.recorded import recorded_figures

PASTED = _("Pasted text")
ONE_AT_A_TIME = Turns(
    waiting=2,
    patience=10,
    sentence=_("Other texts are being checked just now. Press the button again in a minute."),
)
CHOOSE_AGAIN = _("The files are too large to be carried along: choose them again.")
SECONDS_TO_RETURN = 60
LONGEST_STEM = 100
FORBIDDEN_IN_NAMES = set('\\/:*?"<>|')


@require_http_methods(["GET", "HEAD", "POST"])
@for_action(Action.CHECK_TEXT)
def check(request: HttpRequest) -> HttpResponse:
    """The form; after it what was found, in the page or as a file to take away."""
    may_compare = permits(MAY[Action.SEE_ROWS], request.user)
    if request.method != "POST":
        return render(request, "portal/check.html", {"form": TextForm(may_compare=may_compare)})
    form = TextForm(request.POST, request.FILES, may_compare=may_compare)
    try:
        with ONE_AT_A_TIME.taken():
            given = form.read()
            checked = check_given(request, given) if given else None
    except Busy as refusal:
        return come_again(request, form, refusal)
    if given is None or checked is None:
        return render(request, "portal/check.html", {"form": form}, status=400)
    if "take" in request.POST:
        return taken_away(request.POST["take"], given, checked)
    # The section is escaped by the room that writes it.
    section = mark_safe(checked_section(1, given.name or str(PASTED), given.text, checked))
    return render(request, "portal/checked.html", {"section": section, "given": given, "kept_form": "kept"})


def come_again(request: HttpRequest, form: TextForm, refusal: Busy) -> HttpResponse:
    """The form with all that was given, so that pressing the button again is enough; too large files are to be chosen
    again."""
    held = form.held()
    sentences = [refusal.say(active_language())]
    if not held and request.FILES:
        sentences.append(str(CHOOSE_AGAIN))
    answer = render(request, "portal/check.html", {"form": form, "busy": sentences, "held": held}, status=503)
    answer["Retry-After"] = str(SECONDS_TO_RETURN)
    return answer


def check_given(request: HttpRequest, given: Given) -> Checked:
    """What is found in a text, said in the language of the page."""
    recorded = recorded_figures(question_of(request).now) if given.with_records else ()
    return check_text(given.text, language=active_language(), last=given.last_text, recorded=recorded)


def taken_away(kind: str, given: Given, checked: Checked) -> HttpResponse:
    """The result as a file: a page that needs nothing else, or data."""
    if kind == "json":
        content, content_type = json.dumps(checked.as_dict(), ensure_ascii=False, indent=1), "application/json"
    else:
        content = checked_page([(given.name or str(PASTED), given.text, checked)])
        kind, content_type = "html", "text/html; charset=utf-8"
    name = name_of_result(given.name, kind)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})


def name_of_result(name: str, kind: str) -> str:
    """`report-2023.check.html` for report-2023.docx; only letters that every system has in the names of files."""
    stem = "".join(letter for letter in PurePath(name).stem if letter not in FORBIDDEN_IN_NAMES)
    return f"{stem[:LONGEST_STEM].strip(' .')}.check.{kind}".lstrip(".")
