"""What else numbers beside a whole may be than its parts: what other numbers, ties and shares say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.shares.bases import may_miss, miss, rounded
from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import LEAST, MOST, Sum
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.wholes.closed import are_singles, is_apart, is_closed, says_none_else
from qalam.checker.relations.lists.lists_of_whole import is_share_of_it
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_rest, uncounted
from qalam.checker.relations.sides.sides import is_of_other_side
from qalam.checker.relations.tie import is_net
from qalam.checker.words.parts.leaders import LEADERS, NEXT_ONES

# Right behind a number: in Russian the verb of a division stands with its first part, and the others leave it out.
_DO = as_pattern(r"\s[^\W\d]{2,}(?:ют|ут|ят|ат|[аеиыя]ли)(?:ся|сь)?\b")
_BY_WHAT = as_pattern(r"(?:\s\([^()\d]{0,10}\d[\d.,]{0,6}\s?%\))?\s(?:на|по|в|во|за|с|со|из|от|для|без)\s")
# What tells that numbers are no parts of one, or not all of them.
APART = (
    *("overlap", "rest_behind", "moved"),
    *("two_times", "planned_apart", "asked_apart", "numbered_apart"),
)
ALL_BUT_ALL = Decimal("0.98")  # of a whole: rather the same figure of another day
RUN = 6  # numbers that may be such a rest
SURE = 100  # a number that two others hardly make by chance
_ITS_OWN = as_pattern(r"-?[^\W\d]*\s(?:из них|из которых|of them|of whom)\s(?!\d)", re.I)
_LEADERS = words_pattern(rf"\b(?:{'|'.join(LEADERS)})", re.I)
_NEXT_ONES = as_pattern(rf"(?<!\w)(?:{'|'.join(NEXT_ONES)})", re.I)
BESIDE = 3  # sentences on either side in which a rest may be told


def shares(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """The shares that hold, by the names of their base and their numerator."""
    shares: dict[str, list[Relation]] = {}
    for tie in relations:
        if tie.kind == "share" and tie.holds and tie.whole:
            for claim in (tie.whole, tie.parts[0]):
                shares.setdefault(claim.id, []).append(tie)
    return shares


def leaves_right(shares: dict[str, list[Relation]], claim: Claim, meant: Decimal) -> bool:
    """Whether every share that holds would hold as well with another value of a number: else that is no slip."""
    right = replace(claim, value=meant)
    return not any(_is_spoilt(tie, claim, right) for tie in shares.get(claim.id, ()))


def _is_spoilt(tie: Relation, claim: Claim, right: Claim) -> bool:
    base, part = (right if one is claim else one for one in (tie.whole or claim, tie.parts[0]))
    return miss(part, tie.parts[1], base) > may_miss(tie.parts[1]) + rounded(part, base)


def _is_run_of_rest(one: Sum) -> bool:
    """Whether numbers right behind the parts just make what these lack: '936 бала: … 304, … 132. … 250, … 250'."""
    last = max(claim.end for claim in one.claims)
    sentence = max(claim.sentence for claim in one.claims)
    lines = one.text.by_sentence[sentence : sentence + 1 + BESIDE]
    if one.excess >= 0:
        return False
    behind = [claim.value for line in lines for claim in line if claim.is_count and claim.start >= last]
    return any(sum(behind[:size], Decimal(0)) == -one.excess for size in range(2, min(RUN, len(behind)) + 1))


def is_told_beside(one: Sum) -> bool:
    """Whether what the parts lack or what they make is told beside them, or one of them is all but the whole, or is
    what the whole leaves of another."""
    largest, whole = max(part.value for part in one.run.parts), one.run.whole.value
    if whole * ALL_BUT_ALL < largest < whole:
        return True
    first, last = min(claim.sentence for claim in one.claims), max(claim.sentence for claim in one.claims)
    lines = one.text.by_sentence[max(0, first - BESIDE) : last + 1 + BESIDE]
    own = {claim.id for claim in one.claims}
    told = {claim.value for line in lines for claim in line if claim.is_count and claim.id not in own}
    rest = [claim for claim in one.text.by_sentence[last] if claim.start > one.claims[-1].end][:1]
    left = one.run.parts[-1]
    if whole + left.value in told and is_rest(one.text, left):
        return True
    if any(claim.value == -one.excess for claim in rest):  # right behind them, whatever it counts
        return True
    return whole + one.excess in told or (abs(one.excess) >= LEAST and abs(one.excess) in told) or _is_run_of_rest(one)


def may_add_up(one: Sum) -> bool:
    """Whether no one of the parts tells by how much something else changed, and nothing tells them apart."""
    bare = uncounted(one.text, one.run.whole.end, list(one.run.parts)) - says_none_else(one)
    is_bare = 0 < -one.excess <= bare and not are_singles(one)  # 'детская, 2 городских'
    return not (
        is_apart(one, APART)
        or is_bare
        or _are_next_ones(one)
        or _are_within_one(one)
        or is_net(one.run.whole, one.run.parts)
        or _does_later_else(one)
        or _is_of_others(one)
        or any(is_of_other_side(one.text, one.run.whole, part) for part in one.run.parts)
        or (one.run.is_behind and is_share_of_it(one.text, one.run.whole, one.run.parts[0].start, one.run.parts))
        or (any(_is_change(one, claim) for claim in one.claims) and not (_is_change_divided(one) or is_closed(one)))
    )


def _is_change(one: Sum, claim: Claim) -> bool:
    return is_difference(one.text, one.text.sentences[claim.sentence], claim)


def _is_change_divided(one: Sum) -> bool:
    """Whether the whole tells a change and its parts stand behind it: 'на 132,3 тыс. больше, из них … – 121,7'."""
    behind = one.text.content[one.run.whole.end : one.run.parts[0].start]
    return one.run.is_behind and "\n" not in behind and _is_change(one, one.run.whole)


def _is_of_others(one: Sum) -> bool:
    """Whether two other numbers shortly before a whole make it exactly: 'На 600 мест – 870, на 900 – 845 детей,
    вместе 1 715'."""
    whole = one.run.whole
    if whole.value < SURE:
        return False
    lines = one.text.by_sentence[max(0, whole.sentence - BESIDE) : whole.sentence + 1]
    before = [claim for line in lines for claim in line if claim.is_count and claim.end <= whole.start][-RUN:]
    return any(first.value + later.value == whole.value for first, later in combinations(before, 2))


def _are_next_ones(one: Sum) -> bool:
    """Whether the numbers of places or sorts are told from the largest down: 'впереди Ақжар – 399, за ним Тасбулак
    (358)'."""
    start, end = min(claim.start for claim in one.claims), max(claim.end for claim in one.claims)
    if one.run.is_behind and _LEADERS.search(one.text.content, one.run.whole.end, one.run.parts[0].start):
        return True  # 'Больше всего мест для водителей (64), строителей (118), …'
    return one.run.is_behind and _NEXT_ONES.search(one.text.content, start, end) is not None


def _does_later_else(one: Sum) -> bool:
    """Whether the first part is only told by its place or sort and a later one by what it does: '520 по госзаказу, 310
    получают стипендию' are of two properties."""
    first, *later = sorted(one.run.parts, key=lambda part: part.start)
    content = one.text.content
    if not _BY_WHAT.match(content, first.end) or any(part.sentence != first.sentence for part in later):
        return False
    return any(_DO.match(content, part.end) for part in later)


def _are_within_one(one: Sum) -> bool:
    """Whether 'of whom' stands between two of the parts: what follows is within the one before, 'краж – 612, из них
    квартирных – 88'."""
    parts = sorted(one.run.parts, key=lambda part: part.start)
    content = one.text.content
    return any(
        MARKER.search(content, _behind_its_own(content, part), later.start + 1) for part, later in pairwise(parts)
    )


def _behind_its_own(content: str, part: Claim) -> int:
    """Where a number ends with the words that it is of those before: '15 из них'."""
    own = _ITS_OWN.match(content, part.end)
    return own.end() if own else part.end


def told(tied: Iterable[Relation]) -> tuple[set[str], set[tuple[str, str]]]:
    """The wholes that the parts told do not make, and the numbers that are tied to one another."""
    sums = [tie for tie in tied if tie.kind == "parts" and tie.whole]
    wholes = {tie.whole.id for tie in sums if tie.whole and not tie.holds}
    groups = [[*(part.id for part in tie.parts), *([tie.whole.id] if tie.whole else [])] for tie in sums]
    return wholes, {(one, two) for group in groups for one in group[: MOST * 2] for two in group[: MOST * 2]}


def pairs(one: Sum) -> set[tuple[str, str]]:
    first, *others = (claim.id for claim in one.claims)
    return {(first, other) for other in others} | {(others[0], others[1])}
