"""Whether a number of things that came or went follows from figures before it: 'было 118, стало 131, то есть 13'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import SUMMED_UP

_CONCLUDES = as_pattern(rf"\W*(?:{'|'.join(SUMMED_UP)}|значит|so)\b", re.I)
_CLAUSE = as_pattern(r"[;:()]\s?|,\s|\s[–—]\s")


def concludes(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether the clause of a number behind two figures opens as what follows from them: 'то есть за год список …'."""
    start = max([text.sentences[change.sentence].start, *(end.end for end in ends if end.end <= change.start)])
    own = text.content[start : change.start]
    mark = _CLAUSE.search(own)
    return _CONCLUDES.match(own if mark is None else own[mark.end() :]) is not None
