"""A share against its numerator and the bases that the text offers."""

from __future__ import annotations

from itertools import pairwise

from qalam.checker.checks.shares.aside_shares import aside_shares
from qalam.checker.checks.shares.implied import outliers
from qalam.checker.checks.shares.share_bases import base_of_list, may_be_base, share_tie, sought_base, tie_best
from qalam.checker.checks.shares.share_findings import wrong_shares
from qalam.checker.checks.shares.share_pairs import is_of_base, is_part_before, is_share_of
from qalam.checker.checks.shares.shares_by_words import told_by_words
from qalam.checker.checks.shares.shares_kept import clearly_failing, in_order, of_one_base, those_meant
from qalam.checker.checks.shares.slipped import may_be_told_apart
from qalam.checker.checks.shares.takers_shares import takers_shares
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.tables.tables import table_shares
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text

ASIDE_UNITS = frozenset(
    {"class", "school-numbers", "ordinal", "age", "duration"}
)  # '640 учеников 9-х классов, или 80,5%'


def check_shares(text: Text, relations: list[Relation]) -> tuple[list[Relation], list[Finding]]:
    """The shares tied to a base, and what is wrong with them; a share that no base is near stays untied."""
    wholes = wholes_of(relations)
    inside = {tie.whole.id: tie.parts[0] for tie in relations if is_part_before(tie) and tie.whole}
    loose: list[tuple[Claim, Claim]] = []
    claims = [claim for claim in text.claims if claim.unit not in ASIDE_UNITS]
    takers = list(takers_shares(text))
    tied = [share_tie(*row) for row in told_by_words(text, relations, takers)]
    siblings = {
        tie.parts[0].sentence: tie.whole
        for tie in tied
        if tie.holds and tie.whole and tie.parts[1].end < tie.parts[0].start
    }
    held = {whole.id for whole in siblings.values()}
    taken = {tie.parts[1].id for tie in tied}
    for place, pair in enumerate(pairwise(claims)):
        part, share = pair if pair[1].unit == "percent" else pair[::-1]
        if share.id in taken or not is_share_of(text, part, share):
            continue
        if share.start > part.start and part.id in inside:
            part = inside[part.id]  # '1 527 из 1 768 учителей (86,4%)'
        elif share.start > part.start and place and is_of_base(text, claims[place - 1], part):
            tied.append(share_tie(claims[place - 1], share, part))
            continue
        listed = base_of_list(text, siblings, part) if part.id not in wholes else None
        if listed is None or listed.value <= part.value:
            listed = wholes.get(part.id)
        base = sought_base(text, listed, claims, place, (part, share))
        is_apart = base is not None and base.id not in held and may_be_told_apart(text, part, share, base)
        if base is None or is_apart or not may_be_base(text, part, share, base):
            loose.append((part, share))
            continue
        tied.append(tie_best(text, part, share, base, tied))
        if tied[-1].holds and tied[-1].whole:
            siblings[part.sentence] = tied[-1].whole
            held.add(tied[-1].whole.id)
    seen = {share.id for part, share in loose if part.start < share.start} | {tie.parts[1].id for tie in tied}
    tied += [share_tie(*row) for row in aside_shares(text, relations) if row[1].id not in seen]
    tied += [share_tie(*row) for row in table_shares(text)]
    kept = list(of_one_base(tied))
    known = {tie.parts[1].id for tie in kept}
    loose += [(tie.parts[0], tie.parts[1]) for tie in tied if tie.parts[1].id not in known]
    failing = clearly_failing(kept, loose)
    implied = list(outliers(in_order(loose), unit_printed))
    implied += [one for one in outliers(in_order([*loose, *failing]), unit_printed) if one not in implied]
    kept = those_meant(text, kept, loose, taken, {share.id for _, share, _ in takers})
    told = {claim.id for finding in implied for claim in finding.claims if claim.unit == "percent"}
    return kept, [*wrong_shares([tie for tie in kept if tie.parts[1].id not in told]), *implied]
