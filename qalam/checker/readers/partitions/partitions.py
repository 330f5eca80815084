"""Numbers of which each names another member of one division, against their whole, and shares against a hundred.

What each number is tells its own words: of which sex, owner, language, sort … those are that it counts. Numbers near
one another of which each names another member are the parts of the number told before of the same things, or of the
total behind; where the members leave nothing out, or the rest ends them, they must make it, else they make no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.sums.sums import check_sums
from qalam.checker.findings import Finding
from qalam.checker.readers.partitions.facts import BESIDE, Fact, facts_of, is_led
from qalam.checker.readers.partitions.opposed import opposed_runs
from qalam.checker.readers.partitions.runs import Run, runs_of, runs_to_rest
from qalam.checker.readers.partitions.shares import shares_tie
from qalam.checker.readers.partitions.wholes import sum_tie
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.text import Text

NEAR = 12  # characters from places to the number of buildings that have them: '5 100 орындық 7 мектеп'
SHARE = Decimal("1.5")  # of a whole, at most, to those told behind it


def check_partitions(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """For each run of members the sum that it fails to make. Numbers of which is told already are left alone, and parts
    of what holds."""
    told = {claim.id for finding in findings for claim in finding.claims}
    settled = set(told | settled_by(ties))
    facts = facts_of(text)
    failing: dict[tuple[str, ...], Relation] = {}
    for run in _runs(facts):
        tie = shares_tie(text, run, facts) if run.facts[0].sort == "percent" else sum_tie(text, run, facts)
        if tie is None or _are_told_beside(run, facts, failing):
            continue
        if tie.holds:
            settled.update(claim.id for claim in tie.parts)
        failing.setdefault(tuple(claim.id for claim in tie.parts), tie)
    broken = [tie for tie in _widest(failing) if not (tie.holds or (tie.whole and tie.whole.id in told))]
    return check_sums(text, [tie for tie in broken if settled.isdisjoint(part.id for part in tie.parts)])


def _are_told_beside(run: Run, facts: Sequence[Fact], failing: Mapping[tuple[str, ...], Relation]) -> bool:
    """Whether shares stand in brackets behind numbers of which is told already."""
    if run.facts[0].aside != BESIDE:
        return False
    beside = {facts[fact.place - 1].claim.id for fact in run.facts}
    return any(not beside.isdisjoint(parts) for parts in failing)


def _runs(facts: Sequence[Fact]) -> Iterator[Run]:
    """All runs of two or more, those of numbers in brackets apart from those outside; none holds its own whole."""
    for group in _groups(facts):
        for run in (*runs_of(group), *opposed_runs(group), *runs_to_rest(group)):
            ends = [place for place, pair in enumerate(pairwise(run.facts), 1) if is_led(*pair)]
            pieces = [run.facts[start:end] for start, end in pairwise((0, *ends, len(run.facts)))]
            for piece in (*pieces, *_behind_whole(run)):
                if len(piece) > 1:
                    yield Run(run.division, piece, run.is_bridged)


def _groups(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Two or more facts of one sort, with those that may be of any, in the same brackets or in none."""
    asides: dict[int, list[Fact]] = {}
    for fact in facts:
        asides.setdefault(fact.aside, []).append(fact)
    for beside in asides.values():
        for sort in sorted({fact.sort for fact in beside}):
            group: list[Fact] = []
            for fact in beside:
                is_near = sort == "places" and bool(group) and fact.claim.start - group[-1].claim.end < NEAR
                if fact.sort == sort or (sort != "percent" and fact.is_bare and not is_near):
                    group.append(fact)
            if len(group) > 1:
                yield group


def _behind_whole(run: Run) -> Iterator[list[Fact]]:
    """The numbers of a run without its first, where that stands in a sentence before and may be their whole."""
    first, *others = run.facts
    total = sum((fact.claim.value for fact in others), Decimal(0))
    is_apart = len(others) > 1 and first.claim.sentence < others[0].claim.sentence
    if is_apart and max(fact.claim.value for fact in others) < first.claim.value < total * SHARE:
        yield others


def _widest(failing: Mapping[tuple[str, ...], Relation]) -> list[Relation]:
    """The ties of which no other has all parts and more."""
    of: dict[str, list[frozenset[str]]] = {}
    for parts in failing:
        for part in parts:
            of.setdefault(part, []).append(frozenset(parts))
    return [tie for parts, tie in failing.items() if not any(frozenset(parts) < other for other in of[parts[0]])]
