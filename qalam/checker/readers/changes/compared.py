"""Two things that a change compares: 'в городе 412, в селе 386, то есть на 26 больше', 'қыздар ұлдардан 42-ге көп'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qalam.checker.checks.changes.roles import Role
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.words import Mention
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import SUMMED_UP
from qalam.checker.words.changes.of_two import THAT_MAKES
from qalam.checker.words.changes.roles import THEN_TIME

_THEN = as_pattern(rf"\b(?:{'|'.join(THEN_TIME)})(?![^\W\d])", re.I)
CONCLUDES = as_pattern(rf"\b(?:{'|'.join((*SUMMED_UP, *THAT_MAKES))})\b", re.I)
_WORDS = as_pattern(r"[^\W\d]{2,}")
SHORTEST = 2  # letters of a noun
BEHIND = 60  # characters behind a change in which the two that it compares are named
MOST = 3  # figures, and ends of lines, among a change and its two figures that are counted


@dataclass(frozen=True, slots=True)
class Round:
    """Two figures in the order of the text round a change, with their roles, and all figures that it may have."""

    text: Text
    mention: Mention
    figures: Sequence[Claim]
    one: Claim
    two: Claim
    first: Role
    later: Role
    are_only_two: bool

    @property
    def place(self) -> str:
        """Where the change stands to its figures."""
        change = self.mention.claim
        if self.two.end <= change.start:
            return "behind"
        return "before" if self.one.start >= change.end else "between"

    @property
    def alike(self) -> list[Claim]:
        """The figures that may count the same as the two."""
        units = {self.one.unit, self.two.unit, "count"}
        return [other for other in self.figures if other.unit in units or "count" in (self.one.unit, self.two.unit)]

    def among(self, start: int, end: int) -> int:
        """How many other such figures stand in a range: none matters where no other counts the same thing."""
        if self.are_only_two:
            return 0
        return min(sum(start <= other.start and other.end <= end for other in self.alike), MOST)


def are_compared(of: Round) -> bool:
    """Whether a change right behind two figures of two things tells by how much the one is more: 'в городе 412, в селе
    386, то есть на 26 больше'."""
    change, content = of.mention.claim, of.text.content
    if not of.mention.is_compared or of.place != "behind" or of.one.sentence != of.two.sentence:
        return False
    if (
        change.sentence > of.two.sentence + 1
        or of.among(of.one.end, of.two.start)
        or of.among(of.two.end, change.start)
    ):
        return False
    end = of.text.sentences[change.sentence].end
    if "(" in content[of.one.end : change.start] or _THEN.search(content, of.two.end, end):
        return False
    gap = content[of.two.end : change.start]
    told = stems(gap[max(0, gap.find(",")) :])
    told &= stems(content[of.text.sentences[of.one.sentence].start : of.two.end])
    is_between = of.mention.is_up and of.mention.is_down and len(gap) < BEHIND  # '73,6 … 60,8; айырма 12,8 балл'
    return (
        is_between
        or CONCLUDES.search(gap) is not None
        or names_both(of)
        or len(told) > change.sentence - of.two.sentence
    )


def names_both(of: Round) -> bool:
    """Whether the clause of a change names the nouns of both its figures again: 'қыздар ұлдардан 42-ге көп'."""
    change, content = of.mention.claim, of.text.content
    gap = content[of.two.end : change.start]
    end = min(of.text.sentences[change.sentence].end, change.end + BEHIND)
    said = gap[max(0, gap.find(",")) :] + content[change.end : end]
    words = [word.lower() for word in _WORDS.findall(said)]
    roots = [noun.lower()[: max(SHORTEST, len(noun) - 2)] for noun in (of.one.noun, of.two.noun)]
    return all(root and any(word.startswith(root) for word in words) for root in roots) and roots[0] != roots[1]
