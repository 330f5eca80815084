"""Breaches of the rules of an exam against the people who were turned away or sent out for them, in later sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import item
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests.contests import BREACHES, OF_ALL_TIME, TURNED_AWAY

_BREACH = as_pattern(rf"(?:\s[^\W\d]+)?\s(?:{'|'.join(BREACHES)})", re.I)
_BREACHES_TOLD = as_pattern(
    rf"\b(?:{'|'.join(BREACHES)})[^\W\d]*(?:\s[^\W\d]+){{0,3}}?\s(?:[–—-]\s)?\Z", re.I
)  # 'Нарушений насчитали 173'
_OF_ALL_TIME = as_pattern(rf"\b(?:{'|'.join(OF_ALL_TIME)})", re.I)
_TURNED_AWAY = as_pattern("|".join(TURNED_AWAY), re.I)
AHEAD = 3  # sentences from the breaches to the last people who were sent out
FEWEST = 2  # people told in later sentences only: one number may be of something else
NAMED = 50  # characters before a number in which the breaches are named


def violations(text: Text) -> list[Relation]:
    """The ties of every number of breaches."""
    return [found for sentence in text.sentences if not sentence.is_row for found in _of_breaches(text, sentence)]


def _of_breaches(text: Text, sentence: Sentence) -> Iterator[Relation]:
    wholes = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.is_count and not claim.is_rough and _is_of(text, sentence, claim)
    ]
    if len(wholes) != 1:
        return
    parts = _turned_away(text, sentence, wholes[0])
    is_told_at_once = len(parts) == 1 and parts[0].sentence == sentence.number
    is_told_at_once &= not parts or not _OF_ALL_TIME.search(text.content, wholes[0].end, parts[0].start)
    if len(parts) >= FEWEST or is_told_at_once:
        total = sum((part.value for part in parts), Decimal(0))
        is_within = total < wholes[0].value  # there may be breaches of other sorts
        kind = "subset" if is_within else "parts"
        yield Relation(kind, wholes[0], tuple(parts), total <= wholes[0].value, is_exhaustive=not is_within)


def _is_of(text: Text, sentence: Sentence, claim: Claim) -> bool:
    """Whether a number is of breaches, which are named behind it or, where it has no noun, before it."""
    if _BREACH.match(text.content, claim.end):
        return True
    before = text.content[max(sentence.start, claim.start - NAMED) : claim.start]
    return claim.unit == "count" and not claim.noun and _BREACHES_TOLD.search(before) is not None


def _turned_away(text: Text, sentence: Sentence, whole: Claim) -> list[Claim]:
    """The people behind the breaches, as long as each of their clauses says that they were sent out."""
    last = text.sentences[min(len(text.sentences) - 1, sentence.number + AHEAD)].end
    parts: list[Claim] = []
    for claim in text.claims_within(whole.end, last):
        if claim.is_count and claim.unit != "people":
            break
        if claim.unit != "people":
            continue
        end = text.sentences[claim.sentence].end
        if claim.is_rough or not (
            _TURNED_AWAY.search(text.content, claim.end, end) or _TURNED_AWAY.search(item(text, claim))
        ):
            break
        parts.append(claim)
    return parts
