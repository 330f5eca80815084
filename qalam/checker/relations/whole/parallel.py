"""Two things counted, and behind 'of whom' the same two of a part of them.

'46 топқа 702 бала келеді. Оның ішінде 30 топта 452 бала жекеменшік бақшада': each number goes with that of its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_others, is_of_each, outside_asides
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text

_END = as_pattern(r"[;:\n]|\.\s")
_BETWEEN = as_pattern(r"[^;:.()\d\n]{1,60}")
NEAR = 60  # characters from 'of whom' to the first number of the part
ROOT = 3  # letters by which a noun is known again: 'топқа', 'топта'
OPENING = 30  # characters before 'of whom' where it opens its sentence


def pairs(text: Text, sentence: Sentence, marker: re.Match[str]) -> Iterator[tuple[Claim, Claim]]:
    """Each whole with its part of the same noun, behind one tie."""
    parts = _two(text, _listed(text, sentence, marker))
    for wholes in _wholes(text, sentence, marker):
        if parts and wholes and all(_are_alike(one, other) for one, other in zip(wholes, parts, strict=True)):
            if not are_of_others(text, wholes[0], parts[0]):
                yield from zip(wholes, parts, strict=True)
            return


def _listed(text: Text, sentence: Sentence, marker: re.Match[str]) -> list[Claim]:
    over = _END.search(text.content, marker.end(), sentence.end)
    listed = outside_asides(text, sentence, marker.end(), over.start() if over else sentence.end)
    is_near = bool(listed) and listed[0].start - marker.end() <= NEAR
    return listed if is_near else []


def _wholes(text: Text, sentence: Sentence, marker: re.Match[str]) -> Iterator[Sequence[Claim]]:
    """Each two numbers before a tie that stand side by side, the nearest first; before a tie that opens its sentence
    those of the sentence before."""
    before = outside_asides(text, sentence, sentence.start, marker.start())
    if not before and marker.start() - sentence.start <= OPENING and sentence.number:
        last = text.sentences[sentence.number - 1]
        before = outside_asides(text, last, last.start, last.end)
    for pair in reversed(list(pairwise(before))):
        yield _two(text, list(pair))


def _two(text: Text, claims: list[Claim]) -> Sequence[Claim]:
    """The first two numbers, where each counts a thing of its own and no clause ends between them."""
    two = claims[:2]
    if len(two) < 2 or not all(_is_thing(text, claim) for claim in two) or _are_alike(*two):
        return ()
    return two if _BETWEEN.fullmatch(text.content, two[0].end, two[1].start) else ()


def _is_thing(text: Text, claim: Claim) -> bool:
    is_exact = not claim.is_rough and not is_of_each(text, claim)
    return is_exact and claim.is_count and bool(claim.noun) and not claim.may_be_year


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether two numbers count the same: children, seats, or things of one noun."""
    if one.unit != other.unit:
        return False
    if one.unit in {"people", "organisations"}:
        return one.family == other.family or not (one.family and other.family)
    return one.unit != "count" or one.noun[:ROOT].lower() == other.noun[:ROOT].lower()
