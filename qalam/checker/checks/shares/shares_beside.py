"""Shares beside the count whose share they are, tied to a base: one known of the count, or one sought round it."""

from __future__ import annotations

from itertools import pairwise

from qalam.checker.checks.shares.share_bases import base_of_list, may_be_base, share_tie, sought_base, tie_best
from qalam.checker.checks.shares.share_pairs import is_of_base, is_part_before, is_share_of, without_asides
from qalam.checker.checks.shares.slipped import may_be_told_apart
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.text import Text

# Between a part and its share: '640 учеников 9-х классов, или 80,5%'.
ASIDE_UNITS = frozenset({"class", "school-numbers", "ordinal", "age", "duration"})

_NOW_BEHIND = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\s[–—-]\s\d")  # the figure of now behind that of then


def with_shares_beside(
    text: Text, relations: list[Relation], told: list[Relation]
) -> tuple[list[Relation], list[tuple[Claim, Claim]]]:
    """The shares tied by their words with those beside a count, and the counts and shares that no base is near."""
    wholes = wholes_of(relations)
    inside = {tie.whole.id: tie.parts[0] for tie in relations if is_part_before(tie) and tie.whole}
    tied, loose, siblings = list(told), list[tuple[Claim, Claim]](), _bases_before(told)
    held = {whole.id for whole in siblings.values()}
    claims = without_asides(text, [claim for claim in text.claims if claim.unit not in ASIDE_UNITS])
    for place, part, share in _pairs(text, claims, {tie.parts[1].id for tie in told}):
        if share.start > part.start and part.id not in inside and place and is_of_base(text, claims[place - 1], part):
            tied.append(share_tie(claims[place - 1], share, part))
            continue
        # Of '1 527 из 1 768 учителей (86,4%)' the first is the part.
        own = inside[part.id] if share.start > part.start and part.id in inside else part
        base = sought_base(text, _known_base(text, siblings, wholes, own), claims, place, (own, share))
        if base is None or not _may_be_tied(text, own, share, base, held):
            loose.append((own, share))
            continue
        tied.append(tie_best(text, own, share, base, tied))
        if tied[-1].holds and tied[-1].whole:
            siblings[own.sentence] = tied[-1].whole
            held.add(tied[-1].whole.id)
    return tied, loose


def _pairs(text: Text, claims: list[Claim], taken: set[str]) -> list[tuple[int, Claim, Claim]]:
    """The counts with a share right beside them that is not tied by its words, and the place of the first of both."""
    pairs = (
        (place, *(pair if pair[1].unit == "percent" else pair[::-1])) for place, pair in enumerate(pairwise(claims))
    )
    pairs = (pair for pair in pairs if pair[2].id not in taken and not _is_then_and_now(text, *pair[1:]))
    return [pair for pair in pairs if is_share_of(text, *pair[1:])]


def _is_then_and_now(text: Text, part: Claim, share: Claim) -> bool:
    """Whether a count is the first of two figures in parentheses behind their change: 'на 9,7% (38,2 млрд – 41,9)'."""
    is_opened = share.end < part.start and text.content[part.start - 1] == "("
    return is_opened and _NOW_BEHIND.match(text.content, part.end) is not None


def _bases_before(tied: list[Relation]) -> dict[int, Claim]:
    """The base of the shares of each sentence that stand before their parts."""
    return {
        tie.parts[0].sentence: tie.whole
        for tie in tied
        if tie.holds and tie.whole and tie.parts[1].end < tie.parts[0].start
    }


def _known_base(text: Text, siblings: dict[int, Claim], wholes: dict[str, Claim], part: Claim) -> Claim | None:
    """The base of the list in which a part stands, or the whole that it is tied to."""
    listed = base_of_list(text, siblings, part) if part.id not in wholes else None
    return wholes.get(part.id) if listed is None or listed.value <= part.value else listed


def _may_be_tied(text: Text, part: Claim, share: Claim, base: Claim, held: set[str]) -> bool:
    """Whether a share may be of its base, of which other shares are held to be, or which its part is not told apart
    from."""
    is_apart = base.id not in held and may_be_told_apart(text, part, share, base)
    return not is_apart and may_be_base(text, part, share, base)
