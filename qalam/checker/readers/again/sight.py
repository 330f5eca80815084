"""A text as two of its numbers are compared: what its sentences say, read once."""

from __future__ import annotations

import re

from qalam.checker.checks.again.alike import is_measure
from qalam.checker.checks.again.statements import Statement, reader, statement
from qalam.checker.claims import Claim
from qalam.checker.clauses import said_of, stems
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text
from qalam.checker.words.again.retold import FROM_THESE, OF_WHICH

TITLES, TITLE = 2, 200  # sentences that may be titles, and their characters
NEAR = 45  # characters on either side of a number
_FROM = as_pattern(rf"(?:{'|'.join(FROM_THESE)})\s$", re.I)
_OF_WHICH = as_pattern(OF_WHICH)


class Sight:
    """A text, and what was once seen of its numbers and sentences."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.statement = reader(text)

    def said(self, number: int) -> str:
        return self.text.said(number)

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
        return self.text.each("words of sentences", number, lambda: stems(self.said(number)))

    def own_words(self, claim: Claim) -> frozenset[str]:
        """The words of the clause of a number."""
        return self.text.each("words of clauses", claim.id, lambda: stems(said_of(self.text, claim)))

    def measures(self, number: int) -> list[Claim]:
        """The numbers of a sentence that measure something."""
        own = self.text.by_sentence[number]
        return self.text.each("measures of sentences", number, lambda: [claim for claim in own if is_measure(claim)])

    def is_title(self, number: int) -> bool:
        said = self.said(number).strip() if number < TITLES else ""
        return number < TITLES and len(said) <= TITLE and said[-1:] not in {".", ":", ";", ","}


def sight_of(text: Text) -> Sight:
    """What several rules see of a text."""
    return text.once("sight", lambda: Sight(text))
