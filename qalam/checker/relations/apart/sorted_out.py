"""A list that says of what it gives all sorts, and the number of all some sentences before: 'Студенттер контингенті
748. … Курстар бойынша бөлінісі: 1-курс – 214, 2-курс – 238, …'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, is_dashed, is_of_each, item
from qalam.checker.relations.sides.sides import are_overlapping
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import BY_SORT, LISTED, NOT_SPLIT, SORTS, SPLIT
from qalam.checker.words.parts.ends import OTHERS

_SORTS = words_pattern("|".join((*SORTS, *SPLIT, *BY_SORT)), re.I)
_ONLY_SORTS = as_pattern(
    rf"\s*(?:{'|'.join((*SORTS, *BY_SORT))})[^\W\d]*(?:\s[^\W\d]+)?:\s", re.I
)  # names nothing else
_RATES = words_pattern("|".join(NOT_SPLIT), re.I)
_HEAD = as_pattern(r"[^:.;\d]{4,90}:\s")
# Opens a sentence that is all of a list: 'В перечень вошли 31 школа, 12 садов и 5 колледжей'.
_THESE = words_pattern("|".join(rf"(?:{words})\b[^\d.:;]{{0,40}}" for words in LISTED), re.I)
_OTHERS = words_pattern("|".join(OTHERS), re.I)
_COLON = as_pattern(r":\s")
_BETWEEN = as_pattern(r"[,;]\s|\s(?:және|мен|пен|бен|и|and)\s")
FEWEST = 3  # parts
ROOT = 4  # letters of a label by which it is known again
BACK = 3  # sentences to the whole
FAR = Decimal("0.5")  # of the whole: no slip of a part is so large
LABELS = frozenset({"age", "class", "duration"})  # 'до 10 лет – 142'
UNITS = frozenset({"people", "organisations", "places", "count"})


def sorted_out(text: Text) -> list[Relation]:
    """Lists behind a colon whose head names all sorts, with the number of the same things before."""
    return [tie for sentence in text.sentences for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterable[Relation]:
    head = None if sentence.is_row else _HEAD.match(text.content, sentence.start, sentence.end)
    opening = None if sentence.is_row or head else _THESE.match(text.content, sentence.start, sentence.end)
    led = head or opening
    if led is None or _RATES.search(led.group()):
        return
    parts = _parts(text, sentence, led.end(), are_dashed=head is not None)
    is_all = opening is not None or _SORTS.search(led.group()) is not None or (bool(parts) and _ends(text, parts))
    whole = _whole(text, sentence, led.group(), parts) if parts and is_all else None
    if whole is not None:
        total = sum((part.value for part in parts), Decimal(0))
        yield Relation("parts", whole, tuple(parts), abs(total - whole.value) <= slack(whole, *parts), True)


def _ends(text: Text, parts: list[Claim]) -> bool:
    """Whether the last item is of the others: then there are no more."""
    return _OTHERS.search(text.content, parts[-2].end, parts[-1].start) is not None


def _parts(text: Text, sentence: Sentence, start: int, *, are_dashed: bool) -> list[Claim]:
    """The numbers of the list, if it holds nothing but labels with a number each, which a dash parts from it behind a
    colon."""
    listed = [one for one in text.between(sentence.number, start, sentence.end) if one.unit not in LABELS]
    is_list = len(listed) >= FEWEST and all(one.is_count and one.unit in UNITS for one in listed)
    if not is_list or (are_dashed and not all(is_dashed(text, one) for one in listed)):
        return []
    is_exact = not any(one.is_rough or one.step or one.decimals or is_of_each(text, one) for one in listed)
    is_two = _COLON.search(text.content, start, sentence.end)  # '…; по льготам: …'
    is_divided = (
        is_two or MARKER.search(text.content, start, sentence.end) or REST.search(text.content, start, sentence.end)
    )
    are_items = all(_BETWEEN.search(text.content, one.end, other.start) for one, other in pairwise(listed))
    is_apart = _ONLY_SORTS.fullmatch(text.content, sentence.start, start) or not are_overlapping(text, listed)
    return listed if is_exact and are_items and not is_divided and is_apart else []


def _whole(text: Text, sentence: Sentence, head: str, parts: list[Claim]) -> Claim | None:
    """The nearest number before that counts what the head or the labels name, if it is the sum but for one slip."""
    first = text.sentences[max(0, sentence.number - BACK)].start
    named = stems(" ".join((head, parts[-1].noun, *(item(text, part) for part in parts))))
    before = [one for one in text.claims_within(first, sentence.start) if _may_be_whole(one, parts)]
    total = sum((part.value for part in parts), Decimal(0))
    if any(one.value == total for one in before):
        return next(one for one in reversed(before) if one.value == total)
    alike = [one for one in before if named & stems(f"{one.noun} {_subject(text, one)}") or _is_row_of(text, one, head)]
    alike = alike or [one for one in _only(text, sentence.number - 1) if one in before and _THESE.match(head)]
    alike = alike or [one for one in before if _ONLY_SORTS.fullmatch(head) and one.sentence == sentence.number - 1]
    if _ONLY_SORTS.fullmatch(head) and len(alike) > 1 and alike[0].value * 2 == sum(one.value for one in alike):
        alike = alike[:1]  # '561, с высшим образованием 456, со средним специальным 105. Категории: …'
    near = [one for one in alike if abs(one.value - total) <= one.value * FAR and one_slip_mends(one, parts)]
    return near[-1] if len({one.value for one in near}) == 1 else None


def _is_row_of(text: Text, claim: Claim, head: str) -> bool:
    """Whether a number is the first of a row, with whose label the first word of a head begins: 'Школы | 812'
    under 'Школьные учителя …'."""
    row = text.sentences[claim.sentence]
    if not row.is_row or claim is not text.by_sentence[row.number][0]:
        return False
    labels = stems(text.content[row.start : claim.start])
    first = head.split(maxsplit=1)[0].lower()
    return any(len(label) >= ROOT and first.startswith(label) for label in labels)


def _only(text: Text, number: int) -> list[Claim]:
    """The count of a sentence that has no other."""
    counts = [one for one in text.by_sentence[number] if one.is_count and not one.may_be_year]
    return counts if len(counts) == 1 else []


def _may_be_whole(one: Claim, parts: list[Claim]) -> bool:
    is_exact = one.is_count and not (one.is_rough or one.may_be_year or one.step or one.decimals)
    return is_exact and one.unit in UNITS and all(may_be_part(one, part) for part in parts)


def _subject(text: Text, claim: Claim) -> str:
    """The words before a number in its clause: 'студенттер контингенті 748 адам'."""
    start = max(text.sentences[claim.sentence].start, claim.start - 40)
    return re.split(r"[,;:\d]", text.content[start : claim.start])[-1]
