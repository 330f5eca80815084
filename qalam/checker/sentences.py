"""Sentences of a text, by character range."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(
    r"\n+|(?<=[^\W\d]{2})[.!?]+(?=\s+[^\Wа-яa-zәғқңөұүһі]|\s+«|[\dA-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[\d%)»])[.!?]+(?=\s)"
)
_ABBREVIATION = re.compile(r"\b(?:им|ул|ср|др|пр|гг|жж|тг|см)$", re.I)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open range of characters of the text read."""

    number: int
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """The sentences in order; a line break always ends one."""
    found: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 4) : match.start()]):
            continue
        if text[start : match.end()].strip():
            found.append(Sentence(len(found), start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append(Sentence(len(found), start, len(text)))
    return found
