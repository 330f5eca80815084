"""A child that another town has too, and many children behind one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from qalam.kernel.dates import write_date, write_month
from qalam.kernel.trilingual import Language
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import Decision, TownHit
from qalam.preschool.queries.crowds import Crowd
from qalam.preschool.queries.signs import Kind
from qalam.preschool.queries.towns import Found
from qalam.preschool.web.presenters.words import names_of
from qalam.registry.models import Enrolment

KINDS: Mapping[Kind, Promise] = {
    Kind.PERSON: gettext_lazy("Account or signature"),
    Kind.PHONE: gettext_lazy("Phone"),
    Kind.EMAIL: gettext_lazy("E-mail"),
    Kind.TELEGRAM: gettext_lazy("Telegram"),
}


@dataclass(frozen=True)
class Side:
    """Where a child stands in one of the two towns; `number` is its application here."""

    town: str
    standing: str
    since: str
    kindergarten: str = "–"
    number: str = ""


@dataclass(frozen=True)
class TownCard:
    """A child, here and there, and what was decided so far."""

    pk: int
    child: str
    iin: str
    born_on: str
    here: Side
    there: Side
    decisions: tuple[str, ...]


@dataclass(frozen=True)
class CrowdRow:
    """Many children behind one."""

    key: str
    kind: str
    what: str
    accounts: tuple[str, ...]
    children: int
    families: int
    elsewhere: tuple[tuple[str, int], ...]


def town_cards(found: Sequence[Found], language: Language, on: date) -> list[TownCard]:
    """The children as a page shows them; one query names the kindergartens."""
    gardens = names_of((one.seat.group.institution for one in found if one.seat), on, language)
    return [town_card(one, gardens, language) for one in found]


def town_card(found: Found, gardens: Mapping[int, str], language: Language) -> TownCard:
    """One child."""
    hit = found.hit
    there = Side(hit.town_name.say(language), str(hit.get_kind_display()), write_month(hit.since, language))
    return TownCard(
        pk=hit.pk,
        child=str(hit.child),
        iin=hit.child.iin or "–",
        born_on=write_date(hit.child.born_on, language),
        here=here(found, gardens, language),
        there=there,
        decisions=tuple(decided(deed, language) for deed in found.decisions),
    )


def here(found: Found, gardens: Mapping[int, str], language: Language) -> Side:
    """Where the child stands in this town, with the most that it has."""
    waits, seat = found.application, found.seat
    number = waits.number if waits else ""
    if seat is not None:
        place, since = str(TownHit.Kind.PLACE.label), write_month(begun(seat), language)
        return Side(_("Here"), place, since, gardens[seat.group.institution_id], number)
    if waits is None:
        return Side(_("Here"), _("has left the queue"), "–")
    since = write_month(local_day(waits.filed_at), language)
    return Side(_("Here"), str(waits.get_state_display()), since, number=number)


def begun(seat: Enrolment) -> date:
    """The first day of a seat."""
    return cast(date, seat.period.lower)


def decided(deed: Deed, language: Language) -> str:
    """A decision as one line: the day, what it was, and why."""
    return f"{write_date(local_day(deed.at), language)}: {Decision(deed.detail['decision']).label}. {deed.reason}"


def crowd_rows(crowds: Sequence[Crowd], language: Language) -> list[CrowdRow]:
    """The crowds as a page shows them."""
    return [
        CrowdRow(
            key=one.key,
            kind=str(KINDS[one.kind]),
            what=one.what,
            accounts=tuple(user.username for user in one.users if user.username != one.what),
            children=one.children,
            families=one.families,
            elsewhere=tuple((each.town.say(language), each.children) for each in one.elsewhere),
        )
        for one in crowds
    ]
