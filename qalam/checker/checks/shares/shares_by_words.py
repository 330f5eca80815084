"""Parts with the share and the base that the words themselves name."""

from __future__ import annotations

from qalam.checker.checks.shares.based_shares import based_shares
from qalam.checker.checks.shares.bases import bases_told
from qalam.checker.checks.shares.coverage_shares import coverage_shares
from qalam.checker.checks.shares.doers_shares import doers_shares
from qalam.checker.checks.shares.named_parts import named_part_shares
from qalam.checker.checks.shares.respective import respective_shares
from qalam.checker.checks.shares.shares_first import shares_first
from qalam.checker.checks.shares.sides_shares import sides_shares
from qalam.checker.checks.shares.totals_behind import totals_behind
from qalam.checker.checks.shares.verbal import shares_told
from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.text import Text


def told_by_words(text: Text, relations: list[Relation]) -> list[tuple[Claim, Claim, Claim]]:
    """Parts with the share and the base that the words themselves name."""
    wholes = wholes_of(relations)
    # Behind several parts 'this is p%' may speak of all of them.
    alone = {tie.parts[0].id: tie.whole for tie in relations if tie.kind in {"parts", "subset"} and len(tie.parts) == 1}
    told = [*bases_told(text), *based_shares(text), *respective_shares(text, relations)]
    for rows in (
        doers_shares(text),
        sides_shares(text, relations),
        shares_told(text, alone),
        (*coverage_shares(text), *totals_behind(text)),
        named_part_shares(text, wholes),
        shares_first(text, wholes),
    ):
        taken = {share.id for _, share, _ in told}
        told += [row for row in rows if row[1].id not in taken]
    return told
