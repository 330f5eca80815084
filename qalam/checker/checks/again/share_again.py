"""A share told twice, with one slip between both, where a part and its whole in the text make just one of the two:
'Охват – 84,6 %. … из 3 000 детей сады посещают 2 538. … наш охват – 86,4 %'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from qalam.checker.checks.again.repeated import differing
from qalam.checker.checks.shares.bases import miss
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import printed_slip, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.changes.changes import ELSEWHERE

_OTHERS = as_pattern(rf"\b(?:{'|'.join((*ELSEWHERE, *PLANNED))})", re.I)
BACK = 4  # sentences on either side of a part and its whole in which their share is told
BESIDE = 40  # characters on either side of a share
LEAST = 100  # a whole that makes few shares of one decimal
LONG = 4  # letters of a word that names what the share is of


def check_share_again(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such shares, each pair once."""
    found = {(one.id, two.id): differing(one, two) for tie in relations for one, two in _of_tie(text, tie)}
    return list(found.values())


def _of_tie(text: Text, tie: Relation) -> Iterator[tuple[Claim, Claim]]:
    whole = tie.whole
    if tie.kind != "subset" or whole is None or len(tie.parts) != 1 or not tie.holds or whole.value < LEAST:
        return
    part = tie.parts[0]
    first, last = max(0, part.sentence - BACK), min(len(text.sentences), part.sentence + BACK + 1)
    shares = [
        claim
        for number in range(first, last)
        for claim in text.by_sentence[number]
        if claim.unit == "percent" and claim.decimals and not claim.is_rough and not text.sentences[number].is_row
    ]
    for one, two in combinations(shares, 2) if len({share.value for share in shares}) == len(shares) else ():
        makes = [miss(part, share, whole) <= unit_printed(share) for share in (one, two)]
        if makes[0] != makes[1] and one.sentence != two.sentence and _are_one(text, one, two):
            yield one, two


def _are_one(text: Text, one: Claim, two: Claim) -> bool:
    """Whether one slip is between two shares that are said of the same, at one time."""
    if one.decimals != two.decimals or printed_slip(one, two) not in {"swapped", "replaced"}:
        return False
    if any(_is_of_count(text, claim) for claim in (one, two)):
        return False
    said = [text.content[text.sentences[claim.sentence].start : claim.end] for claim in (one, two)]
    if any(_OTHERS.search(piece) for piece in said):
        return False
    shared = {stem for stem in stems(said[0]) & stems(said[1]) if len(stem) >= LONG}
    is_apart = are_of_two_times(text, one.sentence, two.sentence) or differ_in_sort(*said)
    return bool(shared) and not is_apart


def _is_of_count(text: Text, share: Claim) -> bool:
    """Whether a number beside a share may be what it is of: '372 человека (6,2 %)'."""
    beside = text.between(share.sentence, share.start - BESIDE, share.end + BESIDE)
    return any(claim.is_count and not claim.may_be_year for claim in beside)
