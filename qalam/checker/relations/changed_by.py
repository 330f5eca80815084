"""Whether a number tells by how much another grew or fell: 'на 12 больше прежнего', 'былтырғыдан 12-ге көп'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP

_BY = as_pattern(r"\b(?:на|by)\s\Z", re.I)
_WAY = "|".join((*UP, *DOWN))
_BEHIND_BY = as_pattern(rf"(?:\s[^\W\d]+){{0,2}}?\s(?:{_WAY})", re.I)
_BEFORE_BY = as_pattern(rf"\b(?:{_WAY})[^\W\d]*(?:\s[^\W\d]+){{0,2}}\s(?:на|by)\s\Z", re.I)  # 'сократился на 78'
_TO_WHICH = as_pattern(
    rf"(?:-?[ғгқк][ае]|(?:\s[^\W\d]+)?\s[^\W\d]+[ғгқк][ае])(?:\s[^\W\d]+)?\s(?:{_WAY})", re.I
)  # '12-ге көп', '12 ұйымға артты'
_MORE = as_pattern(r"(?:\s[a-z]+)?\s(?:more|fewer|less)\sthan\b", re.I)
BEFORE, WIDE = 6, 50  # characters


def tells_change(text: Text, claim: Claim) -> bool:
    """Whether a number is such a difference, by the words right before it and behind it."""
    sentence = text.sentences[claim.sentence]
    if _BY.search(text.content, max(sentence.start, claim.start - BEFORE), claim.start):
        before = text.content[max(sentence.start, claim.start - WIDE) : claim.start]
        return bool(_BEHIND_BY.match(text.content, claim.end, sentence.end) or _BEFORE_BY.search(before))
    return any(words.match(text.content, claim.end, sentence.end) for words in (_TO_WHICH, _MORE))
