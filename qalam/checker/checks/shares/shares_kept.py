"""The ties of shares that are kept: not those to a base they are hardly of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qalam.checker.checks.shares.bases import miss
from qalam.checker.checks.shares.explained_rates import is_share_explained
from qalam.checker.checks.shares.implied import agreed, base_of_two
from qalam.checker.checks.shares.other_bases import is_of_other_base, is_of_untied_row
from qalam.checker.checks.shares.share_bases import DASHED_NEAR
from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import slip_between, unit_printed
from qalam.checker.text import Text

MANY, MOSTLY = 3, 3  # shares that do not fit their base, and times as many as those that do


def in_order(pairs: list[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """Parts and their shares in the order of the shares in the text."""
    return sorted(pairs, key=lambda pair: pair[1].start)


def clearly_failing(tied: list[Relation], loose: list[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """The shares clearly of another number than the one they are tied to: far from its share, or tied to a number that
    has a share of its own, beside which theirs stands."""
    beside = {part.id for part, _ in loose}
    return [
        (tie.parts[0], tie.parts[1])
        for tie in tied
        if tie.whole
        and miss(tie.parts[0], tie.parts[1], tie.whole)
        > (unit_printed(tie.parts[1]) if tie.whole.id in beside else DASHED_NEAR)
    ]


def those_meant(text: Text, kept: list[Relation], loose: list[tuple[Claim, Claim]], taken: set[str]) -> list[Relation]:
    """The ties but for those that fail as their shares are of other numbers; `taken` are the shares tied by their
    words."""
    kept = [tie for tie in kept if tie.holds or not is_of_other_base(text, tie, is_told=tie.parts[1].id in taken)]
    kept = [tie for tie in kept if tie.holds or not is_of_untied_row(tie, loose)]
    kept = _without_agreed(kept, loose)
    return [
        tie
        for tie in kept
        if tie.holds or tie.whole is None or not is_share_explained(text, tie.parts[0], tie.parts[1], tie.whole)
    ]


def _without_agreed(kept: list[Relation], loose: list[tuple[Claim, Claim]]) -> list[Relation]:
    """The ties but for those that fail and whose shares agree with the untied ones on another base."""
    failing = clearly_failing(kept, loose)
    beside = {share.id for _, share in failing} & agreed(in_order([*loose, *failing]), unit_printed)
    rows = [*loose, *((tie.parts[0], tie.parts[1]) for tie in kept if not tie.holds)]
    return [tie for tie in kept if tie.parts[1].id not in beside and not _is_of_base_of_another(tie, rows)]


def _is_of_base_of_another(tie: Relation, rows: Sequence[tuple[Claim, Claim]]) -> bool:
    """Whether a share that fails and another one of its sentence are of one base, which is no slip for the one that it
    was tied to: '557 учащихся. … 44 (9%) отлично, 183 (37%) хорошо', without those who have no marks yet."""
    part, share = tie.parts
    if tie.holds or tie.whole is None or tie.whole.step:
        return False
    base = str(int(tie.whole.value))
    for row in rows:
        if row[0] is part or row[1] is share or row[1].sentence != share.sentence or row[0].value == part.value:
            continue
        if miss(*row, tie.whole) < unit_printed(row[1]):
            continue  # the other one is of the number that this was tied to
        ends = base_of_two((part, share), row, unit_printed)
        if ends is None or ends[0] <= tie.whole.value <= ends[1]:
            continue
        if not any(slip_between(base, str(due)) for due in range(ends[0], ends[1] + 1)):
            return True
    return False


def of_one_base(tied: list[Relation]) -> Iterator[Relation]:
    """The ties without those to a base that hardly one of its many shares fits: they are of something else."""
    failing = Counter(
        tie.whole.id for tie in tied if tie.whole and miss(tie.parts[0], tie.parts[1], tie.whole) > DASHED_NEAR
    )
    holding = Counter(tie.whole.id for tie in tied if tie.whole and tie.holds)
    for tie in tied:
        if tie.whole and failing[tie.whole.id] < max(MANY, MOSTLY * holding[tie.whole.id]):
            yield tie
