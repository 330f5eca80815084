"""Parts in parentheses: '121 бала (балабақшада – 2, мектепте – 119)'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.making_hundred import dashed
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, whole_before
from qalam.checker.relations.tie import are_far_below, tie_all
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text

_PLACE_ALONE = as_pattern(
    r"\(\d[\d \u00a0]*\s(?:в|во)\s[А-ЯЁ][^\W\d]+(?:\s[^\W\d]+)?\)|\([^\W\d]+[дт][ае]\s(?:[–—-]\s)?\d[\d \u00a0]*\)"
)
_LABEL = as_pattern(r"(?:\.?(?:\s[^\W\d]+\.?)?\s?[;,]\s)?(?:[^\W\d][^\W\d-]*\s){1,3}")
_UNIT_ONLY = as_pattern(r"\.?(?:\s[^\W\d]+\.?)?")
FEW = 8  # times the parts
NEARLY = Decimal("0.2")  # of the number before parentheses
MADE = 3  # parts that hardly make a number by chance
PLACE = 40  # characters before the parentheses of one place


def in_asides(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'121 бала (балабақшада – 2, мектепте – 119)'."""
    for aside in ASIDE.finditer(text.content, sentence.start, sentence.end):
        inside = [claim for claim in text.between(sentence.number, aside.start(), aside.end()) if claim.is_count]
        yield from _in_place(text, aside, inside)
        parts = dashed(text, inside)
        if len(parts) < 2 and len(inside) > 1 and all(_opens_item(text, claim, aside.start()) for claim in inside):
            parts = inside
        if len(parts) < 2 and len(inside) > 1 and _end_items(text, aside, inside):
            near = _right_before(text, aside, inside, NEARLY)
            parts = inside if near else parts
        if len(parts) < 2 or MARKER.search(aside.group()):
            continue
        whole = _right_before(text, aside, parts) or whole_before(text, sentence, aside.start())
        if whole is not None and are_far_below(whole, parts):
            whole = whole_before(text, sentence, aside.start(), parts)  # '12 школ на 7 200 мест (9 сельских и 3 …)'
        whole = _made_before(text, sentence, aside.start(), parts) or whole
        if whole is not None and not _are_few_of_many(whole, parts):
            yield from tie_all(text, whole, parts, is_aside=len(parts) == len(inside))


def _made_before(text: Text, sentence: Sentence, start: int, parts: list[Claim]) -> Claim | None:
    """The number that three parts in parentheses or more just make, though another stands between: '318 кабинетов для
    112 школ (биология – 96, физика – 108, химия – 114)'."""
    total = sum(part.value for part in parts)
    counts = [
        one for one in text.between(sentence.number, sentence.start, start) if one.is_count and one.value == total
    ]
    return (
        counts[-1] if counts and len(parts) >= MADE and all(may_be_part(counts[-1], part) for part in parts) else None
    )


def _are_few_of_many(whole: Claim, parts: list[Claim]) -> bool:
    """Whether parentheses name a few out of very many, and no slip explains it: '6 874 бала (егіз – 60, үшем – 1)'."""
    return sum(part.value for part in parts) * FEW < whole.value and not one_slip_mends(whole, parts)


def _right_before(text: Text, aside: re.Match[str], parts: list[Claim], near: Decimal = Decimal(0)) -> Claim | None:
    """The number right before parentheses, where the numbers in them just make it, or miss it by a share of it at most:
    '27 колледжей (19 … и 8 …)'."""
    claims = [claim for claim in text.claims_within(max(0, aside.start() - PLACE), aside.start()) if claim.is_count]
    if not claims or len(parts) < 2:
        return None
    gap = abs(claims[-1].value - sum(part.value for part in parts))
    return claims[-1] if gap <= claims[-1].value * near and may_be_part(claims[-1], parts[0]) else None


def _end_items(text: Text, aside: re.Match[str], inside: list[Claim]) -> bool:
    """Whether each number ends an item of the list in its parentheses: 'частные 3,7 млрд; бюджетные 2,0 млрд'."""
    starts = [aside.start() + 1, *(claim.end for claim in inside)]
    return (
        all(_LABEL.fullmatch(text.content, start, claim.start) for start, claim in zip(starts, inside, strict=False))
        and _UNIT_ONLY.fullmatch(text.content, inside[-1].end, aside.end() - 1) is not None
    )


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
