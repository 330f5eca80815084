"""A number of places or people, and behind its colon what has them, each with its own in parentheses: 'создано 898
мест: открыто 10 садов (522 места), расширено столько же (376 мест)'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import ASIDE, MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_COLON = as_pattern(r":\s|\s[–—]\s(?=[^\W\d])")
_NEXT = as_pattern(r"[,;]|\s(?:и|а|ал|және|мен|пен|and)\s")
UNITS = frozenset({"places", "people"})
FAR = 2  # times the whole: numbers as far from it were of something else


def aside_measures(text: Text) -> list[Relation]:
    """Each such number with those in parentheses behind it, one in each item."""
    return [tie for one in text.sentences if not one.is_row for tie in _of_sentence(text, one)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    claims = text.by_sentence[sentence.number]
    if sum(claim.unit in UNITS for claim in claims) <= 2:
        return
    colon = _COLON.search(text.content, claims[0].end, sentence.end)
    before = text.between(sentence.number, sentence.start, colon.start()) if colon else []
    wholes = [one for one in before if one.unit in UNITS]
    if colon is None or len(wholes) != 1 or wholes[0].is_rough or "(" in text.content[wholes[0].end : colon.end()]:
        return
    whole, parts = wholes[0], _in_asides(text, sentence, colon.end(), wholes[0].unit)
    total = sum((part.value for part in parts), Decimal(0))
    if parts and whole.value <= total * FAR <= whole.value * FAR * FAR:
        yield Relation("parts", whole, tuple(parts), abs(total - whole.value) <= slack(whole, *parts), True)


def _in_asides(text: Text, sentence: Sentence, start: int, unit: str) -> list[Claim]:
    """The numbers of a unit behind a colon, where each is alone in parentheses that end an item of the list."""
    asides = list(ASIDE.finditer(text.content, start, sentence.end))
    held = [text.between(sentence.number, aside.start(), aside.end()) for aside in asides]
    behind = text.between(sentence.number, start, sentence.end)
    parts = [claims[0] for claims in held if len(claims) == 1 and claims[0].unit == unit]
    is_all = len(parts) == len(asides) > 1 and sum(claim.unit == unit for claim in behind) == len(parts)
    ends = [aside.start() for aside in asides]
    items = [_NEXT.findall(text.content[low:high]) for low, high in zip([start, *ends], ends, strict=False)]
    is_list = not items[0:1] or (not items[0] and all(len(marks) == 1 for marks in items[1:]))
    has_more = bool(asides) and _NEXT.search(text.content, asides[-1].end(), sentence.end) is not None
    is_plain = not has_more and not any(part.is_rough or is_of_each(text, part) for part in parts)
    return parts if is_all and is_list and is_plain and not MARKER.search(text.content, start, sentence.end) else []
