"""The queue in numbers that name nobody: who waits, who was served, and what was moved by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F
from django.db.models.functions import ExtractYear, TruncMonth

from qalam.figures.suppression import Table, protect
from qalam.kernel.clock import CITY_ZONE
from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, ManualMove, QueueEvent, Referral
from qalam.preschool.rules.lifecycle import Event, State
from qalam.registry.models.choices import Language

BELOW = 5
"""Smaller numbers of children are not told, as everywhere in the figures of the queue."""
EVERY = "every"
OTHERS = "others"
WAITED = ((90, "under_3_months"), (183, "3_to_6_months"), (365, "6_to_12_months"), (730, "1_to_2_years"))
LONGEST = "over_2_years"
BANDS = (*(code for _, code in WAITED), LONGEST)
PRIORITIES = tuple(Application.Priority.values)
REASONS = tuple(Referral.Refusal.values)
LANGUAGES = tuple(Language.values)
WAYS: Mapping[str, tuple[str, ...]] = {"priority": PRIORITIES, "language": LANGUAGES, "waited": BANDS}
"""How the children of a birth year divide; each way adds up to all of them."""

WAITS = "waits"
STANDINGS: Mapping[str, tuple[State, ...]] = {
    WAITS: (State.QUEUED,),
    "offered": (State.OFFERED,),
    "referred": (State.REFERRED,),
    "paused": (State.STOP_LISTED, State.INACTIVE),
}
"""What a child of the queue is at; together they are all that `preschool.queue` counts."""


Child = tuple[int, str, str, int]
"""Birth year, category, language, days of waiting."""
Cell = tuple[str, str]
"""A way of dividing the children, and a code of it."""


@dataclass(frozen=True)
class Waiting:
    """Children who wait. `years` are rows: birth years, those of few children together, and all of them.

    A cell of `counts` is None where it is hidden.
    """

    total: int
    years: tuple[str, ...]
    totals: Mapping[str, int]
    counts: Mapping[str, Mapping[Cell, int | None]]


@dataclass(frozen=True)
class InQueue:
    """Children in the queue, by what they are at; a number is None where it is hidden.

    Those who wait are told apart elsewhere, so their number is known, and that of all others together with it.
    """

    total: int
    by: Mapping[str, int | None]


@dataclass(frozen=True)
class Monthly:
    """So many in a month, by a code; each of them is a line of the public log, so nothing is hidden."""

    month: date
    total: int
    by: Mapping[str, int]


@dataclass(frozen=True)
class Yearly:
    """Referrals that kindergartens refused in a year, by reason; a reason is None where it is hidden.

    That papers were refused is a line of the public log, so the total is known; the reason stands only here.
    """

    year: int
    total: int
    by: Mapping[str, int | None]


@dataclass(frozen=True)
class Statistics:
    """All of it as of a moment."""

    at: datetime
    in_queue: InQueue
    waiting: Waiting
    served: tuple[Monthly, ...]
    moved: tuple[Monthly, ...]
    refused: tuple[Yearly, ...] = ()


def statistics(at: datetime) -> Statistics:
    """The queue as it stands, and the last twelve months."""
    since = year_before(local_day(at))
    return Statistics(
        at, in_queue(), waiting(children_waiting(at)), served(since, at), moved(since, at), refused(at)
    )  # fmt: skip


def in_queue() -> InQueue:
    """All who stand in the queue now, also those who have an offer or a referral, or whose application rests."""
    found = dict(Application.objects.exclude(state=State.LEFT).values_list("state").annotate(Count("pk")))
    counts = {code: sum(found.get(state, 0) for state in states) for code, states in STANDINGS.items()}
    others = {code: number for code, number in counts.items() if code != WAITS}
    hidden = protect(Table({EVERY: others}), below=BELOW)
    return InQueue(sum(counts.values()), {code: None if (EVERY, code) in hidden else counts[code] for code in counts})


def year_before(day: date) -> datetime:
    """From when on the months are told: from the beginning of the same month a year ago."""
    return begin_of(date(day.year - 1, day.month, 1))


def children_waiting(at: datetime) -> list[Child]:
    """Those who wait now, with the days that they have waited at the moment."""
    today = local_day(at)
    rows = Application.objects.waiting().values_list("birth_year", "priority", "language", "filed_at")
    return [(year, first, tongue, (today - local_day(filed)).days) for year, first, tongue, filed in rows]


@dataclass(frozen=True)
class Counted:
    """The children counted, with the total of each row and the cells that nobody outside is told."""

    table: Table[str, Cell]
    totals: Mapping[str, int]
    hidden: frozenset[tuple[str, Cell]]


def waiting(children: Sequence[Child]) -> Waiting:
    """The children by birth year and by each way of dividing them, protected together."""
    found = counted(children)
    years = [year for year in found.table.counts if year != EVERY]
    counts = {
        row: {key: None if (row, key) in found.hidden else number for key, number in keys.items()}
        for row, keys in found.table.counts.items()
    }
    return Waiting(len(children), (*years, EVERY), found.totals, counts)


def counted(children: Sequence[Child]) -> Counted:
    """The table of those who wait, and what of it is hidden.

    A birth year of few children stands with others, so that every total of a row may be told; where all are few,
    nothing but hidden cells is.
    """
    table = tally(children, rows_of(Counter(year for year, *_ in children)))
    totals = {row: sum(n for (way, _), n in keys.items() if way == "priority") for row, keys in table.counts.items()}
    return Counted(table, totals, frozenset(protect(table, below=BELOW)))


def tally(children: Iterable[Child], rows: Mapping[int, str]) -> Table[str, Cell]:
    """The table: rows of years and one of all, the total of every row known in each way of dividing it."""
    keys = [(way, code) for way, codes in WAYS.items() for code in codes]
    names = sorted(set(rows.values()))
    counts = {name: dict.fromkeys(keys, 0) for name in (*names, EVERY)}
    for year, priority, language, days in children:
        for row in (rows[year], EVERY):
            for key in (("priority", priority), ("language", language), ("waited", band(days))):
                counts[row][key] += 1
    stretches = tuple(tuple((way, code) for code in codes) for way, codes in WAYS.items())
    parts = ((EVERY, tuple(names)),) if names else ()
    return Table(counts, dict.fromkeys(counts, stretches), parts)


def rows_of(sizes: Mapping[int, int]) -> dict[int, str]:
    """The row of each birth year: its own, or that of the others when it, or what else is there, has few children."""
    few = {year for year, size in sizes.items() if size < BELOW}
    for year in sorted(sizes.keys() - few, key=lambda one: (sizes[one], one)):
        if not few or sum(sizes[one] for one in few) >= BELOW:
            break
        few.add(year)
    return {year: OTHERS if year in few else str(year) for year in sizes}


def band(days: int) -> str:
    """How long somebody has waited, in words of a code."""
    return next((code for limit, code in WAITED if days < limit), LONGEST)


def served(since: datetime, at: datetime) -> tuple[Monthly, ...]:
    """Referrals by month and by the category in which the child stood."""
    rows = (
        QueueEvent.objects.filter(kind=Event.OFFERED, at__gte=since, at__lte=at, application__offers__place=F("place"))
        .filter(application__offers__made_at=F("at"), application__offers__referral__isnull=False)
        .annotate(month=TruncMonth("application__offers__referral__issued_at", tzinfo=CITY_ZONE))
        .values_list("month", "before_priority")
        .annotate(many=Count("pk"))
    )
    return by_month(rows)


def refused(at: datetime) -> tuple[Yearly, ...]:
    """Refusals of kindergartens by year and reason, the latest first, protected.

    A year is told once it is over: of a number that grows, each step would tell the reason of a line of the log.
    """
    rows = (
        Referral.objects.exclude(refused_because="")
        .filter(ended_at__lt=begin_of(date(local_day(at).year, 1, 1)))
        .annotate(year=ExtractYear("ended_at", tzinfo=CITY_ZONE))
        .values_list("year", "refused_because")
        .annotate(many=Count("pk"))
    )
    counts: dict[int, dict[str, int]] = {}
    for year, reason, many in rows:
        counts.setdefault(year, dict.fromkeys(REASONS, 0))[reason] = many
    table = Table(counts)
    hidden = protect(table, below=BELOW)
    return tuple(
        Yearly(year, sum(by.values()), {code: None if (year, code) in hidden else by[code] for code in REASONS})
        for year, by in sorted(counts.items(), reverse=True)
    )


def moved(since: datetime, at: datetime) -> tuple[Monthly, ...]:
    """Moves by hand that were done, by month and by reason."""
    rows = (
        ManualMove.objects.filter(state=ManualMove.State.DONE, decided_at__gte=since, decided_at__lte=at)
        .annotate(month=TruncMonth("decided_at", tzinfo=CITY_ZONE))
        .values_list("month", "reason")
        .annotate(many=Count("pk"))
    )
    return by_month(rows)


def by_month(rows: Iterable[tuple[datetime, str, int]]) -> tuple[Monthly, ...]:
    """The rows of each month together, the latest first."""
    months: dict[date, Counter[str]] = {}
    for month, code, many in rows:
        months.setdefault(month.date().replace(day=1), Counter())[code] += many
    return tuple(Monthly(month, by.total(), dict(by)) for month, by in sorted(months.items(), reverse=True))
