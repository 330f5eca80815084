"""Things that came or went, told behind the figures of then and of now: 'былтыр 412 болса, биыл 468, яғни 56 үйірме
қосылды', 'было 118, стало 131, ввели 13 новых единиц'.

What was opened or left need not be all that changed: so either the clause concludes from the two figures, or the number
has the noun of theirs and is one digit off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import SUMMED_UP
from qalam.checker.words.changes.roles import ADDED, ADDED_BEFORE

_ADDED = words_pattern(rf"(?:-?[^\W\d]*)(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join(ADDED)})(?![^\W\d])", re.I)
_ADDED_BEFORE = words_pattern(rf"\b(?:{'|'.join(ADDED_BEFORE)})\s(?:(?:ещё|еще|сразу|another)\s)?\Z", re.I)
_CONCLUDES = as_pattern(rf"\W*(?:{'|'.join(SUMMED_UP)}|значит|so)\b", re.I)
_CLAUSE = as_pattern(r"[;:()]\s?|,\s|\s[–—]\s")
BEFORE = 40  # characters before a number in which its verb stands


def is_added(text: Text, change: Claim) -> bool:
    """Whether things of a number are said to have come or gone."""
    if not change.is_count or change.may_be_year or change.is_rough:
        return False
    sentence, content = text.sentences[change.sentence], text.content
    if _ADDED.match(content, change.end, sentence.end):
        return True
    return _ADDED_BEFORE.search(content, max(sentence.start, change.start - BEFORE), change.start) is not None


def concludes(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether the clause of a number behind two figures opens as what follows from them: 'то есть за год список …'."""
    start = max([text.sentences[change.sentence].start, *(end.end for end in ends if end.end <= change.start)])
    own = text.content[start : change.start]
    mark = _CLAUSE.search(own)
    return _CONCLUDES.match(own if mark is None else own[mark.end() :]) is not None


def is_all_added(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether the things that came are surely all by which the two figures before them differ."""
    beside = [one for one in text.by_sentence[change.sentence] if one is not change and is_added(text, one)]
    if beside or any(end.start > change.start for end in ends):
        return False  # 'прибыло 31, выбыло 20'
    if concludes(text, change, ends):
        return True
    nouns = [stems(end.noun) for end in ends if end.noun]
    is_noun = not change.noun or any(noun & stems(change.noun) for noun in nouns)
    due = str(int(abs(ends[1].value - ends[0].value)))
    return is_noun and not change.step and slip_between(due, printed(change)) in {"replaced", "swapped"}
