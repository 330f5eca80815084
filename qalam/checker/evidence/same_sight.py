"""A text as two of its numbers are compared: what its sentences say, read once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import MutableMapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from qalam.checker.checks.again.alike import is_measure
from qalam.checker.checks.again.statements import Statement, reader, statement
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.retold import FROM_THESE, OF_WHICH

TITLES, TITLE = 2, 200  # sentences that may be titles, and their characters
NEAR = 45  # characters on either side of a number
KEPT = 2_000  # numbers read once, and not again for every pair
LETTERS = 4  # by which a word is counted
_Name = TypeVar("_Name")
_Read = TypeVar("_Read")
_WORD = as_pattern(r"[^\W\d]+")
_FROM = as_pattern(rf"(?:{'|'.join(FROM_THESE)})\s$", re.I)
_OF_WHICH = as_pattern(OF_WHICH)


@dataclass(frozen=True, slots=True)
class Near:
    """The words of the clause of a number, shortly before it, shortly behind it, and right behind it."""

    clause: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    following: frozenset[str]


class Sight:
    """A text, and what was once seen of its numbers and sentences."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.statement = reader(text)
        self._words: dict[int, frozenset[str]] = {}
        self._near: dict[str, Near] = {}
        self._measures: dict[int, list[Claim]] = {}

    @cached_property
    def _often(self) -> Counter[str]:
        """How often words with one beginning stand in the text."""
        return Counter(word[:LETTERS] for word in _WORD.findall(self.text.content.lower()))

    def rarity(self, word: str) -> float:
        """One for a word that stands in two sentences only, less the oftener it stands in the text."""
        return 1 / max(1, self._often[word[:LETTERS]] - 1)

    def said(self, number: int) -> str:
        sentence = self.text.sentences[number]
        return self.text.content[sentence.start : sentence.end]

    def said_of(self, claim: Claim) -> str:
        """The words of a sentence that tell which things one of its numbers is of."""
        return self.text.content[self.text.sentences[claim.sentence].start : self.end_of(claim)]

    def stated(self, claim: Claim) -> Statement:
        """What those words say of the number."""
        return statement(self.text, claim, self.end_of(claim)) if self.is_recalled(claim) else self.statement(claim)

    def end_of(self, claim: Claim) -> int:
        """Where the words end that tell what a number is of: behind some of what was counted before the sentence speaks
        of those only, 'из 140 школ 60 сельские'."""
        end = self.text.sentences[claim.sentence].end
        later = (other.start for other in self.measures(claim.sentence) if other.start >= claim.end)
        return next(later, end) if self.is_recalled(claim) else end

    def is_recalled(self, claim: Claim) -> bool:
        """Whether a number is of what was counted before, of which some are told: 'из этих 317 учреждений'."""
        content = self.text.content
        before = content[max(self.text.sentences[claim.sentence].start, claim.start - NEAR) : claim.start]
        return bool(_FROM.search(before) or _OF_WHICH.match(content, claim.end, claim.end + NEAR))

    def words(self, number: int) -> frozenset[str]:
        """The words of a sentence."""
        if number not in self._words:
            _make_room(self._words)
            self._words[number] = stems(self.said(number))
        return self._words[number]

    def near(self, claim: Claim) -> Near:
        """The words round a number in its sentence."""
        if claim.id not in self._near:
            _make_room(self._near)
            sentence = self.text.sentences[claim.sentence]
            before = self.text.content[max(sentence.start, claim.start - NEAR) : claim.start]
            behind = self.text.content[claim.end : min(sentence.end, claim.end + NEAR)]
            following = " ".join(_WORD.findall(behind)[:2])
            self._near[claim.id] = Near(
                stems(said_of(self.text, claim)), stems(before), stems(behind), stems(following)
            )
        return self._near[claim.id]

    def measures(self, number: int) -> list[Claim]:
        """The numbers of a sentence that measure something."""
        if number not in self._measures:
            _make_room(self._measures)
            self._measures[number] = [claim for claim in self.text.by_sentence[number] if is_measure(claim)]
        return self._measures[number]

    def is_title(self, number: int) -> bool:
        said = self.said(number).strip() if number < TITLES else ""
        return number < TITLES and len(said) <= TITLE and said[-1:] not in {".", ":", ";", ","}


def _make_room(known: MutableMapping[_Name, _Read]) -> None:
    if len(known) > KEPT:
        known.clear()
