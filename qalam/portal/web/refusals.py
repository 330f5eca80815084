"""Writes down what was refused while a page, a file or an answer was asked for, whatever the answer then was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from qalam.access.models import StatedIdentity, User
from qalam.access.refusing import Noticed, Subject, Why, noticing
from qalam.access.services.refusals import Attempt, write_down
from qalam.ledger.moment import present
from qalam.notices.models import Contact, Notice
from qalam.preschool.models import (
    Application,
    Evidence,
    ManualMove,
    Offer,
    Place,
    Referral,
    Review,
    Round,
    SavedView,
    StatedChild,
)
from qalam.registry.models import Group, Person

READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Kind:
    """A kind of record: by which field an address asks for it, and by which the audit names it."""

    name: str
    model: type[Model]
    asked: str = "pk"
    key: str = "pk"


APPLICATION = Kind("application", Application, "number", "number")
KINDS: Mapping[str, Kind] = {
    "application": APPLICATION,
    "first": APPLICATION,
    "referral": Kind("referral", Referral, "number"),
    "evidence": Kind("evidence", Evidence),
    "review": Kind("review", Review),
    "move": Kind("manual move", ManualMove),
    "offer": Kind("offer", Offer),
    "stated": Kind("stated child", StatedChild),
    "child": Kind("person", Person),
    "identity": Kind("stated identity", StatedIdentity),
    "notice": Kind("notice", Notice),
    "contact": Kind("contact", Contact),
    "place": Kind("place", Place),
    "group": Kind("group", Group),
    "round": Kind("round", Round, "pk", "code"),
    "view": Kind("saved view", SavedView),
}
"""By the name of the part of an address; where an address has several parts, the first of these is meant."""


class RefusalsWrittenDown:
    """Counts each refusal in the audit once the answer is made, when what was begun has been rolled back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with noticing() as noticed:
            response = self.get_response(request)
        for attempt in attempts(request, noticed):
            write_down(attempt, at=present())
        return response


def attempts(request: HttpRequest, noticed: list[Noticed]) -> Iterator[Attempt]:
    """What is to be counted, each kind once."""
    if not noticed:
        return
    match = request.resolver_match
    page, parts = (match.view_name, match.kwargs) if match else ("", {})
    asked = subject_of(page, parts)
    by = request.user if isinstance(request.user, User) else None
    for one in dict.fromkeys(noticed):
        subject = one.subject or asked
        # A record that a closed page did not find, though it is there, is somebody else's.
        why = Why.SIGNED_OUT if by is None else Why.ANOTHERS if one.why is Why.UNKNOWN and subject else one.why
        kind, key = (subject.kind, subject.key) if subject else ("", "")
        yield Attempt(by, page, request.method not in READS, kind, key, why)


def subject_of(page: str, parts: Mapping[str, Any]) -> Subject | None:
    """The record that an address names; None where it names none, or none that exists.

    So numbers that somebody guesses leave a count and not a row each.
    """
    named = told(page, parts)
    for part, kind in KINDS.items():
        if part in named:
            key = kind.model._default_manager.filter(**{kind.asked: named[part]}).values_list(kind.key, flat=True)
            found = key.first()
            return Subject(kind.name, str(found)) if found is not None else None
    return None


def told(page: str, parts: Mapping[str, Any]) -> Mapping[str, Any]:
    """The parts of an address by what they are, where one name stands for several things."""
    about, number = str(parts.get("about", "")), parts.get("number")
    if page == "decide_identity":
        return {"identity": number}
    if about.startswith("child-") and about[6:].isdecimal():
        return {"child": int(about[6:])}
    return {"application": about} if about else parts
