"""Whether refusals fall on children of one sort more often than chance would have it: exact tests, many at once.

Three questions are asked. *Within* a kindergarten: does it refuse children of a sort more often than its other children
of the same stratum (birth year and year)? *Among* kindergartens: does it refuse children of a sort more often than the
other kindergartens refuse such children? By *reason*, over all kindergartens: is a reason, or any at all, used on
children of a sort more often than on others of the same kindergarten and stratum? Each is answered with everything held
fixed that is not the question: how many children there were of each sort, and how many were refused. What is left is a
sum of hypergeometric numbers, so the answer is exact for the smallest numbers and needs no drawing.

Many questions at once would raise false alarms by their sheer number. A pattern points at the people of one
kindergarten, and is mostly read alone; so what is bounded is the probability of *any* false alarm in a check (the
family-wise error), not the share of false ones among many. The sorts overlap (a child is a girl, of a village and of a
large family), so the bound has to hold whatever the dependence: the probabilities of all false alarms, added up, are at
most the rate that is promised. They are added as they are: a question with few children can be answered by a few
counts only, and its probability of being told by chance is that of the rarest of them, or none at all, where
Bonferroni's rule would reckon with the whole threshold. All of this depends on the numbers held fixed, never on
who was refused, so the bound holds exactly.

Half of the promised rate is for the questions about one kindergarten's (or reason's) own children, half for the
comparison of kindergartens: the latter could be told by so many counts that it would use up nearly all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import Ints
from qalam.preschool.simulation.strata import Chance, Counts

TAKEN_IN = -1
ANY_SORT = -1


class Question(StrEnum):
    """What is asked."""

    WITHIN = "within"
    AMONG = "among"
    REASON = "reason"


Bars = dict[tuple[Question, int], Ints]
OWN = (Question.WITHIN, Question.REASON)
FAMILIES = (OWN, (Question.AMONG,))
"""Questions that share an equal part of the promised rate."""


class Said(StrEnum):
    """What is told of it."""

    PATTERN = "pattern"
    NOTHING = "nothing"
    TOO_FEW = "too-few"


@dataclass(frozen=True, eq=False)
class Decisions:
    """Referrals that kindergartens decided, one of each: kindergarten, stratum, reason of the refusal or `TAKEN_IN`.

    `sorts` says of each sort (rows) which children (columns) are of it. All numbers begin at 0; the number after those
    of the reasons stands for any of them.
    """

    kindergartens: Ints
    strata: Ints
    reasons: Ints
    sorts: Bools
    reason_count: int = 3

    @property
    def refused(self) -> Bools:
        """Who was refused."""
        return np.asarray(self.reasons != TAKEN_IN, dtype=np.bool_)

    @property
    def kindergarten_count(self) -> int:
        """How many kindergartens there are."""
        return int(self.kindergartens.max(initial=-1)) + 1

    @property
    def stratum_count(self) -> int:
        """How many strata there are."""
        return int(self.strata.max(initial=-1)) + 1

    def cells(self) -> Ints:
        """The kindergarten and stratum of each, as one number."""
        return self.kindergartens * self.stratum_count + self.strata


@dataclass(frozen=True)
class Answer:
    """One question with its answer. `about` is a kindergarten, or a reason; `sort` a row of the sorts or `ANY_SORT`.

    Of `children` of the sort `found` were refused; chance alone would make it `expected`, mostly `low` to `high`.
    `told_from` is the count from which on it is told. None where even the highest count could be chance.
    """

    question: Question
    about: int
    sort: int
    said: Said
    children: int
    found: int
    expected: float
    share: float = 1.0
    low: int | None = None
    high: int | None = None
    told_from: int | None = None


@dataclass(frozen=True)
class Check:
    """All answers. An answer is told where chance brings it no oftener than the threshold of its question says."""

    answers: tuple[Answer, ...]
    thresholds: Mapping[Question, float]

    @property
    def able(self) -> int:
        """How many questions had numbers of which some would have been told."""
        return sum(one.told_from is not None for one in self.answers)

    @property
    def patterns(self) -> tuple[Answer, ...]:
        """Those that are told, the least probable first."""
        told = (one for one in self.answers if one.said is Said.PATTERN)
        return tuple(sorted(told, key=lambda one: (one.share, one.question, one.about, one.sort)))


@dataclass(frozen=True, eq=False)
class Asked:
    """All questions of a kind about one sort, one for each of `about`, with the numbers held fixed and those found."""

    question: Question
    sort: int
    about: Ints
    counts: Counts
    children: Ints
    found: Ints


def check(decisions: Decisions, *, alarm: float) -> Check:
    """Ask everything; the probability of any false alarm is at most `alarm`."""
    worked = [one for asked in questions(decisions) for one in worked_out(asked, alarm)]
    thresholds: dict[Question, float] = {}
    for family in FAMILIES:
        chances = [one.chance for one in worked if one.question in family and one.chance is not None]
        thresholds |= dict.fromkeys(family, threshold_of(chances, alarm / len(FAMILIES)))
    return Check(tuple(answered(one, thresholds[one.question]) for one in worked), thresholds)


def threshold_of(chances: Iterable[Chance], alarm: float) -> float:
    """The highest threshold under which the probabilities that each is told by chance add up to `alarm` at most."""
    tails = [one.tails()[::-1] for one in chances]
    if not tails:
        return 0.0
    steps = np.concatenate([np.diff(each, prepend=0.0) for each in tails])
    levels = np.concatenate(tails)
    order = np.argsort(levels, kind="stable")
    levels, spent = levels[order], np.cumsum(steps[order])
    # Of levels that are equal all are spent or none.
    last = np.append(levels[1:] != levels[:-1], True)
    affordable = levels[last & (spent <= alarm)]
    return float(affordable[-1]) if len(affordable) else 0.0


def questions(decisions: Decisions) -> Iterator[Asked]:
    """Everything that can be asked of the decisions."""
    if not len(decisions.reasons):
        return
    yield among(decisions, ANY_SORT, np.ones(len(decisions.reasons), dtype=np.bool_))
    for sort, of_it in enumerate(decisions.sorts):
        yield within(decisions, sort, of_it)
        yield among(decisions, sort, of_it)
        yield by_reason(decisions, sort, of_it)


def within(decisions: Decisions, sort: int, of_it: Bools) -> Asked:
    """Whether each kindergarten refuses children of a sort more often than its others."""
    shape = (decisions.kindergarten_count, decisions.stratum_count)
    cells, refused = decisions.cells(), decisions.refused
    counts = Counts(table(cells, shape), table(cells[of_it], shape), table(cells[refused], shape))
    found = table(cells[of_it & refused], shape).sum(axis=1)
    return asked(Question.WITHIN, sort, counts, found)


def among(decisions: Decisions, sort: int, of_it: Bools) -> Asked:
    """Whether each kindergarten refuses children of a sort more often than the other kindergartens refuse them."""
    shape = (decisions.kindergarten_count, decisions.stratum_count)
    cells, strata, refused = decisions.cells(), decisions.strata, decisions.refused & of_it
    own = table(cells[of_it], shape)
    everywhere = np.bincount(strata[of_it], minlength=shape[1])
    refusals = np.bincount(strata[refused], minlength=shape[1])
    counts = Counts(np.broadcast_to(everywhere, shape), own, np.broadcast_to(refusals, shape))
    return asked(Question.AMONG, sort, counts, table(cells[refused], shape).sum(axis=1))


def by_reason(decisions: Decisions, sort: int, of_it: Bools) -> Asked:
    """Whether each reason is used on children of a sort more often than on others of their kindergarten and stratum."""
    size = decisions.kindergarten_count * decisions.stratum_count
    cells = decisions.cells()
    lots = [*(decisions.reasons == one for one in range(decisions.reason_count)), decisions.refused]
    used = np.stack([np.bincount(cells[lot], minlength=size) for lot in lots])
    shape = used.shape
    children = np.broadcast_to(np.bincount(cells, minlength=size), shape)
    of_sort = np.broadcast_to(np.bincount(cells[of_it], minlength=size), shape)
    found = np.array([int((of_it & lot).sum()) for lot in lots], dtype=np.int64)
    return asked(Question.REASON, sort, Counts(children, of_sort, used), found)


def table(cells: Ints, shape: tuple[int, int]) -> Ints:
    """How many are in each cell."""
    return np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)


def asked(question: Question, sort: int, counts: Counts, found: Ints) -> Asked:
    """Those questions for which there are children of the sort."""
    children = counts.sort.sum(axis=1)
    about = np.flatnonzero(children)
    kept = Counts(counts.children[about], counts.sort[about], counts.refused[about])
    return Asked(question, sort, about, kept, children[about], found[about])


@dataclass(frozen=True, eq=False)
class Worked:
    """A question with its numbers; `chance` is None where even the highest count is not rare enough."""

    question: Question
    about: int
    sort: int
    children: int
    found: int
    expected: float
    chance: Chance | None


def worked_out(one: Asked, alarm: float) -> Iterator[Worked]:
    """All questions of a kind about a sort."""
    rarest, expected = one.counts.rarest(), one.counts.expected()
    for row, about in enumerate(one.about.tolist()):
        chance = one.counts.chance(row) if rarest[row] <= alarm else None
        children, found = int(one.children[row]), int(one.found[row])
        yield Worked(one.question, about, one.sort, children, found, float(expected[row]), chance)


def answered(one: Worked, threshold: float) -> Answer:
    """The answer to one question."""
    told = (one.question, one.about, one.sort)
    bar = one.chance.least_told(threshold) if one.chance is not None else None
    if one.chance is None or bar is None:
        return Answer(*told, Said.TOO_FEW, one.children, one.found, one.expected)
    said = Said.PATTERN if one.found >= bar else Said.NOTHING
    low, high = one.chance.middle()
    return Answer(*told, said, one.children, one.found, one.expected, one.chance.at_least(one.found), low, high, bar)


def alarms_of_shuffles(decisions: Decisions, checked: Check, *, times: int, seed: int) -> int:
    """In how many of so many shufflings of the refusals a pattern would be told; the same seed gives the same.

    Refusals with their reasons change hands within a kindergarten and stratum, where the questions *within* and by
    *reason* say that it makes no difference; everything that they hold fixed stays as it is.
    """
    drawn = np.random.default_rng(seed)
    cells = decisions.cells()
    lines = np.argsort(cells, kind="stable")
    bars = bars_of(decisions, checked)
    return sum(is_alarm(decisions, shuffled(decisions.reasons, cells, lines, drawn), bars) for _ in range(times))


def shuffled(reasons: Ints, cells: Ints, lines: Ints, drawn: np.random.Generator) -> Ints:
    """The outcomes, handed around within each cell."""
    made = np.empty_like(reasons)
    made[lines] = reasons[np.lexsort((drawn.random(len(reasons)), cells))]
    return made


def bars_of(decisions: Decisions, checked: Check) -> Bars:
    """By question and sort, the counts from which on each kindergarten or reason is told."""
    sizes = {Question.WITHIN: decisions.kindergarten_count, Question.REASON: decisions.reason_count + 1}
    bars: Bars = {}
    for one in checked.answers:
        if one.told_from is not None and one.question in OWN:
            never = np.full(sizes[one.question], len(decisions.reasons) + 1, dtype=np.int64)
            bars.setdefault((one.question, one.sort), never)[one.about] = one.told_from
    return bars


def is_alarm(decisions: Decisions, reasons: Ints, bars: Bars) -> bool:
    """Whether any count reaches its bar."""
    refused = np.flatnonzero(reasons != TAKEN_IN)
    about = {Question.WITHIN: decisions.kindergartens[refused], Question.REASON: reasons[refused]}
    sorts = decisions.sorts[:, refused]
    for (question, sort), bar in bars.items():
        found = np.bincount(about[question][sorts[sort]], minlength=len(bar))
        if question is Question.REASON:
            found[decisions.reason_count] = found.sum()
        if (found >= bar).any():
            return True
    return False
