"""Those who get the badge «Алтын белгі» or a certificate with honours, against all who finish school."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim, value_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, says
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.wide_places import PLACES, VILLAGE
from qalam.checker.words.contests.honours import HONOURS, LEAVERS, OF_OTHERS

_LEAVERS = as_pattern(rf"(?:{'|'.join(LEAVERS)})", re.I)
_HONOURS = words_pattern(rf"(?:{'|'.join(HONOURS)})", re.I)
_OF_OTHERS = as_pattern(rf"\b(?:{'|'.join(OF_OTHERS)})", re.I)
# Leavers of elsewhere, who come to work.
_COME = as_pattern(r"шақыр|приглас|приеха|invite", re.I)
_NEXT = as_pattern(r"[,;.:()]\s")
AROUND = 60  # characters on either side of a number
REACH = 4  # sentences from all to those with honours
MOST_TIMES = 5  # all of them: of fewer these were hardly some
UNITS = frozenset({"people", "count"})


def honours(text: Text) -> list[Relation]:
    """The numbers of those with honours that are above each number of all that was told."""
    return [
        Relation("subset", whole, (part,), holds=False)
        for sentence in text.sentences
        if not sentence.is_row
        and any(_is_exact(claim) for claim in text.by_sentence[sentence.number])
        and _HONOURS.search(text.content, sentence.start, sentence.end)
        for part in _with_honours(text, sentence)
        for whole in _all(text, sentence, part)
    ]


def _with_honours(text: Text, sentence: Sentence) -> Iterator[Claim]:
    """The numbers in whose clause the honours are named, and who only gets them."""
    if _OF_OTHERS.search(text.content, sentence.start, sentence.end):
        return
    for claim in text.by_sentence[sentence.number]:
        if not _is_exact(claim):
            continue
        before = _NEXT.split(text.content[max(sentence.start, claim.start - AROUND) : claim.start])[-1]
        behind = _NEXT.split(text.content[claim.end : min(sentence.end, claim.end + AROUND)])[0]
        if _HONOURS.search(before + " " + behind):
            yield claim


def _all(text: Text, sentence: Sentence, part: Claim) -> Iterator[Claim]:
    """The greatest number of those who finish school, told in the clause of it or up to some sentences before."""
    first = text.sentences[max(0, sentence.number - REACH)].start
    wholes = [
        claim for claim in text.claims_within(first, part.start) if _is_exact(claim) and _is_of_leavers(text, claim)
    ]
    if not wholes:
        return
    whole = max(wholes, key=value_of)
    said = [text.sentences[number] for number in (whole.sentence, sentence.number)]
    is_wider = any(says(text, said[1], place) and not says(text, said[0], place) for place in PLACES[:VILLAGE])
    is_near = whole.value < part.value <= whole.value * MOST_TIMES
    if is_near and not is_wider and not are_of_two_times(text, whole.sentence, sentence.number):
        yield whole


def _is_of_leavers(text: Text, claim: Claim) -> bool:
    sentence = text.sentences[claim.sentence]
    before = _NEXT.split(text.content[max(sentence.start, claim.start - AROUND) : claim.start])[-1]
    behind = _NEXT.split(text.content[claim.end : min(sentence.end, claim.end + AROUND)])[0]
    said = before + " " + behind
    return _LEAVERS.search(said) is not None and _HONOURS.search(said) is None and _COME.search(said) is None


def _is_exact(claim: Claim) -> bool:
    return claim.unit in UNITS and not claim.may_be_year and not claim.is_rough and not claim.step
