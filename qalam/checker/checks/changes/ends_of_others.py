"""Whether a change is of another thing than two figures round it count."""

from __future__ import annotations

import re

from qalam.checker.checks.changes.change_things import THEY
from qalam.checker.claims import Claim
from qalam.checker.clauses import stem, stems
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME_TO_BEFORE

_NEW_CLAUSE = as_pattern(r"[^\W\d]*(?:\s(?:[^\W\d]{1,12}|(?:19|20)\d\d(?:-м)?)){0,3}[,;]\s")
_CAME_TO = as_pattern(rf"(?:\s[^\W\d]+)?,?\s(?:{'|'.join(CAME_TO_BEFORE)})\s(?:[^\W\d]+\s)?", re.I)
LED = 40  # characters from a change to the figure that it led to


def names_another_thing(text: Text, sentence: Sentence, change: Claim, ends: list[Claim]) -> bool:
    """Whether the clause of a change names another thing than its two figures, in their order, count."""
    if ends[0].unit == "money" or any(_is_come_to(text, change, end) for end in ends):
        return False
    own = text.content[max([sentence.start, *(end.end for end in ends if end.end < change.start)]) : change.start]
    unit, family = counted_noun(own)[1:]
    named = {(end.unit, end.family) for end in ends if end.noun}
    if not named and _is_own_clause(text, sentence, own, ends):
        return True
    is_far = any(end.sentence != sentence.number for end in ends)
    is_far = is_far and not THEY.search(text.content, sentence.end, ends[0].start)
    return (unit, family) not in named if unit != "count" and named else is_far and unit != "count"


def _is_come_to(text: Text, change: Claim, end: Claim) -> bool:
    """Whether a figure behind a change is what its thing came to: 'приём в колледжи вырос на 7% и достиг 710 мест'."""
    return (
        change.end < end.start <= change.end + LED
        and _CAME_TO.fullmatch(text.content, change.end, end.start) is not None
    )


def _is_own_clause(text: Text, sentence: Sentence, own: str, ends: list[Claim]) -> bool:
    """Whether a clause right behind two figures without nouns says how another thing changed, not named before: '… в
    2020 году их было 633, в 2023-м – 827, мест стало больше на 20%'."""
    clause = _NEW_CLAUSE.match(own)
    noun, unit, _ = counted_noun(own[clause.end() :]) if clause else ("", "count", "")
    if unit == "count" or any(end.sentence != sentence.number for end in ends):
        return False
    said = text.content[text.sentences[max(0, sentence.number - 1)].start : max(end.start for end in ends)]
    return stem(noun) not in stems(said)
