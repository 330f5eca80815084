"""Which referrals kindergartens decided, by what the records know of the children, and what the check says of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

import numpy as np
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Evidence, QueueEvent, Referral
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.simulation.refusal_rates import ALARM
from qalam.preschool.simulation.refusals import (
    ANY_SORT,
    TAKEN_IN,
    Answer,
    Check,
    Decisions,
    Question,
    alarms_of_shuffles,
    check,
)
from qalam.registry.models import Residence, Standing
from qalam.registry.models.choices import GroupKind

YEARS = (1, 3)
"""Over so many years each check looks back."""
MONTHS_OF_A_QUARTER = 3
SHUFFLES = 1000
NEEDS, ELSEWHERE, NO_ADDRESS, AREA = "needs", "elsewhere", "no-address", "area-"
ANY = "any"
REASONS = tuple(Referral.Refusal.values)
OF_NEEDS = (Evidence.Ground.SPECIAL_NEEDS, Evidence.Ground.CHILD_DISABILITY)
HELD = (Evidence.State.CONFIRMED, Evidence.State.LAPSED)
FOR_ALL = (GroupKind.ORDINARY, GroupKind.SANATORIUM)


@dataclass(frozen=True)
class Window:
    """What was decided on the days from `first` to the one before `until`, the day of the check."""

    years: int
    until: date

    @property
    def first(self) -> date:
        """The first day that counts; checks stand on the first days of quarters, which every year has."""
        return self.until.replace(year=self.until.year - self.years)

    def year_of(self, day: date) -> int:
        """Which of the years a day is in, from 0."""
        return day.year - self.first.year - ((day.month, day.day) < (self.first.month, self.first.day))


def last_check(on: date) -> date:
    """The first day of the quarter: a check looks at whole quarters, so that a year has four of them and no more."""
    return date(on.year, on.month - (on.month - 1) % MONTHS_OF_A_QUARTER, 1)


def checks_before(last: date, many: int) -> list[date]:
    """The days of so many checks, the latest first."""
    days = [last]
    while len(days) < many:
        days.append(last_check(days[-1] - timedelta(days=1)))
    return days


@dataclass(frozen=True)
class Decided:
    """A referral that a kindergarten decided: enrolled with an empty reason, or refused; `sorts` are codes."""

    application: str
    institution: int
    bin: str
    birth_year: int
    reason: str
    on: date
    sorts: frozenset[str]


@dataclass(frozen=True)
class Line:
    """One question in numbers: children of the sort and those whom they are compared with, and what chance makes of it.

    `who` is the key of a kindergarten, or a reason. `reasons` are those used on the children of the sort. `key` names
    the question in the audit, the same in every check: with the BIN of the kindergarten, or the reason.
    """

    question: Question
    who: int | str
    sort: str
    answer: Answer
    others: int
    others_found: int
    reasons: Mapping[str, int]
    key: str


@dataclass(frozen=True)
class Checked:
    """A check with the records behind it."""

    window: Window
    rows: tuple[Decided, ...]
    bins: Mapping[int, str]
    sorts: tuple[str, ...]
    decisions: Decisions
    check: Check

    def lines_of(self, institution: int) -> list[Line]:
        """All questions about a kindergarten with their numbers."""
        return [self.line(one) for one in self.check.answers if self.who(one) == institution]

    @cached_property
    def institutions(self) -> tuple[int, ...]:
        """The kindergartens in the order of their numbers."""
        return tuple(self.bins)

    @cached_property
    def patterns(self) -> tuple[Line, ...]:
        """Those that are told, the least probable first."""
        return tuple(self.line(one) for one in self.check.patterns)

    def line(self, answer: Answer) -> Line:
        """One answer with the numbers of the others."""
        code = self.sort(answer)
        of_it = np.ones(len(self.rows), np.bool_) if code == ANY else self.decisions.sorts[answer.sort]
        asked, refused = self.asked(answer)
        here = self.decisions.kindergartens == answer.about
        if answer.question is Question.AMONG:
            base, compared = here & of_it, ~here & of_it
        else:
            base, compared = asked & of_it, asked & ~of_it
        used = Counter(REASONS[one] for one in self.decisions.reasons[base & refused].tolist())
        who = self.who(answer)
        return Line(
            question=answer.question,
            who=who,
            sort=code,
            answer=answer,
            others=int(compared.sum()),
            others_found=int((compared & refused).sum()),
            reasons=used,
            key=key_of(answer.question, self.bins[who] if isinstance(who, int) else who, code),
        )

    def asked(self, answer: Answer) -> tuple[np.ndarray, np.ndarray]:
        """Which rows the question is about, and which outcome it asks for."""
        refused = self.decisions.refused
        if answer.question is not Question.REASON:
            return self.decisions.kindergartens == answer.about, refused
        everywhere = np.ones(len(self.rows), np.bool_)
        return everywhere, refused if answer.about == len(REASONS) else self.decisions.reasons == answer.about

    def who(self, answer: Answer) -> int | str:
        """The kindergarten or the reason."""
        if answer.question is not Question.REASON:
            return self.institutions[answer.about]
        return (*REASONS, ANY)[answer.about]

    def sort(self, answer: Answer) -> str:
        """The code of the sort."""
        return ANY if answer.sort == ANY_SORT else self.sorts[answer.sort]

    def shuffles(self) -> int:
        """Of so many shufflings of these records, how many would have told a pattern; the seed is the day."""
        return alarms_of_shuffles(self.decisions, self.check, times=SHUFFLES, seed=self.window.until.toordinal())


def key_of(question: Question, who: str, sort: str) -> str:
    """A question in the audit."""
    return f"{question}:{who}:{sort}"


def checked(window: Window) -> Checked:
    """The check of a window."""
    rows = tuple(decided(window))
    bins = dict(sorted({(one.institution, one.bin) for one in rows}))
    sorts = tuple(sorted({sort for one in rows for sort in one.sorts}))
    decisions = numbered(window, rows, tuple(bins), sorts)
    return Checked(window, rows, bins, sorts, decisions, check(decisions, alarm=ALARM))


def numbered(window: Window, rows: Sequence[Decided], institutions: Sequence[int], sorts: Sequence[str]) -> Decisions:
    """The rows as numbers; a stratum is a birth year in one year of the window."""
    places = {key: number for number, key in enumerate(institutions)}
    ages = [(one.birth_year, window.year_of(one.on)) for one in rows]
    strata = {age: number for number, age in enumerate(sorted(set(ages)))}
    reasons = [REASONS.index(one.reason) if one.reason else TAKEN_IN for one in rows]
    marks = np.array([[sort in one.sorts for one in rows] for sort in sorts], dtype=np.bool_)
    return Decisions(
        np.array([places[one.institution] for one in rows], dtype=np.int64),
        np.array([strata[age] for age in ages], dtype=np.int64),
        np.array(reasons, dtype=np.int64),
        marks.reshape(len(sorts), len(rows)),
        len(REASONS),
    )


def decided(window: Window) -> Iterator[Decided]:
    """The first decision of each kindergarten on each child within the window, the earliest first.

    A child that comes back to the same kindergarten is counted once: a second refusal for the same cause is no second
    coincidence. Referrals that families gave back or never presented nobody decided.
    """
    seen: set[tuple[int, int]] = set()
    found = of_window(window)
    rows = [row for row in found if is_new(seen, (row.application.child_id, row.place.pool.institution_id))]
    needs, homes = with_needs(rows, found), homes_of(found)
    for row in rows:
        home = next((area for area, since, until in homes[row.application.child_id] if lived(row, since, until)), None)
        yield Decided(
            application=row.application.number,
            institution=row.place.pool.institution_id,
            bin=row.place.pool.institution.bin,
            birth_year=row.place.pool.birth_year,
            reason=row.refused_because,
            on=local_day(ended(row)),
            sorts=frozenset(sorts_of(row, home, needs)),
        )


def of_window(window: Window) -> QuerySet[Referral]:
    """Referrals that were decided within the window, with the category in which the child was offered the place."""
    stood = QueueEvent.objects.filter(
        kind=Event.OFFERED,
        application=OuterRef("application"),
        place=OuterRef("place"),
        at=OuterRef("offer__made_at"),
    ).exclude(before_priority="")
    rows = Referral.objects.filter(ended_at__gte=begin_of(window.first), ended_at__lt=begin_of(window.until))
    rows = rows.filter(Q(state=Referral.State.ENROLLED) | ~Q(refused_because=""))
    return (
        rows.annotate(category=Coalesce(Subquery(stood.values("before_priority")[:1]), "application__priority"))
        .select_related("application__child", "place__pool__institution")
        .order_by("ended_at", "pk")
    )


def is_new(seen: set[tuple[int, int]], pair: tuple[int, int]) -> bool:
    """Whether the pair comes for the first time; it is remembered."""
    is_first = pair not in seen
    seen.add(pair)
    return is_first


def ended(row: Referral) -> datetime:
    """When it was decided."""
    assert row.ended_at is not None  # only such rows are read
    return row.ended_at


def sorts_of(row: Referral, home: int | None, needs: set[int]) -> Iterator[str]:
    """What the records know of the child, as codes."""
    pool, child = row.place.pool, row.application.child
    yield pool.language
    yield child.sex
    if row.pk in needs:
        yield NEEDS
    category: str = row.category  # type: ignore[attr-defined]  # annotated
    if category != Application.Priority.GENERAL:
        yield category
    if home is None:
        yield NO_ADDRESS
        return
    yield f"{AREA}{home}"
    if home != pool.institution.area_id:
        yield ELSEWHERE


def with_needs(rows: Sequence[Referral], found: QuerySet[Referral]) -> set[int]:
    """Referrals of children with special needs or a disability.

    They have a confirmed paper that says so (also one that has lapsed since), a standing, or a place in a group for
    such children.
    """
    papers = Evidence.objects.filter(ground__in=OF_NEEDS, state__in=HELD, application__in=keys_of(found, "application"))
    claimed = dict(papers.order_by("-claimed_at").values_list("application", "claimed_at"))
    standings: dict[int, list[tuple[date | None, date | None]]] = defaultdict(list)
    children = keys_of(found, "application__child")
    for one in Standing.objects.filter(kind=Standing.Kind.DISABILITY, person__in=children):
        standings[one.person_id].append((one.period.lower, one.period.upper))
    return {
        row.pk
        for row in rows
        if row.place.pool.group_kind not in FOR_ALL
        or (row.application_id in claimed and claimed[row.application_id] <= ended(row))
        or any(lived(row, since, until) for since, until in standings[row.application.child_id])
    }


def keys_of(found: QuerySet[Referral], field: str) -> QuerySet[Referral, int]:
    """The keys of a field, as a part of another question."""
    return found.order_by().values_list(field, flat=True)


def homes_of(found: QuerySet[Referral]) -> Mapping[int, list[tuple[int, date | None, date | None]]]:
    """Where each child lived, and over which period."""
    homes: dict[int, list[tuple[int, date | None, date | None]]] = defaultdict(list)
    for one in Residence.objects.filter(person__in=keys_of(found, "application__child")):
        homes[one.person_id].append((one.area_id, one.period.lower, one.period.upper))
    return homes


def lived(row: Referral, since: date | None, until: date | None) -> bool:
    """Whether a period holds on the day on which the referral was issued."""
    day = local_day(row.issued_at)
    return (since is None or since <= day) and (until is None or day < until)
