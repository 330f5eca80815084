"""What the other shares near a share say of its base: that they are of it as well, or that they are of another."""

from __future__ import annotations

from collections.abc import Sequence

from qalam.checker.checks.shares.slipped import is_base_slipped
from qalam.checker.claims import Claim, may_be_part

MOST = 3.0  # shares that are told apart
FEW = 10  # a number that is a share of many others by chance
WIDE = 0.12  # of a base, within which a share has to place it to agree with another
TINY = 0.0005
Pair = tuple[Claim, Claim]


def siblings_seen(siblings: Sequence[Pair], part: Claim, rate: Claim, base: Claim) -> dict[str, float]:
    """How many other shares are of a base; where none is, how many are not, and agree with this one on another."""
    told = [
        (other, share)
        for other, share in siblings
        if other is not part and other is not base and share is not rate and may_be_part(base, other)
    ]
    fitting = [pair for pair in told if _fits(*pair, base)]
    failing = [pair for pair in told if pair not in fitting]
    large = [pair for pair in fitting if pair[0].value >= FEW]
    counted = fitting if not failing else large
    if large:
        return {"siblings": min(MOST, float(len(counted)))}
    missed = len(failing)
    beside = sum(share.sentence == rate.sentence for _, share in failing)
    failing += [pair for pair in siblings if pair[0] is base]
    near = [pair for pair in failing if abs(pair[1].sentence - rate.sentence) <= 1]
    return {
        "siblings": min(MOST, float(len(counted))),
        "no siblings": min(MOST, float(missed)),
        "none beside": min(MOST, float(beside)),
        "agreeing": float(sum(_agree(pair, (part, rate)) for pair in near)),
    }


def _fits(part: Claim, share: Claim, base: Claim) -> bool:
    miss = abs(float(part.value) * 100 / float(base.value) - float(share.value))
    return part.value < base.value and miss <= 0.5 * 10.0**-share.decimals + TINY


def is_base_slipped_of(siblings: Sequence[Pair], part: Claim, rate: Claim, base: Claim) -> bool:
    """Whether this share and others beside it are of one number, of which one slip makes the base."""
    own = part, rate
    alike = [pair for pair in siblings if abs(pair[1].sentence - rate.sentence) <= 1 and _agree(pair, own)]
    alike = [pair for pair in alike if pair[0] is not base and pair[1] is not rate]
    return bool(alike) and is_base_slipped([own, *alike], base)


def _agree(one: Pair, two: Pair) -> bool:
    """Whether two shares may be of one number, which each of them tells fairly well."""
    ends = [_bases_of(*pair) for pair in (one, two)]
    is_one = max(low for low, _ in ends) <= min(high for _, high in ends)
    return is_one and all(high - low < WIDE * low for low, high in ends)


def _bases_of(part: Claim, share: Claim) -> tuple[float, float]:
    """The numbers of which one may be a share, both as they are rounded."""
    half, give = 0.5 * 10.0**-share.decimals, float(part.step) / 2
    rate, value = float(share.value), float(part.value)
    return (value - give) * 100 / (rate + half), (value + give) * 100 / max(rate - half, TINY)
