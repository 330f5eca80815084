"""A part in parentheses right behind its whole: '50 колледжей (15 частных)', '20,6 тыс. (на очном – 17,6)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import OF_WHOM
from qalam.checker.words.parts.possessed import ALL_FORMS
from qalam.checker.words.parts.sorts import NO_SIDES, OF_A_SORT, SOME_PEOPLE

_SORT = as_pattern(rf"(?:-(?:{ALL_FORMS})\b|\s(?:{'|'.join(OF_A_SORT)})\s?[),;])", re.I)
_LABEL = as_pattern(r"\((?:(?:на|в|во|среди) [^\d():;,–—]{4,40}|[^\d():;,–—]{2,40}[дт][ае])\s[–—-]\s$", re.I)
# As in 'қыздары – 154', 'девочек – 154' or 'of them girls – 154'.
_OF_THESE = as_pattern(rf"\((?:(?:{'|'.join(OF_WHOM)})\s)?(?:{'|'.join(SOME_PEOPLE)})\w*\s[–—-]\s$", re.I)
_NO_SIDE = as_pattern("|".join(NO_SIDES), re.I)
_IS = as_pattern(r"\s[–—-]\s[^\d()]{3,60}\)")
_BEFORE_THEN = as_pattern(
    r"раньше|ранее|прежде|было|бұрын|вчера|сначала|кеше|по (?:данным|подсч)|друг|басқа|дерег", re.I
)
_BEFORE = as_pattern(r"\.?(?:\s[^\W\d]+){0,2}\s$")


def aside_parts(text: Text) -> list[Relation]:
    """The parts in parentheses that are greater than the number before them."""
    return [
        Relation("subset", whole, (part,), holds=False)
        for sentence in text.sentences
        if not sentence.is_row
        for whole, part in _pairs(text, sentence)
        if part.value > whole.value
    ]


def _pairs(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    for start in _openings(text, sentence):
        before = text.between(sentence.number, sentence.start, start)
        inside = text.between(sentence.number, start, sentence.end)
        if not before or not inside or not _BEFORE.fullmatch(text.content, before[-1].end, start):
            continue
        whole, part = before[-1], inside[0]
        is_counted = _is_counted(text, whole) and _is_counted(text, part) and may_be_part(whole, part)
        is_as_exact = (whole.step > 0) >= (part.step > 0)
        if is_counted and is_as_exact and _is_said_of_some(text, start, part):
            yield whole, part


def _openings(text: Text, sentence: Sentence) -> Iterator[int]:
    """Where parentheses open, also those that the end of the sentence leaves open."""
    start = text.content.find("(", sentence.start, sentence.end)
    while start >= 0:
        yield start
        start = text.content.find("(", start + 1, sentence.end)


def _is_counted(text: Text, claim: Claim) -> bool:
    is_exact = not claim.is_rough and not claim.may_be_year and not is_of_each(text, claim)
    return is_exact and claim.is_count and claim.unit not in MEASURES


def _is_told_what(text: Text, part: Claim) -> bool:
    """Whether a dash says of the number what those are, and not when: '34 урока (37 – с применением плёнки)'."""
    told = _IS.match(text.content, part.end)
    return told is not None and not _NO_SIDE.search(told[0]) and not _BEFORE_THEN.search(told[0])


def _is_said_of_some(text: Text, start: int, part: Claim) -> bool:
    """Whether the number opens the parentheses with a word for a sort behind it, or stands behind one side of it."""
    label = text.content[start : part.start]
    if label == "(":
        return _SORT.match(text.content, part.end) is not None or _is_told_what(text, part)
    is_label = _LABEL.fullmatch(label) or _OF_THESE.fullmatch(label)
    return is_label is not None and not _NO_SIDE.search(label)
