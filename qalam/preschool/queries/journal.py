"""The position journal: every move of a child in the order of its birth year, with what moved it.

The history keeps, with each event, where the child of the event stood before and after. So the numbers of everybody
follow from counts: from those who wait now, back through the events to the filing. Brothers, transfers and everybody
else count alike; whoever the child never met stays without a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, QueueEvent
from qalam.preschool.models.event import MOVES
from qalam.preschool.queries.position import FRESH_COUNTER, Standing, ratio, standing_of
from qalam.preschool.queries.tally import counts_of_year
from qalam.preschool.queries.telling_moves import cause_of, own_cause
from qalam.preschool.rules.position import Counts
from qalam.preschool.rules.position import position as position_by_rule
from qalam.preschool.rules.turn import Category

OPENING = "opening"
BEGINNINGS = ("filed", "born")
"""A child that comes to another birth year begins anew among the children of that year."""
ALWAYS_TOLD = ("filed", "born", "category", "moved")
FIELDS = (
    "leaf_index", "at", "kind", "cause", "application_id", "application__code",
    "before_priority", "before_filed_at", "after_priority", "after_filed_at",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One event of the birth year: who stood where before and after; None where a child did not wait."""

    leaf_index: int
    at: datetime
    kind: str
    cause: str
    application_id: int
    before: Standing | None
    after: Standing | None


@dataclass(frozen=True)
class Move:
    """One line of the journal: the number after it and before it, and why. None where the child does not wait.

    `children` counts those whose events of one kind followed each other on one day and make one line.
    """

    at: datetime
    before: int | None
    number: int | None
    cause: Trilingual
    is_own: bool
    leaf_index: int
    children: int = 1

    @property
    def step(self) -> int | None:
        """How far the child moved: less than zero is nearer to its place."""
        return None if self.before is None or self.number is None else self.number - self.before

    @property
    def besides(self) -> int:
        """How many the step is more than the children of the line: first priority and the general queue alternate, so
        with a child of one list some of the other change sides."""
        return 0 if self.is_own or not self.step else max(abs(self.step) - self.children, 0)


@dataclass
class Tally:
    """How many wait in each list, and how many of the own list are ahead of a standing."""

    own: Standing
    lists: dict[Category, int]
    ahead: int

    def add(self, standing: Standing | None, sign: int) -> None:
        """One child more or less."""
        if standing is None:
            return
        self.lists[standing.category] += sign
        if standing.category is self.own.category and standing.key() < self.own.key():
            self.ahead += sign

    def number(self, general_per_first: int) -> int:
        """The position, by the rule."""
        lists = self.lists
        counts = Counts(lists[Category.EXTRAORDINARY], lists[Category.FIRST], lists[Category.GENERAL], self.ahead)
        return position_by_rule(self.own.category, counts, FRESH_COUNTER, general_per_first).number


def journal(application: Application, until: datetime | None = None) -> list[Move]:
    """Every move since filing, the earliest first, up to and with the moment `until`.

    Moves without change are left out. Empty where the history does not know of the filing.
    """
    lines = lines_since_filing(application)
    if not lines:
        return []
    numbers = numbers_along(application, lines)
    return gathered(move for move in told(application, lines, numbers) if until is None or move.at <= until)


def number_at(application: Application, at: datetime) -> int | None:
    """The position at a past moment, by the journal."""
    moves = journal(application, at)
    return moves[-1].number if moves else None


def lines_since_filing(application: Application) -> list[Line]:
    """The child's filing and all events of its birth year after it that can move it."""
    beginnings = QueueEvent.objects.filter(application=application, kind__in=BEGINNINGS).order_by("leaf_index")
    begun = beginnings.values_list(*FIELDS).last()
    if begun is None:
        return []
    filed = line_of(begun)
    # Those who waited before the log began are entered in it together; their entries move nobody.
    entries = Q(kind="filed", cause=OPENING) if filed.cause == OPENING else Q(pk__in=[])
    rows = (
        QueueEvent.objects.filter(MOVES, birth_year=application.birth_year, leaf_index__gt=filed.leaf_index)
        .filter(matters_to(application, filed))
        .exclude(entries)
        .order_by("leaf_index")
        .values_list(*FIELDS)
    )
    return [filed, *(line_of(row) for row in rows)]


def matters_to(application: Application, filed: Line) -> Q:
    """The child's own events, and those of others that can move it at any of the standings that it has had.

    Of its own list only who stands before it can; so whoever files after it, which most do, is not even read. The
    extraordinary list waits for no other.
    """
    found = Q(application=application)
    own = QueueEvent.objects.filter(application=application, leaf_index__gte=filed.leaf_index)
    stood_at = own.exclude(after_filed_at=None).order_by().values_list("after_priority", "after_filed_at").distinct()
    for priority, filed_at in stood_at:
        others = [one for one in Category if one != priority] if priority != Category.EXTRAORDINARY else []
        for side in ("before", "after"):
            found |= Q(**{f"{side}_priority__in": others})
            found |= Q(**{f"{side}_priority": priority, f"{side}_filed_at__lte": filed_at})
    return found


def line_of(row: Any) -> Line:
    """One row of the history."""
    index, at, kind, cause, application, code, *places = row
    stood_before = None if kind == "born" else stood(code, *places[:2])
    return Line(index, at, kind, cause, application, stood_before, stood(code, *places[2:]))


def stood(code: str, priority: str, filed_at: datetime | None) -> Standing | None:
    """A standing, as the history keeps it."""
    return Standing(Category(priority), filed_at, code) if priority and filed_at is not None else None


def numbers_along(application: Application, lines: Sequence[Line]) -> list[int | None]:
    """The child's position after each line.

    Between two moves of its own the child's standing is the same: for each such stretch the present counts are led
    back through what happened since.
    """
    found: list[int | None] = []
    own_moves = [index for index, line in enumerate(lines) if line.application_id == application.pk]
    for begin, end in zip(own_moves, [*own_moves[1:], len(lines)], strict=True):
        standing = lines[begin].after
        if standing is None:
            found += [None] * (end - begin)
        else:
            found += stretch(application, standing, lines, begin, end)
    return found


def stretch(application: Application, own: Standing, lines: Sequence[Line], begin: int, end: int) -> Iterator[int]:
    """The positions from the line `begin` up to and without `end`, with the child at one standing."""
    per_first = ratio(lines[begin].at)
    tally = present_tally(application, own)
    others = [line for line in lines[begin + 1 :] if line.application_id != application.pk]
    for line in reversed(others):
        tally.add(line.after, -1)
        tally.add(line.before, 1)
    yield tally.number(per_first)
    for line in lines[begin + 1 : end]:
        tally.add(line.before, -1)
        tally.add(line.after, 1)
        yield tally.number(per_first)


def present_tally(application: Application, own: Standing) -> Tally:
    """Who waits now, besides the child itself, seen from a standing."""
    counts = counts_of_year(application.birth_year, own.category, own.filed_at, own.code)
    lists = {
        Category.EXTRAORDINARY: counts.extraordinary,
        Category.FIRST: counts.first,
        Category.GENERAL: counts.general,
    }
    tally = Tally(own, lists, counts.ahead)
    tally.add(standing_of(application), -1)
    return tally


def told(application: Application, lines: Sequence[Line], numbers: Sequence[int | None]) -> Iterator[Move]:
    """The lines that moved the child, and its own, with their cause in words."""
    last: int | None = None
    for line, number in zip(lines, numbers, strict=True):
        is_own = line.application_id == application.pk
        if number != last or (is_own and line.kind in ALWAYS_TOLD):
            cause = own_cause(line.kind, line.cause) if is_own else cause_of(line.kind, line.cause, line.after)
            yield Move(line.at, last, number, cause, is_own, line.leaf_index)
        last = number


def same(one: Move, other: Move) -> bool:
    """Whether both have one reason and one day."""
    return one.cause == other.cause and local_day(one.at) == local_day(other.at)


def gathered(moves: Iterable[Move]) -> list[Move]:
    """Moves of others for one reason on one day, one after another, as one line."""
    found: list[Move] = []
    for move in moves:
        last = found[-1] if found else None
        if last and not (last.is_own or move.is_own) and same(last, move):
            found[-1] = replace(move, before=last.before, children=last.children + 1)
        else:
            found.append(move)
    return found
