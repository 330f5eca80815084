"""The bulletin of free places as of a moment, read from the events of the log: whoever has the log can rebuild it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.signing import log_signer
from qalam.preschool.days import begin_of, end_of, local_day
from qalam.preschool.models import Place, QueueEvent
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.regimes import Consequence, Terms, Window, terms
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Institution, StateOrder
from qalam.registry.queries.names import named_institutions
from qalam.transparency.notes import Key, NotANote, Note

OPENED, CLOSED = "place-opened", "place-closed"
GIVEN_BACK = (Event.DECLINED, Event.EXPIRED, Event.ANNULLED)
MOVES_A_PLACE = (OPENED, CLOSED, Event.OFFERED, *GIVEN_BACK, Event.RECALLED, Event.ENROLLED)
CLOSED_IS_SHOWN = timedelta(days=30)
"""So long a closed place stands in the bulletin with its reason."""


class Standing(StrEnum):
    """What the bulletin says of a place."""

    FREE = "free"
    LEFT_OVER = "left_over"
    CLOSED = "closed"


@dataclass(frozen=True)
class Line:
    """One place. `reason` is a code of `Place.Closing`, empty of a place that is not closed."""

    place: int
    bin: str
    kindergarten: Trilingual
    sort_key: str
    birth_year: int
    language: str
    group_kind: str
    stay: str
    standing: Standing
    since: datetime
    reason: str = ""


@dataclass(frozen=True)
class Bulletin:
    """All of it. `published` is the hour at which it comes out daily, None where the regime has none; `wishes` are
    the hours in which families may wish for places left over, None where nobody can; `under_state_order` are the BINs
    of private kindergartens that hold a state order."""

    at: datetime
    published: datetime | None
    wishes: Window | None
    lines: tuple[Line, ...]
    under_state_order: frozenset[str] = frozenset()

    def of(self, standing: Standing) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.standing is standing)


def bulletin_moment(on: date, at: datetime) -> datetime:
    """The moment that the bulletin of a day tells of: its hour of publication or the day's end, but not the future."""
    published = terms(on, TERRITORY).outcome.published
    return min(begin_of(on, published) if published else end_of(on), at)


def bulletin(on: date, at: datetime) -> Bulletin:
    """The bulletin of the day; of a day to come there is none, so it is of `at`."""
    moment, in_force = bulletin_moment(on, at), terms(on, TERRITORY).outcome
    told = [line for event in last_events(moment) if (line := line_of(event, moment)) is not None]
    lines = sorted(named(told, local_day(moment)), key=in_order)
    published = begin_of(on, in_force.published) if in_force.published else None
    orders = StateOrder.objects.on(local_day(moment)).filter(institution__bin__in={line.bin for line in told})
    ordered = frozenset(orders.values_list("institution__bin", flat=True))
    return Bulletin(moment, published, in_force.claims, tuple(lines), ordered)


def last_events(moment: datetime) -> list[QueueEvent]:
    """For each place the last event that moved it, up to the moment."""
    rows = QueueEvent.objects.filter(place__isnull=False, kind__in=MOVES_A_PLACE, at__lte=moment)
    return list(
        rows.select_related("place__pool__institution").order_by("place", "-leaf_index").distinct("place")
    )  # fmt: skip


def line_of(event: QueueEvent, moment: datetime) -> Line | None:
    """What the bulletin says of the place after the event; None of one that is offered or has its child."""
    standing = standing_after(event)
    if standing is None or (standing is Standing.CLOSED and moment - event.at > CLOSED_IS_SHOWN):
        return None
    assert event.place is not None  # the events were asked for those of places
    pool = event.place.pool
    return Line(
        place=event.place.pk,
        bin=pool.institution.bin,
        kindergarten=Trilingual(pool.institution.bin, pool.institution.bin, pool.institution.bin),
        sort_key=pool.institution.bin,
        birth_year=pool.birth_year,
        language=pool.language,
        group_kind=pool.group_kind,
        stay=pool.stay,
        standing=standing,
        since=event.at.astimezone(CITY_ZONE),
        reason=event.cause if standing is Standing.CLOSED else "",
    )


def standing_after(event: QueueEvent) -> Standing | None:
    """Free, left over to all, closed, or none of these."""
    if event.kind in (OPENED, Event.RECALLED):
        return Standing.FREE
    if event.kind == CLOSED:
        return Standing.CLOSED
    if event.kind in GIVEN_BACK:
        in_force = terms(local_day(event.at), TERRITORY).outcome
        is_for_all = consequence(event.kind, in_force) is Consequence.TO_EVERYONE
        return Standing.LEFT_OVER if is_for_all else Standing.FREE
    return None


def consequence(kind: str, in_force: Terms) -> Consequence:
    """What the terms say of a place that comes back; one that comes back with a referral goes as after silence."""
    return in_force.refusal if kind == Event.DECLINED else in_force.silence


def named(lines: Sequence[Line], on: date) -> list[Line]:
    """The lines with the names of the kindergartens, where they have one."""
    keys = Institution.objects.filter(bin__in={line.bin for line in lines}).values_list("pk", flat=True)
    known = {one.bin: one for one in named_institutions(on, list(keys)).values()}
    return [
        replace(line, kindergarten=known[line.bin].name, sort_key=known[line.bin].sort_key)
        if line.bin in known
        else line
        for line in lines
    ]


def in_order(line: Line) -> tuple[object, ...]:
    """By kindergarten, the older children first; in a group the free places, then those left over, then the closed."""
    pool = (line.birth_year, line.language, line.group_kind, line.stay)
    return (line.sort_key, line.bin, *pool, list(Standing).index(line.standing), line.place)


def data(told: Bulletin) -> dict[str, Any]:
    """The bulletin as plain data."""
    return {
        "at": told.at.astimezone(CITY_ZONE).isoformat(),
        "wishes": [f"{told.wishes.opens:%H:%M}", f"{told.wishes.closes:%H:%M}"] if told.wishes else None,
        "places": [
            {
                "place": str(line.place),
                "bin": line.bin,
                "kindergarten": line.kindergarten.as_dict(),
                "birth_year": line.birth_year,
                "language": line.language,
                "group": line.group_kind,
                "stay": line.stay,
                "state": str(line.standing),
                "since": line.since.isoformat(),
                "reason": Place.Closing(line.reason).value if line.reason in Place.Closing.values else line.reason,
            }
            for line in told.lines
        ],
    }


def canonical(body: Mapping[str, Any]) -> bytes:
    """The text that is hashed: sorted keys, no spaces, UTF-8."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def signed(told: Bulletin) -> dict[str, Any]:
    """The bulletin with a note, signed with the key of the log, of its moment and its hash.

    The note begins with the log's name and `/bulletin`, so it can be taken for no checkpoint.
    """
    signer, body = log_signer(), data(told)
    text = note_text(signer.name, body)
    return {"bulletin": body, "note": str(Note(text, (signer.sign(text),))), "key": str(signer.key())}


def note_text(origin: str, body: Mapping[str, Any]) -> str:
    """What is signed: three lines."""
    return f"{origin}/bulletin\n{body['at']}\n{sha256(canonical(body)).hexdigest()}\n"


def is_genuine(given: Mapping[str, Any], key: Key) -> bool:
    """Whether a signed bulletin is as the city with that key published it."""
    try:
        note = Note.read(str(given["note"]))
    except (NotANote, KeyError):
        return False
    return note.text == note_text(key.name, given["bulletin"]) and note.is_signed_by(key)
