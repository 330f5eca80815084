"""Checking a text that somebody pastes or gives as a file; nothing of it is kept."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from qalam.access.permission import permits
from qalam.checker.check import Checked, check_text
from qalam.checker.page import checked_page, checked_section
from qalam.checker.reading.files import CannotRead, text_of
from qalam.portal.asking import question_of
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.templatetags.said import active_language
from qalam.reports.recorded import recorded_figures

LARGEST_FILE = 4 * 1024 * 1024
LONGEST_TEXT = 1_000_000
PASTED = _("Pasted text")


ACCEPTED = {"accept": ".docx,.odt,.pdf,.html,.htm,.txt,.md"}


class TextForm(forms.Form):
    """A text, pasted or as a file, and what it is to be held against."""

    text = forms.CharField(
        label=_("The text"),
        required=False,
        strip=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    file = forms.FileField(
        label=_("Or a file: DOCX, ODT, PDF, HTML, TXT, MD"),
        required=False,
        widget=forms.FileInput(attrs=ACCEPTED),
    )
    last = forms.FileField(
        label=_("Last year's report, if figures that jump are to be found"),
        required=False,
        widget=forms.FileInput(attrs=ACCEPTED),
    )
    records = forms.BooleanField(label=_("Compare with the records of the city"), required=False)

    def __init__(self, *data: Any, may_compare: bool) -> None:
        super().__init__(*data)
        if not may_compare:
            del self.fields["records"]


@require_http_methods(["GET", "HEAD", "POST"])
@for_action(Action.CHECK_TEXT)
def check(request: HttpRequest) -> HttpResponse:
    """The form; after it what was found, in the page or as a file to take away."""
    may_compare = permits(MAY[Action.SEE_ROWS], request.user)
    if request.method != "POST":
        return render(request, "portal/check.html", {"form": TextForm(may_compare=may_compare)})
    form = TextForm(request.POST, request.FILES, may_compare=may_compare)
    given = read_form(form)
    last = read_file(form, "last") if given else None
    if given is None or form.errors:
        return render(request, "portal/check.html", {"form": form}, status=400)
    name, text = given
    recorded = recorded_figures(question_of(request).now) if form.cleaned_data.get("records") else ()
    checked = check_text(text, language=active_language(), last=last[1] if last else "", recorded=recorded)
    if "take" in request.POST:
        return taken_away(request.POST["take"], name, text, checked)
    # The section is escaped by the room that writes it.
    section = mark_safe(checked_section(1, name, text, checked))
    return render(request, "portal/checked.html", {"section": section, "text": text})


def read_form(form: TextForm) -> tuple[str, str] | None:
    """The name and the text; None, with the form saying why, where there is none."""
    if not form.is_valid():
        return None
    if form.cleaned_data["file"] is not None:
        return read_file(form, "file")
    if form.cleaned_data["text"].strip():
        return str(PASTED), form.cleaned_data["text"]
    form.add_error("text", _("Paste a text or choose a file."))
    return None


def read_file(form: TextForm, field: str) -> tuple[str, str] | None:
    """The name and the text of a file; None, with the form saying why, where there is none to read."""
    file = form.cleaned_data.get(field)
    if file is None:
        return None
    try:
        data = file.read(LARGEST_FILE + 1)
        return file.name, text_of(file.name, data, largest=LARGEST_FILE, longest=LONGEST_TEXT)
    except CannotRead as refusal:
        form.add_error(field, refusal.say(active_language()))
        return None


def taken_away(kind: str, name: str, text: str, checked: Checked) -> HttpResponse:
    """The result as a file: a page that needs nothing else, or data."""
    if kind == "json":
        content, content_type = json.dumps(checked.as_dict(), ensure_ascii=False, indent=1), "application/json"
    else:
        content, content_type = checked_page([(name, text, checked)]), "text/html; charset=utf-8"
        kind = "html"
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="check.{kind}"'
    return answer
