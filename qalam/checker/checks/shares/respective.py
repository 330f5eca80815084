"""Shares told one behind the other after all parts of a whole, each of the part in its place: 'из бюджета 1 944 млн, от
родителей 1 296 млн, то есть 60% и 40%'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

_NEXT = as_pattern(r"-?[^\W\d]{0,6}(?:,\s|\s(?:және|мен|пен|бен|и|and)\s)", re.I)
_LEAD = as_pattern(r"[^.;:\d\n]{0,60}")
FEWEST, MOST = 2, 6  # parts


def respective_shares(text: Text, relations: list[Relation]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Each part with the share in its place and the whole."""
    told: set[str] = set()
    for tie in relations:
        if tie.kind != "parts" or tie.whole is None or not FEWEST <= len(tie.parts) <= MOST:
            continue
        shares = _behind(text, tie.parts)
        if shares and shares[0].id not in told:
            told.add(shares[0].id)
            yield from ((part, share, tie.whole) for part, share in zip(tie.parts, shares, strict=True))


def _behind(text: Text, parts: tuple[Claim, ...]) -> list[Claim]:
    """The shares right behind the last of some parts, where they are joined and just as many."""
    last = parts[-1]
    behind = text.between(last.sentence, last.end, text.sentences[last.sentence].end)
    shares, others = behind[: len(parts)], behind[len(parts) :]
    if len(shares) < len(parts) or any(share.unit != "percent" for share in shares):
        return []
    are_joined = all(_NEXT.fullmatch(text.content, one.end, later.start) for one, later in pairwise(shares))
    are_all = are_joined and not any(claim.unit == "percent" for claim in others)
    return shares if are_all and _LEAD.fullmatch(text.content, last.end, shares[0].start) else []
