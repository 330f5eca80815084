"""A number of things, a dash, and what they are: 'закрыты 13 сельских школ – 11 начальных и 2 основные.'"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import SAID

_OPENS = as_pattern(r"(?:-?[^\W\d]+)?(?:\s[^\W\d]+(?:-[^\W\d]+)*){1,4}\s[–—-]\s(?:бұл\s|это\s)?")
_NEXT = as_pattern(r"(?:-?[^\W\d]+)?(?:\s[^\W\d]+(?:-[^\W\d]+)*){1,4}(?:,\s|\s(?:и|және|and)\s)")
_LAST = as_pattern(
    rf"(?:-?[^\W\d]+)?(?:\s[^\W\d]+(?:-[^\W\d]+)*){{1,6}}\s?(?:[.;»\"]|,\s(?:[–—-]\s|{'|'.join(SAID)})|\Z)", re.I
)
_JOINED = as_pattern(r"\s(?:и|және|and)\s\Z")
LEAST = 3  # parts of the whole by one of which the sum may miss it: more, and the list was of something else
THINGS = frozenset({"people", "organisations"})


def dashed_lists(text: Text) -> list[Relation]:
    """Each whole of a named thing with the list behind its dash, which an 'and' closes and the sentence ends with."""
    return [tie for sentence in text.sentences if not sentence.is_row for tie in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> list[Relation]:
    claims = text.by_sentence[sentence.number]
    for place, whole in enumerate(claims):
        parts = _list_behind(text, claims[place:])
        if whole.unit in THINGS and not whole.is_rough and parts:
            total = sum((part.value for part in parts), Decimal(0))
            is_near = abs(total - whole.value) * LEAST <= whole.value
            are_same = all(part.unit == whole.unit and part.value < whole.value for part in parts)
            if is_near or (are_same and one_slip_away(whole, parts)):
                return [Relation("parts", whole, tuple(parts), total == whole.value, is_exhaustive=True)]
    return []


def _list_behind(text: Text, claims: tuple[Claim, ...]) -> list[Claim]:
    """The parts right behind the dash of the first claim; none where they are no plain list."""
    whole, parts = claims[0], list(claims[1:])
    if len(parts) < 2 or not _OPENS.fullmatch(text.content, whole.end, parts[0].start):
        return []
    if any(not may_be_part(whole, part) or part.unit in MEASURES or part.is_rough for part in parts):
        return []
    gaps = [text.content[one.end : other.start] for one, other in pairwise(parts)]
    is_list = all(_NEXT.fullmatch(gap) for gap in gaps) and _JOINED.search(gaps[-1]) is not None
    end = text.sentences[whole.sentence].end
    return parts if is_list and _LAST.match(text.content, parts[-1].end, end) else []
