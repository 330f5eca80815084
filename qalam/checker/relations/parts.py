"""Parts of a whole: after 'of whom', in parentheses, after a colon, and 'x of the y'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import OF_WHOM

_OF_WHOM = re.compile("|".join(OF_WHOM), re.I)
_ASIDE = re.compile(r"\([^()\n]{1,400}\)")
_COLON = re.compile(r":\s")
_DASHED = re.compile(r"[^\W\d]\W?\s?[–—‑-]\s?$")
_GENITIVE = re.compile(r"^-?\w*(?:\s+[^\W\d]+){0,2}?\s*(?<=[нтд][ыі]ң)\s+$")
_POSSESSIVE = re.compile(r"^-?(?:сы|сі|ы|і|уі|еуі|ауы)(?:н|ң|нда|нде|)\b")


def parts_of_wholes(text: Text) -> list[Relation]:
    """Every whole with its parts; a whole is tied once, by the first pattern that ties it."""
    found: dict[str, Relation] = {}
    for sentence in text.sentences:
        for relation in (
            *_after_marker(text, sentence),
            *_in_aside(text, sentence),
            *_after_colon(text, sentence),
        ):
            key = relation.whole.id if relation.whole else f"shares-{sentence.number}"
            found.setdefault(key, relation)
        for relation in _of_the(text, sentence):
            found.setdefault(f"of-{relation.parts[0].id}", relation)
    return list(found.values())


def _after_marker(text: Text, sentence: Sentence) -> Iterable[Relation]:
    markers = list(_OF_WHOM.finditer(text.content, sentence.start, sentence.end))
    for place, marker in enumerate(markers):
        end = markers[place + 1].start() if place + 1 < len(markers) else sentence.end
        stop = text.content.find(";", marker.end(), end)
        whole = _whole_before(text, sentence, marker.start())
        if whole is None:
            continue
        parts = _outside_asides(text, sentence, marker.end(), stop if stop > 0 and place else end)
        yield from _tie(whole, [part for part in parts if may_be_part(whole, part)], is_exhaustive=False)


def _whole_before(text: Text, sentence: Sentence, end: int) -> Claim | None:
    """The last count before `end`; before a sentence that opens with the tie, that of the sentence before."""
    counts = [claim for claim in _outside_asides(text, sentence, sentence.start, end) if claim.is_count]
    is_opening = not text.content[sentence.start : end].strip()
    if not counts and is_opening and sentence.number:
        before = text.by_sentence[sentence.number - 1]
        earlier = [claim for claim in before if claim.is_count]
        counts = earlier if len(earlier) == 1 else []
    return counts[-1] if counts else None


def _outside_asides(text: Text, sentence: Sentence, start: int, end: int) -> list[Claim]:
    asides = [match.span() for match in _ASIDE.finditer(text.content, sentence.start, sentence.end)]
    within = [span for span in asides if span[0] < start < span[1]]
    limit = min([end, *(span[1] for span in within)])
    first = max([start, *(span[0] for span in within)])
    inner = [span for span in asides if span not in within]
    return [
        claim
        for claim in text.between(sentence.number, first, limit)
        if not any(low <= claim.start < high for low, high in inner)
    ]


def _in_aside(text: Text, sentence: Sentence) -> Iterable[Relation]:
    for aside in _ASIDE.finditer(text.content, sentence.start, sentence.end):
        whole = _whole_before(text, sentence, aside.start())
        parts = _dashed(text, text.between(sentence.number, aside.start(), aside.end()))
        if whole is not None and len(parts) > 1 and not _OF_WHOM.search(aside.group()):
            yield from _tie(whole, [part for part in parts if may_be_part(whole, part)], is_exhaustive=True)


def _after_colon(text: Text, sentence: Sentence) -> Iterable[Relation]:
    colon = _COLON.search(text.content, sentence.start, sentence.end)
    if colon is None:
        return
    listed = _dashed(text, _outside_asides(text, sentence, colon.end(), sentence.end))
    if len(listed) < 2:
        return
    if all(claim.unit == "percent" for claim in listed):
        total = sum((claim.value for claim in listed), Decimal(0))
        yield Relation("shares", None, tuple(listed), total == 100, is_exhaustive=True)
        return
    whole = _whole_before(text, sentence, colon.start())
    if whole is not None and not _OF_WHOM.search(text.content, sentence.start, colon.start()):
        yield from _tie(whole, [part for part in listed if may_be_part(whole, part)], is_exhaustive=True)


def _dashed(text: Text, claims: list[Claim]) -> list[Claim]:
    """The numbers written after a word and a dash: 'педагог-сарапшы – 684'."""
    return [claim for claim in claims if _DASHED.search(text.content[max(0, claim.start - 6) : claim.start])]


def _of_the(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'9 оқушының 3-уі', '3498 педагогтің 2797сі'."""
    claims = text.by_sentence[sentence.number]
    for whole, part in pairwise(claims):
        gap = text.content[whole.end : part.start]
        after = text.content[part.end : part.end + 8]
        if whole.is_count and part.is_count and _GENITIVE.match(gap) and _POSSESSIVE.match(after):
            yield Relation("subset", whole, (part,), part.value <= whole.value)


def _tie(whole: Claim, parts: list[Claim], *, is_exhaustive: bool) -> Iterable[Relation]:
    if not parts:
        return
    total = Decimal(0)
    for place, part in enumerate(parts, 1):
        total += part.value
        if total == whole.value and place > 1:
            yield Relation("parts", whole, tuple(parts[:place]), holds=True, is_exhaustive=is_exhaustive)
            return
    if total < whole.value and not is_exhaustive:
        yield Relation("subset", whole, tuple(parts), holds=True)
    else:
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=is_exhaustive)
