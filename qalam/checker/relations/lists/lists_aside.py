"""Parts in parentheses: '121 бала (балабақшада – 2, мектепте – 119)'."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.making_hundred import dashed
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, whole_before
from qalam.checker.relations.tie import are_far_below, tie_all
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_PLACE_ALONE = as_pattern(
    r"\(\d[\d \u00a0]*\s(?:в|во)\s[А-ЯЁ][^\W\d]+(?:\s[^\W\d]+)?\)|\([^\W\d]+[дт][ае]\s(?:[–—-]\s)?\d[\d \u00a0]*\)"
)
PLACE = 40  # characters before the parentheses of one place


def in_asides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'121 бала (балабақшада – 2, мектепте – 119)'."""
    for aside in ASIDE.finditer(text.content, sentence.start, sentence.end):
        inside = [claim for claim in text.between(sentence.number, aside.start(), aside.end()) if claim.is_count]
        yield from _in_place(text, aside, inside)
        parts = dashed(text, inside)
        if len(parts) < 2 and len(inside) > 1 and all(_opens_item(text, claim, aside.start()) for claim in inside):
            parts = inside
        if len(parts) < 2 or MARKER.search(aside.group()):
            continue
        whole = _right_before(text, aside, parts) or whole_before(text, sentence, aside.start())
        if whole is not None and are_far_below(whole, parts):
            whole = whole_before(text, sentence, aside.start(), parts)  # '12 школ на 7 200 мест (9 сельских и 3 …)'
        if whole is not None:
            yield from tie_all(text, whole, parts, is_aside=len(parts) == len(inside))


def _right_before(text: Text, aside: re.Match[str], parts: list[Claim]) -> Claim | None:
    """The number right before parentheses, where the numbers in them just make it: '27 колледжей (19 … и 8 …)'."""
    claims = [claim for claim in text.claims_within(max(0, aside.start() - PLACE), aside.start()) if claim.is_count]
    is_sum = bool(claims) and claims[-1].value == sum(part.value for part in parts)
    return claims[-1] if is_sum and len(parts) > 1 else None


def _in_place(text: Text, aside: re.Match[str], inside: list[Claim]) -> Iterable[Relation]:
    """A number and, in parentheses right behind it, that of one place: '640 классов (210 в Жанатасе)'."""
    claims = [claim for claim in text.claims_within(max(0, aside.start() - PLACE), aside.start()) if claim.is_count]
    if len(inside) != 1 or not claims or not _PLACE_ALONE.fullmatch(text.content, aside.start(), aside.end()):
        return
    between = text.content[claims[-1].end : aside.start()]
    if len(between.split()) <= 2 and claims[-1].unit in {"people", "organisations", "count"}:
        yield Relation("subset", claims[-1], (inside[0],), inside[0].value <= claims[-1].value)


def _opens_item(text: Text, claim: Claim, start: int) -> bool:
    """Whether a number stands first in its parentheses or in an item of the list there."""
    before = text.content[start : claim.start].rstrip(" \u00a0")
    return before.endswith(("(", ",", ";", " и", " және", " and"))
