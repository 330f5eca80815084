"""A title that says 'more than 156 thousand children', and the text below it that counts fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.checks.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort, stems
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.others import SO_FAR

_MORE = re.compile(r"(?:более|свыше|больше|over|more than)\s$", re.I)
_MORE_BEHIND = re.compile(r"\S*\s(?:астам|аса)\b", re.I)
_SO_FAR = re.compile(rf"\b(?:{'|'.join(SO_FAR)})", re.I)
TITLE = 160  # characters
BELOW = 8  # sentences below a title that tell of the same
OPENING = 3  # sentences right below a title
SHARED = 2  # words besides the thing counted that both must say
NEAR = 10  # tenths: a number further from the title is another figure


def check_titles(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about numbers of the first line that are only bounds."""
    return [differing(bound, exact) for bound in _bounds(text) for exact in _below(text, bound)]


def _bounds(text: Text) -> Iterator[Claim]:
    first = text.sentences[0] if text.sentences else None
    if first is None or first.end - first.start > TITLE:
        return
    for claim in text.by_sentence[0]:
        before = text.content[max(0, claim.start - 14) : claim.start]
        is_more = _MORE.search(before) or _MORE_BEHIND.match(text.content, claim.end)
        if claim.is_count and claim.step and is_more:
            yield claim


def _below(text: Text, bound: Claim) -> list[Claim]:
    """The only exact count of the same things that is close to a bound, where it lies below it."""
    wanted = stems(bound.noun)
    head = text.content[text.sentences[0].start : text.sentences[0].end]
    title = stems(head) - wanted
    near = []
    for sentence in text.sentences[1 : 1 + BELOW]:
        said = stems(text.content[sentence.start : sentence.end])
        is_part = any(words.search(text.content, sentence.start, sentence.end) for words in (MARKER, REST))
        fewest = 1 if sentence.number <= OPENING else SHARED
        if len(title & said) < fewest or is_part or are_of_two_times(text, 0, sentence.number):
            continue
        is_so_far = _SO_FAR.search(text.content, sentence.start, sentence.end) is not None
        if is_so_far or differ_in_sort(head, text.content[sentence.start : sentence.end]):
            continue
        for claim in text.by_sentence[sentence.number]:
            is_family = bool(claim.family) and claim.family == bound.family
            is_same = claim.unit == bound.unit and (is_family or stems(claim.noun) == wanted)
            if is_same and wanted and not claim.is_rough and abs(claim.value - bound.value) * NEAR <= bound.value:
                near.append(claim)
    return near if len(near) == 1 and near[0].value < bound.value else []
