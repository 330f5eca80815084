"""The position journal: every move of a child in the order of its birth year, with what moved it.

The history keeps, with each event, where the child of the event stood before and after. So the numbers of everybody
follow from counts: from those who wait now, back through the events to the filing. Brothers, transfers and everybody
else count alike; whoever the child never met stays without a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Any

from django.db.models import Count, Q, QuerySet

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
READ = 100
"""Events that one part of a journal is told from."""
FURTHER = 20
"""Times as many are read where none of them moved the child."""
AT_ONCE = 10
"""Times as many more are read where a mass round offered them."""
EVERYTHING = 1 << 31
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


@dataclass(frozen=True)
class Journal:
    """A part of the journal, the earliest move first, and the position after it.

    `earlier` is the `before` with which the part before it is asked for; None where there is none.
    """

    moves: list[Move]
    number: int | None
    earlier: int | None


def journal(
    application: Application, until: datetime | None = None, *, before: int | None = None, most: int = READ
) -> Journal:
    """The latest moves up to and with the moment `until`, out of the last `most` events, however many there are.

    Of a child that none of very many events has moved there can be a part without moves and with an `earlier` one.
    With `before`, a number of a leaf, only those that happened before it. Moves without change are left out. Empty
    where the history does not know of the filing. Moves for one reason on one day are one line, unless a part ends in
    them, which it does not between the offers of a round.
    """
    filed = filing(application)
    if filed is None:
        return Journal([], None, None)
    end = end_of_part(filed, until, before)
    found = part(application, filed, end, most)
    if not found.moves and found.earlier is not None:
        # Events that did not move the child fill the part: it is looked further back, once.
        found = replace(part(application, filed, found.earlier, FURTHER * most), number=found.number)
    return found


def whole_journal(application: Application, until: datetime | None = None) -> list[Move]:
    """Every move since filing, the earliest first, up to and with the moment `until`."""
    return journal(application, until, most=EVERYTHING).moves


def number_at(application: Application, at: datetime) -> int | None:
    """The position at a past moment, by the journal."""
    return journal(application, at, most=1).number


def filing(application: Application) -> Line | None:
    """The line with which the child came to its birth year; None where the history does not know of it."""
    beginnings = QueueEvent.objects.filter(application=application, kind__in=BEGINNINGS).order_by("leaf_index")
    begun = beginnings.values_list(*FIELDS).last()
    return line_of(begun) if begun is not None else None


def end_of_part(filed: Line, until: datetime | None, before: int | None) -> int | None:
    """The leaf at which a part ends, itself left out; None for the present. Later leaves are of later moments."""
    if until is None:
        return before
    last = QueueEvent.objects.filter(at__lte=until).order_by("-at", "-leaf_index").first()
    end = last.leaf_index + 1 if last is not None else 0
    return min(end, before) if before is not None else end


def part(application: Application, filed: Line, end: int | None, most: int) -> Journal:
    """The last lines before the leaf `end`, at most so many, and the moves that they tell."""
    if end is not None and end <= filed.leaf_index:
        return Journal([], None, None)
    rows = lines_that_matter(application, filed)
    if end is not None:
        rows = rows.filter(leaf_index__lt=end)
    latest, is_all = read_back(rows, most)
    lines = [*([filed] if is_all else []), *reversed(latest)]
    later = moves_after(application, filed, lines[-1].leaf_index) if end is not None else None
    numbers = numbers_along(application, lines, later)
    moves = told(application, lines, numbers, is_all=is_all)
    return Journal(gathered(moves), numbers[-1], None if is_all else lines[0].leaf_index + 1)


def read_back(rows: QuerySet[QueueEvent], most: int) -> tuple[list[Line], bool]:
    """The last lines, the latest first, at least so many if there are, and whether these are all.

    The offers of a mass round are read together; only of a very large one a part.
    """
    told = rows.order_by("-leaf_index").values_list(*FIELDS)
    # One more than is told: from its number the first move is told.
    latest = [line_of(row) for row in told[: most + 1]]
    if len(latest) <= most or not are_of_one_round(latest[-1], latest[-2]):
        return latest, len(latest) <= most
    further = [line_of(row) for row in told[most + 1 : most + 1 + AT_ONCE * most]]
    together = sum(1 for _ in takewhile(lambda line: are_of_one_round(line, latest[-1]), further))
    return latest + further[: together + 1], together == len(further) < AT_ONCE * most


def are_of_one_round(one: Line, other: Line) -> bool:
    """Whether both are offers of the same mass round, which the log has at one moment."""
    return {(one.kind, one.cause), (other.kind, other.cause)} == {("offered", "round")} and one.at == other.at


def lines_that_matter(application: Application, filed: Line) -> QuerySet[QueueEvent]:
    """All events of the child's birth year after its filing that can move it."""
    return moves_after(application, filed, filed.leaf_index).filter(matters_to(application, filed))


def moves_after(application: Application, filed: Line, leaf_index: int) -> QuerySet[QueueEvent]:
    """All moves of the child's birth year after a leaf."""
    # Those who waited before the log began are entered in it together; their entries move nobody.
    entries = Q(kind="filed", cause=OPENING) if filed.cause == OPENING else Q(pk__in=[])
    rows = QueueEvent.objects.filter(MOVES, birth_year=application.birth_year, leaf_index__gt=leaf_index)
    return rows.exclude(entries)


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


def numbers_along(
    application: Application, lines: Sequence[Line], later: QuerySet[QueueEvent] | None
) -> list[int | None]:
    """The child's position after each line; `later` are the moves after the last of them, where there can be any.

    Between two moves of its own the child's standing is the same: for each such stretch the present counts are led
    back through what happened since.
    """
    found: list[int | None] = []
    own_moves = [index for index, line in enumerate(lines) if line.application_id == application.pk]
    begins = own_moves if own_moves[:1] == [0] else [0, *own_moves]
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        own = last_own(application, lines[begin])
        if own.after is None:
            found += [None] * (end - begin)
        else:
            tally = tally_after(application, own.after, later)
            others = [line for line in lines[begin + 1 :] if line.application_id != application.pk]
            found += stretch(tally, others, end - begin - 1, ratio(own.at))
    return found


def last_own(application: Application, line: Line) -> Line:
    """The child's own last move up to and with a line."""
    if line.application_id == application.pk:
        return line
    own = QueueEvent.objects.filter(MOVES, application=application, birth_year=application.birth_year)
    return line_of(own.filter(leaf_index__lt=line.leaf_index).order_by("leaf_index").values_list(*FIELDS).last())


def stretch(tally: Tally, others: Sequence[Line], many: int, per_first: int) -> Iterator[int]:
    """The positions at the beginning of a stretch and after each of its lines, of which there are so many.

    `others` are the lines of other children since its beginning, and the tally is that after the last of them.
    """
    for line in reversed(others):
        tally.add(line.after, -1)
        tally.add(line.before, 1)
    yield tally.number(per_first)
    for line in others[:many]:
        tally.add(line.before, -1)
        tally.add(line.after, 1)
        yield tally.number(per_first)


def tally_after(application: Application, own: Standing, later: QuerySet[QueueEvent] | None) -> Tally:
    """Who waited, besides the child itself, before all that came later; now, where nothing did."""
    tally = present_tally(application, own)
    if later is None:
        return tally
    others = later.exclude(application=application)
    for side, sign in (("before", 1), ("after", -1)):
        is_ahead = Q(**{f"{side}_priority": own.category, f"{side}_filed_at__lt": own.filed_at})
        moved = others.exclude(**{f"{side}_priority": ""}).order_by().values_list(f"{side}_priority")
        for priority, children, ahead in moved.annotate(children=Count("pk"), ahead=Count("pk", filter=is_ahead)):
            tally.lists[Category(priority)] += sign * children
            tally.ahead += sign * ahead
        # Of equal moments the code decides.
        equal = others.filter(**{f"{side}_priority": own.category, f"{side}_filed_at": own.filed_at})
        tally.ahead += sign * equal.filter(application__code__lt=own.code).count()
    return tally


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


def told(
    application: Application, lines: Sequence[Line], numbers: Sequence[int | None], *, is_all: bool
) -> Iterator[Move]:
    """The lines that moved the child, and its own, with their cause in words; the first only where it is the filing."""
    last = None if is_all else numbers[0]
    for line, number in list(zip(lines, numbers, strict=True))[0 if is_all else 1 :]:
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
            found[-1] = replace(move, before=last.before, children=last.children + move.children)
        else:
            found.append(move)
    return found
