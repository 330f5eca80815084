"""Sentences of a text, by character range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"\n+|(?<=[^\W\d]{2})[.!?]+(?=\s+[^\Wа-яa-zәғқңөұүһі]|\s+«|[\dA-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[\d%)»])[.!?]+(?=\s)"
)
_ABBREVIATION = re.compile(r"\b(?:им|ул|ср|др|пр|гг|жж|тг|см)$", re.I)

LONGEST = 4000  # characters: ties are sought within a sentence, at a cost that grows with its square


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open range of characters of the text read."""

    number: int
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """The sentences in order; a line break always ends one, and none is longer than `LONGEST`."""
    pieces = (piece for start, end in _ranges(text) for piece in _cut(text, start, end))
    kept = ((start, end) for start, end in pieces if text[start:end].strip())
    return [Sentence(number, start, end) for number, (start, end) in enumerate(kept)]


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 4) : match.start()]):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
