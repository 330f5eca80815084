"""The one door through which anything happens to an application or a place.

The table of `rules/lifecycle.py` says whether it may; the row changes; the event is remembered and told to the public
log in the same transaction. Whoever calls holds the rows locked. A deed of one family locks its application, then its
place; one that decides whose turn it is locks pools, free places, then all who wait (standing_still.py). The log comes
last, and with it the moment of the deed (`hold`), by which everything is decided and written. Locks are such that rows
which only name a locked one do not wait for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from django.db import connection
from psycopg.types.range import DateRange

from qalam.access.actor import Actor, account_of
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.rule import Verdict
from qalam.ledger.models import Leaf
from qalam.ledger.services.log import append
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Place, QueueEvent
from qalam.preschool.rules.lifecycle import Event, Guard, State, next_state
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services.history import keep_events
from qalam.preschool.territory import TERRITORY

ONE_DAY = timedelta(days=1)
CHANGED = ("state", "priority", "filed_at", "stopped_until", "period")
KEEP = f"""
    UPDATE preschool_application AS one SET {", ".join(f"{name} = changed.{name}" for name in CHANGED)}
    FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::timestamptz[], %s::date[], %s::daterange[])
        AS changed (id, {", ".join(CHANGED)})
    WHERE one.id = changed.id
"""
NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True)
class Happening:
    """One event before it is remembered. `told` are the further fields of its leaf."""

    kind: str
    at: datetime
    by: Actor
    cause: str = ""
    application: Application | None = None
    place: Place | None = None
    verdict: Verdict[Any] | None = None
    told: Mapping[str, object] = field(default_factory=dict)
    before: tuple[str, datetime] | None = None
    after: tuple[str, datetime] | None = None


def standing(application: Application) -> tuple[str, datetime] | None:
    """Category and time of filing of a child that waits; None for one whose turn cannot come."""
    return (application.priority, application.filed_at) if application.state == State.QUEUED else None


def happen(
    application: Application,
    event: Event,
    *,
    at: datetime,
    by: Actor,
    cause: str = "",
    place: Place | None = None,
    facts: Collection[Guard] = (),
    verdict: Verdict[Any] | None = None,
    told: Mapping[str, object] = NOTHING,
) -> QueueEvent:
    """Let the event happen to the application, which the caller holds locked.

    Refuses with NotInTable or GuardFails what the table of the lifecycle does not have.
    """
    happened = step(application, event, at=at, cause=cause, by=by, place=place, facts=facts, verdict=verdict, told=told)
    application.save(update_fields=CHANGED)
    return remember([happened])[0]


def step(
    application: Application,
    event: Event,
    *,
    at: datetime,
    by: Actor,
    cause: str = "",
    place: Place | None = None,
    facts: Collection[Guard] = (),
    verdict: Verdict[Any] | None = None,
    told: Mapping[str, object] = NOTHING,
) -> Happening:
    """Change the application as the table says and tell what is to be remembered: `keep` and `remember` write it.

    For deeds of many events at once.
    """
    regime = terms(local_day(at), TERRITORY).outcome.regime
    before = standing(application)
    changes = {name: told[name] for name in ("filed_at", "category", "until") if name in told}
    application.state = next_state(State(application.state), event, cause=cause, regime=regime, facts=facts)
    apply_changes(application, event, changes, at)
    return Happening(
        event, at, by, cause, application, place, verdict, plain(told), before=before, after=standing(application)
    )


def keep(applications: Sequence[Application]) -> None:
    """Write what the events changed, of all in one statement."""
    if not applications:
        return
    columns = [[getattr(one, name) for one in applications] for name in ("id", *CHANGED)]
    with connection.cursor() as cursor:
        cursor.execute(KEEP, columns)


def apply_changes(application: Application, event: Event, changes: Mapping[str, object], at: datetime) -> None:
    """What the event says besides the state."""
    if "category" in changes:
        application.priority = str(changes["category"])
    if event is Event.MOVED and isinstance(changes.get("filed_at"), datetime):
        application.filed_at = changes["filed_at"]  # type: ignore[assignment]
    until = changes.get("until")
    if event is Event.STOPPED and isinstance(until, date):
        application.stopped_until = until
    elif application.state != State.STOP_LISTED:
        application.stopped_until = None
    if application.state == State.LEFT:
        # The day of leaving is no day of waiting; a period has at least one day.
        first = application.period.lower or local_day(at)
        application.period = DateRange(first, max(local_day(at), first + ONE_DAY))


def remember(happenings: Sequence[Happening]) -> list[QueueEvent]:
    """Write the events, and their leaves in the log, in the caller's transaction."""
    leaves = append([leaf_of(one) for one in happenings])
    rows = [row_of(one, leaf) for one, leaf in zip(happenings, leaves, strict=True)]
    keep_events(rows)
    return rows


def leaf_of(one: Happening) -> dict[str, object]:
    """What the public log says of the event: no name, no number, no reason in free words."""
    leaf: dict[str, object] = {
        "v": 1,
        "kind": str(one.kind),
        "at": moment(one.at),
        "cause": one.cause,
        "rule": signed(one.verdict),
    }
    if one.application is not None:
        leaf["who"] = one.application.code
    if one.place is not None:
        leaf["place"] = str(one.place.pk)
    return leaf | plain(one.told)


def row_of(one: Happening, leaf: Leaf) -> QueueEvent:
    """The event as the city remembers it, at the moment of its leaf."""
    before, after = one.before or ("", None), one.after or ("", None)
    return QueueEvent(
        leaf_index=leaf.index,
        application=one.application,
        place=one.place,
        kind=one.kind,
        cause=one.cause,
        at=leaf.at,
        by=account_of(one.by),
        birth_year=one.application.birth_year if one.application else None,
        before_priority=before[0],
        before_filed_at=before[1],
        after_priority=after[0],
        after_filed_at=after[1],
        verdict=stored(one.verdict),
    )


def signed(verdict: Verdict[Any] | None) -> str:
    """Rule and version of a decision, such as `preschool.turn@2018-01-01`; empty where a person decided."""
    return f"{verdict.rule}@{verdict.version_on}" if verdict and verdict.rule else ""


def stored(verdict: Verdict[Any] | None) -> dict[str, object]:
    """The decision with its reasons in three languages, to be told in years to come."""
    if verdict is None:
        return {}
    reasons = [{"kk": one.kk, "ru": one.ru, "en": one.en} for one in verdict.reasons]
    return {"rule": verdict.rule, "version": str(verdict.version_on or ""), "reasons": reasons}


def plain(told: Mapping[str, object]) -> dict[str, object]:
    """Fields of a leaf as text, whole numbers and lists."""
    return {
        name: moment(value) if isinstance(value, datetime) else str(value) if isinstance(value, date) else value
        for name, value in told.items()
    }


@lru_cache(maxsize=1024)
def moment(at: datetime) -> str:
    """A moment as the log writes it: ISO 8601 in the zone of the city."""
    return at.astimezone(CITY_ZONE).isoformat()


def locked(applications: Iterable[Application]) -> dict[int, Application]:
    """The applications by their ids, locked in one order so that two deeds never wait for each other."""
    ids = [one.pk for one in applications]
    rows = Application.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids).order_by("pk")
    return {row.pk: row for row in rows}
