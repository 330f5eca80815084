"""The yearly renewal: the queue of a new season in one pass, however long it is.

What happens to many in the same way happens in a few statements: the rows change in the database, the leaves are
appended together, and the history is written beside them. It is one transaction, so a season is opened or it is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from psycopg.types.json import Jsonb

from qalam.access.actor import CLOCKWORK, Actor
from qalam.access.models import User
from qalam.kernel.rule import Verdict, in_force
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.ledger.services.log import append, hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, QueueEvent
from qalam.preschool.queries.season import changes, leaving, unconfirmed, years_that_leave
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.services import telling, verification
from qalam.preschool.services.happening import Happening, leaf_of, locked, stored
from qalam.preschool.services.rights import demand_specialist
from qalam.preschool.territory import TERRITORY

TOGETHER = 20_000
SETTLED = 2000


@dataclass(frozen=True)
class Renewed:
    """What a renewal did: papers that lapsed, categories that changed, children who left, applications at rest."""

    lapsed: int
    categories: int
    left: int
    rested: int


@transaction.atomic
def renew(*, at: datetime, by: Actor) -> Renewed:
    """Open a new season: children of school age leave, categories follow the papers, who did not confirm rests.

    Done twice it does nothing the second time. Families are told by `tell`. Refuses with NotASpecialist.
    """
    if isinstance(by, User):
        demand_specialist(by, at)
    years = years_that_leave(local_day(at))
    done = Renewed(
        left=sum(leave(year, at) for year in years),
        lapsed=verification.lapse_due(at=at, cause="renewal"),
        categories=settle([application for application, _ in changes(years, at)], at),
        rested=rest(unconfirmed(at, years), at),
    )
    if isinstance(by, User):
        detail = {"left": done.left, "lapsed": done.lapsed, "categories": done.categories, "rested": done.rested}
        Deed.objects.create(
            action="renew queue", by=by, at=at, subject_kind="season", subject_key=f"{local_day(at)}", detail=detail
        )
    return done


def leave(year: int, at: datetime) -> int:
    """The children of a birth year leave for school; how many."""
    verdict = in_force("preschool.may_stand", on=local_day(at), city=TERRITORY)(
        date(year, 1, 1), local_day(at), TERRITORY
    )
    return happen_to_all(leaving([year]), Event.LEFT, State.LEFT, cause="age", verdict=verdict, at=at)


def rest(rows: QuerySet[Application] | None, at: datetime) -> int:
    """Those who did not confirm become inactive; how many."""
    if rows is None:
        return 0
    return happen_to_all(rows, Event.INACTIVE, State.INACTIVE, cause="not-renewed", verdict=None, at=at)


def settle(changed: Sequence[int], at: datetime) -> int:
    """Bring the categories of these applications to what their papers give on the day; how many changed."""
    total = 0
    for start in range(0, len(changed), SETTLED):
        rows = Application.objects.filter(pk__in=changed[start : start + SETTLED])
        total += verification.settle_many(list(locked(rows).values()), at=at, cause="renewal")
    return total


def happen_to_all(
    rows: QuerySet[Application],
    event: Event,
    state: State,
    *,
    cause: str,
    verdict: Verdict[Any] | None,
    at: datetime,
) -> int:
    """Let one event happen to all of them: rows, leaves and history in the order of the codes; how many.

    The caller has chosen rows in states from which the table of the lifecycle leads to `state` with this cause.
    """
    sql, params = rows.values("id").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS season_changes")
        cursor.execute(f"CREATE TEMPORARY TABLE season_changes ON COMMIT DROP AS {CHOSEN.format(chosen=sql)}", params)
        total = int(cursor.rowcount)
        if not total:
            return 0
        cursor.execute("CREATE INDEX ON season_changes (nth)")
        cursor.execute("ANALYZE season_changes")
        at = hold(at)
        first = append_all(event, cause, verdict, at, total)
        about: dict[str, Any] = {
            "first": first, "kind": str(event), "cause": cause, "at": at, "verdict": Jsonb(stored(verdict)),
            "state": str(state), "today": local_day(at),
        }  # fmt: skip
        cursor.execute(HISTORY, about)
        cursor.execute(CHANGE[state], about)
    return total


def append_all(event: Event, cause: str, verdict: Verdict[Any] | None, at: datetime, total: int) -> int:
    """The leaves of all, in the order of the codes; the number of the first. The head of the log stays locked."""
    common = leaf_of(Happening(event, at, CLOCKWORK, cause, verdict=verdict))
    first: int | None = None
    for start in range(0, total, TOGETHER):
        leaves = append([{**common, "who": code} for code in codes(start, start + TOGETHER)])
        first = leaves[0].index if first is None else first
    assert first is not None  # there is at least one
    return first


def codes(start: int, end: int) -> list[str]:
    """The codes of the chosen applications with these numbers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT code FROM season_changes WHERE nth >= %s AND nth < %s ORDER BY nth", (start, end))
        return [row[0] for row in cursor.fetchall()]


def tell(*, by: Actor, at: datetime) -> int:
    """Tell the families of those whom the renewal of the day touched, each once; how many applications.

    It stands apart from the renewal: a notice more or less does not undo a season, and a second call goes on.
    Refuses with NotASpecialist.
    """
    if isinstance(by, User):
        demand_specialist(by, at)
    # A renewal that had to wait for the log bears a later moment.
    touched = QueueEvent.objects.filter(kind__in=SENTENCES, cause__in=("age", "not-renewed"), at__gte=at)
    found = touched.order_by("pk").select_related("application").iterator(chunk_size=TOGETHER)
    return sum(tell_some(some, at) for some in in_chunks(found))


def in_chunks(events: Iterator[QueueEvent]) -> Iterator[list[QueueEvent]]:
    """So many at a time."""
    while some := list(islice(events, TOGETHER)):
        yield some


def tell_some(events: Sequence[QueueEvent], at: datetime) -> int:
    """Tell these families what happened to their applications."""
    told = [
        (event.application, f"season:{event.pk}", SENTENCES[event.kind])
        for event in events
        if event.application is not None
    ]
    telling.tell(told, at=at)
    return len(told)


CHOSEN = """
    WITH chosen AS ({chosen}), held AS (
        SELECT id, code, state, birth_year, priority, filed_at FROM preschool_application
        WHERE id IN (SELECT id FROM chosen) ORDER BY id FOR UPDATE
    )
    SELECT *, row_number() OVER (ORDER BY code) - 1 AS nth FROM held
"""
HISTORY = """
    INSERT INTO preschool_queueevent (
        leaf_index, application_id, kind, cause, at, birth_year, before_priority, before_filed_at,
        after_priority, after_filed_at, verdict
    )
    SELECT %(first)s + nth, id, %(kind)s, %(cause)s, %(at)s, birth_year,
        CASE WHEN state = 'queued' THEN priority ELSE '' END,
        CASE WHEN state = 'queued' THEN filed_at END,
        '', NULL, %(verdict)s
    FROM season_changes ORDER BY nth
"""
CHANGE = {
    State.LEFT: """
        UPDATE preschool_application AS one SET state = %(state)s, stopped_until = NULL,
            period = daterange(lower(one.period), greatest(%(today)s, lower(one.period) + 1))
        FROM season_changes AS changed WHERE one.id = changed.id
    """,
    State.INACTIVE: """
        UPDATE preschool_application AS one SET state = %(state)s, stopped_until = NULL
        FROM season_changes AS changed WHERE one.id = changed.id
    """,
}
"""What the event changes in the rows besides the history."""
SENTENCES = {
    "left": Trilingual(
        kk="{name} балаңыз мектеп жасына жетті, сондықтан балабақша кезегінен шықты. Мектепке өтініш беріңіз.",
        ru="Ваш ребёнок ({name}) достиг школьного возраста и выбыл из очереди в сад. Подайте заявление в школу.",
        en="Your child {name} is of school age and has left the kindergarten queue. Apply to a school.",
    ),
    "inactive": Trilingual(
        kk="{name} балаңыздың өтініші расталмағандықтан белсенді емес болды. Жалғастыру үшін бөлімге хабарласыңыз.",
        ru="Заявление ребёнка ({name}) не подтверждено и стало неактивным. Чтобы продолжить, обратитесь в отдел.",
        en="The application of your child {name} was not confirmed and rests. Ask the department to go on.",
    ),
}
