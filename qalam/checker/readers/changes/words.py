"""What stands round a number that may tell a change: its own words, and the words of change among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qalam.checker.claims import Claim
from qalam.checker.concepts import Concepts, Told
from qalam.checker.patterns import as_pattern
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.concepts.changes import (
    ADDED,
    CHANGES,
    DIFFERENCE,
    FALL,
    FALLS,
    GONE,
    GROWS,
    GROWTH,
    LESS,
    MORE,
)

CONCEPTS = Concepts(CHANGES)
UP, DOWN = frozenset({GROWS, GROWTH, MORE, ADDED}), frozenset({FALLS, FALL, LESS, GONE})
VERBS, NAMES, COMPARED = frozenset({GROWS, FALLS}), frozenset({GROWTH, FALL, DIFFERENCE}), frozenset({MORE, LESS})
CAME = frozenset({ADDED, GONE})
WAYS = frozenset({*UP, *DOWN, DIFFERENCE}) - CAME
TIMES = frozenset({"year", "school-year", "years", "date", "months", "month", "age", "class", "school-numbers"})
_WORDS = as_pattern(r"[^\W\d]+")
REACH = 90  # characters on either side of a number in which its change is named
NEAR = 3  # words between a number and the verb behind it


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that tells a change: up, down or either way; `is_weak` where only its place tells so, `is_compared`
    where it tells by how much one thing is more than another, or was."""

    claim: Claim
    is_up: bool
    is_down: bool
    is_points: bool = False
    is_came: bool = False
    is_weak: bool = False
    is_compared: bool = False
    is_by: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What stands round a number, and the words of change before it, behind it and in all of its sentence."""

    text: Text
    sentence: Sentence
    claim: Claim
    before: str
    behind: str
    is_points: bool
    ahead: Sequence[Told]
    after: Sequence[Told]
    told: Sequence[Told]

    @property
    def changed(self) -> list[Told]:
        """The words of change before the number, without those of what came or went."""
        return [one for one in self.ahead if one.concept in WAYS]

    @property
    def near(self) -> list[Told]:
        """The words of change right behind the number."""
        return [one for one in self.after if one.concept in WAYS and self.apart(one) <= NEAR]

    @property
    def came(self) -> list[Told]:
        return [one for one in (*self.ahead, *self.after) if one.concept in CAME]

    def apart(self, one: Told) -> int:
        """How many words stand between the number and one of change."""
        low, high = (one.end, self.claim.start) if one.end <= self.claim.start else (self.claim.end, one.start)
        between = self.text.content[low:high]
        joined = low == self.claim.end and between[:1].isalpha()
        return len(_WORDS.findall(between)) - joined

    def as_mention(self, ways: Sequence[Told], *, is_by: bool = False, is_weak: bool = False) -> Mention:
        concepts = {one.concept for one in ways}
        return Mention(
            self.claim,
            bool(concepts & UP) or not concepts & DOWN,
            bool(concepts & DOWN) or not concepts & UP,
            self.is_points,
            bool(concepts) and concepts <= CAME,
            is_weak=is_weak,
            is_by=is_by,
            is_compared=is_by and bool(concepts) and concepts <= COMPARED | {DIFFERENCE},
        )


def told_of(text: Text, number: int) -> list[Told]:
    """The words of change of a sentence, at their places in the text."""
    return text.each("words of change", number, lambda: _told(text, number))


def _told(text: Text, number: int) -> list[Told]:
    start = text.sentences[number].start
    return [Told(told.concept, told.start + start, told.end + start) for told in CONCEPTS.told_in(text.said(number))]


def is_figure(claim: Claim) -> bool:
    """Whether a number tells how much there is of something, or by how much it changed."""
    return claim.unit not in TIMES and not claim.may_be_year and claim.value > 0
