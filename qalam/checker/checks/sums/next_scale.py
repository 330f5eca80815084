"""Money of which a part is many times more: the word for thousands, millions or milliards is wrong in one of the two.

'Бюджеттен 1 млн 240 мың теңге бөлінді, оның ішінде 310,5 млн теңге жөндеуге жұмсалды': no slip of a digit makes so much
of a number, so that elsewhere such a part is taken for one of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.sums.sums import PART, TOO_MANY
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.apart.used_of_given import clause_of
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, is_of_each
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.plans.given import FOR_ONE, GIVEN_MONEY

_GIVEN = words_pattern(rf"\b(?:{'|'.join(GIVEN_MONEY)})", re.I)
_FOR_ONE = words_pattern("|".join(FOR_ONE), re.I)
NEXT = 1_000  # times: the next word
OPENING = 30  # characters of a sentence before 'of whom', which then speaks of the sentence before
BEHIND = 40  # characters from 'of whom' to the part


def check_next_scale(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about the first part behind each 'of whom' and the only money told before it."""
    return [
        _finding(whole, part)
        for sentence in text.sentences
        if not sentence.is_row and any(claim.step for claim in text.by_sentence[sentence.number])
        for whole, part in _pairs(text, sentence)
    ]


def _pairs(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim]]:
    for marker in MARKER.finditer(text.content, sentence.start, sentence.end):
        behind = text.between(sentence.number, marker.end(), sentence.end)
        part = behind[0] if behind else None
        if (
            part is None
            or not (part.unit == "money" or (part.step and not part.noun))
            or part.start - marker.end() > BEHIND
        ):
            continue
        since = sentence
        if marker.start() - sentence.start <= OPENING and sentence.number:
            since = text.sentences[sentence.number - 1]
        told = [claim for claim in text.claims_within(since.start, marker.start()) if claim.unit == "money"]
        said = text.content[since.start : sentence.end]
        if len(told) != 1 or since.is_row or not _GIVEN.search(clause_of(text, told[0])) or _FOR_ONE.search(said):
            continue
        if _is_next_word(told[0], part) and not is_of_each(text, told[0]):
            yield told[0], part


def _is_next_word(whole: Claim, part: Claim) -> bool:
    """Whether the part lies within its whole once that, or it, is told in the next word."""
    are_told_so = whole.step > 0 and part.step > 0 and not whole.is_rough
    return are_told_so and whole.value * TOO_MANY < part.value < whole.value * NEXT


def _finding(whole: Claim, part: Claim) -> Finding:
    values = written(whole.value), written(part.value)
    message = PART.fill(part=values[1], whole=values[0], gap=written(part.value - whole.value))
    return Finding("part-exceeds-whole", "error", (whole, part), message, *values)
