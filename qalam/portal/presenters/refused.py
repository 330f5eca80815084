"""Refused attempts in words, for the auditor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from qalam.access.models import Refused
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language

KINDS: dict[str, Promise] = {
    "application": gettext_lazy("application"),
    "referral": gettext_lazy("referral"),
    "evidence": gettext_lazy("certificate"),
    "review": gettext_lazy("question of a family"),
    "manual move": gettext_lazy("move by hand"),
    "offer": gettext_lazy("offer"),
    "stated child": gettext_lazy("child named by a parent"),
    "person": gettext_lazy("person"),
    "institution": gettext_lazy("institution"),
    "stated identity": gettext_lazy("statement of identity"),
    "notice": gettext_lazy("notice"),
    "contact": gettext_lazy("contact"),
    "place": gettext_lazy("place in a group"),
    "group": gettext_lazy("group"),
    "round": gettext_lazy("mass round"),
    "saved view": gettext_lazy("saved view"),
}


@dataclass(frozen=True)
class RefusedRow:
    """Attempts of one kind within an hour; `record` is empty for a page of many, or a record that is not there."""

    who: str
    what: str
    page: str
    record: str
    why: str
    times: int
    when: str


def refused_rows(found: Iterable[Refused], language: Language) -> tuple[RefusedRow, ...]:
    """The rows as they are shown; expects the accounts to be at hand."""
    return tuple(
        RefusedRow(
            who=one.by.username if one.by else _("not signed in"),
            what=_("a deed") if one.is_deed else _("a look"),
            page=one.page,
            record=f"{KINDS.get(one.subject_kind, one.subject_kind)} {one.subject_key}".strip(),
            why=str(Refused.Why(one.why).label),
            times=one.times,
            when=when(one, language),
        )
        for one in found
    )


def when(one: Refused, language: Language) -> str:
    """The day, and from when to when."""
    first, last = (at.astimezone(CITY_ZONE) for at in (one.first_at, one.last_at))
    told = dict.fromkeys((f"{first:%H:%M}", f"{last:%H:%M}"))
    return f"{write_date(first.date(), language)}, {'–'.join(told)}"
