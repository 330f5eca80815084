"""Runs of numbers near one another of which each names another member of one division."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.facts import Fact, is_led
from qalam.checker.readers.partitions.members import leave_nothing_out
from qalam.checker.words.concepts.partitions.times import OF_TWO

OPPOSED = "opposed"
WHOLE_DIVISIONS = {OPPOSED, "rest"}  # that leave nothing out by themselves
GAP = 1  # sentences from one member to the next
_OF_TWO = as_pattern("|".join(OF_TWO), re.I)


@dataclass
class Run:
    """Numbers of one sort; the first may be of no member where a rest follows. One that `is_bridged` has numbers among
    its own whose words are not known."""

    division: str
    facts: list[Fact]
    is_bridged: bool = False

    @property
    def has_gaps(self) -> bool:
        """Whether a number stands in its sentence among its own whose words are not known."""
        pairs = pairwise(self.facts)
        return self.is_bridged and any(
            two.place - one.place > 1 and two.claim.sentence == one.claim.sentence for one, two in pairs
        )

    @property
    def members(self) -> frozenset[str]:
        return frozenset(fact.member(self.division) for fact in self.facts if fact.member(self.division))

    @property
    def has_rest(self) -> bool:
        return self.facts[-1].is_rest

    @property
    def leaves_nothing(self) -> bool:
        """Whether its members are all of the division, or it ends with the rest."""
        if self.has_rest or self.division in WHOLE_DIVISIONS or leave_nothing_out(self.division, self.members):
            return True
        is_of_two = self.division == "order" and {"1", "2"} <= self.members
        return is_of_two and any(_OF_TWO.search(fact.said) for fact in self.facts)

    @property
    def unit(self) -> str:
        """The unit of its numbers, as far as it is known."""
        for fact in self.facts:
            if fact.claim.unit != "count":
                return fact.claim.unit
        return "count"

    def passes_over(self, fact: Fact) -> bool:
        """Whether a fact behind it is of other things, or of some within its last number."""
        last = self.facts[-1].claim
        if fact.claim.sentence - last.sentence > GAP:
            return False
        if self.unit != "count" and fact.claim.unit not in {self.unit, "count"}:
            return True
        is_less = fact.claim.sentence == last.sentence and fact.claim.value < last.value
        return is_less and fact.told.is_within and not fact.member(self.division)


def runs_of(facts: Sequence[Fact]) -> Iterator[Run]:
    """The runs of two or more of each division among facts of one sort, in brackets or outside."""
    opened: dict[str, Run] = {}
    for fact in facts:
        for division, run in list(opened.items()):
            is_near = fact.claim.sentence - run.facts[-1].claim.sentence <= GAP
            if is_near and _may_join(run, fact):
                run.facts.append(fact)
            elif is_near and _may_bridge(run, fact):
                run.is_bridged = True
            elif not (is_near and run.passes_over(fact)):
                del opened[division]
                if len(run.facts) > 1:
                    yield run
        for division in fact.of.member:
            if division not in opened:
                opened[division] = Run(division, [fact])
    yield from (run for run in opened.values() if len(run.facts) > 1)


def _may_join(run: Run, fact: Fact) -> bool:
    """Whether a fact goes on a run: another member of it, or all the rest."""
    member = fact.member(run.division)
    if not (member or fact.is_rest) or run.has_rest:
        return False
    if run.unit != "count" and fact.claim.unit not in {run.unit, "count"}:
        return False
    return not member or member not in run.members


def _may_bridge(run: Run, fact: Fact) -> bool:
    """Whether a number of words not known stands in the list of a run of two or more."""
    last = run.facts[-1]
    if len(run.facts) < 2 or fact.claim.sentence != last.claim.sentence or fact.place - last.place != 1:
        return False
    return not (fact.members.get(run.division) or fact.is_rest)


def runs_to_rest(facts: Sequence[Fact]) -> Iterator[Run]:
    """The numbers of a sentence up to the rest, or those that 'of whom' or a colon leads, whatever they name; the rest
    that opens a sentence is of what the one before tells, and of the whole in the one before that."""
    for place, fact in enumerate(facts):
        if not fact.is_rest or fact.is_holder:
            continue
        first = place
        while first and _is_before_rest(facts[first - 1], fact) and not is_led(facts[first - 1], facts[first]):
            first -= 1
        first = _first_of_sentence_before(facts, place) if first == place else first
        if first < place:
            ends = facts[first], fact
            parts = facts[first : place + 1]
            yield Run("rest", [one for one in parts if one in ends or not one.told.is_within])


def _first_of_sentence_before(facts: Sequence[Fact], place: int) -> int:
    """Where the numbers of the sentence before begin, if a number stands before them there or in the one before."""
    first = place
    sentence = facts[place].claim.sentence - 1
    while first and facts[first - 1].claim.sentence == sentence and not is_led(facts[first - 1], facts[first]):
        first -= 1
    is_behind_whole = 0 < first < place and facts[first - 1].claim.sentence >= sentence - 1
    return first if is_behind_whole else place


def _is_before_rest(one: Fact, rest: Fact) -> bool:
    """Whether a number can be of the same list as the rest: of its sentence, or of a part as it is."""
    if one.is_rest or one.claim.sentence == rest.claim.sentence:
        return not one.is_rest
    is_first = rest.place == one.place + 1
    return is_first and one.claim.sentence == rest.claim.sentence - 1 and one.is_owned and rest.is_owned
