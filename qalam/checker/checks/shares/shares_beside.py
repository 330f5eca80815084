"""Shares beside the count whose share they are, tied to a base: one known of the count, or one sought round it."""

from __future__ import annotations

from itertools import pairwise

from qalam.checker.checks.shares.share_bases import base_of_list, may_be_base, share_tie, sought_base, tie_best
from qalam.checker.checks.shares.share_pairs import is_of_base, is_part_before, is_share_of, without_asides
from qalam.checker.checks.shares.slipped import may_be_told_apart
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation, wholes_of
from qalam.checker.relations.scopes import MARKER
from qalam.checker.text import Text

# Between a part and its share: '640 учеников 9-х классов, или 80,5%'.
ASIDE_UNITS = frozenset({"class", "school-numbers", "ordinal", "age", "duration"})

_NEXT_ITEM = as_pattern(r"[^\W\d]*\)?[,;]\s(?:(?!из|от|среди|of)[^\W\d-]+\s){0,3}(?:[–—-]\s)?")
_NOW_BEHIND = as_pattern(r"(?:\s[^\W\d]+\.?){0,2}\s[–—-]\s\d")  # the figure of now behind that of then


def with_shares_beside(
    text: Text, relations: list[Relation], told: list[Relation]
) -> tuple[list[Relation], list[tuple[Claim, Claim]], set[str]]:
    """The shares tied by their words with those beside a count, the counts and shares that no base is near, and the
    shares that are surely of the base they are tied to."""
    wholes = wholes_of(relations)
    whole_ties = {part.id: tie for tie in relations if tie.kind == "parts" and tie.holds for part in tie.parts}
    inside = {tie.whole.id: tie.parts[0] for tie in relations if is_part_before(tie) and tie.whole}
    tied, loose, siblings = list(told), list[tuple[Claim, Claim]](), _bases_before(told)
    held, sure = {whole.id for whole in siblings.values()}, set[str]()
    claims = without_asides(text, [claim for claim in text.claims if claim.unit not in ASIDE_UNITS])
    for place, part, share in _pairs(text, claims, {tie.parts[1].id for tie in told}):
        if share.start > part.start and part.id not in inside and place and is_of_base(text, claims[place - 1], part):
            tied.append(share_tie(claims[place - 1], share, part))
            continue
        # Of '1 527 из 1 768 учителей (86,4%)' the first is the part.
        own = inside[part.id] if share.start > part.start and part.id in inside else part
        known = _known_base(text, siblings, wholes, own)
        is_sure = _is_rest_told(text, whole_ties, own, share) or _is_listed(
            text, siblings, known, claims[place - 1], own
        )
        base = sought_base(text, known, claims, place, (own, share), is_sure=is_sure)
        if base is not None and base.id in whole_ties and whole_ties[base.id] is whole_ties.get(own.id):
            base = known  # a part of a sum is no share of another part of it
        if base is None or not _may_be_tied(text, own, share, base, held):
            loose.append((own, share))
            continue
        tied.append(share_tie(own, share, base) if is_sure else tie_best(text, own, share, base, tied))
        sure |= {share.id} if is_sure else set()
        if tied[-1].holds and tied[-1].whole:
            siblings[own.sentence] = tied[-1].whole
            held.add(tied[-1].whole.id)
    return tied, loose, sure


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


def _is_rest_told(text: Text, ties: dict[str, Relation], part: Claim, share: Claim) -> bool:
    """Whether a part is said to be of those told right before, whose rest is told, too, so that whole percents are
    hardly of others: '103 дерек тіркелді. Соның 37-сі (33%) …, 66 адам …'."""
    tie = ties.get(part.id)
    is_near = tie is not None and tie.whole is not None and 0 <= part.sentence - tie.whole.sentence <= 1
    if not is_near or share.decimals:
        return False
    markers = MARKER.finditer(text.content, text.sentences[part.sentence].start, max(part.end, share.start))
    return any(marker.start() < part.start for marker in markers)


def _is_listed(text: Text, siblings: dict[int, Claim], known: Claim | None, before: Claim, part: Claim) -> bool:
    """Whether a share before in its sentence is of the base of that, and no words begin anew between them: '56 (22%),
    первую – 29 (24,4%)'."""
    is_next = before.unit == "percent" and before.sentence == part.sentence and before.end <= part.start
    is_next = is_next and known is not None and siblings.get(part.sentence) is known
    return is_next and _NEXT_ITEM.fullmatch(text.content, before.end, part.start) is not None


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
