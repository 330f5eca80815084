"""A person's own contacts: added, confirmed, given a language, removed. Nobody else's contact is found."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from qalam.kernel.refusal import Refusal
from qalam.notices.channels.configured import channels
from qalam.notices.models import Contact, Way
from qalam.notices.permissions import Action, for_action
from qalam.notices.present import present
from qalam.notices.queries.inbox import contacts_of
from qalam.notices.services import contacts as deeds
from qalam.notices.web.asking import page_language, visitor
from qalam.notices.web.forms import CodeForm, ContactForm, LanguageForm
from qalam.notices.web.presenters import shown_contact

SHOWN = "notices.shown"
"""In the session: what was shown to whoever asked for a code of this contact, for as long as they come back to it."""


@require_http_methods(["GET", "POST"])
@for_action(Action.KEEP_OWN_CONTACTS)
def contacts(request: HttpRequest) -> HttpResponse:
    """The visitor's contacts, and a form for one more."""
    ways = deeds.offered_ways()
    initial = {"way": ways[0] if ways else "", "language": page_language()}
    form = ContactForm(request.POST or None, ways=ways, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            asked = deeds.add(
                by=visitor(request),
                way=Way(given["way"]),
                address=given["address"],
                language=given["language"],
                at=present(),
            )
        except Refusal as refusal:
            form.add_error("address", refusal.say(page_language()))
        else:
            return onward(request, asked)
    shown = [shown_contact(contact) for contact in contacts_of(visitor(request))]
    return render(request, "notices/contacts.html", {"contacts": shown, "form": form, "has_ways": bool(ways)})


def onward(request: HttpRequest, asked: deeds.Asked) -> HttpResponse:
    """To the page on which the code is entered."""
    request.session[SHOWN] = {"contact": asked.contact.pk, "text": asked.shown}
    return redirect("notices:contact", contact=asked.contact.pk)


@require_http_methods(["GET", "POST"])
@for_action(Action.KEEP_OWN_CONTACTS)
def contact(request: HttpRequest, contact: int) -> HttpResponse:
    """One contact: its code is entered here, and where it is confirmed, its language and its end."""
    own = mine(request, contact)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            deeds.confirm(contact=own, code=form.cleaned_data["code"], by=visitor(request), at=present())
        except Refusal as refusal:
            form.add_error("code", refusal.say(page_language()))
        else:
            request.session.pop(SHOWN, None)
            messages.success(request, _("Confirmed. From now on we write to you there."))
            return redirect("notices:contacts")
    kept = request.session.get(SHOWN) or {}
    return render(
        request,
        "notices/contact.html",
        {
            "contact": shown_contact(own),
            "form": form,
            "language_form": LanguageForm(initial={"language": own.language}),
            "is_sent": own.way in channels(),
            "shown": kept.get("text", "") if kept.get("contact") == own.pk else "",
        },
    )


@require_POST
@for_action(Action.KEEP_OWN_CONTACTS)
def ask_again(request: HttpRequest, contact: int) -> HttpResponse:
    """Another code."""
    own = mine(request, contact)
    try:
        return onward(request, deeds.ask(contact=own, by=visitor(request), at=present()))
    except Refusal as refusal:
        messages.error(request, refusal.say(page_language()))
        return redirect("notices:contact", contact=own.pk)


@require_POST
@for_action(Action.KEEP_OWN_CONTACTS)
def choose_language(request: HttpRequest, contact: int) -> HttpResponse:
    """The language in which this address is written to."""
    own, form = mine(request, contact), LanguageForm(request.POST)
    if form.is_valid():
        deeds.choose_language(contact=own, language=form.cleaned_data["language"], by=visitor(request))
        messages.success(request, _("The language is kept."))
    return redirect("notices:contact", contact=own.pk)


@require_POST
@for_action(Action.KEEP_OWN_CONTACTS)
def remove(request: HttpRequest, contact: int) -> HttpResponse:
    """Write there no more."""
    deeds.remove(contact=mine(request, contact), by=visitor(request), at=present())
    messages.success(request, _("Removed. We no longer write there."))
    return redirect("notices:contacts")


def mine(request: HttpRequest, contact: int) -> Contact:
    """The visitor's own contact."""
    return get_object_or_404(contacts_of(visitor(request)), pk=contact)
