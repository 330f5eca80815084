"""An item of a list behind 'of whom' that is greater than the whole, while the other items are not.

'31 ұйым, олардың қатарында 5 консультация, 15 кабинет, 3 мектеп': the list goes on over such a number, so it is meant
as an item, too.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, MEASURES, are_of_others, is_of_each, outside_asides, whole_before
from qalam.checker.relations.whole.parallel import pairs
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.ends import NEW_THING

_OPENS_ITEM = as_pattern(r"[:;,]\s\Z")
_END = as_pattern(r"[;:\n]|\.\s")
_BEHIND = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d][\w-]*){1,4}(?:\s\([^()\d]*\))?(?:,|\s(?:и|және|мен|and))\s", re.I)
_LABELLED = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+)?(?:,|\s(?:и|және|мен|and))\s(?:[^\W\d]+\s){0,3}[^\W\d]+[дтн][ае][н]?\s", re.I
)
_LABEL = as_pattern(r"(?:^|\s)[^\W\d]+[дтн][ае]н?\s$", re.I)
_TURNS = as_pattern("|".join(NEW_THING), re.I)
OPENING = 30  # characters before 'of whom' where it opens its sentence
LABEL = 40  # characters before a number in which its label stands


def items(text: Text) -> list[Relation]:
    """The items, and the parts of two things counted, that are greater than the whole."""
    return [
        Relation("subset", whole, (part,), holds=False)
        for sentence in text.sentences
        if not sentence.is_row and len(text.by_sentence[sentence.number]) > 1
        for marker in MARKER.finditer(text.content, sentence.start, text.by_sentence[sentence.number][-2].start)
        for whole, part in (*_items(text, sentence, marker), *pairs(text, sentence, marker))
        if part.value > whole.value
    ]


def _items(text: Text, sentence: Sentence, marker: re.Match[str]) -> Iterator[tuple[Claim, Claim]]:
    listed = _listed(text, sentence, marker)
    whole = whole_before(text, sentence, marker.start(), listed[:1], opening=OPENING) if len(listed) > 1 else None
    if whole is None or _OPENS_ITEM.search(text.content[max(0, whole.start - 3) : whole.start]):
        return  # '616: 15 загородных, включая 1 частный, 598 пришкольных': the list goes on over the tie
    if whole.is_rough or not all(_may_be_item(text, whole, part) for part in listed):
        return
    if are_of_others(text, whole, listed[0]) or listed[0].value > whole.value:
        return
    yield from ((whole, part) for part in listed)


def _may_be_item(text: Text, whole: Claim, part: Claim) -> bool:
    is_exact = not part.is_rough and not part.may_be_year and not is_of_each(text, part)
    return is_exact and part.unit not in MEASURES and may_be_part(whole, part)


def _listed(text: Text, sentence: Sentence, marker: re.Match[str]) -> list[Claim]:
    """The numbers behind a tie, where all of them stand in items of one form: each before its noun, or each behind the
    place or field it is of."""
    over = _END.search(text.content, marker.end(), sentence.end)
    listed = outside_asides(text, sentence, marker.end(), over.start() if over else sentence.end)
    gaps = [text.content[one.end : other.start] for one, other in itertools.pairwise(listed)]
    if not gaps or any(_TURNS.search(gap) for gap in gaps):
        return []
    opening = text.content[marker.end() : listed[0].start]
    is_plain = not opening.strip() and len(gaps) > 1 and all(_BEHIND.fullmatch(gap) for gap in gaps)
    is_labelled = _LABEL.search(opening) is not None and len(opening) <= LABEL
    is_labelled = is_labelled and all(_LABELLED.fullmatch(gap) for gap in gaps)
    return listed if is_plain or is_labelled else []
