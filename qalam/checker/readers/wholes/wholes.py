"""Wholes that the numbers beside them do not make, whatever words tie them.

Each number is held as a whole against the runs of numbers beside it that are of one form: clauses, items, lines,
brackets, sentences, before it or behind it. A run that misses it by a slip of the pen or by little is weighed: how it
begins and ends, what ties it to the whole, what closes it, by how much it misses. What tells that the numbers are no
parts, or only some, forbids it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from qalam.checker.checks.sums.sums import check_sums, nearly, told_sum
from qalam.checker.evidence.sums import FEWEST, Sum, mends, near_sums_of
from qalam.checker.evidence.weights import weights
from qalam.checker.findings import Finding
from qalam.checker.paragraphs import are_of_several
from qalam.checker.readers.wholes.closed import ends_with_rest, is_closed, weighed
from qalam.checker.readers.wholes.lines import are_lines
from qalam.checker.readers.wholes.singles import with_singles
from qalam.checker.readers.wholes.whole_apart import are_apart
from qalam.checker.readers.wholes.whole_otherwise import leaves_right, may_add_up, pairs, shares, told
from qalam.checker.readers.wholes.whole_seen import are_labels_alike, seen_of_all
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import printed
from qalam.checker.text import Text

# Log-odds of parts that do not make their whole; of those in a paragraph of their own.
ENOUGH, ENOUGH_APART = 0.94, 3.0
SURE_SIZE = 7  # parts and digits of a sum that is none by chance
SETTLES = -2.5  # log-odds of a tie from which a sum that holds settles what its numbers are
Settled = defaultdict[tuple[str, bool], list[frozenset[str]]]
"""The wholes and the parts of likely sums that hold, with the numbers that each such sum may have by chance: none where
the rest ends it."""
Held = defaultdict[str, list[frozenset[str]]]
"""The parts of every sum that holds, by its whole."""


def check_wholes(text: Text, ties: Sequence[Relation], findings: Iterable[Finding]) -> list[Finding]:
    """For each whole the likeliest run that fails to make it; each number is told of once. Numbers of which something
    is found already are left alone, and so are those that are tied otherwise."""
    (undivided, tied), (_, held_pairs) = told(ties), told(tie for tie in ties if tie.holds)
    known = {claim.id for finding in findings for claim in finding.claims}
    failing, settled, held = _parted(map(with_singles, near_sums_of(text, ties, known)))
    right = shares(ties)
    likely: list[tuple[float, Sum, Finding]] = []
    for one in _let_go(failing):
        if _is_settled(one, settled) or not held_pairs.isdisjoint(pairs(one)):
            continue
        is_tied = one.run.whole.id in undivided or not tied.isdisjoint(pairs(one))
        if is_tied and not is_closed(one):
            continue
        if any(part.id in known for part in one.run.parts) or _is_within(one, held):
            continue
        odds = log_odds(one)
        is_apart = are_of_several(text, (one.run.whole, *one.run.parts)) and not are_lines(one)
        if odds <= (ENOUGH_APART if is_apart else ENOUGH):
            continue
        finding = _told_of(one, right)
        if finding is not None:
            likely.append((odds, one, finding))
    return list(_best(likely))


def candidates(text: Text, ties: Sequence[Relation]) -> list[Sum]:
    """Those that fail and that nothing forbids: what is weighed, and what weights are learnt from."""
    undivided, _ = told(ties)
    failing, settled, held = _parted(near_sums_of(text, ties, undivided))
    return [one for one in failing if not _is_settled(one, settled) and not _is_within(one, held) and is_free(one)]


def is_free(one: Sum) -> bool:
    """Whether numbers fail to be a sum, and nothing forbids that they are meant to be one."""
    return not (one.holds or _has_larger(one) or are_apart(one)) and may_add_up(one)


def seen(one: Sum) -> dict[str, float]:
    """Every evidence of such a sum, by its name."""
    return {**one.seen, **seen_of_all(one)}


def log_odds(one: Sum) -> float:
    """Of numbers that are a whole and all its parts and fail to be a sum; far below any threshold where something
    forbids it."""
    if are_apart(one) or not may_add_up(one):
        return -float("inf")
    return weighed(one, weights("wholes").log_odds(seen(one)))


def _has_larger(one: Sum) -> bool:
    """Whether more than one part is no less than the whole: it was no whole of theirs."""
    return sum(part.value >= one.run.whole.value for part in one.run.parts) > 1


def _parted(sums: Iterable[Sum]) -> tuple[list[Sum], Settled, Held]:
    """The sums that fail with a part or none that is no less than its whole; of those that hold, which are many, only
    what they tell of their numbers is kept."""
    failing: list[Sum] = []
    settled, held = Settled(list), Held(list)
    for one in sums:
        if one.holds:
            _settle(one, settled)
            held[one.run.whole.id].append(frozenset(part.id for part in one.run.parts))
        elif not _has_larger(one):
            failing.append(one)
    return failing, settled, held


def _let_go(sums: list[Sum]) -> Iterator[Sum]:
    """Each of some sums, which is then kept no more: what is seen of it takes much room."""
    sums.reverse()
    while sums:
        yield sums.pop()


def _settle(one: Sum, settled: Settled) -> None:
    """Add the whole and the parts of a sum that holds, if it is likely."""
    is_sure = ends_with_rest(one) or _is_no_accident(one)
    if is_sure or one.exceeds(SETTLES):
        for name in _names(one):
            settled[name].append(frozenset(() if is_sure else (claim.id for claim in one.claims)))


def _is_no_accident(one: Sum) -> bool:
    """Whether so many numbers hardly make one of so many digits by chance."""
    digits = len(printed(one.run.whole).rstrip("0"))
    return len(one.run.parts) > 2 and len(one.run.parts) + digits >= SURE_SIZE


def _is_settled(one: Sum, settled: Settled) -> bool:
    """Whether a sum that holds tells what a number is; not one between parts of a list that leaves nothing out, as by
    chance: '73 мекеме. 34 – білім, 19 – мәдениет, 15 – басқару'."""
    found = [names for name in _names(one) for names in settled.get(name, ())]
    parts = {part.id for part in one.run.parts}
    return any(not names or not names <= parts for names in found) or (bool(found) and not is_closed(one))


def _names(one: Sum) -> set[tuple[str, bool]]:
    return {(one.run.whole.id, True), *((part.id, False) for part in one.run.parts)}


def _is_within(one: Sum, held: Held) -> bool:
    """Whether the parts and some others make the whole, or it is made without some of them, which are told otherwise:
    '14 школ (8 с казахским языком, 6 – с русским, 3 малокомплектные)'."""
    own = frozenset(part.id for part in one.run.parts)
    others = held.get(one.run.whole.id, ())
    return any(own < more for more in others) or (
        any(less < own for less in others) and not (are_labels_alike(one) or are_lines(one))
    )


def _told_of(one: Sum, right: dict[str, list[Relation]]) -> Finding | None:
    """What is told: of a slip the number meant, unless every such number would spoil a share that holds."""
    whole, parts = one.run.whole, one.run.parts
    tie = Relation("parts", whole, parts, holds=False, is_exhaustive=True)
    found = told_sum(one.text, tie) if is_closed(one) else check_sums(one.text, [tie])
    if not found:
        return None
    slips = list(mends(one))
    if not slips:
        return found[0]
    meant = next((mend for mend in slips if leaves_right(right, *mend)), None)
    return nearly(whole, parts, *meant) if meant else None


def _best(likely: list[tuple[float, Sum, Finding]]) -> Iterable[Finding]:
    """The likeliest for each number; none of which all numbers are parts of another."""
    taken: set[str] = set()
    wider = [frozenset(part.id for part in one.run.parts) for _, one, _ in likely if len(one.run.parts) > FEWEST]
    for _, one, finding in sorted(likely, key=lambda told: -told[0]):
        names = {claim.id for claim in one.claims}
        if taken.isdisjoint(names) and not any(names <= parts for parts in wider):
            taken |= names
            yield finding
