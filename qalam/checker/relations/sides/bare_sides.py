"""The shares of two sides of which everyone is on one, where the sentence says nothing else: '45% қыз, 56% ұл'.

What they did is not told, so they are no rates of each side, and make one hundred.
"""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.making_hundred import shares
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.bare_sides import FILLERS, SIDES
from qalam.checker.words.parts.divided import NOT_SPLIT
from qalam.checker.words.units.scores import RATES

NEAR = 3  # percentage points from one hundred; further off they may be rates
_TWO = 2
_SIDES = [tuple(as_pattern(rf"\b(?:{'|'.join(words)})\b", re.I) for words in pair) for pair in SIDES]
_FILLER = as_pattern(rf"(?:-?[ыі]|{'|'.join(FILLERS)})", re.I)
_WORD = words_pattern(r"[^\W\d]+")
_RATES = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)


def bare_sides(text: Text) -> list[Relation]:
    """The two shares of each such sentence."""
    found = []
    for sentence in text.sentences:
        claims = text.by_sentence[sentence.number]
        if len(claims) == _TWO and all(claim.unit == "percent" for claim in claims) and not sentence.is_row:
            total = claims[0].value + claims[1].value
            if abs(total - 100) <= NEAR and _is_bare(text, sentence, claims) and not _is_of_rates(text, sentence):
                found.append(shares(list(claims)))
    return found


def _is_bare(text: Text, sentence: Sentence, claims: tuple[Claim, ...]) -> bool:
    """Whether both sides of one pair stand beside the shares, and else only words that say nothing."""
    first, later = claims
    pieces = (sentence.start, first.start), (first.end, later.start), (later.end, sentence.end)
    whole = " ".join(text.content[start:end] for start, end in pieces)
    for one, two in _SIDES:
        if one.search(whole) and two.search(whole):
            left = two.sub(" ", one.sub(" ", whole))
            return all(_FILLER.fullmatch(word) for word in _WORD.findall(left))
    return False


def _is_of_rates(text: Text, sentence: Sentence) -> bool:
    """Whether this sentence or the one before speaks of coverage, growth or quality, of which each side has its own."""
    start = text.sentences[max(0, sentence.number - 1)].start
    return _RATES.search(text.content, start, sentence.end) is not None
