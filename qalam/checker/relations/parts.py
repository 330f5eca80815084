"""Parts of a whole: after 'of whom', in parentheses, after a colon, and 'x of the y'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.ties import NEW_THING, OF_WHOM, OUT_OF, PROPERTIES, THE_REST, VERB

_OF_WHOM = re.compile("|".join(OF_WHOM), re.I)
_NEW_THING = re.compile("|".join(NEW_THING), re.I)
_PROPERTIES = [re.compile("|".join(words), re.I) for words in PROPERTIES]
_ITEM_END = re.compile(r"[,;:\n]|\bжәне\b|\bи\b|\band\b")
_OPENS_ITEM = re.compile(r"(?:[:,;]|\b(?:және|и|and))\s+$")
_LAST = re.compile(r"^[^,;:.\n]*\s(?:және|мен|и|and)\s+$")
_ITEM = 80  # characters on either side of a number in which its item of a list ends
FAR = 2  # times the whole
NEAR_HUNDRED = 3  # percentage points
_SKIPPED = frozenset({"places", "money", "points"})  # measures of a part, not other parts
_ASIDE = re.compile(r"\([^()\n]{1,400}\)")
_COLON = re.compile(r":\s")
_DASHED = re.compile(r"[^\W\d]\W?\s?[–—‑-]\s?$")
_GENITIVE = re.compile(r"^-?\w*(?:\s+[^\W\d]+){0,2}?\s*(?<=[нтд][ыі]ң)\s+$")
_ABLATIVE = re.compile(r"^-?\w*(?:\s+[^\W\d]+){0,2}?\s*(?<=[дтн][ае]н)\s+$")
_VERB = re.compile(VERB, re.I)
_THE_REST = re.compile("|".join(THE_REST), re.I)
_OUT_OF = re.compile("|".join(OUT_OF), re.I)
_OUT_OF_GAP = re.compile(r"^[^;:.()\n\d]{0,120}$")
_PART_OF = re.compile(r"^(?:\s[^\W\d]+)?\s(?:из|out of)\s$", re.I)
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
        listed = _outside_asides(text, sentence, marker.end(), stop if stop > 0 and place else end)
        whole = _whole_before(text, sentence, marker.start(), listed)
        if whole is None:
            continue
        parts = _chain(text, whole, listed, marker.end())
        if _are_overlapping(text, parts):
            yield Relation("subset", whole, tuple(parts), all(part.value <= whole.value for part in parts))
        else:
            yield from _tie(whole, parts, is_exhaustive=False, is_closed=_is_closed(text, parts))


def _is_closed(text: Text, parts: list[Claim]) -> bool:
    """Whether 'and' alone, without a comma, joins the last part: all of them are one list."""
    return len(parts) > 1 and bool(_LAST.search(text.content[parts[-2].end : parts[-1].start]))


def _chain(text: Text, whole: Claim, listed: list[Claim], start: int) -> list[Claim]:
    """The parts up to the first number that starts another counted thing."""
    parts: list[Claim] = []
    end = start
    for claim in listed:
        if not claim.is_count or (claim.unit in _SKIPPED and claim.unit != whole.unit):
            continue
        is_new = parts and (claim.value > whole.value or _NEW_THING.search(text.content, end, claim.start))
        if is_new or not may_be_part(whole, claim):
            break
        parts.append(claim)
        end = claim.end
    return parts


def _are_overlapping(text: Text, parts: list[Claim]) -> bool:
    """Whether two parts name properties that a person may have both, or say that they do two things."""
    items = [_item(text, part) for part in parts]
    if len({verb.lower() for item in items for verb in _VERB.findall(item)}) > 1:
        return True
    named = [tuple(bool(pattern.search(item)) for pattern in _PROPERTIES) for item in items]
    return len({properties for properties in named if any(properties)}) > 1


def _item(text: Text, part: Claim) -> str:
    """The words of the list item in which a part stands."""
    before = _ITEM_END.split(text.content[max(0, part.start - _ITEM) : part.start])[-1]
    return before + _ITEM_END.split(text.content[part.end : part.end + _ITEM])[0]


def _whole_before(text: Text, sentence: Sentence, end: int, parts: Sequence[Claim] = ()) -> Claim | None:
    """The last count before `end`; before a sentence that opens with the tie, that of the sentence before.
    Money or places are passed over when the parts are neither: '24 школы на 9 000 мест, из них 12'."""
    before = _outside_asides(text, sentence, sentence.start, end)
    counts = [claim for claim in before if claim.is_count and not claim.may_be_year]
    is_opening = not text.content[sentence.start : end].strip()
    if not counts and is_opening and sentence.number:
        counts = [claim for claim in text.by_sentence[sentence.number - 1] if claim.is_count]
        if len({claim.unit for claim in counts} - _SKIPPED) != len(counts):
            return counts[0] if len(counts) == 1 else None
    first = next((part for part in parts if part.is_count), None)
    if first is not None and first.unit not in _SKIPPED and not first.step:
        counts = [claim for claim in counts if claim.unit not in _SKIPPED] or counts
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
            yield from _tie_all(text, whole, parts)


def _after_colon(text: Text, sentence: Sentence) -> Iterable[Relation]:
    colon = _COLON.search(text.content, sentence.start, sentence.end)
    if colon is None:
        yield from _shares_in_a_row(text, sentence)
        return
    after = _outside_asides(text, sentence, colon.end(), sentence.end)
    listed = _dashed(text, after)
    if len(listed) < 2:
        listed = [claim for claim in after if _OPENS_ITEM.search(text.content[claim.start - 12 : claim.start])]
        if len(listed) < 2 or len(listed) < len([claim for claim in after if claim.is_count]):
            return
    if all(claim.unit == "percent" for claim in listed):
        total = sum((claim.value for claim in listed), Decimal(0))
        yield Relation("shares", None, tuple(listed), total == 100, is_exhaustive=True)
        return
    whole = _whole_before(text, sentence, colon.start())
    if whole is not None and not _OF_WHOM.search(text.content, sentence.start, colon.start()):
        yield from _tie_all(text, whole, listed)


def _shares_in_a_row(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """Three shares or more, each after a dash, and near one hundred together: a split without a colon."""
    claims = text.by_sentence[sentence.number]
    shares = _dashed(text, list(claims))
    total = sum((claim.value for claim in shares), Decimal(0))
    is_split = len(shares) == len(claims) > 2 and all(claim.unit == "percent" for claim in shares)
    if is_split and abs(total - 100) <= NEAR_HUNDRED:
        yield Relation("shares", None, tuple(shares), total == 100, is_exhaustive=True)


def _dashed(text: Text, claims: list[Claim]) -> list[Claim]:
    """The numbers written after a word and a dash: 'педагог-сарапшы – 684'."""
    return [claim for claim in claims if _DASHED.search(text.content[max(0, claim.start - 6) : claim.start])]


def _of_the(text: Text, sentence: Sentence) -> Iterable[Relation]:
    """'9 оқушының 3-уі', '3498 педагогтің 2797сі', 'из 640 педагогов 512', '15 из 42 школ'."""
    claims = text.by_sentence[sentence.number]
    for place, (whole, part) in enumerate(pairwise(claims)):
        if not whole.is_count or not may_be_part(whole, part) or whole.is_rough or part.is_rough:
            continue
        gap = text.content[whole.end : part.start]
        if _PART_OF.match(gap) and part.value > 0 and (not whole.noun or whole.unit == part.unit):
            yield Relation("subset", part, (whole,), whole.value <= part.value)
        elif _is_of_the(text, sentence, whole, part):
            parts = [part, *_outside_asides(text, sentence, part.end, sentence.end)]
            split = _chain(text, whole, parts, part.start) if place + 2 < len(claims) else []
            if len(split) > 1 and _are_one_property(text, split):
                yield from _tie(whole, split, is_exhaustive=False)
            else:
                yield Relation("subset", whole, (part,), part.value <= whole.value)


def _is_of_the(text: Text, sentence: Sentence, whole: Claim, part: Claim) -> bool:
    gap = text.content[whole.end : part.start]
    after = text.content[part.end : part.end + 8]
    is_known = whole.unit != "count"
    if _GENITIVE.match(gap) or (is_known and _ABLATIVE.match(gap)):
        return bool(_POSSESSIVE.match(after))
    before = text.content[max(sentence.start, whole.start - 20) : whole.start]
    return bool(is_known and _OUT_OF.search(before) and _OUT_OF_GAP.match(gap))


def _are_one_property(text: Text, parts: list[Claim]) -> bool:
    """Whether all parts name the same property, of which each person has one value."""
    items = [_item(text, part) for part in parts]
    return any(all(pattern.search(item) for item in items) for pattern in _PROPERTIES)


def _tie_all(text: Text, whole: Claim, listed: list[Claim]) -> Iterable[Relation]:
    """A list that is complete when each of its numbers may be a part and none is left to 'the rest'."""
    parts = [part for part in listed if may_be_part(whole, part)]
    has_rest = _THE_REST.search(text.content, whole.end, text.sentences[whole.sentence].end)
    yield from _tie(whole, parts, is_exhaustive=len(parts) == len(listed) > 1 and not has_rest)


def _tie(whole: Claim, parts: list[Claim], *, is_exhaustive: bool, is_closed: bool = False) -> Iterable[Relation]:
    """A sum that is reached before the last part ends the list, unless the list is closed. Parts far
    above a whole of nothing named were not its parts."""
    if not parts or any(part.is_rough for part in parts):
        return
    total = Decimal(0)
    for place, part in enumerate(parts, 1):
        total += part.value
        is_end = place > 1 and (not is_closed or place == len(parts))
        if is_end and abs(total - whole.value) <= slack(whole, *parts[:place]):
            yield Relation("parts", whole, tuple(parts[:place]), holds=True, is_exhaustive=is_exhaustive)
            return
    if whole.unit == "count" and total > whole.value * FAR:
        return
    if total < whole.value and not is_exhaustive:
        yield Relation("subset", whole, tuple(parts), holds=True)
    else:
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=is_exhaustive)
