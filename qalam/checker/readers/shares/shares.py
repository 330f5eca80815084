"""Shares held against their numbers: what a percentage is, of which number it is the share, and of which base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from math import inf

from qalam.checker.checks.shares.share_findings import share_finding
from qalam.checker.checks.shares.share_pairs import are_both_parts
from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around, reach_of
from qalam.checker.findings import Finding
from qalam.checker.readers.shares.share_doubts import (
    HELD,
    PLAINLY,
    fits_others,
    is_apart_of_another_sort,
    is_doubtful,
    is_explained,
)
from qalam.checker.readers.shares.share_groups import group_of
from qalam.checker.readers.shares.share_kinds import is_share
from qalam.checker.readers.shares.share_siblings import is_base_slipped_of
from qalam.checker.readers.shares.share_ties import APART, CROWD, SURELY, Tie, candidates, share_slack, siblings_of
from qalam.checker.relations.relation import Relation, settled_by
from qalam.checker.slips import digits_of, unit_printed
from qalam.checker.text import Text

LONG = 3  # digits of a share
FAR_LONG, FAR_SHORT = 6.0, 4.0  # by how much less likely a pair is that makes a share by accident
HARDLY = 6.0  # by how much less likely a pair is that is not meant
# Log-odds with which a pair is held against its share: one that it nearly makes, that a slip explains, or none of both.
SPEAKS = {"near": 2.0, "long slip": 2.0, "slip": 1.0, "none": 0.0}  # log-odds that this adds where pairs are compared
NEARLY = 3  # times as much, where a long share nearly fits
BY_MARKS = tuple(f"how {how}" for how in (*SURELY, "this"))
BEHIND = 2.3  # log-odds by which such a pair may be less likely than that one
NAMED = -2.5  # log-odds of a pair whose base the words name, where another is just that of the share
RIVAL = -1.5  # log-odds of another base beside a number that no slip ties to its share
SLIPPED = -3.0  # log-odds of a base of which one slip makes several shares fail
# Log-odds of a pair told apart which fails, and by which it leads all that do not.
PLAINLY_OTHERS = ((1.5, 0.8), (0.4, 4.0))
ROW_LEAST = -1.5  # of one of several shares of a sentence, of which each tells that the others are of its base
COLUMN = 2  # other shares of a sentence in one base, beside which no other numbers are sought
TIED = 0.0  # log-odds of a pair that makes its share, for which it was meant
LEAST = {"near": -2.0, "long slip": -0.8, "slip": -0.5, "none": 0.0}
SURELY_NEAR = -5.0  # of a long share
FAR_OFF, LEAST_FAR_OFF = Decimal("1.6"), 2.0  # times that a share is another, which no slip explains
COARSE = 5  # times: by how much less than the last digit of a share its numbers are rounded
FEWEST_APART = 10  # of which a share is taken that is told apart from it
BEHIND_IT = frozenset({APART, "plain behind", "dash behind"})
LEAST_APART = {"near": -1.5, "long slip": -0.5, "slip": 0.2, "none": 0.4}  # where no mark ties the number to its share

LEAST_UNLIKE = min(least for sort, least in LEAST_APART.items() if sort != "near")


def read_shares(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding | Relation]:
    """Findings about shares of which `findings` do not tell, nor `ties` settle, and the ties of those that are right:
    but that a share is just that of others than those of whom its words say that it is, no tie settles."""
    around = Around(text, ties)
    known = {claim.id for finding in findings for claim in finding.claims}
    tied = {part.id for tie in ties if tie.kind == "share" for part in tie.parts}
    settled = settled_by(ties)
    wrong: list[Tie] = []
    holding: list[Relation] = []
    beside = _bases_beside(tie for tie in ties if tie.kind == "share" and tie.holds and tie.whole is not None)
    unsure: list[tuple[Claim, list[Tie]]] = []
    for rate, row in _shares(text, around):
        is_new = rate.id not in known and not (rate.id in settled and not group_of(text, rate).states)
        found = candidates(text, around, rate, row) if is_new or rate.id not in tied else []
        tie = _read(text, around, rate, found, settled) if is_new else None
        wrong += [tie] if tie is not None and tie.part.id not in known else []
        holding += _that_holds(found) if rate.id not in tied else []
        if sum(one.unit == "percent" for one in row) > 1:
            beside.update((rate.sentence, one.base.id) for one in _nearly_meant(found))
            unsure += [(rate, found)] if is_new and tie is None and not any(one.holds for one in found) else []
    taken = {tie.parts[0].id for tie in (*ties, *holding) if tie.kind == "share"}
    for rate, found in unsure:
        free = [tie for tie in found if tie.told.how == APART and tie.part.id not in taken]
        in_row = [replace(tie, row=beside[rate.sentence, tie.base.id]) for tie in free]
        told = _read(text, around, rate, in_row, settled) if any(tie.row for tie in in_row) else None
        wrong += [told] if told is not None and told.row and told.part.id not in known else []
    return [*(share_finding(tie.part, tie.rate, tie.base) for tie in wrong), *holding]


def _bases_beside(ties: Iterable[Relation]) -> Counter[tuple[int, str]]:
    """How many shares of a sentence are of a base."""
    return Counter((tie.parts[-1].sentence, tie.whole.id) for tie in ties if tie.whole is not None)


def _nearly_meant(found: Sequence[Tie]) -> list[Tie]:
    """The tie of a share that is right and likelier than all others, however unlikely by itself."""
    best = max(found, key=_sure, default=None)
    return [best] if best is not None and best.holds and best.sure >= ROW_LEAST else []


def _that_holds(found: Sequence[Tie]) -> list[Relation]:
    """The tie of a share that is right, with the number that makes it and its base."""
    right = [tie for tie in found if tie.holds and tie.sure >= TIED]
    best = [max(right, key=_sure)] if right else []
    return [Relation("share", tie.base, (tie.part, tie.rate), holds=True) for tie in best]


def _shares(text: Text, around: Around) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """The shares, each with the numbers of its sentence."""
    for sentence in text.sentences:
        row = [] if sentence.is_row else around.numbers(sentence.number)
        if len(row) <= CROWD:
            yield from ((rate, row) for rate in row if is_share(text, rate))


def _read(text: Text, around: Around, rate: Claim, ties: Sequence[Tie], settled: set[str]) -> Tie | None:
    """The pair that a share is surely of and that does not make it."""
    holding = [tie for tie in ties if tie.holds]
    if holding and _may_be_meant(holding, ties):
        return _of_another_base(ties, holding)
    if rate.id in settled:
        return None
    return _failing(text, around, rate, [tie for tie in ties if not _is_settled(tie, settled, around)])


def _may_be_meant(holding: Sequence[Tie], ties: Sequence[Tie]) -> bool:
    """Whether a pair that makes the share may be the one that is meant: of a short share many are so by accident."""
    far = FAR_LONG if len(digits_of(holding[0].rate)) >= LONG else FAR_SHORT
    return max(tie.sure for tie in holding) >= max(tie.sure for tie in ties) - far


def _is_settled(tie: Tie, settled: set[str], around: Around) -> bool:
    """Whether the number is known to be right and is not told as a part of this very base."""
    return tie.part.id in settled and around.whole_of(tie.part) is not tie.base and tie.told.how != APART


def _failing(text: Text, around: Around, rate: Claim, ties: Sequence[Tie]) -> Tie | None:
    """The pair that a share which no pair makes is surely of."""
    siblings = siblings_of(text, around, rate)
    slipped = [tie for tie in ties if is_base_slipped_of(siblings, tie.part, rate, tie.base) and tie.tells(*HELD, "of")]
    if slipped and max(tie.sure for tie in slipped) >= SLIPPED:
        return max(slipped, key=_sure)
    if not any(_may_be_told(tie) for tie in ties):
        return None
    best = likeliest(ties)
    sort = best.sort
    if best.told.how == APART and (_is_rounded(best) or best.base.value < FEWEST_APART):
        return None
    is_in_row = best.row >= COLUMN
    if best.sure < _least(best) or (not is_in_row and fits_others(best, ties, reach_of(around, rate), siblings)):
        return None
    return None if _is_of_others(text, best, sort, ties) else best


def _is_rounded(tie: Tie) -> bool:
    """Whether a share is nearly that of a number rounded so that it may be of the exact one."""
    return tie.sort == "near" and share_slack(tie.part, tie.base) * COARSE > unit_printed(tie.rate)


def _may_be_told(tie: Tie) -> bool:
    """Whether a pair is likely enough; without a slip also told so plainly that none needs to explain it."""
    if tie.at_most < LEAST_UNLIKE and not tie.is_near:
        return False  # whatever slip may explain it
    if tie.sort == "none" and tie.told.how not in PLAINLY:
        return False
    return tie.at_most >= _least(tie) and tie.sure >= _least(tie)


def _least(tie: Tie) -> float:
    """From which log-odds on a pair is told: a long share nearly made by a number told as some of another is theirs."""
    is_fine = tie.rate.decimals > 0 or len(digits_of(tie.rate)) >= LONG
    if tie.told.how == APART and tie.sort == "near" and is_fine:
        return SURELY_NEAR
    if tie.told.how == APART and tie.sort == "none" and not 1 / FAR_OFF <= tie.exact / tie.rate.value <= FAR_OFF:
        return LEAST_FAR_OFF
    if tie.told.how == "pair told" and tie.told.base is tie.base:
        return LEAST["slip"]
    return (LEAST_APART if tie.told.how in BEHIND_IT else LEAST)[tie.sort]


def _is_of_others(text: Text, tie: Tie, sort: str, ties: Sequence[Tie]) -> bool:
    """Whether the share is of other numbers, as far as can be known."""
    is_pair = tie.told.base is tie.base and tie.part.sentence == tie.rate.sentence
    if not is_pair and tie.told.how != APART and sort != "near" and tie.apart.said.is_of_other_time(tie.part, tie.base):
        return True
    if tie.told.how == APART and sort != "near":
        return is_apart_of_another_sort(text, tie) or is_explained(text, tie)
    if sort == "near":
        return are_both_parts(text, tie.base, tie.part)
    if sort == "none" and any(_is_rival_beside(one) for one in ties if one.base is not tie.base):
        return True
    lead = tie.sure - max((one.sure for one in ties if one.base is not tie.base), default=-inf)
    return is_explained(text, tie) or is_doubtful(text, tie, sort, lead)


def _is_rival_beside(tie: Tie) -> bool:
    """Whether a base of the same clause may be meant, of which a slip makes the share."""
    is_beside = tie.tells("same sentence") and not tie.tells("stop", "line")
    return is_beside and tie.sure >= RIVAL and tie.sort != "none"


def _of_another_base(ties: Sequence[Tie], holding: Sequence[Tie]) -> Tie | None:
    """The share that is said to be of those who did something, where it is just that of others: 'аттестатталған 640
    мұғалімнің 517-сі' told as a percentage of all 815."""
    further = _plainly_of_others(ties, holding)
    if further is not None or not holding[0].near.group.states:
        return further
    named = [tie for tie in ties if tie.tells("state") and not tie.is_near and tie.tells(*BY_MARKS)]
    if not named or not all(tie.tells("other state") for tie in holding):
        return None
    best = max(named, key=_sure)
    if any(tie.base.sentence == best.base.sentence and tie.base.start > best.base.start for tie in holding):
        return None  # 'участвовали 5 310, в городском этапе – 1 460'
    rivals = [tie.sure for tie in holding if tie.part is best.part]
    return best if rivals and best.sure >= max(NAMED, max(rivals) - BEHIND) else None


def _plainly_of_others(ties: Sequence[Tie], holding: Sequence[Tie]) -> Tie | None:
    """The same of numbers told apart from it, where its words name others than those which make it: the share of
    livestock that is just that of crops."""
    apart = [tie for tie in ties if tie.told.how == APART and not tie.is_near]
    best = max(apart, key=_sure, default=None)
    if best is None or any(tie.told.how != APART for tie in holding) or best.base.value < FEWEST_APART:
        return None
    lead = best.sure - max(tie.sure for tie in holding)
    is_named = any(best.sure >= least and lead >= most for least, most in PLAINLY_OTHERS)
    return best if is_named else None


def likeliest(ties: Sequence[Tie]) -> Tie:
    """The pair of which a share was most likely reckoned: what tells by itself that a share is of its numbers counts
    as well as what is seen around them."""
    best = max(tie.sure for tie in ties)
    return max((tie for tie in ties if tie.sure >= best - HARDLY), key=_likely)


def _likely(tie: Tie) -> tuple[float, int]:
    is_long = len(digits_of(tie.rate)) >= LONG
    return tie.sure + SPEAKS[tie.sort] * (NEARLY if is_long and tie.is_near else 1), tie.base.start


def _sure(tie: Tie) -> tuple[float, int]:
    return tie.sure, tie.base.start
