"""Numbers told in words and right behind in digits: 'отыз бес (35)', 'двадцать шесть, то есть 26' are one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.spelled import spelled_numbers
from qalam.checker.spelled_counts import Span

_ASIDE = as_pattern(r"\(\s?(\d{1,3}(?:[ \u00a0]?\d{3})?)\s?\)")
_THAT_IS = as_pattern(
    r",?\s(?:то есть|то бишь|т\.\s?е\.|иначе говоря|яғни|дәлірек айтқанда|that is|i\.\s?e\.),?\s"
    r"(\d{1,3}(?:[ \u00a0]?\d{3})?)(?![\d.,]\d)",
    re.I,
)
_WORDS = as_pattern(r"(?:\s[^\W\d]+){0,3}\s?")
_COLLECTIVES = as_pattern(r"\b(екеу|үшеу|төртеу|бесеу|алтау|жетеу)[^\W\d]{0,4}", re.I)
_OF = {"екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7}
OF_THEM = "іы"  # ends a number of some of them: 'бесеуі (5) колледжде' counts no colleges
REACH = 60  # characters before the digits in which the words stand


def once_each(text: str, sentence: Sentence, found: list[Span]) -> list[Span]:
    """The numbers of a sentence, those told twice once: where the digits stand right behind the words both are one
    number, else the words alone are."""
    if not any(
        mark in text[sentence.start : sentence.end].lower() for mark in ("(", "то ", "т.", "яғни", "that", "i.")
    ):
        return found
    for digits in (*_ASIDE.finditer(text, sentence.start, sentence.end), *_behind(text, sentence)):
        words = _words_before(text, sentence, digits)
        told = [one for one in found if digits.start() <= one[0] and one[1] <= digits.end()]
        if words is None or len(told) != 1 or told[0][2] != "count":
            continue
        start, end = words
        own = [one for one in found if one[0] < end and start < one[1]]
        if any(one[2] != "count" for one in own):
            continue
        is_next = not text[end : digits.start()].strip() and text[end - 1] not in OF_THEM
        last = digits.end() if is_next else end
        found = [one for one in found if one not in own and one not in told]
        found.append((start, last, *told[0][2:]))
    return found


def _behind(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Digits that 'that is' leads."""
    return _THAT_IS.finditer(text, sentence.start, sentence.end)


def _words_before(text: str, sentence: Sentence, digits: re.Match[str]) -> tuple[int, int] | None:
    """Where shortly before digits the same number is told in words, without a mark or number between."""
    value = Decimal(re.sub(r"\D", "", digits[1]))
    start = max(sentence.start, digits.start() - REACH)
    spelled = [one for one in spelled_numbers(text, sentence.start, digits.start()) if one[0] >= start]
    collectives = _COLLECTIVES.finditer(text, start, digits.start())
    spelled += [(one.start(), one.end(), _OF[one[1].lower()]) for one in collectives]
    for first, end, said in sorted(spelled, reverse=True):
        if said == value and _WORDS.fullmatch(text, end, digits.start()):
            return first, end
    return None
