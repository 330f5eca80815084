"""Whether a change, or a share, is just what two other numbers near it make."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from qalam.checker.checks.changes.fitting import growth_fits, in_one_scale
from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.text import Text

BACK, AHEAD = 1, 1  # sentences before a change and behind it
FAR, FEW = 2, 12  # sentences before a change in which few numbers are held in pairs
CROWD = 24  # numbers of which two may make any change


def fits_another_pair(text: Text, change: Claim, *ends: Claim) -> bool:
    """Whether a change is that between two neighbouring numbers of one unit, other than its two figures."""
    ids = {end.id for end in ends}
    return any(
        _fits(low, high, change)
        for low, high in (*_pairs(text, change), *_far_pairs(text, change, ends))
        if not {low.id, high.id} <= ids
    )


def _pairs(text: Text, change: Claim) -> Iterator[tuple[Claim, Claim]]:
    first, last = max(0, change.sentence - BACK), min(len(text.sentences) - 1, change.sentence + AHEAD)
    for number in range(first, last + 1):
        claims = [one for one in text.by_sentence[number] if one.value > 0 and not one.may_be_year]
        if len(claims) > CROWD:
            continue
        for percents in (False, True):
            told = [
                one
                for one in claims
                if one is not change
                and (one.unit == "percent") == percents
                and (percents or one.is_count or one.unit in {"measure", "points"})
            ]
            for pair in pairwise(in_one_scale(told)):
                low, high = sorted(pair, key=value_of)
                yield low, high


def _far_pairs(text: Text, change: Claim, ends: tuple[Claim, ...]) -> Iterator[tuple[Claim, Claim]]:
    """Any two numbers of the unit of its figures around a change, where they are few."""
    first, last = max(0, change.sentence - FAR), min(len(text.sentences) - 1, change.sentence + AHEAD)
    near = text.claims_within(text.sentences[first].start, text.sentences[last].end)
    units = {"count", *(end.unit for end in ends)}
    near = [one for one in near if one.unit in units or (one.is_count and "count" in {end.unit for end in ends})]
    near = [one for one in near if one is not change and one.value > 0 and not one.may_be_year]
    if len(near) <= FEW:
        for pair in combinations(near, 2):
            low, high = sorted(pair, key=value_of)
            yield low, high


def _fits(low: Claim, high: Claim, change: Claim) -> bool:
    if not (low.unit == high.unit or "count" in (low.unit, high.unit)) or low.value == high.value:
        return False
    if change.unit in {"percent", "times"}:
        return growth_fits(low, high, change, is_by=True) or growth_fits(high, low, change, is_by=True)
    return abs(high.value - low.value - change.value) <= slack(low, high, change)
