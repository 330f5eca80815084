"""All numbers of the list in which a run stands."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.facts import Fact, is_led
from qalam.checker.readers.partitions.runs import Run

LONGEST = 16  # items of a list
_ENDED = as_pattern(r"[.!?]\s")


def list_of(run: Run, facts: Sequence[Fact]) -> list[Fact]:
    """The numbers from the mark that leads a list to the end of its sentence or lines."""
    first, last = run.facts[0].place, run.facts[-1].place
    found = list(run.facts)
    if run.has_gaps:
        found = [one for one in facts[first : last + 1] if one.aside == found[0].aside and one.sort != "percent"]
    found = [*_before(found[0], facts), *found]
    for fact in facts[last + 1 : last + LONGEST]:
        is_else = fact.aside != found[-1].aside or (fact.sort == "percent" != run.facts[0].sort)
        if is_else or run.passes_over(fact) or fact.is_holder:
            continue
        if not _is_beside(found[-1], fact) or is_led(found[-1], fact) or fact.told.is_total:
            break
        found.append(fact)
    return found


def _before(first: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """The numbers before one in a list that a mark leads; none where no mark does."""
    found: list[Fact] = []
    for fact in reversed(facts[max(0, first.place - LONGEST) : first.place]):
        next_one = found[0] if found else first
        if is_led(fact, next_one):
            return found
        if not _is_beside(fact, next_one):
            return []
        found.insert(0, fact)
    return []


def _is_beside(one: Fact, two: Fact) -> bool:
    """Whether two numbers of one sort stand in one sentence, or in lines that follow one another."""
    if one.aside != two.aside or ("percent" in (one.sort, two.sort) and one.sort != two.sort):
        return False
    if one.sort != two.sort and "count" not in (one.claim.unit, two.claim.unit):
        return False
    if one.claim.sentence == two.claim.sentence:
        return True
    between = one.text.content[one.claim.end : two.claim.start]
    return two.claim.sentence - one.claim.sentence == 1 and between.count("\n") == 1 and not _ENDED.search(between)
