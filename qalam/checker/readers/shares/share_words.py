"""Shares told in words or roughly, held against the numbers that are told apart from them: 'әрбір төртінші келуші',
'уже две трети населения', 'почти тридцать процентов'.

Such a share is rarely meant to the last person, so that it is wrong only where the numbers are clearly another part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around, reach_of
from qalam.checker.findings import Finding
from qalam.checker.readers.shares.fractions import Fraction, fraction_finding, fractions_in, hedged, may_have_fraction
from qalam.checker.readers.shares.share_apart import Apart
from qalam.checker.readers.shares.share_groups import group_of
from qalam.checker.readers.shares.share_kinds import is_share
from qalam.checker.readers.shares.share_ties import FAR, may_be_base, siblings_of
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

LEAST = 0.8  # log-odds of the pair of which the share is told to be
LEAD = 2.5  # log-odds by which that is likelier than any pair which makes the share
SMALLEST = 20  # of a base
HUNDRED = 100
# Between which times of what is told the true share may be, by what is said of it.
MAY_BE = {
    "less": (Decimal("0.8"), Decimal("1.02")),
    "more": (Decimal("0.98"), Decimal("1.3")),
    "about": (Decimal("0.85"), Decimal("1.15")),
    "": (Decimal("0.85"), Decimal("1.15")),
}


def check_shares_in_words(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Findings about such shares of which `findings` do not tell."""
    around = Around(text, ties)
    told = [
        finding
        for sentence in text.sentences
        if not sentence.is_row and (may_have_fraction(text, sentence) or _has_rough(text, sentence.number))
        for share, rate in _shares(text, sentence.number)
        if (finding := _wrong(text, around, share, rate)) is not None
    ]
    known = {claim.id for finding in findings for claim in finding.claims if claim.is_count}
    return [one for one in told if known.isdisjoint(claim.id for claim in one.claims)]


def _has_rough(text: Text, number: int) -> bool:
    return any(one.unit == "percent" and one.is_rough for one in text.by_sentence[number])


def _shares(text: Text, number: int) -> Iterator[tuple[Fraction, Claim]]:
    """The shares of a sentence in words, and the rough ones, each as a percentage."""
    for share in fractions_in(text, text.sentences[number]):
        value = Decimal(share.above * HUNDRED) / share.below
        said = text.content[share.start : share.end]
        yield share, Claim(f"in-words-{share.start}", said, value, 1, "percent", "", share.start, share.end, number)
    for rate in text.by_sentence[number]:
        exact = replace(rate, id=f"about-{rate.id}", is_rough=False)
        if rate.unit == "percent" and rate.is_rough and rate.value < HUNDRED and is_share(text, exact):
            way = hedged(text, rate.start, rate.end)
            if way and not rate.decimals:
                yield Fraction(rate.start, rate.end, int(rate.value), HUNDRED, way), exact


def _wrong(text: Text, around: Around, share: Fraction, rate: Claim) -> Finding | None:
    near = reach_of(around, rate)
    group = group_of(text, rate)
    taken = {part.id: share for part, share in siblings_of(text, around, rate)}
    apart = Apart(around, rate, near, group, taken)
    pairs = [
        (apart.sure(part, base), part, base)
        for part in near
        if -FAR <= part.sentence - rate.sentence <= 0
        for base in near
        if base is not part and base.value > part.value and may_be_base(base, part, group)
    ]
    if not pairs:
        return None
    best, part, base = max(pairs, key=lambda one: one[0])
    beside = [one for one in text.by_sentence[rate.sentence] if one.is_count and one not in (part, base)]
    if beside or base.value < SMALLEST:
        return None
    if best < LEAST or not apart.is_told_of(part, base) or "money" in {part.unit, base.unit}:
        return None
    if any(_may_be(share, one, of) for sure, one, of in pairs if sure >= best - LEAD or one.sentence == rate.sentence):
        return None
    return fraction_finding(text, share, part, base)


def _may_be(share: Fraction, part: Claim, base: Claim) -> bool:
    """Whether numbers are about such a share, or what is left of them is."""
    low, high = (times * share.of(base) for times in MAY_BE[share.way])
    return low <= part.value <= high or (not share.way and low <= base.value - part.value <= high)
