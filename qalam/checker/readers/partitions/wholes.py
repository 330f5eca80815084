"""The whole of the members of one division: the number told before of the same things, or a total right behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.against import ORGANISED, are_by_their_shares
from qalam.checker.readers.partitions.case import Case
from qalam.checker.readers.partitions.facts import Fact, is_led
from qalam.checker.readers.partitions.listed import list_of
from qalam.checker.readers.partitions.members import NAMED, YEARS
from qalam.checker.readers.partitions.runs import Run
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.text import Text

BACK = 2  # sentences from the first member back to its whole
SEEN = 4  # numbers behind the last that may be the total
SMALL = 20  # times a rest that is none of a sum that holds without it
ENDING = 6  # characters that end a line
BEFORE = 12  # numbers before the first that may be the whole
# Of which money makes one sum: of other members it is told for each of them.
MONEY = {
    *("budget", "revenue", "spending", "branch", "owner", "organisation", "month", "year", "repair", "trade"),
    *("medical", "person", "firm", "settlement", "region", "name", "culture", "goods", "sale", "origin", "farm"),
    "building",
}
BUILDINGS = {NAMED, YEARS, "month", "region"}  # of which the places of each are told beside their number
_BULLET = as_pattern(r"\s*(?:[-–—•▪*·]|\d{1,2}[.)])\s")


def sum_tie(text: Text, run: Run, facts: Sequence[Fact]) -> Relation | None:
    """Members that make more than their whole, or less where they leave nothing out; or just what is told."""
    parts = tuple(fact.claim for fact in run.facts)
    if any(is_of_each(text, part) for part in parts) or not _may_add_up(run):
        return None
    before, behind = list(_before(run, facts)), list(_behind(run, facts))
    listed = list_of(run, facts)
    if _is_made(run, listed, before, behind) or _is_of_two(run, facts, behind):
        return Relation("parts", None, parts, holds=True)
    whole = behind[0] if behind else _whole(text, run, before, facts)
    if whole is None or _need_be_no_more(run, whole, facts) or _is_no_whole(text, run, whole):
        return None
    listed = [one for one in listed if may_be_part(whole.claim, one.claim)]
    case = Case(text, run, whole, tuple(run.facts), is_list=len(listed) == len(run.facts))
    if not run.has_gaps and case.is_plain:
        return case.tie
    if len(run.facts) < len(listed) <= len(run.facts) * 2 + 1:
        case = Case(text, run, whole, tuple(listed), is_list=True)
        return case.tie if case.is_plain else None
    return None


def _is_no_whole(text: Text, run: Run, whole: Fact) -> bool:
    """Whether a number tells by how much there are more, or what was left of others before: 'остальные 20 без
    категории. Стаж до 5 лет – 14, старше 58 лет – 8'."""
    claim = whole.claim
    is_left = whole.told.is_rest and claim.sentence < run.facts[0].claim.sentence
    return is_left or is_difference(text, text.sentences[claim.sentence], claim)


def _need_be_no_more(run: Run, whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether members make less than a whole, but may be no more than some of it, each with its own share."""
    is_less = _total(run.facts) < whole.claim.value
    return is_less and not run.leaves_nothing and are_by_their_shares(whole, run.facts, facts)


def _may_add_up(run: Run) -> bool:
    """Whether money of such members is no rate for each of them, and places are not those of buildings by name."""
    if run.facts[0].sort == "money":
        return run.division in MONEY
    return run.facts[0].sort != "places" or run.division not in BUILDINGS


def _whole(text: Text, run: Run, before: Sequence[Fact], facts: Sequence[Fact]) -> Fact | None:
    """The nearest number before a run that is no part itself; the one before it in its sentence where that one is
    less than a member, or counts who are in the things counted first and is far more than all: '52 школы, в них 14 310
    учеников'."""
    wholes = [one for one in before if not _is_part(text, run, one, facts)]
    if len(wholes) < 2 or wholes[0].claim.sentence != wholes[1].claim.sentence:
        return wholes[0] if wholes else None
    largest = max(fact.claim.value for fact in run.facts)
    is_of_unit = wholes[1].claim.unit == run.unit != wholes[0].claim.unit and run.unit != "count"
    if is_of_unit and wholes[0].claim.value < largest <= wholes[1].claim.value:
        return wholes[1]
    is_of_others = wholes[0].claim.unit != wholes[1].claim.unit and wholes[0].claim.value > _total(run.facts) * 2
    return wholes[1] if is_of_others else wholes[0]


def _is_made(run: Run, listed: Sequence[Fact], before: Sequence[Fact], behind: Sequence[Fact]) -> bool:
    """Whether some number beside makes what the members do, alone, with all of their list or with those before them;
    or the members but the last make one, or the last is the rest of one further before."""
    made = _total(run.facts)
    sums = {made, *(_total(listed[:size]) for size in range(2, len(listed) + 1))}
    parts = [fact.claim for fact in run.facts]
    if any(_is(one, total, parts) for one in (*behind, *before) for total in sums):
        return True
    for one in before:
        if _is(one, made, parts):
            return True
        made += one.claim.value  # a part before the first of the run, of which its words do not tell
    *inner, last = (fact.claim.value for fact in run.facts)
    told = {fact.claim.value for fact in before}
    is_apart = run.facts[-1].claim.sentence > run.facts[-2].claim.sentence or last * SMALL <= sum(inner)
    if run.has_rest and any(value + last in told for value in told):
        return True
    return len(inner) > 1 and (is_apart or not run.has_rest) and sum(inner) in told


def _is_of_two(run: Run, facts: Sequence[Fact], behind: Sequence[Fact]) -> bool:
    """Whether two numbers before a total make it: '(15 мемлекеттік – 1 874 бала, 7 жекеменшік – 412 бала) – барлығы 2
    286 бала'."""
    for total in behind[:1]:
        near = facts[max(0, run.facts[0].place - SEEN) : total.place]
        own = [one.claim.value for one in near if one.claim.unit == total.claim.unit]
        return total.claim.value in map(sum, pairwise(own))
    return False


def _total(facts: Sequence[Fact]) -> Decimal:
    return sum((fact.claim.value for fact in facts), Decimal(0))


def _is(one: Fact, total: Decimal, parts: Sequence[Claim]) -> bool:
    return abs(one.claim.value - total) <= slack(one.claim, *parts)


def _before(run: Run, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The numbers shortly before that may count all, the nearest first."""
    first = run.facts[0]
    for fact in reversed(facts[max(0, first.place - BEFORE) : first.place]):
        if fact.claim.sentence < first.claim.sentence - BACK:
            return
        if fact.aside < 0 and _may_be_whole(run, fact):
            yield fact


def _behind(run: Run, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The total told right behind."""
    last = run.facts[-1]
    for fact in facts[last.place + 1 : last.place + 1 + SEEN]:
        if fact.claim.sentence > last.claim.sentence + 1:
            return
        if fact.aside < 0 and fact.told.is_total and _may_be_whole(run, fact):
            yield fact


def _may_be_whole(run: Run, fact: Fact) -> bool:
    """Whether a number can count all, as far as its sort tells."""
    is_sort = fact.sort == run.facts[0].sort or (run.unit == "count" and fact.sort != "percent")
    return is_sort and all(may_be_part(fact.claim, one.claim) for one in run.facts)


def _is_part(text: Text, run: Run, fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a number before a run is one more part, of the same whole or of another, or is of an earlier year."""
    first = run.facts[0].claim
    years = [claim.value for claim in text.by_sentence[fact.claim.sentence] if claim.unit == "year"]
    named = fact.member(YEARS)
    if named and years and int(named) < max(years):
        return True
    line = text.content.find("\n", fact.claim.end, first.start)
    is_before = fact.claim.sentence != first.sentence or line >= 0
    if is_before and (fact.is_owned or _is_item(text, fact, line) or _is_lone_part(text, fact, facts)):
        return MARKER.search(text.content, fact.claim.end, first.start + 1) is None
    if is_led(fact, run.facts[0]):
        return False
    members = fact.members.get(run.division, frozenset())
    if len(members) > 1 and members >= run.members:
        return False  # it names all that they are: 'қалалық не ауылдық мектептердегі 640 оқушы'
    is_alike = fact.is_owned == run.facts[0].is_owned
    if fact.is_owned or (is_alike and (members & run.members or (members and run.division in ORGANISED))):
        return not fact.told.is_total
    return fact.told.is_within


def _is_lone_part(text: Text, fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether its sentence tells with it only one part of the number before it, which what follows divides: '5 280
    педагогов, из них 3 900 …'."""
    one, other = facts[max(0, fact.place - 1)], facts[fact.place + 1]
    is_last = one.claim.sentence == fact.claim.sentence < other.claim.sentence
    return is_last and MARKER.search(text.content, one.claim.end, fact.claim.start) is not None


def _is_item(text: Text, fact: Fact, line: int) -> bool:
    """Whether a number stands in an item of a list that ends before the run, `line` being the end of its line."""
    ending = text.content[max(0, line - ENDING) : line].rstrip()[-1:] if line >= 0 else ""
    is_bulleted = _BULLET.match(text.content, text.content.rfind("\n", 0, fact.claim.start) + 1) is not None
    return ending == ";" or (is_bulleted and ending != ":")
