"""Changes that words tell: 'вдвое', 'в полтора раза', 'екі есе', 'doubled'; 'на треть', 'төрттен біріне'.

They are no numbers of the text, so they are read as changes here only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import IN_WORDS, Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.shares.fractions import ABOUT, BY_FRACTION, FOLDS, GROWS_ITSELF, LESS, MORE

TENTH = Decimal("0.1")
_TOLD: tuple[tuple[str, str, Decimal], ...] = (
    *((rf"(?:{words})(?![^\W\d])", "percent", (Decimal(100) / below).quantize(TENTH)) for words, below in BY_FRACTION),
    *((words, "times", Decimal(times)) for words, times in FOLDS),
)
_ANY = words_pattern("|".join(words for words, _, _ in _TOLD), re.I)
_EACH = tuple((as_pattern(words, re.I), unit, value) for words, unit, value in _TOLD)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_ITSELF = as_pattern(GROWS_ITSELF, re.I)
# 'больше в пять раз' tells which way it went; 'больше чем в пять раз' is more than that.
_HEDGES = (word for word in (*ABOUT, *LESS, *MORE, "чем", "шамамен", "than") if word not in {"больше", "меньше"})
_HEDGED = as_pattern(rf"\b(?:{'|'.join(_HEDGES)})\s\Z", re.I)
_HEDGED_BEHIND = as_pattern(r"ден\s(?:астам|аса|артық|көп|кем)|(?:ге)?\s(?:дерлік|жуық|таяу|шамасында)|дей\b", re.I)
MISSED = 4  # percentage points that a change in words may miss: 'на треть'
REACH = 60  # characters on either side in which the change is named
BEFORE = 16  # characters in which it is said to be about so many times


def folds_in(text: Text, sentence: Sentence) -> Iterator[Claim]:
    """The changes in words of a sentence, as numbers of times; not those that are only about so many."""
    for match in _ANY.finditer(text.content, sentence.start, sentence.end):
        start, end = match.span()
        around = max(sentence.start, start - REACH), min(sentence.end, end + REACH)
        if not (_ITSELF.search(match.group()) or _CHANGED.search(text.content, *around)):
            continue
        if _HEDGED.search(text.content, max(0, start - BEFORE), start) or _HEDGED_BEHIND.match(text.content, end):
            continue
        for pattern, unit, value in _EACH:
            if pattern.match(text.content, start):
                said, decimals = text.content[start:end], int(value != value.to_integral())
                yield Claim(f"{IN_WORDS}{start}", said, value, decimals, unit, "", start, end, sentence.number)
                break
