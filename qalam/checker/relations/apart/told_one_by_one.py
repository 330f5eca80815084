"""Parts that a sentence tells one by one, the last as one more: 'Сынақта 86 тәртіп бұзу тіркелді. Атап айтқанда, 49
талапкер кірмек болды, тағы 37 адам залдан шығарылды'.

They are meant to be all, where one slip explains that they are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, are_of_others, is_of_each
from qalam.checker.relations.sums.slipped import made_or_slipped
from qalam.checker.text import Text
from qalam.checker.words.parts.and_more import ONE_MORE
from qalam.checker.words.parts.besides import NAMELY

_NAMELY = as_pattern(rf"\s*(?:{'|'.join(NAMELY)})\b", re.I)
_MORE = as_pattern(rf"\b(?:{'|'.join(ONE_MORE)})\s(?:[^\W\d]+\s){{0,2}}\Z", re.I)
FEWEST = 2  # parts
BEFORE = 30  # characters before the last part in which it is said to be one more


def told_one_by_one(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Each such tie as a sum, where its whole is divided in no other way."""
    divided = {tie.whole.id for tie in tied if tie.kind == "parts" and tie.whole}
    found = []
    for tie in tied:
        if tie.kind == "subset" and tie.holds and not tie.may_be_short and len(tie.parts) >= FEWEST:
            made = _of_tie(text, tie) if tie.whole and tie.whole.id not in divided else None
            found += [made] if made and not made.holds else []
    return found


def _of_tie(text: Text, tie: Relation) -> Relation | None:
    whole, parts = tie.whole, tie.parts
    if whole is None or whole.unit in MEASURES or any(part.value >= whole.value for part in parts):
        return None
    if any(not may_be_part(whole, part) or is_of_each(text, part) for part in parts):
        return None
    if not _is_told_to_the_end(text, tie) or any(are_of_others(text, whole, part) for part in parts):
        return None
    return made_or_slipped(text, whole, parts, is_closed=True)


def _is_told_to_the_end(text: Text, tie: Relation) -> bool:
    """Whether a sentence that tells one by one what is counted adds its last number as one more."""
    first, last = tie.parts[0], tie.parts[-1]
    if not _NAMELY.match(text.content, text.sentences[first.sentence].start) or first.sentence != last.sentence:
        return False
    return _MORE.search(text.content, max(first.end, last.start - BEFORE), last.start) is not None
