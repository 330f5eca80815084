"""Pairs of numbers of which one is told of those who do or have something and the other of those who do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from qalam.checker.patterns import as_pattern
from qalam.checker.readers.partitions.facts import Fact
from qalam.checker.readers.partitions.runs import OPPOSED, Run

_DENIED = as_pattern(
    r"\bне\s|\bнет\b|\bбез\b|\bемес\b|\bжоқ\b|\bалма(?:ды|ған|й)|[^\W\d]{3,}(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|йды|йді|с\b|й\b)|"
    r"\bnot\b|\bno\b|n't\b|\bwithout\b|[^\W\d]{3,}с[ыі]з\b",
    re.I,
)
_IS_NOT = as_pattern(r"\bжоқ\b|\bнет\b|\bотсутств|\bnone\b", re.I)
_IS = as_pattern(r"\W*(?:в|у)?\W*(?:бар|жоқ|есть|нет|имеется|имеются)\W*", re.I)  # alone in its clause
_WORD = as_pattern(r"[^\W\d]{4,}")
STEM = 4
COUNTED = {"қамт", "оқуш", "бала", "педа", "мект", "мұға", "школ", "учит", "учен", "дете"}  # the words of those counted


def opposed_runs(facts: Sequence[Fact]) -> Iterator[Run]:
    """Two neighbours of one sort that share a word, which one of them denies; or one has what the other has not."""
    for one, two in pairwise(facts):
        if two.claim.sentence - one.claim.sentence > 1 or not (_are_of_one_thing(one, two) or _is_there(one, two)):
            continue
        if one.is_rest or two.is_rest:
            continue
        if (_DENIED.search(one.said) is None) != (_DENIED.search(two.said) is None):
            yield Run(OPPOSED, [one, two])


def _are_of_one_thing(one: Fact, two: Fact) -> bool:
    """Whether two share a word, and the second tells nothing else."""
    said = _stems(two.said)
    return bool(said) and said <= _stems(one.said)


def _is_there(one: Fact, two: Fact) -> bool:
    """Whether the second says only that there are some, or none, and one of them that there are none."""
    return _IS.fullmatch(two.said) is not None and any(_IS_NOT.search(fact.said) for fact in (one, two))


@lru_cache(maxsize=1 << 11)
def _stems(said: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(said.lower())) - COUNTED
