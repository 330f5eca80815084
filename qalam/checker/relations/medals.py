"""Medals by metal or by degree against their number: '922 медали … 177 золотых, 329 серебряных и 416 бронзовых'."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import item
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.contests import METALS

_METALS = [re.compile("|".join(words), re.I) for words in METALS]
REACH = 1  # sentences from the number of all to those of each metal


def medals(text: Text) -> list[Relation]:
    """The sum of gold, silver and bronze against the only number of medals in their sentence or the one before."""
    found = []
    for sentence in text.sentences:
        kinds = _kinds(text, sentence)
        if len(kinds) != len(_METALS):
            continue
        whole = _all_medals(text, sentence, kinds)
        if whole is not None:
            total = sum((claim.value for claim in kinds), Decimal(0))
            found.append(Relation("parts", whole, tuple(kinds), total == whole.value, is_exhaustive=True))
    return found


def _kinds(text: Text, sentence: Sentence) -> list[Claim]:
    """The one count of each metal, in the order in which they stand; fewer where one has none or two."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "count" and not claim.is_rough]
    named = [[claim for claim in counts if metal.search(item(text, claim))] for metal in _METALS]
    if any(len(claims) != 1 for claims in named):
        return []
    kinds = {claims[0].id: claims[0] for claims in named}
    return sorted(kinds.values(), key=lambda claim: claim.start)


def _all_medals(text: Text, sentence: Sentence, kinds: list[Claim]) -> Claim | None:
    known = {claim.id for claim in kinds}
    for number in range(sentence.number, max(-1, sentence.number - 1 - REACH), -1):
        prizes = [claim for claim in text.by_sentence[number] if claim.family == "prizes" and claim.id not in known]
        if prizes:
            is_one = len(prizes) == 1 and not prizes[0].is_rough and prizes[0].value > max(one.value for one in kinds)
            return prizes[0] if is_one else None
    return None
