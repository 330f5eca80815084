"""Shares told behind a list by the label of one of its numbers: '60 мұғалім: шебер – 12, … Шеберлердің үлесі – 20%',
'эксперты – 24; … Доля экспертов – 37,5%'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.checks.shares.bases import miss
from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times, is_dashed
from qalam.checker.text import Text
from qalam.checker.words.shares.told import SHARE

FEWEST = 3  # numbers of a list
BACK = 4  # sentences from a share to the list
LABEL = 90  # characters before a number in which its label stands
ALIKE = 4  # letters in which two forms of a word begin
OVER = 6  # characters before an item in which the share before it ends
FAR = 25  # percentage points: a share further off was not of this number
_ITEM = as_pattern(r"[^.,;:()\n%\d]*\Z")
_WORD = as_pattern(r"[^\W\d]+")
_OVER = as_pattern(r"\W*|.*%[,;]?\W*", re.S)
_SHARE = as_pattern("|".join(SHARE), re.I)
_Words = tuple[str, ...]


def list_shares(text: Text, relations: Sequence[Relation]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for each share whose words are the label of just one number of a list."""
    lists = [tie for tie in relations if _is_list(text, tie)]
    for sentence in text.sentences if lists else ():
        for share in text.by_sentence[sentence.number]:
            if share.unit != "percent" or share.is_rough or not 0 < share.value < FAR * 4 or not is_dashed(text, share):
                continue
            near = [tie for tie in lists if 0 <= sentence.number - tie.parts[-1].sentence <= BACK]
            near = [tie for tie in near if tie.parts[-1].end < share.start]
            if near:
                yield from _of_list(text, near[-1], share)


def _is_list(text: Text, tie: Relation) -> bool:
    is_sum = tie.kind == "parts" and tie.holds and tie.whole is not None and len(tie.parts) >= FEWEST
    return is_sum and all(is_dashed(text, part) and not part.is_rough for part in tie.parts)


def _of_list(text: Text, tie: Relation, share: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    whole = tie.whole
    said = _words(text, share) if _is_alone(text, share) else ()
    named = tuple(word for word in said if not _SHARE.match(word))
    if whole is None or len(named) == len(said) or are_of_two_times(text, whole.sentence, share.sentence):
        return
    ways = (named, tuple(word for word in named if not (whole.noun and _are_forms(word, whole.noun.lower()))))
    called = [part for part in tie.parts if any(_are_alike(_words(text, part), way) for way in ways)]
    if len(called) == 1 and miss(called[0], share, whole) <= FAR:
        yield called[0], share, whole


def _words(text: Text, claim: Claim) -> _Words:
    """The label of a number: the words of its item before it, which ends at another number or share, unlike the label
    of a change with its sign (`signed`), which may hold figures."""
    start = max(text.sentences[claim.sentence].start, claim.start - LABEL)
    item = _ITEM.search(text.content[start : claim.start])
    return tuple(word.lower() for word in _WORD.findall(item.group() if item else ""))


def _is_alone(text: Text, share: Claim) -> bool:
    """Whether nothing but other shares stands before the item of a share in its sentence: 'в районе: доля …' is of
    others."""
    start = text.sentences[share.sentence].start
    item = _ITEM.search(text.content[max(start, share.start - LABEL) : share.start])
    before = text.content[start : share.start - len(item.group() if item else "")]
    return _OVER.fullmatch(before[-OVER:]) is not None


def _are_alike(one: _Words, two: _Words) -> bool:
    return bool(one) and len(one) == len(two) and all(map(_are_forms, one, two))


def _are_forms(one: str, two: str) -> bool:
    size = min(ALIKE, len(one), len(two))
    return one[:size] == two[:size] and (size == ALIKE or size > 1 or one == two)
