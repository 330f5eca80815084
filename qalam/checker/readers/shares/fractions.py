"""Shares told in words, 'две трети', 'әрбір төртінші', or as one of so many in figures, 'каждый 19-й'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.lists.making_hundred import IN_WORDS
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.shares.fractions import (
    ABOUT,
    ABOUT_BEHIND,
    FRACTIONS,
    IN_FIGURES,
    LESS,
    LESS_BEHIND,
    MORE,
    MORE_BEHIND,
)
from qalam.kernel.trilingual import Trilingual

FRACTION = Trilingual(
    kk="«{said}» дегені {base} санынан {expected} болады, ал мәтінде {part} деп тұр. "
    "Сөзбен айтылған үлесті немесе сандардың бірін түзетіңіз.",
    ru="«{said}» от {base} – это {expected}, а напечатано {part}. "
    "Исправьте долю, названную словами, или одно из чисел.",
    en="'{said}' of {base} is {expected}, but {part} is printed. "
    "Correct the share told in words or one of the figures.",
)
_EACH = tuple((as_pattern(rf"\b(?:{words})\b", re.I), above, below) for words, above, below in FRACTIONS)
_IN_FIGURES = as_pattern(rf"\b(?:{'|'.join(IN_FIGURES)})", re.I)
_HEDGES = tuple(
    (way, as_pattern(rf"\b(?:{'|'.join(before)})\s\Z", re.I), as_pattern(rf"\s(?:{'|'.join(behind)})\b", re.I))
    for way, before, behind in (
        ("less", LESS, LESS_BEHIND),
        ("more", MORE, MORE_BEHIND),
        ("about", ABOUT, ABOUT_BEHIND),
    )
)
# 'каждый второй вторник', 'әр екінші сенбі', 'половина срока'
_OF_TIME = as_pattern(
    r"\s(?:день|дня|дни|недел|месяц|год|час|раз\b|урок|понедельник|вторник|сред[аыу]\b|четверг|пятниц|суббот|воскресень|"
    r"срок|пут|күн|апта|ай\b|айда|жыл|сағат|рет\b|сабақ|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|"
    r"day|week|month|year|time|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    re.I,
)
BEFORE = 20  # characters in which it is said to be about so much


class Fraction(NamedTuple):
    """A share in words: its range, what it is, and whether it is a little less, more or only about that."""

    start: int
    end: int
    above: int
    below: int
    way: str

    def of(self, base: Claim) -> Decimal:
        return base.value * self.above / self.below


def may_have_fraction(text: Text, sentence: Sentence) -> bool:
    return any(words.search(text.content, sentence.start, sentence.end) for words in (IN_WORDS, _IN_FIGURES))


def fractions_in(text: Text, sentence: Sentence) -> Iterator[Fraction]:
    """The shares in words of a sentence, and those told as one of so many in figures."""
    for match in IN_WORDS.finditer(text.content, sentence.start, sentence.end):
        for pattern, above, below in _EACH:
            own = pattern.match(text.content, match.start(), sentence.end)
            if own is not None and own.end() == match.end() and not _OF_TIME.match(text.content, match.end()):
                yield Fraction(match.start(), match.end(), above, below, hedged(text, match.start(), match.end()))
                break
    for match in _IN_FIGURES.finditer(text.content, sentence.start, sentence.end):
        below = int(match["ru"] or match["kk"])
        if below > 1 and not _OF_TIME.match(text.content, match.end()):
            yield Fraction(match.start(), match.end(), 1, below, hedged(text, match.start(), match.end()))


def hedged(text: Text, start: int, end: int) -> str:
    said = text.content[max(0, start - BEFORE) : start]
    for way, before, behind in _HEDGES:
        if before.search(said) or behind.match(text.content, end):
            return way
    return ""


def fraction_finding(text: Text, share: Fraction, part: Claim, base: Claim) -> Finding:
    said = text.content[share.start : share.end]
    expected = written(share.of(base).quantize(Decimal(1)))
    message = FRACTION.fill(said=said, base=written(base.value), expected=expected, part=written(part.value))
    return Finding("percent-mismatch", "warning", (base, part), message, expected, written(part.value), share.end)
