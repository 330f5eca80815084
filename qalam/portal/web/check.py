"""Checking a text that somebody pastes or gives as a file; nothing of it is kept."""

from __future__ import annotations

import json

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from qalam.checker.check import Checked, check_text
from qalam.checker.page import checked_page, checked_section
from qalam.checker.reading.files import CannotRead, text_of
from qalam.portal.permissions import Action, for_action
from qalam.portal.templatetags.said import active_language

LARGEST_FILE = 4 * 1024 * 1024
LONGEST_TEXT = 1_000_000
PASTED = "text.txt"


class TextForm(forms.Form):
    """A text, pasted or as a file."""

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
        widget=forms.FileInput(attrs={"accept": ".docx,.odt,.pdf,.html,.htm,.txt,.md"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_action(Action.CHECK_TEXT)
def check(request: HttpRequest) -> HttpResponse:
    """The form; after it what was found, in the page or as a file to take away."""
    if request.method != "POST":
        return render(request, "portal/check.html", {"form": TextForm()})
    form = TextForm(request.POST, request.FILES)
    try:
        given = read_form(form)
    except CannotRead as refusal:
        form.add_error("file", refusal.say(active_language()))
        given = None
    if given is None:
        return render(request, "portal/check.html", {"form": form}, status=400)
    name, text = given
    checked = check_text(text, language=active_language())
    if "take" in request.POST:
        return taken_away(request.POST["take"], name, text, checked)
    # The section is escaped by the room that writes it.
    section = mark_safe(checked_section(1, name, text, checked))
    return render(request, "portal/checked.html", {"section": section, "text": text})


def read_form(form: TextForm) -> tuple[str, str] | None:
    """The name and the text; None, with the form saying why, where there is none. Refuses with CannotRead."""
    if not form.is_valid():
        return None
    file = form.cleaned_data["file"]
    if file is not None:
        return file.name, text_of(file.name, file.read(LARGEST_FILE + 1), largest=LARGEST_FILE)
    if form.cleaned_data["text"].strip():
        return PASTED, form.cleaned_data["text"]
    form.add_error("text", _("Paste a text or choose a file."))
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
